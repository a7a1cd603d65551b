import type { AlignedSection, ParsedBrief } from '../parsed-brief.ts';
import { measureBy } from './cost.ts';
import type { Evidence } from './evidence.ts';
import { alignItems, type Pairing } from './items.ts';
import { type Item, readOutlines } from './outline.ts';
import { judgeClaims } from './verdict.ts';

export type { Evidence };

/** Pairs of claims that are compared at most; more than anyone writes. Longer documents are paired by position. */
const COMPARISON_LIMIT = 40_000;

/**
 * Pairs the two languages of a brief: first its sections, then the claims within, in order and with gaps, never by
 * index. A pair's cost is its length ratio (Gale and Church 1993) and what both texts name (`evidence`, numbers, Latin
 * words, terms of the field), weighed by rarity; the margin to the next best reading gives the confidence. A claim that
 * fits none stays alone; claims are never merged. Every claim comes exactly once, in the order of its language.
 *
 * Never throws: a missing language leaves every claim `UNPAIRED`, a failing `evidence` counts as finding nothing.
 *
 * @example
 * alignBodies(brief.bodies, (text, language) => linker.mentions(text, language).map(({ entity }) => entity));
 */
export function alignBodies(bodies: ParsedBrief['bodies'], evidence: Evidence): AlignedSection[] {
  const outlines = readOutlines(bodies, evidence);
  const { zh, en } = outlines;
  const isLong = countOf(zh) * countOf(en) > COMPARISON_LIMIT;
  const pairings = isLong ? pairByPosition(zh, en) : alignItems(zh, en, measureBy(outlines));
  return pairings.map((section) => ({
    heading: { zh: section.zh?.passage ?? null, en: section.en?.passage ?? null },
    claims: judgeClaims({ bodies, section }),
  }));
}

function countOf(items: Item[]): number {
  return items.reduce((sum, item) => sum + item.count + 1, 0);
}

/** Pairs that nothing vouches for. */
function pairByPosition(zh: Item[], en: Item[]): Pairing[] {
  const length = Math.max(zh.length, en.length);
  return Array.from({ length }, (_, index) => {
    const [chinese, english] = [zh[index] ?? null, en[index] ?? null];
    const fit = chinese && english ? UNCOMPARED : null;
    const children = pairByPosition(chinese?.children ?? [], english?.children ?? []);
    return { zh: chinese, en: english, fit, margin: 0, split: false, children };
  });
}

const UNCOMPARED: Pairing['fit'] = { cost: 0, overlap: 0, shared: [], ratio: 1 };
