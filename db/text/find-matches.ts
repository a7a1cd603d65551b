import { fold, originalEnd } from './folding/fold.ts';
import { readLexemes } from './lexemes.ts';
import { readPhrase, readTerms, type SoughtLexeme, type Term } from './read-terms.ts';

/** A range in a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface TextPlace {
  start: number;
  end: number;
}

/**
 * Finds the terms of a search in a text, exactly where `searchQuery` matches its `searchVector`: ordered by start,
 * overlapping matches merged. Excluded terms have no matches.
 *
 * @example findMatches('普丁', '俄羅斯總統普丁表示') // → [{ start: 5, end: 7 }]
 */
export function findMatches(query: string, text: string): TextPlace[] {
  return findTerms(
    readTerms(query).filter((term) => !term.isExcluded),
    text,
  );
}

/** Finds a literal text, such as a name, in another, as `phraseQuery` does. */
export function findPhrase(phrase: string, text: string): TextPlace[] {
  const term = readPhrase(phrase);
  return term ? findTerms([term], text) : [];
}

function findTerms(terms: readonly Term[], text: string): TextPlace[] {
  if (terms.length === 0) return [];
  const folded = fold(text);
  const lexemes = readLexemes(text, folded);
  const byPosition = Map.groupBy(lexemes, ({ position }) => position);
  const stands = ({ text: sought, place, isPrefix }: SoughtLexeme, position: number) =>
    byPosition.get(position + place)?.some(({ text }) => (isPrefix ? text.startsWith(sought) : text === sought));
  const places = terms.flatMap(({ lexemes: sought, width }) =>
    lexemes
      .filter(({ position }) => sought.every((lexeme) => stands(lexeme, position)))
      .map(({ position, start }) => ({ start, end: byPosition.get(position + width - 1)?.[0]?.end ?? start })),
  );
  return united(
    places.map(({ start, end }) => ({ start: folded.toOriginal(start), end: originalEnd(text, folded, end) })),
  );
}

/** Sorts ranges by start and merges overlapping ones. */
export function united(places: readonly TextPlace[]): TextPlace[] {
  const result: TextPlace[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
