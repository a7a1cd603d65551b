import { describe, expect, test } from 'vitest';
import { createLinker } from '../../db/entities/linker/linker.ts';
import { loadRegistry } from '../../db/entities/registry/registry.ts';
import type { Language } from '../../db/model.ts';
import { type GoldenClaim, type GoldenMention, readGolden } from './read-golden.ts';

const registry = loadRegistry();
const linker = createLinker(registry);
const claims = readGolden();

/** What the linker found that is not marked, and what is marked that it did not find. */
interface Comparison {
  right: number;
  wrong: string[];
  missed: string[];
}

const results = { ZH: compareAll('ZH'), EN: compareAll('EN') };

function compareAll(language: Language): Comparison {
  const parts = claims.map((claim) => compare(claim, language));
  return {
    right: parts.reduce((sum, { right }) => sum + right, 0),
    wrong: parts.flatMap(({ wrong }) => wrong),
    missed: parts.flatMap(({ missed }) => missed),
  };
}

function compare({ place, text, mentions }: GoldenClaim, language: Language): Comparison {
  const one = language === 'ZH' ? text.zh : text.en;
  const write = ({ start, end, entity, isAmbiguous }: GoldenMention) =>
    `${place} “${one.slice(start, end)}” at ${start} as ${entity}${isAmbiguous ? ', perhaps' : ''}`;
  const inLanguage = (all: readonly GoldenMention[]) =>
    new Set(all.filter((mention) => mention.language === language).map(write));
  const marked = inLanguage(mentions);
  const found = inLanguage(linker.link(text).mentions);
  return {
    right: found.intersection(marked).size,
    wrong: [...found.difference(marked)],
    missed: [...marked.difference(found)],
  };
}

function report(language: Language): string {
  const { right, wrong, missed } = results[language];
  const share = (others: readonly string[]) => `${((100 * right) / (right + others.length)).toFixed(2)} %`;
  const lines = [
    `${language}: precision ${share(wrong)}, recall ${share(missed)} of ${right + missed.length} mentions`,
  ];
  return [...lines, ...wrong.map((one) => `  wrong:  ${one}`), ...missed.map((one) => `  missed: ${one}`)].join('\n');
}

describe('the golden claims', () => {
  test('are at least 150, of which at least 40 name nobody, and name only entities of the registry', () => {
    console.info(`${claims.length} golden claims\n${report('ZH')}\n${report('EN')}`);
    expect(claims.length).toBeGreaterThanOrEqual(150);
    expect(claims.filter(({ mentions }) => mentions.length === 0).length).toBeGreaterThanOrEqual(40);
    const slugs = new Set(registry.entities.map(({ slug }) => slug));
    const unknown = claims.flatMap(({ place, mentions }) =>
      mentions.filter(({ entity }) => !slugs.has(entity)).map(({ entity }) => `${place} ${entity}`),
    );
    expect(unknown).toEqual([]);
  });

  test.each(['ZH', 'EN'] as const)('are linked with precision and recall of at least 0.99: %s', (language) => {
    const { right, wrong, missed } = results[language];
    expect(right / (right + wrong.length)).toBeGreaterThanOrEqual(0.99);
    expect(right / (right + missed.length)).toBeGreaterThanOrEqual(0.99);
  });
});
