import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alignBodies } from '../../../db/documents/align/align.ts';
import { parseDocument } from '../../../db/documents/parse.ts';
import type { ParsedClaim } from '../../../db/documents/parsed-brief.ts';
import { createLinker } from '../../../db/entities/linker/linker.ts';
import { loadRegistry } from '../../../db/entities/registry/registry.ts';
import type { Language } from '../../../db/model.ts';
import { alignedClaims, type Bodies, claimsOf, without } from './align-bodies.ts';

const samplesFolder = new URL('../../../db/samples/', import.meta.url);
/** Briefs about what the terms of alignment were not chosen for. */
const heldOutFolder = new URL('../held-out/', import.meta.url);
const realDocument = new URL('../../../../shared/seeds/000_a796eb0e20fb7cc6.txt', import.meta.url);

const linker = createLinker(loadRegistry());

/** What texts name, by language and text: each is asked for in hundreds of drops. */
const named = new Map<string, string[]>();

function evidence(text: string, language: Language): string[] {
  const key = `${language} ${text}`;
  const known = named.get(key) ?? linker.mentions(text, language).map(({ entity }) => entity);
  named.set(key, known);
  return known;
}

/** A brief and its true pairs: by position, which is right for all of these but one. */
interface Brief {
  name: string;
  bodies: Bodies;
  pairs: [zh: ParsedClaim, en: ParsedClaim][];
}

function readBrief(url: URL): Brief {
  const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  const bodies = parseDocument(readFileSync(url), name).briefs[0]?.bodies ?? { zh: null, en: null };
  const zh = claimsOf(bodies.zh).filter(({ passage }) => !passage.text.startsWith('歐盟可以把市場准入'));
  const en = claimsOf(bodies.en);
  return { name, bodies, pairs: zh.flatMap((claim, index) => (en[index] ? [[claim, en[index]]] : [])) };
}

function readBriefs(folder: URL): Brief[] {
  const names = readdirSync(folder).filter((name) => /^\d/u.test(name));
  return names.map((name) => readBrief(new URL(name, folder))).filter(({ pairs }) => pairs.length > 0);
}

const briefs = [...(existsSync(realDocument) ? [readBrief(realDocument)] : []), ...readBriefs(samplesFolder)];
const heldOut = readBriefs(heldOutFolder);

/** What becomes of a brief when one claim is removed on each side, of different pairs, in all ways. */
function alignWithoutTwo(brief: Brief): ReturnType<typeof alignWithout>[] {
  return brief.pairs.flatMap(([zh], row) =>
    brief.pairs.flatMap(([, en], column) => (row === column ? [] : [alignWithout(brief, zh, en)])),
  );
}

function isNotWeak({ alignment }: { alignment: { status: string } }): boolean {
  return alignment.status !== 'WEAK';
}

/** What becomes of the true pairs when some claims are removed. */
function alignWithout({ bodies, pairs }: Brief, ...dropped: ParsedClaim[]) {
  const partners = new Map(pairs);
  const claims = alignedClaims(alignBodies(without(bodies, ...dropped), evidence));
  const paired = claims.filter(({ zh, en }) => zh && en);
  const wrong = paired.filter(({ zh, en }) => zh && partners.get(zh) !== en);
  return { right: paired.length - wrong.length, wrong, unpaired: claims.length - paired.length };
}

describe.each(briefs)('$name', (brief) => {
  const { bodies, pairs } = brief;
  const lone = claimsOf(bodies.zh).length + claimsOf(bodies.en).length - 2 * pairs.length;

  test('pairs every claim with its translation', () => {
    expect(alignWithout(brief)).toEqual({ right: pairs.length, wrong: [], unpaired: lone });
  });

  test('leaves exactly one claim more alone when any one is removed', () => {
    const kept = pairs.flat().map((claim) => alignWithout(brief, claim));
    expect(kept).toEqual(kept.map(() => ({ right: pairs.length - 1, wrong: [], unpaired: lone + 1 })));
  });

  test('is sure of no wrong pair when one is removed on each side', () => {
    const results = alignWithoutTwo(brief);
    expect(results).toHaveLength(pairs.length * (pairs.length - 1));
    expect(results.flatMap((result) => result.wrong).filter(isNotWeak)).toEqual([]);
    const exact = results.filter((result) => result.right === pairs.length - 2 && result.wrong.length === 0);
    expect(exact.length / results.length).toBeGreaterThan(0.85);
  });
});

test('there are at least ten briefs to try this on', () => {
  expect(briefs.length).toBeGreaterThanOrEqual(10);
});

describe.each(heldOut)('held out: $name', (brief) => {
  const { pairs } = brief;

  test('pairs every claim with its translation', () => {
    expect(alignWithout(brief)).toEqual({ right: pairs.length, wrong: [], unpaired: 0 });
  });

  test('is sure of no wrong pair when one is removed, or one on each side', () => {
    const results = [...pairs.flat().map((claim) => alignWithout(brief, claim)), ...alignWithoutTwo(brief)];
    expect(results.flatMap((result) => result.wrong).filter(isNotWeak)).toEqual([]);
  });
});

test('held out: leaves exactly one claim more alone when any one is removed, nearly always', () => {
  const results = heldOut.flatMap((brief) =>
    brief.pairs.flat().map((claim) => {
      const { right, wrong, unpaired } = alignWithout(brief, claim);
      const isExact = right === brief.pairs.length - 1 && wrong.length === 0 && unpaired === 1;
      return { isExact, of: `${brief.name}: ${claim.passage.text.slice(0, 24)}` };
    }),
  );
  const misses = results.filter(({ isExact }) => !isExact);
  console.log(
    `Held out: ${results.length - misses.length} of ${results.length} exact; not: ${misses.map(({ of }) => of).join('; ')}`,
  );
  expect(misses.length / results.length).toBeLessThanOrEqual(0.05);
});
