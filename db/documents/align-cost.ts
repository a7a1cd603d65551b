import type { Key } from './align-evidence.ts';
import type { Item, Outlines } from './align-outline.ts';

/** How well two items fit, without what stands below them. */
export interface Fit {
  /** 0: says the same, as far as can be seen; the higher, the worse. */
  cost: number;
  /** Weight of the shared keys over that of all, 0 to 1. */
  overlap: number;
  /** Weight of the keys of either. */
  evidence: number;
  shared: Key[];
  /** How many times as long the longer one is, 1 or more. */
  ratio: number;
}

/** What a claim costs that stays without partner. Two such cost less than a pair that shares nothing. */
export const GAP = 2;

/** Two headings paired or left alone say less than their claims. */
export const HEADING_GAP = 0.5;

const EVIDENCE_COST = 5;
/** Weight of evidence below which nothing much is known: a pair without any key costs half. */
const PRIOR_WEIGHT = 2;
/** Variance of a length, per unit of it: 6.8 per Chinese character in Gale and Church's measure. */
const LENGTH_VARIANCE = 6.8 / 3.5;
const LENGTH_COST_LIMIT = 4;

/**
 * Compares two items by length, as Gale and Church (1993) do, and by the evidence they share, weighed by rarity.
 * A heading that is missing on one side counts for nothing.
 */
export function compareItems(zh: Item, en: Item, weigh: Outlines['weigh']): Fit {
  const { shared, sharedWeight, allWeight } = compareKeys(zh, en, weigh);
  const overlap = (sharedWeight + PRIOR_WEIGHT / 2) / (allWeight + PRIOR_WEIGHT);
  const ratio = (Math.max(zh.size, en.size) + 1) / (Math.min(zh.size, en.size) + 1);
  const fit = { overlap, evidence: allWeight, shared, ratio };
  if (!zh.passage || !en.passage) return { ...fit, cost: zh.passage === en.passage ? 0 : HEADING_GAP };
  const cost = lengthCost(zh.size, en.size) + EVIDENCE_COST * (1 - overlap);
  return { ...fit, cost: zh.claim ? cost : cost / 4 };
}

function compareKeys(zh: Item, en: Item, weigh: Outlines['weigh']) {
  let sharedWeight = 0;
  let allWeight = 0;
  const shared: Key[] = [];
  for (const [id, key] of zh.keys) {
    const weight = weigh(id, key);
    allWeight += weight;
    if (!en.keys.has(id)) continue;
    sharedWeight += weight;
    shared.push(key);
  }
  for (const [id, key] of en.keys) if (!zh.keys.has(id)) allWeight += weigh(id, key);
  return { shared, sharedWeight, allWeight };
}

function lengthCost(zh: number, en: number): number {
  const deviation = (zh - en) / Math.sqrt((LENGTH_VARIANCE * (zh + en)) / 2 + 1);
  return Math.min(LENGTH_COST_LIMIT, deviation ** 2 / 2);
}

/** What an item and all claims below it cost that stay without partner. */
export function gapCost(item: Item): number {
  return item.count * GAP + (item.claim ? 0 : HEADING_GAP);
}
