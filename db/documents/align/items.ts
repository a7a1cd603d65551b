import { compareItems, type Fit, gapCost, headingGap, type Measure } from './cost.ts';
import { claimsOf, type Item } from './outline.ts';
import { findPath, type Path, type Step } from './path.ts';

/** An item of each language that belong together, or one alone. */
export interface Pairing {
  zh: Item | null;
  en: Item | null;
  /** Null for one alone. */
  fit: Fit | null;
  /** How much dearer any other reading is, those of the items above included. */
  margin: number;
  /** Whether it looks like a part of a claim that the other language has as one. */
  split: boolean;
  children: Pairing[];
}

/** How much cheaper it must be to read claims without regard to which stands below which. */
const lostParent = 2;

/** What it costs to read one section as two of the other language, whose heading is missing here. */
const missingHeading = headingGap + 1.5;

/** What it costs to read one claim as two of the other language. */
const splitClaim = 4;

/** Pairs two lists in order, and within each pair what stands below. */
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
 * What stands below a pair: claims pair within their parents, save in a section where that is clearly dearer than
 * reading its claims as one list, as where a claim with others below it is missing in one language.
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

/** Two items of one language read as one against one of the other. */
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

/** Claims stay two: the one that fits better is paired, the other left alone. Sections share out the one's claims. */
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
