import { type Piece, spanOf, textOf, trimPiece } from './lines.ts';
import { type Markup, readMarkdown, readMarkup } from './markup.ts';
import type { Language, Passage } from './parsed-brief.ts';

/** First elements of English compounds, whose hyphen at a line's end is a real one. */
const COMPOUND_FIRST = new Set(
  (
    'all anti arms big co counter cross cyber decade eight euro ex export far fast first five four free full half hard high ' +
    'ill job land large last left less long low market mass mid middle multi nation near neo new nine non north nuclear ' +
    'off oil old on one open over peace policy post power pre pro quasi re right rules sea second self seven short six ' +
    'small so soft south state still ten third three time top trade two ultra under up value war well west wide world year'
  ).split(' '),
);

function keepsHyphen(before: string, after: string): boolean {
  if (!/^\p{Ll}/u.test(after)) return true;
  const first = /(?:^|[^\p{L}])(\p{L}{1,20})-$/u.exec(before.slice(-24))?.[1] ?? '';
  return !/^\p{Ll}/u.test(first) || COMPOUND_FIRST.has(first);
}

function joinTwo(before: string, after: string, language: Language): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/\p{L}[-‐]$/u.test(before) && /^\p{L}/u.test(after)) {
    return keepsHyphen(before, after) ? before + after : before.slice(0, -1) + after;
  }
  const latin = /[A-Za-z0-9,.;:)%]$/.test(before) && /^[A-Za-z0-9(]/.test(after);
  return language === 'EN' || latin ? `${before} ${after}` : before + after;
}

/**
 * The words of a passage from the texts of its spans: markup read, lines joined by a space in
 * English and between Latin words, by nothing in Chinese. A hyphen at a line's end is dropped where
 * it divides a lower-case word (`inter-` `national`), and kept in compounds (`Indo-` `Pacific`).
 */
export function joinQuotes(quotes: readonly string[], language: Language, markup: Markup): string {
  return joinShown(
    quotes.map((quote) => readMarkup(quote, markup)),
    language,
  );
}

function joinShown(texts: readonly string[], language: Language): string {
  const [first = '', ...rest] = texts;
  return rest.reduce((joined, next) => joinTwo(joined, next, language), first);
}

/** The passage that some pieces of lines make. */
export function passageOf(pieces: readonly Piece[], language: Language, markup: Markup): Passage {
  const trimmed = pieces.map(trimPiece).filter((piece) => piece.from < piece.to);
  const shown = trimmed.map(textOf).map((text) => (markup.markdown ? readMarkdown(text) : text));
  return { text: joinShown(shown, language), language, spans: trimmed.map(spanOf) };
}
