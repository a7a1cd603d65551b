import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLinker, type Mention } from '../../db/entities/linker/linker.ts';
import { loadRegistry, parseRegistry } from '../../db/entities/registry/registry.ts';
import { enCases, typedNames, zhCases } from './mention-cases.ts';

const registry = loadRegistry();
const linker = createLinker(registry);

/** Mentions as the cases write them. */
function write(mentions: Mention[]): string {
  const places = Map.groupBy(mentions, ({ start, surface }) => `${start} ${surface}`);
  return [...places.values()]
    .map((group) => `${group[0]?.surface}>${group.map(({ entity }) => entity).join('+')}`)
    .join(' ');
}

describe('mentions in Chinese', () => {
  test.each(zhCases)('%s', (text, mentions) => {
    expect(write(linker.mentions(text, 'ZH'))).toBe(mentions);
  });
});

describe('mentions in English', () => {
  test.each(enCases)('%s', (text, mentions) => {
    expect(write(linker.mentions(text, 'EN'))).toBe(mentions);
  });
});

describe('a typed name', () => {
  test.each(typedNames)('%s', (typed, slugs) => {
    expect(linker.named(typed)).toEqual(slugs);
  });

  test('any name of the registry gives its entities, however it is typed', () => {
    for (const { text, entities } of registry.aliases) {
      for (const typed of [text, text.toUpperCase(), text.toLowerCase(), ` ${text} `]) {
        expect(linker.named(typed), typed).toEqual(expect.arrayContaining(entities));
      }
    }
  });

  test('a name of two entities gives both, and both are mentioned', () => {
    const ambiguous = createLinker(
      parseRegistry({
        entities: {
          'georgia-country': { kind: 'PLACE', en: ['Georgia'] },
          'georgia-state': { kind: 'PLACE', en: ['Georgia'] },
        },
      }),
    );
    expect(ambiguous.named('georgia')).toEqual(['georgia-country', 'georgia-state']);
    expect(write(ambiguous.mentions('Georgia', 'EN'))).toBe('Georgia>georgia-country+georgia-state');
  });
});

const composed = new Set(
  registry.entities.filter(({ kind }) => kind === 'EVENT' || kind === 'OTHER').map(({ slug }) => slug),
);
const language = fc.constantFrom('ZH' as const, 'EN' as const);
const piece = fc.oneof(
  fc.constantFrom(...registry.aliases.map((alias) => alias.text)),
  fc.constantFrom(...registry.stopPhrases.map((phrase) => phrase.text)),
  fc.constantFrom(...'中美國日韓的會’ -·,。s½ﬁ\u200b\u0301😀\ud800', 'and', "'s"),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('mentions of any text', () => {
  test('stand where they say, in order', () => {
    fc.assert(
      fc.property(text, language, (value, inLanguage) => {
        const mentions = linker.mentions(value, inLanguage);
        for (const { start, end, surface } of mentions) {
          expect(value.slice(start, end)).toBe(surface);
          expect(end).toBeGreaterThan(start);
        }
        expect(mentions.map(({ start }) => start)).toEqual(
          mentions.map(({ start }) => start).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 5000 },
    );
  });

  test('overlap only as a compound, or within an event or agreement', () => {
    fc.assert(
      fc.property(text, language, (value, inLanguage) => {
        let outer: Mention | undefined;
        for (const mention of linker.mentions(value, inLanguage)) {
          const isInside = outer && mention.start < outer.end;
          const isSame = outer && mention.start === outer.start && mention.end === outer.end;
          if (outer && isInside && !isSame) {
            expect(composed).toContain(outer.entity);
            expect(mention.end).toBeLessThanOrEqual(outer.end);
          }
          if (!isInside) outer = mention;
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('are not lost when unrelated text stands around them', () => {
    const around = fc.constantFrom('', '。', '\n', ' — ', '「', '」', '123, ', ' (and) ', '\u200b。', '½ ');
    fc.assert(
      fc.property(text, around, around, language, (value, before, after, inLanguage) => {
        const inner = ` ${value} `;
        const shift = before.length;
        const expected = linker
          .mentions(inner, inLanguage)
          .map((mention) => ({ ...mention, start: mention.start + shift, end: mention.end + shift }));
        expect(linker.mentions(`${before}${inner}${after}`, inLanguage)).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test('take time in proportion to the text', () => {
    const hostile = [
      'South '.padEnd(300_000),
      '中'.repeat(300_000),
      '普-'.repeat(150_000),
      "AB'".repeat(100_000),
      '\u200b'.repeat(300_000),
    ];
    for (const value of hostile) expect(linker.mentions(value, 'EN')).toEqual([]);
  });
});

describe('every name of the registry', () => {
  test('is found by itself, unless it is one character', () => {
    const missed = registry.aliases.filter(({ text: name, language: inLanguage, entities }) => {
      const whole = linker.mentions(name, inLanguage).filter(({ start, end }) => start === 0 && end === name.length);
      const slugs = whole.map(({ entity }) => entity);
      return Array.from(name).length > 1 && !entities.every((slug) => slugs.includes(slug));
    });
    expect(missed).toEqual([]);
  });
});

/** How often the real document prints each name, and whom it means; by the language of its part. */
const realCounts = {
  ZH: {
    川普: 7,
    川習: 4,
    美中: 10,
    美俄: 4,
    普丁: 1,
    習近平: 1,
    北京: 2,
    華府: 1,
    美國: 5,
    中國: 3,
    印太: 1,
    烏克蘭: 1,
  },
  EN: { Trump: 9, Xi: 3, Putin: 1, US: 9, Beijing: 4, Washington: 2, China: 4, Kyiv: 1, Ukraine: 1, Russia: 1 },
};
const realDocuments = new URL('../../../shared/seeds/', import.meta.url);

describe('the real document, where it is at hand', () => {
  const names = existsSync(realDocuments) ? readdirSync(realDocuments).filter((name) => name.startsWith('000_')) : [];
  const documents = names.map((name) => readFileSync(new URL(name, realDocuments), 'utf8'));

  test('names everybody as often as it prints them; a compound counts for each', () => {
    for (const document of documents) {
      const [zh = '', en = ''] = document.split('Summary:');
      for (const [inLanguage, part] of [
        ['ZH', zh],
        ['EN', en],
      ] as const) {
        const surfaces = Map.groupBy(linker.mentions(part, inLanguage), ({ surface }) => surface);
        const counts = Object.fromEntries(Array.from(surfaces, ([surface, group]) => [surface, group.length]));
        expect(counts).toMatchObject(realCounts[inLanguage]);
      }
    }
  });
});
