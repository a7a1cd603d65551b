import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtSpans, type Span } from '../../../sdk/examples/reader/src/claims/highlight.ts';

const offset = fc.integer({ min: -3, max: 30 });
const spans = fc.array(fc.record({ start: offset, end: offset }), { maxLength: 6 });
const text = fc.string({ unit: 'binary', maxLength: 24 });

/** Which spans hold a code unit, asked for each by itself. */
function holders(all: readonly Span[], offset: number): Span[] {
  return all.filter(({ start, end }) => start <= offset && offset < end);
}

describe('cutting a text at spans', () => {
  test('the pieces joined are the text, and say where they start', () => {
    fc.assert(
      fc.property(text, spans, (words, all) => {
        const pieces = cutAtSpans(words, all);
        expect(pieces.map((piece) => piece.text).join('')).toBe(words);
        for (const piece of pieces) expect(words.startsWith(piece.text, piece.start)).toBe(true);
      }),
    );
  });

  test('every code unit lies in the spans of its piece and in no other', () => {
    fc.assert(
      fc.property(text, spans, (words, all) => {
        for (const piece of cutAtSpans(words, all)) {
          expect(piece.text).not.toBe('');
          for (let index = 0; index < piece.text.length; index += 1) {
            expect(piece.spans).toEqual(holders(all, piece.start + index));
          }
        }
      }),
    );
  });

  test('neighbours differ in their spans, or are cut where one ends and the next begins', () => {
    fc.assert(
      fc.property(text, spans, (words, all) => {
        const pieces = cutAtSpans(words, all);
        for (const { start } of pieces.slice(1)) {
          expect(all.some((span) => span.start < span.end && (span.start === start || span.end === start))).toBe(true);
        }
      }),
    );
  });

  test.each<[what: string, text: string, spans: Span[], pieces: [text: string, spans: number][]]>([
    ['no names', '川普', [], [['川普', 0]]],
    ['no text', '', [{ start: 0, end: 2 }], []],
    [
      'a compound of two',
      '川習會',
      [
        { start: 0, end: 1 },
        { start: 1, end: 2 },
      ],
      [
        ['川', 1],
        ['習', 1],
        ['會', 0],
      ],
    ],
    [
      'two names on the same letters',
      '川習會',
      [
        { start: 0, end: 2 },
        { start: 0, end: 2 },
      ],
      [
        ['川習', 2],
        ['會', 0],
      ],
    ],
    [
      'a name within a name',
      'New York Times',
      [
        { start: 0, end: 14 },
        { start: 0, end: 8 },
      ],
      [
        ['New York', 2],
        [' Times', 1],
      ],
    ],
    [
      'letters of two code units',
      '𠮷田',
      [{ start: 0, end: 2 }],
      [
        ['𠮷', 1],
        ['田', 0],
      ],
    ],
  ])('%s', (_what, words, all, pieces) => {
    expect(cutAtSpans(words, all).map((piece) => [piece.text, piece.spans.length])).toEqual(pieces);
  });
});
