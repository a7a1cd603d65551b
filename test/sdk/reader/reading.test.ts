import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf, monthsBetween, nextMonth } from '../../../sdk/examples/reader/src/overview/months.ts';
import { addressOf, readingOf } from '../../../sdk/examples/reader/src/reading.ts';

const month = fc
  .record({ year: fc.integer({ min: 1900, max: 2100 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => `${year}-${String(number).padStart(2, '0')}`);
const words = fc.option(fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.trim() || '習近平'));

describe('what is read', () => {
  test('comes back from the address', () => {
    fc.assert(
      fc.property(fc.record({ source: words, entity: words, search: words, month: fc.option(month) }), (reading) => {
        expect(readingOf(addressOf(reading))).toEqual(reading);
      }),
    );
  });

  test.each(['?month=2025-13', '?month=2025', '?month=%3Cb%3E', '?source=&search=%20', ''])(
    '%s says nothing',
    (address) => {
      expect(readingOf(address)).toEqual({ source: null, entity: null, search: null, month: null });
    },
  );
});

describe('months', () => {
  test('follow one another as in a calendar', () => {
    fc.assert(
      fc.property(month, (from) => {
        const date = new Date(`${from}-01T00:00:00Z`);
        date.setUTCMonth(date.getUTCMonth() + 1);
        expect(nextMonth(from)).toBe(date.toISOString().slice(0, 7));
      }),
    );
  });

  test('of an axis are without gaps, a year at least, and hold every count', () => {
    fc.assert(
      fc.property(fc.uniqueArray(month, { minLength: 1, maxLength: 5 }), (months) => {
        const axis = axisOf(months.map((name) => ({ month: name, count: 1 })));
        expect(axis.length).toBeGreaterThanOrEqual(12);
        expect(axis).toEqual(expect.arrayContaining(months));
        expect(axis.at(-1)).toBe(months.toSorted().at(-1));
        expect(axis).toEqual(monthsBetween(axis[0] ?? '', axis.at(-1) ?? ''));
      }),
      { numRuns: 30 },
    );
    expect(axisOf([])).toEqual([]);
  });
});
