import type { EntityKind } from '../registry/registry.ts';
import { readCapitalSequences, type Sequence } from './capital-sequences.ts';
import { readRuns } from './chinese-runs.ts';
import { readName, type WordCase } from './english-names.ts';
import { confirmMentions, type LinkedClaim, type StandsFor } from './linked-claim.ts';
import { mergeVariants } from './merge-variants.ts';

/** What is known before the search. */
export interface KnownNames {
  entities: ReadonlyMap<string, { kind: EntityKind; nameZh: string | null; nameEn: string | null }>;
  /** Whether a typed text names an entity already. */
  isKnown(name: string): boolean;
  standsFor: StandsFor;
  /** Names of places in English, in small letters. */
  places: ReadonlySet<string>;
}

/** The claims that may name something not known, by what stands in them. Claims are numbers in the order read. */
export interface Evidence {
  /** The Chinese text of each claim outside of names that the other language confirms. */
  runs: (readonly string[])[];
  /** Claims by the English name in them; names are merged with their longer variants. */
  english: Map<string, number[]>;
  /** How each English name is printed most often. */
  printed: Map<string, string>;
  /** Claims by the entity that English alone names. */
  onlyEnglish: Map<string, number[]>;
  /** Claims by the entity that Chinese alone names. */
  onlyChinese: Map<string, number[]>;
}

/** Collects evidence claim by claim; `evidence` reads off the result, once. */
export interface Collector {
  add(claim: LinkedClaim): void;
  evidence(): Evidence;
}

/** Of a claim's Chinese text, characters that are read at most. */
const LONGEST_TEXT = 2_000;

/** Begins to collect. Held in memory are the Chinese texts and each English sequence once. */
export function createCollector(known: KnownNames): Collector {
  const cases = new Map<string, WordCase>();
  const sequences = new Map<string, { sequence: Sequence; claims: number[] }>();
  const runs: (readonly string[])[] = [];
  const onlyEnglish = new Map<string, number[]>();
  const onlyChinese = new Map<string, number[]>();
  return {
    add(claim) {
      const number = runs.length;
      const { mentions, only } = confirmMentions(claim, known.standsFor);
      const zh = claim.zh.slice(0, LONGEST_TEXT);
      const linked = claim.mentions.filter(({ language }) => language === 'EN');
      const english = readCapitalSequences(claim.en, linked);
      const opened = new Set(linked.filter((mention) => english.opened.includes(mention)).map(({ entity }) => entity));
      const closed = mentions.filter(({ language, entity }) => language === 'ZH' && !opened.has(entity));
      runs.push(readRuns(zh, closed).map(({ text }) => text));
      countCases(cases, english.sequences, english.lowercase);
      for (const sequence of english.sequences) {
        const key = `${sequence.startsSentence ? '.' : ''}${sequence.words.join(' ')}`;
        const entry = sequences.get(key) ?? { sequence, claims: [] };
        if (entry.claims.at(-1) !== number) entry.claims.push(number);
        sequences.set(key, entry);
      }
      for (const slug of only.EN) if (!opened.has(slug)) append(onlyEnglish, slug, number);
      for (const slug of only.ZH) append(onlyChinese, slug, number);
    },
    evidence() {
      const names = new Map<string, number[]>();
      for (const { sequence, claims } of sequences.values()) {
        const name = readName(sequence, cases, known.places);
        if (name !== null && !known.isKnown(name)) names.set(name, union(names.get(name) ?? [], claims));
      }
      dropParts(names);
      return { runs, ...mergeNames(names), onlyEnglish, onlyChinese };
    },
  };
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

/** Of the claims with a name, those that name it alone are at least this many where a longer name holds it. */
const ALONE_SHARE = 0.1;

/** Drops what hardly ever stands outside of a longer name that small words join: Science Act of CHIPS and Science Act. */
function dropParts(names: Map<string, number[]>): void {
  for (const [whole, claims] of names) {
    for (const part of whole.split(/ (?:\p{Ll}+ )+/u)) {
      const all = part === whole ? [] : (names.get(part) ?? []);
      if (all.length * (1 - ALONE_SHARE) <= claims.length) names.delete(part === whole ? '' : part);
    }
  }
}

function mergeNames(names: ReadonlyMap<string, readonly number[]>): Pick<Evidence, 'english' | 'printed'> {
  const english = new Map<string, number[]>();
  const printed = new Map<string, string>();
  const counts = new Map(Array.from(names, ([name, claims]) => [name, claims.length]));
  for (const [name, merged] of mergeVariants(counts)) {
    english.set(merged, union(english.get(merged) ?? [], names.get(name) ?? []));
    const best = printed.get(merged);
    if (best === undefined || (counts.get(name) ?? 0) > (counts.get(best) ?? 0)) printed.set(merged, name);
  }
  return { english, printed };
}

/** Claims in either of two lists, in order, each once. */
function union(first: readonly number[], second: readonly number[]): number[] {
  return [...new Set([...first, ...second])].sort((a, b) => a - b);
}

function append(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}
