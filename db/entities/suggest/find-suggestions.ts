import { mentionKey } from '../../text/keys.ts';
import type { EntityKind } from '../registry/registry.ts';
import { dice, isBeyondChance } from './association.ts';
import { chooseOptions, type Option } from './choose-options.ts';
import type { Evidence, KnownNames } from './evidence.ts';
import { createFinder, gramsIn } from './frequent-grams.ts';
import { guessKind } from './guess-kind.ts';
import { type Candidate, countTexts, FEWEST_CLAIMS, type Partner, readPartners, recurringTexts } from './partners.ts';

/** A name in each language that seem to be one's. */
export interface Suggestion {
  /** Folded where it is new; as the registry has it where `entity` goes by it. */
  zh: string;
  en: string;
  /** The slug of the known entity that one of the names seems to be a further name of. */
  entity: string | null;
  /** Which of the names is new; both where there is no entity. */
  isNew: { zh: boolean; en: boolean };
  kind: EntityKind | null;
  /** 0 to 1 (Dice). */
  score: number;
  /** Claims with both names, with the Chinese and with the English one. Of an entity: those that one language alone has. */
  counts: { both: number; zh: number; en: number };
  /** All claims with both, in the order read. */
  claims: number[];
}

const LEAST_SCORE = 0.5;
/** Of a further name: that the entity is there is known from the other language. */
const LEAST_SCORE_OF_ENTITY = 0.35;

/**
 * Pairs of names that stand in the same claims more often than chance has it, the best first. Chinese partners are
 * looked for among the character sequences that recur in the claims of a candidate, of nearly equal ones the longest.
 */
export function findSuggestions(evidence: Evidence, known: KnownNames): Suggestion[] {
  const candidates = listCandidates(evidence);
  const texts = candidates.map((candidate) => recurringTexts(candidate, evidence, known));
  const totals = countTexts(texts.flat(), evidence);
  const entitiesOf = entitiesByClaim(evidence);
  const options = candidates.flatMap((candidate, index) => {
    const partners = readPartners(texts[index] ?? [], candidate, evidence);
    const all = [
      ...textOptions(candidate, partners, totals, known),
      ...entityOptions(candidate, partners, { evidence, entitiesOf, known }),
    ];
    return all.filter((option) => isWorthwhile(option, evidence));
  });
  return chooseOptions(options).map((option) => toSuggestion(option, evidence, known));
}

function listCandidates({ english, onlyEnglish }: Evidence): Candidate[] {
  const names = Array.from(english, ([en, claims]) => ({ en, entity: null, claims, leastScore: LEAST_SCORE }));
  const entities = Array.from(onlyEnglish, ([entity, claims]) => {
    return { en: null, entity, claims, leastScore: LEAST_SCORE_OF_ENTITY };
  });
  return [...names, ...entities].filter(({ claims }) => claims.length >= FEWEST_CLAIMS);
}

function isWorthwhile({ counts, score, entity }: Option<Candidate>, { runs }: Evidence): boolean {
  if (counts.both < FEWEST_CLAIMS || score < (entity === null ? LEAST_SCORE : LEAST_SCORE_OF_ENTITY)) return false;
  return isBeyondChance({ ...counts, all: runs.length });
}

function textOptions(
  candidate: Candidate,
  partners: ReadonlyMap<string, Partner>,
  totals: ReadonlyMap<string, number>,
  known: KnownNames,
): Option<Candidate>[] {
  const names = Array.from(partners).filter(([zh, { isPart }]) => !isPart && !known.isKnown(zh));
  return names.map(([zh, { claims }]) => {
    const counts = { both: claims, zh: totals.get(zh) ?? claims, en: candidate.claims.length };
    return { candidate, zh, length: zh.length, entity: candidate.entity, counts, score: dice(counts) };
  });
}

/** Entities that Chinese names where English has a new name, unless that is a part of a longer name. */
function entityOptions(
  candidate: Candidate,
  partners: ReadonlyMap<string, Partner>,
  { evidence, entitiesOf, known }: { evidence: Evidence; entitiesOf: EntitiesByClaim; known: KnownNames },
): Option<Candidate>[] {
  if (candidate.en === null) return [];
  const both = new Map<string, number>();
  for (const claim of candidate.claims) {
    for (const entity of entitiesOf.get(claim) ?? []) both.set(entity, (both.get(entity) ?? 0) + 1);
  }
  return Array.from(both).flatMap(([entity, claims]) => {
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

/** The entities that Chinese alone names, by claim. */
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
  const named = new Set(entity === null ? [] : evidence.onlyChinese.get(entity));
  const holds = (claim: number) => (find ? gramsIn(find, evidence.runs[claim] ?? []).size > 0 : named.has(claim));
  return {
    zh: chinese,
    en: english,
    entity,
    isNew: { zh: zh !== null, en: candidate.en !== null },
    kind: entry?.kind ?? guessKind(chinese, english),
    score,
    counts,
    claims: candidate.claims.filter(holds),
  };
}
