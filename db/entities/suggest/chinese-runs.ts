import { fold } from '../../text/folding/fold.ts';
import words from './words.json' with { type: 'json' };

/** Folded characters that occur in no name and so separate names. */
const dividers = new Set(words.chinese.dividers);
/** Folded characters that start no name, though some names contain them or end with them (土耳其, 埃及). */
const neverFirst = new Set(words.chinese.neverFirst);
/** Folded characters that end no name. */
const neverLast = new Set(words.chinese.neverLast);

const han = /\p{Script=Han}/u;
const innerSeparators = new Set(['·', '-']);

/** The original range of a folded character, in UTF-16 code units. */
interface Place {
  start: number;
  end: number;
}

/** Consecutive Chinese characters of a text: folded, without dots and hyphens. */
export interface Run {
  text: string;
  /** One for each character. */
  places: Place[];
}

/** Reads the runs of Chinese characters outside of the masked ranges, split at characters that occur in no name. */
export function readRuns(text: string, masked: readonly Place[] = []): Run[] {
  const folded = fold(text);
  const runs: Run[] = [{ text: '', places: [] }];
  for (let index = 0; index < folded.text.length; index += 1) {
    const character = folded.text.charAt(index);
    const place = { start: folded.toOriginal(index), end: folded.toOriginal(index + 1) };
    const isMasked = masked.some((span) => span.start < place.end && place.start < span.end);
    const run = runs.at(-1);
    if (run && han.test(character) && !dividers.has(character) && !isMasked) {
      run.text += character;
      run.places.push(place);
    } else if (!innerSeparators.has(character) || !han.test(folded.text.charAt(index + 1))) {
      runs.push({ text: '', places: [] });
    }
  }
  return runs.filter((run) => run.text.length > 1);
}

/** Whether the first and last characters of a folded text allow it to be a name. */
export function mayBeChineseName(text: string): boolean {
  return !neverFirst.has(text.charAt(0)) && !neverLast.has(text.charAt(text.length - 1));
}

/** Returns a folded name as a text prints it; null where the text does not contain it. */
export function printedForm(text: string, name: string): string | null {
  for (const run of readRuns(text)) {
    const at = run.text.indexOf(name);
    const [first, last] = [run.places[at], run.places[at + name.length - 1]];
    if (first && last) return text.slice(first.start, last.end);
  }
  return null;
}

/** The length of a Chinese name, in characters. */
const minLength = 2;
const maxLength = 12;

/** The texts of the runs of one claim. */
type Runs = readonly string[];

/**
 * Returns the character sequences of 2 to 12 characters that occur in at least `minimum` of the claims, with the number
 * of these. A sequence is only counted if both of its parts that are one character shorter are frequent (Apriori,
 * Agrawal and Srikant 1994), so that little more than the pairs of characters is held in memory.
 */
export function frequentGrams(claims: readonly Runs[], minimum: number): Map<string, number> {
  const all = new Map<string, number>();
  let frequent = countGrams(claims, minLength, () => true, minimum);
  for (let length = minLength + 1; frequent.size > 0; length += 1) {
    for (const [gram, count] of frequent) all.set(gram, count);
    if (length > maxLength) break;
    const shorter = frequent;
    const mayBe = (gram: string) => shorter.has(gram.slice(0, -1)) && shorter.has(gram.slice(1));
    frequent = countGrams(claims, length, mayBe, minimum);
  }
  return all;
}

function countGrams(claims: readonly Runs[], length: number, mayBe: (gram: string) => boolean, minimum: number) {
  const counts = new Map<string, number>();
  for (const runs of claims) {
    for (const gram of new Set(runs.flatMap((run) => gramsOf(run, length)))) {
      if (mayBe(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([, count]) => count >= minimum));
}

function gramsOf(run: string, length: number): string[] {
  return Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length));
}

/** Reports each occurrence of the sequences that it was made for. */
export type Finder = (runs: Runs, onFound: (gram: string, run: string, at: number) => void) => void;

/** Prepares a search for the given sequences. */
export function createFinder(grams: Iterable<string>): Finder {
  const sought = new Set(grams);
  /** The lengths of the sequences by their first two characters. */
  const lengths = new Map<string, Set<number>>();
  for (const gram of sought) {
    const start = gram.slice(0, minLength);
    lengths.set(start, (lengths.get(start) ?? new Set()).add(gram.length));
  }
  return (runs, onFound) => {
    for (const run of runs) {
      for (let at = 0; at + minLength <= run.length; at += 1) {
        for (const length of lengths.get(run.slice(at, at + minLength)) ?? []) {
          const gram = run.slice(at, at + length);
          if (sought.has(gram)) onFound(gram, run, at);
        }
      }
    }
  };
}

/** The sequences that occur in a claim. */
export function gramsIn(find: Finder, runs: Runs): Set<string> {
  const found = new Set<string>();
  find(runs, (gram) => found.add(gram));
  return found;
}
