import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignBodies } from '../../../db/documents/align/align.ts';
import { findPath } from '../../../db/documents/align/path.ts';
import type { ParsedBody } from '../../../db/documents/parsed-brief.ts';
import { alignedClaims, type Bodies, bodyOf, claimsOf, type SectionText } from './align-bodies.ts';

const wordsZh = ['停火', '制裁', '貿易', '川普', '烏克蘭', '三個', '2025年', '然而', 'AI'];
const wordsEn = ['ceasefire', 'sanctions', 'trade', 'Trump', 'Ukraine', 'three', 'in 2025', 'However', 'AI'];

function evidence(text: string): string[] {
  return [...(/川普|Trump/u.test(text) ? ['trump'] : []), ...(/烏克蘭|Ukraine/u.test(text) ? ['ukraine'] : [])];
}

function sections(words: string[]): fc.Arbitrary<SectionText[]> {
  const claim = fc
    .tuple(fc.constantFrom('', '> ', '> > '), fc.array(fc.constantFrom(...words), { maxLength: 12 }))
    .map(([depth, parts]) => depth + parts.join(' '));
  const heading = fc.option(fc.constantFrom(...words));
  return fc.array(
    fc.tuple(heading, fc.array(claim, { maxLength: 5 })).map(([head, claims]): SectionText => [head, ...claims]),
    { maxLength: 4 },
  );
}

const bodies: fc.Arbitrary<Bodies> = fc.record({
  zh: fc.option(sections(wordsZh).map((texts) => bodyOf('ZH', ...texts))),
  en: fc.option(sections(wordsEn).map((texts) => bodyOf('EN', ...texts))),
});

/** Names that no two claims share, so that only one pairing is right. */
const distinct = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .map((counts) => counts.map((count, section) => Array.from({ length: count }, (_, claim) => `Q${section}x${claim}`)));

function bodyNaming(language: 'ZH' | 'EN', names: string[][]): ParsedBody {
  const say = (name: string) =>
    language === 'ZH' ? `${name}的前景仍然不明朗。` : `What becomes of ${name} is unclear.`;
  return bodyOf(language, ...names.map((group): SectionText => [null, ...group.map(say)]));
}

describe('every alignment', () => {
  test('holds each claim once, each language in its order', () => {
    fc.assert(
      fc.property(bodies, (both) => {
        const claims = alignedClaims(alignBodies(both, evidence));
        expect(claims.flatMap(({ zh }) => zh ?? [])).toEqual(claimsOf(both.zh));
        expect(claims.flatMap(({ en }) => en ?? [])).toEqual(claimsOf(both.en));
      }),
    );
  });

  test('is UNPAIRED where a language is missing and nowhere else, confident between 0 and 1, with reasons', () => {
    fc.assert(
      fc.property(bodies, (both) => {
        for (const { zh, en, alignment } of alignedClaims(alignBodies(both, evidence))) {
          expect(alignment.status === 'UNPAIRED').toBe(zh === null || en === null);
          expect(alignment.confidence).toBeGreaterThanOrEqual(0);
          expect(alignment.confidence).toBeLessThanOrEqual(1);
          expect(alignment.reasons.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('pairs claims one to one where structure is the same and names are distinct', () => {
    fc.assert(
      fc.property(distinct, (names) => {
        const both = { zh: bodyNaming('ZH', names), en: bodyNaming('EN', names) };
        const claims = alignedClaims(alignBodies(both, namesIn));
        expect(claims.map(({ zh }) => zh)).toEqual(claimsOf(both.zh));
        expect(claims.map(({ en }) => en)).toEqual(claimsOf(both.en));
      }),
    );
  });

  test('is mirrored when the languages change sides', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (names, gap) => {
        const lone = names.flat()[gap % names.flat().length];
        const rest = names.map((group) => group.filter((name) => name !== lone));
        const both = { zh: bodyNaming('ZH', names), en: bodyNaming('EN', rest) };
        const pairs = alignedClaims(alignBodies(both, namesIn)).map(({ zh, en }) => [zh, en]);
        const mirrored = alignedClaims(alignBodies({ zh: both.en, en: both.zh }, namesIn)).map(({ zh, en }) => [
          en,
          zh,
        ]);
        expect(mirrored).toEqual(pairs);
      }),
    );
  });
});

function namesIn(text: string): string[] {
  return text.match(/Q\dx\d/gu) ?? [];
}

describe('the cheapest path', () => {
  const costs = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })).chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      pairs: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 16, maxLength: 16 }),
    }),
  );

  test('costs what trying all paths finds, and its margin is to the best path without the pair', () => {
    fc.assert(
      fc.property(costs, ({ rows, columns, pairs }) => {
        const pairCost = (row: number, column: number) => pairs[row * 4 + column] ?? 0;
        const { steps, cost } = findPath(rows, columns, (row, column, down, right) => {
          if (down + right > 2) return null;
          return down + right === 2 ? pairCost(row, column) : 5;
        });
        const all = everyPairing(rows, columns);
        const costOf = (pairing: Place[]) =>
          pairing.reduce((sum, [row, column]) => sum + pairCost(row, column) - 10, 5 * (rows + columns));
        expect(cost).toBe(Math.min(...all.map(costOf)));
        for (const step of steps.filter((one) => one.rows + one.columns === 2)) {
          const others = all.filter((pairing) => !pairing.some(([r, c]) => r === step.row && c === step.column));
          expect(step.margin).toBe(Math.min(...others.map(costOf)) - cost);
        }
      }),
    );
  });
});

type Place = [row: number, column: number];

/** All ways to pair two lists in order. */
function everyPairing(rows: number, columns: number, from: Place = [0, 0]): Place[][] {
  const pairings: Place[][] = [[]];
  for (let row = from[0]; row < rows; row += 1) {
    for (let column = from[1]; column < columns; column += 1) {
      const rest = everyPairing(rows, columns, [row + 1, column + 1]);
      pairings.push(...rest.map((pairing): Place[] => [[row, column], ...pairing]));
    }
  }
  return pairings;
}
