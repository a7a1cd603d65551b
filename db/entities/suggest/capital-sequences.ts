import { isHeadline } from '../linker/linker.ts';
import words from './words.json' with { type: 'json' };

/** Consecutive capitalised words, which may be a name. */
export interface Sequence {
  words: string[];
  /** Whether it starts a sentence, where every word has a capital. */
  startsSentence: boolean;
}

/** A range of a text, in UTF-16 code units. */
interface Span {
  start: number;
  end: number;
}

/** The words of an English text. */
export interface EnglishWords<Name extends Span> {
  sequences: Sequence[];
  /** Words without a capital. */
  lowercase: string[];
  /** Known names inside a longer sequence, as Taiwan is in Taiwan Relations Act. */
  opened: Name[];
}

interface Word extends Span {
  text: string;
  isCapital: boolean;
  /** Whether it is part of a known name. */
  isKnown: boolean;
  /** Whether a possessive or a suffix after a hyphen separates it from the next word. */
  endsName: boolean;
}

const wordPattern = /(?:\p{Lu}\.)+(?:\p{Lu}(?!\p{L}))?|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’&\-‐‑](?=[\p{L}\p{N}]))*/gu;
const capital = /^(?:al-|el-)?\p{Lu}/u;
const sentenceStart = /(?:^|[.!?:;…]["”’)]*\s|["“‘(—–\n])\s*$/u;
const sentenceEnd = /[.!?…]\P{L}*$/u;
/** Small words that join names or the parts of one: Bank of England, Belt and Road. */
const joiningWords = new Set(words.english.joiningWords);
/** Small words inside a name, which never separate two names. */
const particles = new Set(words.english.particles);
/** A suffix that makes an adjective of a name: Moscow-based, but not Tsai Ing-wen. */
const adjectiveSuffix =
  /[-‐‑](?:\p{Ll}+(?:ed|ing)|led|era|style|wide|like|born|made|run|held|bound|free|only|level|friendly|sized|centric)$/u;
const possessive = /['’](?:s|d|ll|re|ve)?$/u;

/** A line is in title case if at least `minTitleShare` of its words of `minLongWord` letters have a capital. */
const minLongWord = 4;
const minTitleShare = 0.7;

/**
 * Reads the sequences of capitalised words: the longest ones and, where words such as `of` join one, its parts too.
 * Known names are omitted unless they are part of a longer sequence. A headline has no sequences, since its capitals
 * mean nothing.
 */
export function readCapitalSequences<Name extends Span>(text: string, known: readonly Name[] = []): EnglishWords<Name> {
  const all = Array.from(text.matchAll(wordPattern), (match) => readWord(match, known));
  if (isHeadline(text) || (isTitle(all) && !sentenceEnd.test(text))) {
    return { sequences: [], lowercase: [], opened: [] };
  }
  const chains = readChains(all, text)
    .map((chain) => withoutOpener(chain, text))
    .filter((chain) => chain.some((word) => word.isCapital && !word.isKnown));
  return {
    sequences: chains.flatMap((chain) => sequencesOf(chain, text)),
    lowercase: all.filter((word) => !word.isCapital).map((word) => word.text.toLowerCase()),
    opened: known.filter((name) => chains.flat().some((word) => overlaps(name, word))),
  };
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function readWord({ 0: printed, index }: RegExpExecArray, known: readonly Span[]): Word {
  const text = printed.replace(possessive, '').replace(adjectiveSuffix, '');
  const span = { start: index, end: index + printed.length };
  return {
    ...span,
    text,
    isCapital: capital.test(text),
    isKnown: known.some((name) => overlaps(name, span)),
    endsName: text !== printed,
  };
}

/** Capitalised words in a row, with the small words between them. `and` does not join a known name to another. */
function readChains(all: readonly Word[], text: string): Word[][] {
  const chains: Word[][] = [[]];
  for (const [index, word] of all.entries()) {
    const chain = chains.at(-1) ?? [];
    const last = chain.at(-1);
    const follows = last !== undefined && !last.endsName && /^[ \u00a0]$/u.test(text.slice(last.end, word.start));
    const joinsKnown = word.text === 'and' && (last?.isKnown === true || all[index + 1]?.isKnown === true);
    const joins = particles.has(word.text) || (joiningWords.has(word.text) && !joinsKnown);
    if (follows && (word.isCapital || joins)) chain.push(word);
    else chains.push(word.isCapital ? [word] : []);
  }
  return chains.map((chain) => chain.slice(0, chain.findLastIndex(({ isCapital }) => isCapital) + 1));
}

function isTitle(all: readonly Word[]): boolean {
  const long = all.filter(({ text }) => text.length >= minLongWord);
  return long.length >= 4 && long.filter(({ isCapital }) => isCapital).length / long.length >= minTitleShare;
}

/** Drops the first word of a sentence before a known name, since its capital is that of the sentence: Yesterday Putin. */
function withoutOpener(chain: Word[], text: string): Word[] {
  const [first, second] = chain;
  return first && second?.isKnown && !first.isKnown && startsSentence(first, text) ? chain.slice(1) : chain;
}

function startsSentence({ start }: Span, text: string): boolean {
  return sentenceStart.test(text.slice(0, start));
}

/** A chain and its parts between joining words, without those that are known names. */
function sequencesOf(chain: readonly Word[], text: string): Sequence[] {
  const parts: Word[][] = [[]];
  for (const word of chain) {
    if (joiningWords.has(word.text)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return (parts.length > 1 ? [chain, ...parts] : [chain]).flatMap((part) => {
    const [first] = part;
    if (!first || part.every(({ isKnown }) => isKnown)) return [];
    return [{ words: part.map((word) => word.text), startsSentence: startsSentence(first, text) }];
  });
}
