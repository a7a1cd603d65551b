import type { Language } from '../../model.ts';
import type { Registry } from '../registry/model.ts';
import type { FoundName } from './find-names.ts';

/** A range of a text that names an entity, in UTF-16 code units: `text.slice(start, end) === surface`. */
export interface Mention {
  /** The slug of the entity. */
  entity: string;
  start: number;
  end: number;
  surface: string;
}

/** A mention in one of a claim's texts. */
export interface LinkedMention extends Mention {
  language: Language;
  /** Whether the name may mean other entities too, which then have mentions of their own. */
  isAmbiguous: boolean;
}

/** Which of a claim's languages mention an entity. */
export type Parity = 'BOTH' | 'ZH_ONLY' | 'EN_ONLY';

/** An entity that a claim mentions. */
export interface LinkedEntity {
  entity: string;
  /** Null if the claim has one language, or if one of them mentions the entity by ambiguous names alone. */
  parity: Parity | null;
  /** For an entity in one language: the entity that the other mentions in its place, as China for Beijing. */
  counterpart: string | null;
}

/** The mentions and entities of a claim, those of its Chinese text first. */
export interface LinkedClaim {
  mentions: LinkedMention[];
  /** By their first mention. */
  entities: LinkedEntity[];
}

/** Which entities may stand for one another, by slug. */
export interface Metonyms {
  /** Whether one may stand for the other, in either direction: Beijing and China. */
  standForEachOther(one: string, other: string): boolean;
  /** Whether both may stand for the same third one: the Kremlin and Moscow, for Russia. */
  standForSame(one: string, other: string): boolean;
}

/** Reads the metonyms of a registry. */
export function createMetonyms({ entities }: Pick<Registry, 'entities'>): Metonyms {
  const targets = new Map(entities.map(({ slug, standsFor }) => [slug, standsFor]));
  const targetsOf = (slug: string) => targets.get(slug) ?? [];
  return {
    standForEachOther: (one, other) => targetsOf(one).includes(other) || targetsOf(other).includes(one),
    standForSame: (one, other) => one !== other && targetsOf(one).some((slug) => targetsOf(other).includes(slug)),
  };
}

/** The names in the texts of a claim; empty for a missing language. */
type ClaimNames = Record<Language, readonly FoundName[]>;

/** Decides what the names in a claim mean, and compares which entities its languages mention. */
export function linkNames(
  found: ClaimNames,
  { isBilingual, metonyms }: { isBilingual: boolean; metonyms: Metonyms },
): LinkedClaim {
  const names = disambiguate(found, metonyms);
  const mentions = [...linkedMentions(names, 'ZH'), ...linkedMentions(names, 'EN')];
  return { mentions, entities: isBilingual ? compare(mentions, metonyms) : entitiesOf(mentions) };
}

/** The mentions of all entities that names may mean. */
export function mentionsOf(names: readonly FoundName[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, surface, readings } of names) {
    for (const entity of slugsIn(readings)) mentions.push({ entity, start, end, surface });
  }
  return mentions;
}

/** The slugs of all readings, each once. */
function slugsIn(readings: FoundName['readings']): Iterable<string> {
  const [first = [], ...others] = readings;
  return others.length === 0 && first.length === 1 ? first : new Set(readings.flat());
}

/**
 * Decides what ambiguous names mean by the other names of the claim. Evidence is, in this order, what the other language
 * mentions, what the same text mentions, what the other language may mention, and metonyms of a meaning. The first
 * evidence for exactly one meaning decides; without any, a name keeps all its readings.
 */
function disambiguate(names: ClaimNames, metonyms: Metonyms): ClaimNames {
  if (names.ZH.every(isCertain) && names.EN.every(isCertain)) return names;
  const certain = { ZH: slugsOf(names.ZH.filter(isCertain)), EN: slugsOf(names.EN.filter(isCertain)) };
  const decideIn = (language: Language, other: Language) => {
    const possible = slugsOf(names[other]);
    const evidence = [
      (slug: string) => certain[other].has(slug),
      (slug: string) => certain[language].has(slug),
      (slug: string) => possible.has(slug),
      (slug: string) => [...certain.ZH, ...certain.EN].some((one) => metonyms.standForEachOther(one, slug)),
    ];
    return names[language].map((name) => (isCertain(name) ? name : decide(name, evidence)));
  };
  return { ZH: decideIn('ZH', 'EN'), EN: decideIn('EN', 'ZH') };
}

function isCertain({ readings }: FoundName): boolean {
  return readings.length === 1;
}

function decide(name: FoundName, evidence: readonly ((slug: string) => boolean)[]): FoundName {
  for (const speaksFor of evidence) {
    const readings = name.readings.filter((slugs) => slugs.some(speaksFor));
    if (readings.length === 1) return { ...name, readings };
  }
  return name;
}

function slugsOf(names: readonly FoundName[]): Set<string> {
  return new Set(names.flatMap(({ readings }) => readings.flat()));
}

function linkedMentions(names: ClaimNames, language: Language): LinkedMention[] {
  const mentions: LinkedMention[] = [];
  for (const name of names[language]) {
    const { start, end, surface, readings } = name;
    const isAmbiguous = !isCertain(name);
    for (const entity of slugsIn(readings)) mentions.push({ entity, start, end, surface, language, isAmbiguous });
  }
  return mentions;
}

function entitiesOf(mentions: readonly LinkedMention[]): LinkedEntity[] {
  const slugs = new Set(mentions.map(({ entity }) => entity));
  return Array.from(slugs, (entity) => ({ entity, parity: null, counterpart: null }));
}

function compare(mentions: readonly LinkedMention[], metonyms: Metonyms): LinkedEntity[] {
  const mentioned = { ZH: mentionedIn(mentions, 'ZH'), EN: mentionedIn(mentions, 'EN') };
  return entitiesOf(mentions).map(({ entity }) => {
    const parity = parityOf(mentioned.ZH.get(entity), mentioned.EN.get(entity));
    if (parity === null || parity === 'BOTH') return { entity, parity, counterpart: null };
    const [own, other] = parity === 'ZH_ONLY' ? [mentioned.ZH, mentioned.EN] : [mentioned.EN, mentioned.ZH];
    return { entity, parity, counterpart: counterpartOf(entity, { own, other }, metonyms) };
  });
}

/** The entities that a text mentions, in order, and whether it does so by an unambiguous name. */
type Mentioned = ReadonlyMap<string, boolean>;

function mentionedIn(mentions: readonly LinkedMention[], language: Language): Mentioned {
  const mentioned = new Map<string, boolean>();
  for (const { language: own, entity, isAmbiguous } of mentions) {
    if (own === language) mentioned.set(entity, mentioned.get(entity) === true || !isAmbiguous);
  }
  return mentioned;
}

function parityOf(inZh: boolean | undefined, inEn: boolean | undefined): Parity | null {
  if (inZh === false || inEn === false) return null;
  if (inZh && inEn) return 'BOTH';
  return inZh ? 'ZH_ONLY' : 'EN_ONLY';
}

/** Prefers entities that the own language does not mention, and those that stand for the entity itself. */
function counterpartOf(entity: string, { own, other }: Record<'own' | 'other', Mentioned>, metonyms: Metonyms) {
  const certain = [...other].filter(([, isCertainly]) => isCertainly).map(([slug]) => slug);
  const inOrder = [...certain.filter((slug) => !own.has(slug)), ...certain.filter((slug) => own.has(slug))];
  return (
    inOrder.find((slug) => metonyms.standForEachOther(entity, slug)) ??
    inOrder.find((slug) => metonyms.standForSame(entity, slug)) ??
    null
  );
}
