import { compareItems, type Fit, gapCost, headingGap, type Measure } from './cost.ts';
import { claimsOf, type Item } from './outline.ts';
import { findPath, type Path, type Step } from './path.ts';

/** Two items that belong together, or one without partner. */
export interface Pairing {
  zh: Item | null;
  en: Item | null;
  /** Null for an item without partner. */
  fit: Fit | null;
  /** How much more any other alignment costs, of the parents too. */
  margin: number;
  /** Whether it may be part of a claim that the other language has as one. */
  split: boolean;
  children: Pairing[];
}

/** How much must be gained for the hierarchy of claims to be ignored. */
const lostParent = 2;

/** Cost of aligning one section to two of the other language, if a heading is missing. */
const missingHeading = headingGap + 1.5;

/** Cost of aligning one claim to two of the other language. */
const splitClaim = 4;

/** Aligns two lists in order, and the children of each pair. */
export function alignItems(zh: Item[], en: Item[], measure: Measure, marginAbove = Infinity): Pairing[] {
  const { steps } = findItemPath(zh, en, measure);
  return steps.flatMap((step) => {
    const margin = Math.min(step.margin, marginAbove);
    const taken = take(zh, en, step);
    if (taken.zh.length + taken.en.length > 2) return alignToTwo(taken.zh, taken.en, measure, margin);
    return [pair(taken.zh[0] ?? null, taken.en[0] ?? null, measure, margin)];
  });
}

function findItemPath(zh: Item[], en: Item[], measure: Measure): Path {
  return findPath(zh.length, en.length, (row, column, rows, columns) => {
    const taken = take(zh, en, { row, column, rows, columns });
    if (taken.zh.length + taken.en.length > 2) return costOfTwo(taken.zh, taken.en, measure);
    const [chinese, english] = [taken.zh[0], taken.en[0]];
    if (!chinese || !english) return gapCost(chinese ?? english ?? nothing);
    const below = childrenOfBoth(chinese, english, measure);
    return compareItems(chinese, english, measure).cost + findItemPath(below.zh, below.en, measure).cost;
  });
}

const nothing: Item = { passage: null, claim: null, keys: new Map(), size: 0, children: [], count: 0 };

function take(zh: Item[], en: Item[], { row, column, rows, columns }: Omit<Step, 'margin'>) {
  return { zh: zh.slice(row, row + rows), en: en.slice(column, column + columns) };
}

function pair(zh: Item | null, en: Item | null, measure: Measure, margin: number): Pairing {
  if (zh && en) {
    const below = childrenOfBoth(zh, en, measure);
    return {
      zh,
      en,
      fit: compareItems(zh, en, measure),
      margin,
      split: false,
      children: alignItems(below.zh, below.en, measure, margin),
    };
  }
  const alone = (item: Item) => pair(zh && item, en && item, measure, margin);
  return { zh, en, fit: null, margin, split: false, children: (zh ?? en ?? nothing).children.map(alone) };
}

/**
 * The children of a pair. Claims pair within their parents, unless it costs clearly less to align a section as a flat
 * list, as when a claim with sub-claims is missing in one language.
 */
function childrenOfBoth(zh: Item, en: Item, measure: Measure): { zh: Item[]; en: Item[] } {
  const nested = { zh: zh.children, en: en.children };
  const isNested = [...zh.children, ...en.children].some((child) => child.children.length > 0);
  if (zh.claim || !isNested) return nested;
  const flat = { zh: flatten(zh), en: flatten(en) };
  const gain = findItemPath(nested.zh, nested.en, measure).cost - findItemPath(flat.zh, flat.en, measure).cost;
  return gain > lostParent ? flat : nested;
}

function flatten(section: Item): Item[] {
  return claimsOf(section).map((claim) => ({ ...claim, children: [], count: 1 }));
}

/** Cost of aligning two items of one language to one of the other; null if that is not allowed. */
function costOfTwo(zh: Item[], en: Item[], measure: Measure): number | null {
  const claims = [...zh, ...en].filter((item) => item.claim);
  const children = () => findItemPath(zh.flatMap(childrenOf), en.flatMap(childrenOf), measure).cost;
  if (claims.length === 3) return splitClaim + compareItems(join(zh), join(en), measure).cost + children();
  return claims.length > 0 ? null : missingHeading + Math.min(...costsOfPairs(zh, en, measure)) + children();
}

function join(items: Item[]): Item {
  const [first = nothing, ...others] = items;
  const size = items.reduce((sum, item) => sum + item.size, 0);
  return others.length === 0 ? first : { ...first, size, keys: new Map(items.flatMap((item) => [...item.keys])) };
}

function costsOfPairs(zh: Item[], en: Item[], measure: Measure): number[] {
  return zh.flatMap((chinese) => en.map((english) => compareItems(chinese, english, measure).cost));
}

/**
 * Aligns two items of one language to one of the other. Of two claims the better one is paired and the other left
 * alone; two sections share the claims of the one.
 */
function alignToTwo(zh: Item[], en: Item[], measure: Measure, margin: number): Pairing[] {
  const costs = costsOfPairs(zh, en, measure);
  const home = (costs[1] ?? 0) < (costs[0] ?? 0) ? 1 : 0;
  const side = zh.length === 2 ? 'zh' : 'en';
  const pairs = [0, 1].map((index) => ({
    zh: (side === 'zh' || home === index ? zh[side === 'zh' ? index : 0] : null) ?? null,
    en: (side === 'en' || home === index ? en[side === 'en' ? index : 0] : null) ?? null,
  }));
  if (zh[0]?.claim) return pairs.map((two) => ({ ...pair(two.zh, two.en, measure, margin), split: true }));
  const children = alignItems(zh.flatMap(childrenOf), en.flatMap(childrenOf), measure, margin);
  const [first] = pairs;
  const end = children.findLastIndex((child) => first?.[side]?.children.some((item) => item === child[side])) + 1;
  return pairs.map((two, index) => {
    const fit = two.zh && two.en ? compareItems(two.zh, two.en, measure) : null;
    return { ...two, fit, margin, split: false, children: index === 0 ? children.slice(0, end) : children.slice(end) };
  });
}

function childrenOf(item: Item): Item[] {
  return item.children;
}
