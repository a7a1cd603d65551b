import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../db/documents/parse.ts';
import { createLinker } from '../../db/entities/linker/linker.ts';
import { loadRegistry, parseRegistry } from '../../db/entities/registry/registry.ts';
import { prepareBrief } from '../../db/import/prepare.ts';
import { arbitraryRegistry, arbitraryText } from './arbitrary-registry.ts';

const linker = createLinker(loadRegistry());

/** What a claim names: `entity parity` or `entity parity counterpart`, the ambiguous ones with a question mark. */
function compare(zh: string | null, en: string | null): string[] {
  const { mentions, entities } = linker.link({ zh, en });
  const ambiguous = new Set(mentions.filter(({ isAmbiguous }) => isAmbiguous).map(({ entity }) => entity));
  return entities.map(({ entity, parity, counterpart }) =>
    [entity + (ambiguous.has(entity) ? '?' : ''), parity ?? '-', counterpart].filter((part) => part !== null).join(' '),
  );
}

describe('what each language names', () => {
  test.each<[zh: string | null, en: string | null, expected: string[]]>([
    ['普丁說', 'Putin said', ['vladimir-putin BOTH']],
    ['普丁說', 'he said', ['vladimir-putin ZH_ONLY']],
    ['他說', 'Putin said', ['vladimir-putin EN_ONLY']],
    ['普丁說', null, ['vladimir-putin -']],
    [null, 'Putin said', ['vladimir-putin -']],
    [null, null, []],
    ['中國抗議', 'Beijing protested', ['china ZH_ONLY beijing', 'beijing EN_ONLY china']],
    ['北京抗議', 'China protested', ['beijing ZH_ONLY china', 'china EN_ONLY beijing']],
    [
      '美中會談',
      'Washington met Beijing, not China’s allies',
      ['united-states ZH_ONLY washington', 'china BOTH', 'washington EN_ONLY united-states', 'beijing EN_ONLY china'],
    ],
    ['克里姆林宮否認', 'Moscow denied it', ['kremlin ZH_ONLY moscow', 'moscow EN_ONLY kremlin']],
    ['東京表態', 'Beijing spoke', ['tokyo ZH_ONLY', 'beijing EN_ONLY']],
  ])('%s | %s', (zh, en, expected) => {
    expect(compare(zh, en)).toEqual(expected);
  });
});

describe('a name of two meanings', () => {
  const georgias = ['georgia? -', 'georgia-us-state? -'];
  test.each<[zh: string | null, en: string | null, expected: string[]]>([
    ['喬治亞投票', 'Georgia votes', ['georgia BOTH']],
    ['喬治亞州投票', 'Georgia votes', ['georgia-us-state BOTH']],
    ['選民投票', 'Georgia votes', georgias],
    [null, 'Georgia votes', georgias],
    [null, 'Georgia votes; the State of Georgia counts', ['georgia-us-state -']],
    ['提比里斯投票', 'Georgia votes, Tbilisi counts', georgias],
    ['喬治亞與喬治亞州', 'Georgia and Georgia', georgias],
    ['賴清德發言', 'Lai spoke', ['lai-ching-te BOTH']],
    ['黎智英發言', 'Lai spoke', ['jimmy-lai BOTH']],
    ['蘇利文到訪', 'Jake Sullivan visits', ['jake-sullivan BOTH']],
    ['蘇利文到訪', 'Sullivan visits', ['jake-sullivan? -', 'dan-sullivan? -']],
    ['丹·蘇利文到訪', 'Sullivan visits', ['dan-sullivan BOTH']],
    ['國務院發言人', 'the State Department', ['state-department BOTH']],
    ['國務院發言人', 'the State Council', ['state-council-china BOTH']],
    ['剛果採礦', 'Mines in Congo', ['democratic-republic-of-the-congo? -', 'republic-of-the-congo? -']],
    ['民主剛果採礦', 'Mines in Congo', ['democratic-republic-of-the-congo BOTH']],
  ])('%s | %s', (zh, en, expected) => {
    expect(compare(zh, en)).toEqual(expected);
  });

  test('is decided by a name that stands for one of the meanings', () => {
    const own = createLinker(
      parseRegistry({
        entities: {
          'east-hill-country': { kind: 'PLACE', en: ['East Hill'] },
          'east-hill-town': { kind: 'PLACE', en: ['East Hill'] },
          'hill-city': { kind: 'PLACE', zh: ['東山市'], standsFor: ['east-hill-country'] },
        },
      }),
    );
    const { entities } = own.link({ zh: '東山市同意', en: 'East Hill agrees' });
    expect(entities).toEqual([
      { entity: 'hill-city', parity: 'ZH_ONLY', counterpart: 'east-hill-country' },
      { entity: 'east-hill-country', parity: 'EN_ONLY', counterpart: 'hill-city' },
    ]);
  });
});

const language = fc.option(arbitraryText, { nil: null });

test('in any registry: a mention for each entity, and nothing compared where there is nothing to compare', () => {
  fc.assert(
    fc.property(arbitraryRegistry, language, language, (registry, zh, en) => {
      const { mentions, entities } = createLinker(registry).link({ zh, en });
      expect(entities.map(({ entity }) => entity)).toEqual([...new Set(mentions.map(({ entity }) => entity))]);
      for (const { entity, parity, counterpart } of entities) {
        const own = mentions.filter((mention) => mention.entity === entity);
        const isIn = (one: string) => own.some((mention) => mention.language === one);
        const isSureIn = (one: string) => own.some((mention) => mention.language === one && !mention.isAmbiguous);
        if (parity === 'BOTH') expect([isSureIn('ZH'), isSureIn('EN')]).toEqual([true, true]);
        if (parity === 'ZH_ONLY') expect([isSureIn('ZH'), isIn('EN')]).toEqual([true, false]);
        if (parity === 'EN_ONLY') expect([isIn('ZH'), isSureIn('EN')]).toEqual([false, true]);
        if (zh === null || en === null) expect(parity).toBeNull();
        if (counterpart !== null) expect(entities.map((one) => one.entity)).toContain(counterpart);
        if (parity === null || parity === 'BOTH') expect(counterpart).toBeNull();
      }
      for (const { start, end, surface, ...mention } of mentions) {
        expect((mention.language === 'ZH' ? zh : en)?.slice(start, end)).toBe(surface);
      }
    }),
    { numRuns: 1000 },
  );
});

const realDocument = new URL('../../../shared/seeds/000_a796eb0e20fb7cc6.txt', import.meta.url);

test.runIf(existsSync(realDocument))('in the real document, languages differ where a reader would say so', () => {
  const document = readFileSync(realDocument);
  const [brief] = parseDocument(document, realDocument.pathname).briefs;
  const sections = brief ? prepareBrief(brief, document.toString('utf8'), linker).sections : [];
  const differing = sections
    .flatMap(({ claims }) => claims.flatMap(({ linked }) => linked.entities))
    .filter(({ parity }) => parity !== 'BOTH');
  expect(differing.filter(({ parity }) => parity === 'EN_ONLY')).toEqual([
    { entity: 'beijing', parity: 'EN_ONLY', counterpart: 'china' },
    { entity: 'washington', parity: 'EN_ONLY', counterpart: 'united-states' },
    { entity: 'russia-ukraine-war', parity: 'EN_ONLY', counterpart: null },
    { entity: 'kyiv', parity: 'EN_ONLY', counterpart: 'ukraine' },
  ]);
  const unflagged = ['vladimir-putin', 'xi-jinping', 'ukraine', 'donald-trump'];
  expect(differing.filter(({ entity }) => unflagged.includes(entity))).toEqual([]);
});
