import type { ColumnPair, Condition, Text } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import type { Parameterizable } from '../select/parameters.ts';
import { AlignmentFilter, type AlignmentFilterArgs, alignmentConditions } from '../types/alignment.ts';
import { Language } from '../types/bilingual.ts';
import { type Combined, combinedConditions, equal, is } from './condition.ts';
import { DateFilter, type DateFilterArgs, dateConditions } from './date-filter.ts';
import { MentionFilter, type MentionFilterArgs, mentionConditions } from './mention-filter.ts';
import { NameFilter, type NameFilterArgs, nameConditions, nameOperand } from './name-filter.ts';

/** Chooses claims by the languages that they have. */
const LanguageFilter = builder.inputType('LanguageFilter', {
  description: 'Chooses claims by the languages that they have.',
  fields: (t) => ({
    present: t.field({ type: [Language], description: 'All of these are there.' }),
    missing: t.field({ type: [Language], description: 'None of these is there.' }),
  }),
});

/** A LanguageFilter as a request gives it. */
type LanguageFilterArgs = Parameterizable<typeof LanguageFilter.$inferInput>;

/** The filter's conditions on a claim. */
function languageConditions(filter: LanguageFilterArgs | null | undefined): Condition[] {
  const text = (language: string) => `text_${language.toLowerCase()}`;
  return [
    ...(filter?.present ?? []).map((language): Condition => ({ kind: 'null', column: text(language), isNull: false })),
    ...(filter?.missing ?? []).map((language): Condition => ({ kind: 'null', column: text(language), isNull: true })),
  ];
}

/** A ClaimFilter as a request gives it. */
export interface ClaimFilterArgs extends Combined<ClaimFilterArgs> {
  source?: NameFilterArgs | null;
  author?: NameFilterArgs | null;
  keyword?: NameFilterArgs | null;
  entity?: NameFilterArgs | null;
  mentions?: MentionFilterArgs | null;
  publishedOn?: DateFilterArgs | null;
  language?: LanguageFilterArgs | null;
  alignment?: AlignmentFilterArgs | null;
}

/** Chooses claims. */
export const ClaimFilter = builder.inputRef<object>('ClaimFilter');
ClaimFilter.implement({
  description: 'Chooses claims. Conditions given together must all hold.',
  fields: (t) => ({
    source: t.field({ type: NameFilter, description: 'By a publication of the brief.' }),
    author: t.field({ type: NameFilter, description: 'By an author of the brief.' }),
    keyword: t.field({ type: NameFilter, description: 'By a keyword of the brief.' }),
    entity: t.field({ type: NameFilter, description: 'By an entity that the claim names in either language.' }),
    mentions: t.field({
      type: MentionFilter,
      description: 'By an entity that the claim names, with the languages that name it, or with its metonyms.',
    }),
    publishedOn: t.field({ type: DateFilter, description: 'By the date of the brief.' }),
    language: t.field({ type: LanguageFilter, description: 'By the languages that the claim has.' }),
    alignment: t.field({ type: AlignmentFilter, description: 'By how its languages were paired.' }),
    and: t.field({ type: [ClaimFilter], description: 'All of these must hold.' }),
    or: t.field({ type: [ClaimFilter], description: 'At least one of these must hold.' }),
    not: t.field({ type: ClaimFilter, description: 'This must not hold.' }),
  }),
});

/** Joining tables meet claims by brief and date, so that their indexes can give the order. */
const ofBrief: readonly ColumnPair[] = [
  ['brief_id', 'brief_id'],
  ['published_sort', 'published_sort'],
];
/** Tables with a row for each claim meet it in its order too. */
export const ofClaimInOrder: readonly ColumnPair[] = [
  ['brief_id', 'brief_id'],
  ['claim_id', 'id'],
  ['published_sort', 'published_sort'],
  ['ordinal', 'ordinal'],
];

/** Where a list of claims hangs: conditions on a row of `brief_source` or of `claim_entity`. */
export interface ClaimScope {
  source?: readonly Condition[];
  entity?: readonly Condition[];
}

/**
 * What a filter and a name say, as conditions on `claim`. Source and entity together are one index range of
 * `claim_entity`, so the first condition on a source goes into the first on an entity.
 */
export function claimConditions(
  where: ClaimFilterArgs,
  scope: ClaimScope = {},
  mentioning: Text | null = null,
): Condition[] {
  const [source, ...sources] = given([scope.source, nameConditions('source', where.source)]);
  const { entity: mentioned, parity } = mentionConditions(where.mentions);
  const entities = given([
    scope.entity,
    nameConditions('entity', where.entity),
    mentioned.length > 0 ? [...mentioned, ...parity] : [],
  ]);
  const [first, ...others] = [
    ...entities.map((entity) => (of?: readonly Condition[]) => naming(entity, of)),
    ...(mentioning === null ? [] : [(of?: readonly Condition[]) => mentioningCondition(mentioning, of)]),
  ];
  return [
    ...(first ? [first(source)] : given([source]).map((conditions) => ofBriefs('source', conditions))),
    ...others.map((naming) => naming()),
    ...(mentioned.length > 0 ? [] : given([parity]).map((conditions) => naming(conditions))),
    ...sources.map((conditions) => ofBriefs('source', conditions)),
    ...otherConditions(where),
  ];
}

function given(groups: readonly (readonly Condition[] | undefined)[]): (readonly Condition[])[] {
  return groups.filter((conditions): conditions is readonly Condition[] => (conditions?.length ?? 0) > 0);
}

/** Claims of briefs that have a row in a joining table. */
function ofBriefs(table: 'source' | 'author' | 'keyword', where: readonly Condition[]): Condition {
  return { kind: 'exists', table: `brief_${table}`, on: ofBrief, where };
}

/** Claims that name an entity, of a source where one is given. */
function naming(entity: readonly Condition[], source: readonly Condition[] = [is('source_position', 1)]): Condition {
  return { kind: 'exists', table: 'claim_entity', on: ofClaimInOrder, where: [...entity, ...source] };
}

function mentioningCondition(text: Text, source?: readonly Condition[]): Condition {
  const phrase: Condition = { kind: 'phrase', table: 'claim_search', on: ofClaimInOrder, text };
  return {
    kind: 'named',
    text,
    known: naming([equal('entity_id', nameOperand('entity', text))], source),
    unknown: source ? { kind: 'and', of: [phrase, ofBriefs('source', source)] } : phrase,
  };
}

function otherConditions(where: ClaimFilterArgs): Condition[] {
  const shared = (['author', 'keyword'] as const).flatMap((table) =>
    given([nameConditions(table, where[table])]).map((conditions) => ofBriefs(table, conditions)),
  );
  return [
    ...shared,
    ...dateConditions(where.publishedOn),
    ...languageConditions(where.language),
    ...alignmentConditions(where.alignment),
    ...combinedConditions(where, (filter: ClaimFilterArgs) => claimConditions(filter)),
  ];
}
