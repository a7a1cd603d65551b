import type { ParsedBody, ParsedBrief, ParsedClaim, Passage } from '../parsed-brief.ts';
import { type Evidence, type Key, type Keys, latinWords, readKeys } from './evidence.ts';

/** A section or a claim of one language with all that stands below it, and what is needed to compare it. */
export interface Item {
  /** The heading or the claim's text; null for a section without heading. */
  passage: Passage | null;
  /** Null for a section. */
  claim: ParsedClaim | null;
  keys: Keys;
  /** Length in units of an English character. */
  size: number;
  children: Item[];
  /** Claims in it, itself included. */
  count: number;
}

/** Both languages as trees, and how rare each key is among their claims. */
export interface Outlines {
  zh: Item[];
  en: Item[];
  /** The weight of a key as evidence: the rarer and the more of a name, the heavier. */
  weigh(id: string, key: Key): number;
}

/** A Chinese character says about as much as this many English ones (87 pairs of claims; Gale and Church's own data gave 3.5). */
const chineseCharacter = 3.9;
/** Claims below claims below claims: deeper ones count as this deep. */
const maxDepth = 8;
/** Claims that speak for the expected length of English beside Chinese, against those of the document. */
const wordinessPrior = 4;
const chineseCharacters = /\p{Script=Han}/gu;
const kindWeight = { entity: 1, number: 1, word: 1, term: 0.7 };

/** Reads both bodies, a missing one as empty. */
export function readOutlines(bodies: ParsedBrief['bodies'], evidence: Evidence): Outlines {
  const flat = depthOf(bodies.zh) === 0 || depthOf(bodies.en) === 0;
  const shared = wordsOf(bodies.zh).intersection(wordsOf(bodies.en));
  const readPassage = (passage: Passage): Keys => readKeys(passage.text, passage.language, evidence, shared);
  const read = (body: ParsedBody | null) => (body?.sections ?? []).map((section) => readSection(section));
  const readSection = ({ heading, claims }: ParsedBody['sections'][number]): Item => {
    const items = claims.map((claim) => createItem(claim.passage, claim, readPassage(claim.passage)));
    const section = createItem(heading, null, heading ? readPassage(heading) : new Map());
    return finish({ ...section, children: flat ? items : nest(items) });
  };
  const zh = read(bodies.zh);
  const en = read(bodies.en);
  const weigh = createWeigh([...zh, ...en].flatMap(claimsOf));
  const wordiness = Math.sqrt(wordinessOf(zh, en));
  return { zh: zh.map((item) => scale(item, wordiness)), en: en.map((item) => scale(item, 1 / wordiness)), weigh };
}

/** The claims of an item in the order in which they are printed. */
export function claimsOf(item: Item): Item[] {
  return [...(item.claim ? [item] : []), ...item.children.flatMap(claimsOf)];
}

function createItem(passage: Passage | null, claim: ParsedClaim | null, keys: Keys): Item {
  return { passage, claim, keys, size: sizeOf(passage?.text ?? ''), children: [], count: claim ? 1 : 0 };
}

function sizeOf(text: string): number {
  const chinese = text.match(chineseCharacters)?.length ?? 0;
  return text.length + chinese * (chineseCharacter - 1);
}

function finish(item: Item): Item {
  const children = item.children.map(finish);
  return { ...item, children, count: children.reduce((sum, child) => sum + child.count, item.count) };
}

/**
 * How much longer this document's English claims are than expected from its Chinese ones. Taken from the mean claim, so
 * that a missing one hardly matters, and held to 1 as if by a few claims more.
 */
function wordinessOf(zh: Item[], en: Item[]): number {
  const [chinese, english] = [zh.flatMap(claimsOf), en.flatMap(claimsOf)];
  const claims = Math.min(chinese.length, english.length);
  if (claims === 0) return 1;
  const mean = (items: Item[]) => items.reduce((sum, item) => sum + item.size, 1) / items.length;
  return Math.exp((Math.log(mean(english) / mean(chinese)) * claims) / (claims + wordinessPrior));
}

function scale(item: Item, factor: number): Item {
  return { ...item, size: item.size * factor, children: item.children.map((child) => scale(child, factor)) };
}

/** Puts each claim below the last one before it that is less deep. */
function nest(items: Item[]): Item[] {
  const roots: Item[] = [];
  const open: Item[] = [];
  for (const item of items) {
    while (open.length > 0 && depthOfClaim(open.at(-1)) >= depthOfClaim(item)) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}

function depthOfClaim(item: Item | undefined): number {
  return Math.min(maxDepth, item?.claim?.depth ?? 0);
}

/** 0 where no bullet stands below another: then the other language's claims are compared flat as well. */
function depthOf(body: ParsedBody | null): number {
  const claims = (body?.sections ?? []).flatMap((section) => section.claims);
  return claims.reduce((deepest, { depth }) => Math.max(deepest, depth), 0);
}

function wordsOf(body: ParsedBody | null): Set<string> {
  return latinWords((body?.sections ?? []).map(textOf).join('\n'));
}

function textOf({ heading, claims }: ParsedBody['sections'][number]): string {
  return [heading?.text ?? '', ...claims.map((claim) => claim.passage.text)].join('\n');
}

/** Inverse document frequency over the claims of both languages. */
function createWeigh(claims: Item[]): Outlines['weigh'] {
  const frequency = new Map<string, number>();
  for (const claim of claims) {
    for (const id of claim.keys.keys()) frequency.set(id, (frequency.get(id) ?? 0) + 1);
  }
  return (id, { kind }) => kindWeight[kind] * Math.log(1 + claims.length / (frequency.get(id) ?? 1));
}
