import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alignBodies } from '../../db/documents/align.ts';
import { parseDocument } from '../../db/documents/parse.ts';
import type { Language, ParsedClaim } from '../../db/documents/parsed-brief.ts';
import { createLinker } from '../../db/entities/linker.ts';
import { loadRegistry } from '../../db/entities/registry.ts';
import { alignedClaims, type Bodies, claimsOf, without } from './align-bodies.ts';

const SAMPLES = new URL('../../db/samples/', import.meta.url);
const REAL = new URL('../../../shared/seeds/000_a796eb0e20fb7cc6.txt', import.meta.url);

const linker = createLinker(loadRegistry());

function evidence(text: string, language: Language): string[] {
  return linker.mentions(text, language).map(({ entity }) => entity);
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

const samples = readdirSync(SAMPLES).filter((name) => /^\d/u.test(name));
const briefs = [
  ...(existsSync(REAL) ? [readBrief(REAL)] : []),
  ...samples.map((name) => readBrief(new URL(name, SAMPLES))),
].filter(({ pairs }) => pairs.length > 0);

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
    const places = pairs.flatMap((_, zh) => pairs.map((__, en) => [zh, en] as const)).filter(([zh, en]) => zh !== en);
    const results = places.map(([zh, en]) =>
      alignWithout(
        brief,
        ...pairs.slice(zh, zh + 1).map(([claim]) => claim),
        ...pairs.slice(en, en + 1).map(([, claim]) => claim),
      ),
    );
    const wrong = results.flatMap((result) => result.wrong);
    expect(wrong.filter(({ alignment }) => alignment.status !== 'WEAK')).toEqual([]);
    const exact = results.filter((result) => result.right === pairs.length - 2 && result.wrong.length === 0);
    expect(exact.length / results.length).toBeGreaterThan(0.85);
  });
});

test('there are at least ten briefs to try this on', () => {
  expect(briefs.length).toBeGreaterThanOrEqual(10);
});
