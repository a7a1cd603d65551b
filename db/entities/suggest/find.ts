import { mentionKey } from '../../text/keys.ts';
import type { EntityKind } from '../registry/model.ts';
import { createFinder, gramsIn } from './chinese-runs.ts';
import type { Evidence, KnownNames } from './evidence.ts';
import { chooseOptions, dice, isBeyondChance, type Option } from './options.ts';
import { type Candidate, countTexts, minClaims, type Partner, readPartners, recurringTexts } from './partners.ts';
import words from './words.json' with { type: 'json' };

/** A Chinese and an English name that seem to be of the same entity. */
export interface Suggestion {
  /** Folded where it is new; as the registry has it where it is known. */
  zh: string;
  en: string;
  /** The slug of the known entity that has one of the names. */
  entity: string | null;
  /** Which of the names is new: both where there is no entity. */
  isNew: { zh: boolean; en: boolean };
  kind: EntityKind | null;
  /** 0 to 1 (Dice). */
  score: number;
  /** Claims with both names, with the Chinese one, with the English one; of an entity, those in one language alone. */
  counts: Option<Candidate>['counts'];
  /** All claims with both, in the order in which they were added. */
  claims: number[];
}

const minScore = 0.5;
/** For a further name of an entity, which the other language confirms. */
const minScoreOfEntity = 0.35;

/**
 * Finds pairs of names that occur in the same claims more often than by chance, best first. Chinese partners are
 * searched for among the character sequences that recur in the claims of a candidate; of nearly equal ones the longest
 * is taken.
 */
export function findSuggestions(evidence: Evidence, known: KnownNames): Suggestion[] {
  const candidates = listCandidates(evidence);
  const texts = candidates.map((candidate) => recurringTexts(candidate, evidence, known));
  const totals = countTexts(texts.flat(), evidence);
  const onlyChinese = entitiesByClaim(evidence);
  const options = candidates.flatMap((candidate, index) => {
    const partners = readPartners(texts[index] ?? [], candidate, evidence);
    const all = [
      ...textOptions(candidate, partners, totals, known),
      ...entityOptions(candidate, partners, { evidence, onlyChinese, known }),
    ];
    return all.filter((option) => isWorthwhile(option, evidence));
  });
  return chooseOptions(options).map((option) => toSuggestion(option, evidence, known));
}

function listCandidates({ english, onlyEnglish }: Evidence): Candidate[] {
  const names = Array.from(english, ([en, claims]) => ({ en, entity: null, claims, minScore }));
  const entities = Array.from(onlyEnglish, ([entity, claims]) => {
    return { en: null, entity, claims, minScore: minScoreOfEntity };
  });
  return [...names, ...entities].filter(({ claims }) => claims.length >= minClaims);
}

function isWorthwhile({ counts, score, entity }: Option<Candidate>, { runs }: Evidence): boolean {
  if (counts.both < minClaims || score < (entity === null ? minScore : minScoreOfEntity)) return false;
  return isBeyondChance({ ...counts, all: runs.length });
}

function textOptions(
  candidate: Candidate,
  partners: ReadonlyMap<string, Partner>,
  totals: ReadonlyMap<string, number>,
  { linker }: KnownNames,
): Option<Candidate>[] {
  const names = Array.from(partners).filter(([zh, { isPart }]) => !isPart && linker.named(zh).length === 0);
  return names.map(([zh, { claims }]) => {
    const counts = { both: claims, zh: totals.get(zh) ?? claims, en: candidate.claims.length };
    return { candidate, zh, length: zh.length, entity: candidate.entity, counts, score: dice(counts) };
  });
}

/** The entities that only the Chinese text mentions, unless that mention is part of a longer name. */
function entityOptions(
  candidate: Candidate,
  partners: ReadonlyMap<string, Partner>,
  { evidence, onlyChinese, known }: { evidence: Evidence; onlyChinese: EntitiesByClaim; known: KnownNames },
): Option<Candidate>[] {
  if (candidate.en === null) return [];
  const both = Map.groupBy(
    candidate.claims.flatMap((claim) => onlyChinese.get(claim) ?? []),
    (entity) => entity,
  );
  return Array.from(both).flatMap(([entity, { length: claims }]) => {
    const name = mentionKey(known.entities.get(entity)?.nameZh ?? '');
    if (partners.get(name)?.isPart) return [];
    const counts = {
      both: claims,
      zh: evidence.onlyChinese.get(entity)?.length ?? claims,
      en: candidate.claims.length,
    };
    return [{ candidate, zh: null, length: name.length, entity, counts, score: dice(counts) }];
  });
}

type EntitiesByClaim = ReadonlyMap<number, readonly string[]>;

function entitiesByClaim({ onlyChinese }: Evidence): EntitiesByClaim {
  const entities = new Map<number, string[]>();
  for (const [entity, claims] of onlyChinese) {
    for (const claim of claims) entities.set(claim, [...(entities.get(claim) ?? []), entity]);
  }
  return entities;
}

function toSuggestion(
  { candidate, zh, entity, counts, score }: Option<Candidate>,
  evidence: Evidence,
  known: KnownNames,
): Suggestion {
  const entry = entity === null ? undefined : known.entities.get(entity);
  const chinese = zh ?? entry?.nameZh ?? entity ?? '';
  const english = candidate.en === null ? (entry?.nameEn ?? entity ?? '') : (evidence.printed.get(candidate.en) ?? '');
  const find = zh === null ? null : createFinder([zh]);
  const mentioning = new Set(entity === null ? [] : evidence.onlyChinese.get(entity));
  const contains = (claim: number) =>
    find ? gramsIn(find, evidence.runs[claim] ?? []).size > 0 : mentioning.has(claim);
  return {
    zh: chinese,
    en: english,
    entity,
    isNew: { zh: zh !== null, en: candidate.en !== null },
    kind: entry?.kind ?? guessKind(chinese, english),
    score,
    counts,
    claims: candidate.claims.filter(contains),
  };
}

const endings: Readonly<Record<string, { zh: string[]; lastWords: string[]; firstWords: string[] }>> = words.kinds;

/** Guesses what a name stands for by its ending in either language; null where nothing tells. */
function guessKind(zh: string, en: string): EntityKind | null {
  const parts = en.split(/[^\p{L}\p{M}\p{N}]+/u);
  const kind = (['EVENT', 'ORGANIZATION', 'PLACE'] as const).find((each) => {
    const { zh: suffixes = [], lastWords = [], firstWords = [] } = endings[each] ?? {};
    const isNamed = lastWords.includes(parts.at(-1) ?? '') || firstWords.includes(parts[0] ?? '');
    return isNamed || suffixes.some((suffix) => zh.endsWith(suffix));
  });
  return kind ?? null;
}
