import { isStopWord } from '../../text/tokens.ts';
import type { Sequence } from './capital-sequences.ts';
import words from './words.json' with { type: 'json' };

/** How often a word occurs with and without a capital inside of sentences. */
export interface WordCase {
  capital: number;
  lowercase: number;
}

/** Counts by the word in lower case. */
export type WordCases = ReadonlyMap<string, WordCase>;

const calendar = new Set(words.english.calendar);
/** Titles before a name: the name in President Putin is Putin. */
const titles = new Set(words.english.titles);
/** Words that start sentences, besides stop words. */
const openers = new Set(words.english.openers);
const irregularDemonyms = new Map(Object.entries(words.english.demonyms));
const demonymEnding =
  /^(?:e|i)?(?:an|n|ns|ans|ish|ese|i|is|ic|ch|k|ks|lander|landers|ean|eans|wegian|ards?|ders?|sh|man|men)$/u;
/** The letters of a place name that its demonym may lack at the end. */
const maxLostLetters = 4;

/** Whether a word is the demonym of a place, as Russian is of Russia. The names of places are in lower case. */
export function isDemonym(word: string, places: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  const irregular = irregularDemonyms.get(lower);
  if (irregular !== undefined) return places.has(irregular);
  for (let length = lower.length - 1; length >= 3; length -= 1) {
    if (!demonymEnding.test(lower.slice(length))) continue;
    const stem = lower.slice(0, length);
    for (const place of places) {
      if (place.startsWith(stem) && place.length - length <= maxLostLetters) return true;
    }
  }
  return false;
}

/**
 * Reads the name in a capitalised sequence: without a title before it, and without a first word whose capital is only
 * that of the sentence. Null where nothing remains that could be a name.
 *
 * @example readName({ words: ['President', 'Sandu'], startsSentence: false }, cases, places) // → 'Sandu'
 */
export function readName(sequence: Sequence, cases: WordCases, places: ReadonlySet<string>): string | null {
  const isTitle = (word: string) => titles.has(word.toLowerCase().replace(/\.$/u, ''));
  const isOpener = sequence.startsSentence && !belongsToName(sequence.words, cases);
  const left = isOpener ? sequence.words.slice(1) : sequence.words;
  const start = left.findIndex((word) => !isTitle(word) && /\p{Lu}/u.test(word));
  const [first, ...others] = start === -1 ? [] : left.slice(start);
  if (first === undefined || (others.length === 0 && !isNameAlone(first, cases, places))) return null;
  return [first, ...others].join(' ');
}

/** Whether the first word of a sentence is part of the name: Central Asia, but not Visiting Kovacs. */
function belongsToName([first = '', second]: readonly string[], cases: WordCases): boolean {
  const lower = first.toLowerCase();
  if (isStopWord(lower) || openers.has(lower)) return false;
  const { capital, lowercase } = cases.get(lower) ?? { capital: 0, lowercase: 0 };
  return second === undefined ? capital > lowercase : lowercase === 0 || !/(?:ing|ly)$/u.test(lower);
}

function isNameAlone(word: string, cases: WordCases, places: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (word.length < 2 || isStopWord(lower) || openers.has(lower) || calendar.has(lower)) return false;
  const { capital, lowercase } = cases.get(lower) ?? { capital: 0, lowercase: 0 };
  return capital > lowercase && !isDemonym(word, places);
}

/**
 * Maps each English name to the shortest form that stands for it: Volodymyr Zelensky to Zelensky. A shorter name stands
 * for a longer one if no other contains it, or if it occurs alone at least as often as within longer ones: Party does
 * not stand for the Labour Party and the Green Party.
 *
 * @param counts the number of claims with each name by itself
 */
export function mergeVariants(counts: ReadonlyMap<string, number>): Map<string, string> {
  const longer = new Map<string, string[]>();
  for (const name of counts.keys()) {
    for (const part of affixesOf(name)) if (counts.has(part)) longer.set(part, [...(longer.get(part) ?? []), name]);
  }
  const shorter = new Map<string, string>();
  const countOf = (name: string) => counts.get(name) ?? 0;
  for (const [part, names] of [...longer].sort(([a], [b]) => countOf(b) - countOf(a))) {
    const within = names.reduce((sum, name) => sum + countOf(name), 0);
    if (names.length > 1 && countOf(part) < within) continue;
    for (const name of names) if (!shorter.has(name)) shorter.set(name, part);
  }
  return new Map(Array.from(counts.keys(), (name) => [name, shortest(name, shorter)]));
}

/** The prefixes and suffixes of a name in whole words. */
function affixesOf(name: string): string[] {
  const parts = name.split(' ');
  return parts.slice(1).flatMap((_, index) => [parts.slice(0, index + 1).join(' '), parts.slice(index + 1).join(' ')]);
}

function shortest(name: string, shorter: ReadonlyMap<string, string>): string {
  const next = shorter.get(name);
  return next === undefined ? name : shortest(next, shorter);
}
