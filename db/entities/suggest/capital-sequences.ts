import { isHeadline } from '../linker/name-rules.ts';

/** Words with an initial capital in a row, as they may make a name. */
export interface Sequence {
  words: string[];
  /** Whether it begins a sentence, where every word has a capital. */
  startsSentence: boolean;
}

/** The capitalised sequences of an English text, and its other words. */
export interface EnglishWords {
  sequences: Sequence[];
  lowercase: string[];
  /** Known names that are parts of sequences, as Taiwan is of Taiwan Relations Act. */
  opened: Span[];
}

/** A part of a text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

interface Word extends Span {
  text: string;
  isCapital: boolean;
  /** Whether it belongs to a known name. */
  isKnown: boolean;
  /** Nothing that follows belongs to the same name: a possessive, or a hyphen before a small letter. */
  endsName: boolean;
}

const WORD = /(?:\p{Lu}\.)+(?:\p{Lu}(?!\p{L}))?|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’&\-‐‑](?=[\p{L}\p{N}]))*/gu;
const CAPITAL = /^(?:al-|el-)?\p{Lu}/u;
const SENTENCE_START = /(?:^|[.!?:;…]["”’)]*\s|["“‘(—–\n])\s*$/u;
const SENTENCE_END = /[.!?…]\P{L}*$/u;
/** Small words between names or within one: Bank of England, Belt and Road. */
const JOINING_WORDS = new Set(['of', 'the', 'for', 'on', 'and']);
/** Small words of which a name cannot be divided. */
const PARTICLES = new Set(['de', 'la', 'del', 'da', 'du', 'van', 'von', 'der', 'bin', 'al']);
/** What makes an adjective of a name, after a hyphen: Moscow-based, but not Tsai Ing-wen. */
const ADJECTIVE =
  /[-‐‑](?:\p{Ll}+(?:ed|ing)|led|era|style|wide|like|born|made|run|held|bound|free|only|level|friendly|sized|centric)$/u;
const POSSESSIVE = /['’](?:s|d|ll|re|ve)?$/u;
const LONG_WORD = 4;
/** Of the long words of a line, this many have a capital only if it is set as a title. */
const TITLE_SHARE = 0.7;

/**
 * Reads the sequences of capitalised words: the longest ones, and where small words such as `of` join one, also its
 * parts. Known names are left out but for those that are part of a longer one. A line set as a title has none, since
 * its capitals say nothing.
 */
export function readCapitalSequences(text: string, known: readonly Span[] = []): EnglishWords {
  const words = Array.from(text.matchAll(WORD), (match) => readWord(match, known));
  if (isHeadline(text) || (isTitle(words) && !SENTENCE_END.test(text))) {
    return { sequences: [], lowercase: [], opened: [] };
  }
  const chains = readChains(words, text)
    .map((chain) => withoutOpener(chain, text))
    .filter((chain) => chain.some((word) => word.isCapital && !word.isKnown));
  const isWithin = (span: Span) => chains.some((chain) => chain.some((word) => overlaps(span, word)));
  return {
    sequences: chains.flatMap((chain) => sequencesOf(chain, text)),
    lowercase: words.filter((word) => !word.isCapital).map((word) => word.text.toLowerCase()),
    opened: known.filter(isWithin),
  };
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function readWord({ 0: printed, index }: RegExpExecArray, known: readonly Span[]): Word {
  const text = printed.replace(POSSESSIVE, '').replace(ADJECTIVE, '');
  const span = { start: index, end: index + printed.length };
  return {
    ...span,
    text,
    isCapital: CAPITAL.test(text),
    isKnown: known.some((name) => overlaps(name, span)),
    endsName: text !== printed,
  };
}

/** Words with a capital in a row, with small words between them; `and` joins no known name to another. */
function readChains(words: readonly Word[], text: string): Word[][] {
  const chains: Word[][] = [[]];
  for (const [index, word] of words.entries()) {
    const chain = chains.at(-1) ?? [];
    const last = chain.at(-1);
    const next = words[index + 1];
    const follows = last !== undefined && !last.endsName && /^[ \u00a0]$/u.test(text.slice(last.end, word.start));
    const joinsKnown = word.text === 'and' && (last?.isKnown === true || next?.isKnown === true);
    if (follows && (word.isCapital || PARTICLES.has(word.text) || (JOINING_WORDS.has(word.text) && !joinsKnown)))
      chain.push(word);
    else chains.push(word.isCapital ? [word] : []);
  }
  return chains.map((chain) => chain.slice(0, chain.findLastIndex(({ isCapital }) => isCapital) + 1));
}

function isTitle(words: Word[]): boolean {
  const long = words.filter(({ text }) => text.length >= LONG_WORD);
  return long.length >= 4 && long.filter(({ isCapital }) => isCapital).length / long.length >= TITLE_SHARE;
}

/** Before a known name, a word has the capital of its sentence: Yesterday Putin. */
function withoutOpener(chain: Word[], text: string): Word[] {
  const [first, second] = chain;
  return first && second?.isKnown && !first.isKnown && startsSentence(first, text) ? chain.slice(1) : chain;
}

function startsSentence({ start }: Span, text: string): boolean {
  return SENTENCE_START.test(text.slice(0, start));
}

/** A chain and its parts between joining words; parts that are known are left out. */
function sequencesOf(chain: Word[], text: string): Sequence[] {
  const parts = chain.reduce<Word[][]>(
    (found, word) => {
      if (JOINING_WORDS.has(word.text)) found.push([]);
      else found.at(-1)?.push(word);
      return found;
    },
    [[]],
  );
  const all = parts.length > 1 ? [chain, ...parts] : [chain];
  return all.flatMap((words) => {
    const [first] = words;
    if (!first || words.every(({ isKnown }) => isKnown)) return [];
    return [{ words: words.map((word) => word.text), startsSentence: startsSentence(first, text) }];
  });
}
