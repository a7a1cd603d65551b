import { entities } from '../random/vocabulary.ts';
import { type Brief, type Claim, type Entity, idOf, type Node } from './model.ts';
import { namedEntities, withMetonyms } from './names.ts';

/** The filters of the schema, as coerced arguments. */
export interface NameFilter {
  id?: string | null;
  name?: string | null;
  in?: readonly string[] | null;
}

export interface DateFilter {
  eq?: string | null;
  gte?: string | null;
  gt?: string | null;
  lte?: string | null;
  lt?: string | null;
  isNull?: boolean | null;
}

interface Combined<Filter> {
  and?: readonly Filter[] | null;
  or?: readonly Filter[] | null;
  not?: Filter | null;
}

export interface BriefFilter extends Combined<BriefFilter> {
  source?: NameFilter | null;
  author?: NameFilter | null;
  keyword?: NameFilter | null;
  entity?: NameFilter | null;
  publishedOn?: DateFilter | null;
}

interface MentionFilter {
  entity?: NameFilter | null;
  in?: string | null;
  metonyms?: boolean | null;
}

export interface ClaimFilter extends Combined<ClaimFilter> {
  source?: NameFilter | null;
  author?: NameFilter | null;
  keyword?: NameFilter | null;
  entity?: NameFilter | null;
  mentions?: MentionFilter | null;
  publishedOn?: DateFilter | null;
  language?: { present?: readonly string[] | null; missing?: readonly string[] | null } | null;
  alignment?: { status?: readonly string[] | null } | null;
}

type NameOf<Row> = (row: Row, name: string) => boolean;

/** The form in which the names of sources, authors and keywords are compared. */
export function sameName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[《》]/g, ' ')
    .toLowerCase();
  return plain.trim().replace(/\s+/g, ' ');
}

const byName: NameOf<Node & { allNames: string[] }> = (row, name) =>
  row.allNames.some((one) => sameName(one) === sameName(name));

/** Whether one of the rows is what a filter chooses. A filter that says nothing chooses even where there are none. */
function chooses<Row extends Node>(
  filter: NameFilter | null | undefined,
  rows: readonly Row[],
  hasName: NameOf<Row>,
): boolean {
  const { id, name, in: names } = filter ?? {};
  if (id == null && name == null && names == null) return true;
  return rows.some(
    (row) =>
      (id == null || idOf(row) === id) &&
      (name == null || hasName(row, name)) &&
      (names == null || names.some((one) => hasName(row, one))),
  );
}

function holdsOn(filter: DateFilter | null | undefined, date: string | null): boolean {
  const { eq, gte, gt, lte, lt, isNull } = filter ?? {};
  if (isNull != null && isNull !== (date === null)) return false;
  const compared: [string | null | undefined, (date: string, bound: string) => boolean][] = [
    [eq, (a, b) => a === b],
    [gte, (a, b) => a >= b],
    [gt, (a, b) => a > b],
    [lte, (a, b) => a <= b],
    [lt, (a, b) => a < b],
  ];
  return compared.every(([bound, holds]) => bound == null || (date !== null && holds(date, bound)));
}

function combined<Filter>({ and, or, not }: Combined<Filter>, holds: (filter: Filter) => boolean): boolean {
  return (and ?? []).every(holds) && (or == null || or.some(holds)) && (not == null || !holds(not));
}

function ofBrief(where: BriefFilter, brief: Brief): boolean {
  return (
    chooses(where.source, brief.sources, byName) &&
    chooses(where.author, brief.authors, byName) &&
    chooses(where.keyword, brief.keywords, byName) &&
    holdsOn(where.publishedOn, brief.publishedOn)
  );
}

const hasEntityName: NameOf<Entity> = (entity, name) => namedEntities(name).includes(entity);

/** Whether a claim names what a filter asks for, in the languages that it asks for. */
function isMentioned(filter: MentionFilter | null | undefined, claim: Claim): boolean {
  const { entity: wanted, in: parity = null, metonyms } = filter ?? {};
  const isAny = wanted == null || Object.values(wanted).every((value) => value == null);
  if (isAny && parity === null) return true;
  const named = claim.parities.filter((one) => parity === null || one.parity === parity).map(({ entity }) => entity);
  if (isAny) return named.length > 0;
  return named.some((one) => holdsOf(wanted, (holds) => (metonyms ? standsFor(one) : [one]).some(holds)));
}

/** What an entity named may mean: itself, and what its name may stand for. */
function standsFor(entity: Entity): Entity[] {
  return entities.filter((one) => withMetonyms([one]).includes(entity));
}

/** Whether each condition of a filter holds of some row that `some` offers. */
function holdsOf({ id, name, in: names }: NameFilter, some: (holds: (entity: Entity) => boolean) => boolean): boolean {
  return (
    (id == null || some((one) => idOf(one) === id)) &&
    (name == null || some((one) => hasEntityName(one, name))) &&
    (names == null || names.some((each) => some((one) => hasEntityName(one, each))))
  );
}

/** Whether a filter chooses a brief. */
export function isChosenBrief(where: BriefFilter | null | undefined, brief: Brief): boolean {
  if (where == null) return true;
  const entities = brief.sections.flatMap(({ claims }) => claims.flatMap((claim) => claim.mentions));
  return (
    ofBrief(where, brief) &&
    chooses(
      where.entity,
      entities.map(({ entity }) => entity),
      hasEntityName,
    ) &&
    combined(where, (filter) => isChosenBrief(filter, brief))
  );
}

/** Whether a filter chooses a claim. */
export function isChosenClaim(where: ClaimFilter | null | undefined, claim: Claim): boolean {
  if (where == null) return true;
  const has = (language: string) => (language === 'ZH' ? claim.text.zh : claim.text.en) !== null;
  const { source, author, keyword, publishedOn } = where;
  return (
    ofBrief(
      { source: source ?? null, author: author ?? null, keyword: keyword ?? null, publishedOn: publishedOn ?? null },
      claim.brief,
    ) &&
    chooses(
      where.entity,
      claim.mentions.map(({ entity }) => entity),
      hasEntityName,
    ) &&
    isMentioned(where.mentions, claim) &&
    (where.language?.present ?? []).every(has) &&
    !(where.language?.missing ?? []).some(has) &&
    (where.alignment?.status?.includes(claim.alignment.status) ?? true) &&
    combined(where, (filter) => isChosenClaim(filter, claim))
  );
}
