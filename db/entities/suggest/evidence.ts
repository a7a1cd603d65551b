import type { Language } from '../../model.ts';
import type { Linker, Mention } from '../linker/linker.ts';
import type { RegisteredEntity, Registry } from '../registry/model.ts';
import { readCapitalSequences, type Sequence } from './capital-sequences.ts';
import { readRuns } from './chinese-runs.ts';
import { mergeVariants, readName, type WordCase } from './english-names.ts';

/** What the registry knows before the search begins. */
export interface KnownNames {
  linker: Linker;
  /** By slug. */
  entities: ReadonlyMap<string, RegisteredEntity>;
  /** English names of places, in lower case. */
  places: ReadonlySet<string>;
}

/** Evidence for unknown names. A claim is its index in the order in which claims were added. */
export interface Evidence {
  /** The Chinese text of each claim, without the names that its English text confirms. */
  runs: (readonly string[])[];
  /** Claims by the unknown English name that they contain; a name includes its longer variants. */
  english: Map<string, number[]>;
  /** The most frequent spelling of each English name. */
  printed: Map<string, string>;
  /** Claims by the entity that only their English text mentions. */
  onlyEnglish: Map<string, number[]>;
  /** Claims by the entity that only their Chinese text mentions. */
  onlyChinese: Map<string, number[]>;
}

/** Collects evidence claim by claim. */
export interface Collector {
  add(claim: { zh: string; en: string }): void;
  /** Returns what was collected. May be called once. */
  evidence(): Evidence;
}

/** The part of a Chinese text that is searched, in UTF-16 code units. */
const maxTextLength = 2_000;
/** A part of a longer name is dropped unless more than this share of its claims have it outside of the longer name. */
const minShareAlone = 0.1;

/** Prepares a registry for the search. */
export function knownNames({ entities, aliases }: Registry, linker: Linker): KnownNames {
  const places = new Set(entities.filter(({ kind }) => kind === 'PLACE').map(({ slug }) => slug));
  const names = aliases.filter((alias) => alias.language === 'EN' && alias.entities.every((slug) => places.has(slug)));
  return {
    linker,
    entities: new Map(entities.map((entity) => [entity.slug, entity])),
    places: new Set(names.map(({ text }) => text.toLowerCase())),
  };
}

/** Starts a collection. It holds the Chinese texts, and each distinct English sequence once, in memory. */
export function createCollector(known: KnownNames): Collector {
  const cases = new Map<string, WordCase>();
  const sequences = new Map<string, { sequence: Sequence; claims: number[] }>();
  const runs: (readonly string[])[] = [];
  const onlyEnglish = new Map<string, number[]>();
  const onlyChinese = new Map<string, number[]>();
  return {
    add({ zh, en }) {
      const claim = runs.length;
      const mentions = { ZH: known.linker.mentions(zh, 'ZH'), EN: known.linker.mentions(en, 'EN') };
      const only = unconfirmed(mentions, known.linker);
      const english = readCapitalSequences(en, mentions.EN);
      const opened = new Set(english.opened.map(({ entity }) => entity));
      // An unconfirmed mention is often a part of an unknown longer name, as 俄羅斯 is of 白俄羅斯: its text stays.
      const masked = mentions.ZH.filter(({ entity }) => !only.ZH.has(entity) && !opened.has(entity));
      runs.push(readRuns(zh.slice(0, maxTextLength), masked).map(({ text }) => text));
      countCases(cases, english.sequences, english.lowercase);
      for (const sequence of english.sequences) {
        const key = `${sequence.startsSentence ? '.' : ''}${sequence.words.join(' ')}`;
        const entry = sequences.get(key) ?? { sequence, claims: [] };
        if (entry.claims.at(-1) !== claim) entry.claims.push(claim);
        sequences.set(key, entry);
      }
      for (const slug of only.EN) if (!opened.has(slug)) append(onlyEnglish, slug, claim);
      for (const slug of only.ZH) append(onlyChinese, slug, claim);
    },
    evidence() {
      const names = new Map<string, number[]>();
      for (const { sequence, claims } of sequences.values()) {
        const name = readName(sequence, cases, known.places);
        if (name !== null && known.linker.named(name).length === 0) names.set(name, union(names.get(name), claims));
      }
      dropParts(names);
      return { runs, ...mergeNames(names), onlyEnglish, onlyChinese };
    },
  };
}

/** The entities that one text mentions while the other mentions neither them nor a metonym of them. */
function unconfirmed(mentions: Record<Language, readonly Mention[]>, { metonyms }: Linker) {
  const [zh, en] = [slugsOf(mentions.ZH), slugsOf(mentions.EN)];
  const missing = (slugs: ReadonlySet<string>, others: ReadonlySet<string>) => {
    const isMissing = (slug: string) => ![...others].some((other) => metonyms.standForEachOther(slug, other));
    return new Set([...slugs.difference(others)].filter(isMissing));
  };
  return { ZH: missing(zh, en), EN: missing(en, zh) };
}

function slugsOf(mentions: readonly Mention[]): Set<string> {
  return new Set(mentions.map(({ entity }) => entity));
}

function countCases(cases: Map<string, WordCase>, sequences: readonly Sequence[], lowercase: readonly string[]): void {
  const caseOf = (word: string) => {
    const found = cases.get(word) ?? { capital: 0, lowercase: 0 };
    cases.set(word, found);
    return found;
  };
  for (const { words, startsSentence } of sequences) {
    for (const word of startsSentence ? words.slice(1) : words) caseOf(word.toLowerCase()).capital += 1;
  }
  for (const word of lowercase) caseOf(word).lowercase += 1;
}

/** Drops names that hardly occur outside of a longer one joined by small words: Science Act, of CHIPS and Science Act. */
function dropParts(names: Map<string, number[]>): void {
  for (const [whole, claims] of names) {
    for (const part of whole.split(/ (?:\p{Ll}+ )+/u)) {
      const all = names.get(part);
      if (part !== whole && all && all.length * (1 - minShareAlone) <= claims.length) names.delete(part);
    }
  }
}

function mergeNames(names: ReadonlyMap<string, readonly number[]>): Pick<Evidence, 'english' | 'printed'> {
  const english = new Map<string, number[]>();
  const printed = new Map<string, string>();
  const counts = new Map(Array.from(names, ([name, claims]) => [name, claims.length]));
  for (const [name, merged] of mergeVariants(counts)) {
    english.set(merged, union(english.get(merged), names.get(name)));
    const best = printed.get(merged);
    if (best === undefined || (counts.get(name) ?? 0) > (counts.get(best) ?? 0)) printed.set(merged, name);
  }
  return { english, printed };
}

/** The claims of two lists in ascending order, each once. */
function union(first: readonly number[] = [], second: readonly number[] = []): number[] {
  return [...new Set([...first, ...second])].sort((a, b) => a - b);
}

function append(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}
