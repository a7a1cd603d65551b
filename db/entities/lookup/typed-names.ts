import { cjk } from '../../text/folding/characters.ts';
import { fold } from '../../text/folding/fold.ts';
import { lookupKey } from '../../text/keys.ts';
import type { Linker } from '../linker/linker.ts';
import type { RegisteredAlias, Registry } from '../registry/registry.ts';

/** Of a search, in UTF-16 code units; what is beyond is not read. */
const MAX_LENGTH = 512;
/** Of a name, in words as they are typed. */
const MAX_WORDS = 12;

/** Matched in folded text: what a hyphen excludes, what stands in quotes, a word. */
const TERM = /(?<exclude>(?<![^ ])-)?(?:"(?<phrase>[^"]*)"|(?<word>[^ ",;、。()]+))/g;
const WORD = /[^ ,;、。()]+/g;
const HAS_CJK = new RegExp(`[${cjk}]`, 'v');

/** Where words stand in what was typed. */
interface Span {
  start: number;
  end: number;
}

/** Finds entities by whole names that are typed, alone or in a search. */
export function createTypedNames(registry: Registry, linker: Linker) {
  const index = Map.groupBy(registry.aliases, ({ text }) => lookupKey(text));
  const named = (name: string) => slugsOf(index.get(lookupKey(name)) ?? []);

  /** A run of words in a longer search: there, `us` is a word, and only `US` a name. */
  const namedByRun = (run: string) => slugsOf((index.get(lookupKey(run)) ?? []).filter((name) => isSpelt(name, run)));

  const namedByWord = (word: string) => {
    const mentions = linker.mentions(word, HAS_CJK.test(word) ? 'ZH' : 'EN');
    return mentions.map(({ entity }) => entity);
  };

  const namedBySegment = (typed: string, words: readonly Span[]): string[] => {
    const slugs: string[] = [];
    for (let from = 0; from < words.length; ) {
      const run = longestRun(words.slice(from, from + MAX_WORDS), (span) => namedByRun(sliceOf(typed, span)));
      const [word] = words.slice(from, from + 1);
      slugs.push(...(run?.slugs ?? (word ? namedByWord(sliceOf(typed, word)) : [])));
      from += run?.words ?? 1;
    }
    return slugs;
  };

  return {
    /** The slugs of all entities that a name may mean, in any language, script, case and width; empty if none. */
    named,
    /** The slugs of the entities that a search names, in the order typed. See `EntityNames.namedIn`. */
    namedIn(search: string): string[] {
      const typed = search.slice(0, MAX_LENGTH);
      // A hyphen before the first word excludes it, though a name that is typed by itself may hold any.
      const whole = fold(typed).text.trimStart().startsWith('-') ? [] : named(typed);
      if (whole.length > 0) return whole;
      return [...new Set(segmentsOf(typed).flatMap((words) => namedBySegment(typed, words)))];
    },
  };
}

function slugsOf(names: readonly RegisteredAlias[]): string[] {
  return [...new Set(names.flatMap(({ entities }) => entities))];
}

function isSpelt({ match, text }: RegisteredAlias, typed: string): boolean {
  return match !== 'EXACT' || typed.normalize('NFKC').replace(/[.'’]/g, '') === text.replace(/[.'’]/g, '');
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** What the longest run of words that begins with the first one names. */
function longestRun(
  words: readonly Span[],
  named: (run: Span) => string[],
): { words: number; slugs: string[] } | undefined {
  const [first] = words;
  for (let count = words.length; first && count > 0; count -= 1) {
    const slugs = named({ start: first.start, end: words[count - 1]?.end ?? first.end });
    if (slugs.length > 0) return { words: count, slugs };
  }
  return undefined;
}

/** The words of what was typed, in groups that no name crosses: those of a phrase, or those between phrases. */
function segmentsOf(typed: string): Span[][] {
  const folded = fold(typed);
  const spanOf = (start: number, length: number) => ({
    start: folded.toOriginal(start),
    end: folded.toOriginal(start + length),
  });
  const segments: Span[][] = [[]];
  for (const { 0: term, index, groups = {} } of folded.text.matchAll(TERM)) {
    const { exclude, phrase } = groups;
    if (exclude === undefined && phrase === undefined) {
      segments.at(-1)?.push(spanOf(index, term.length));
      continue;
    }
    const words = exclude === undefined ? [...(phrase ?? '').matchAll(WORD)] : [];
    segments.push(
      words.map((word) => spanOf(index + 1 + word.index, word[0].length)),
      [],
    );
  }
  return segments;
}
