import type { ParsedBody, ParsedBrief, ParsedClaim, Passage } from '../parsed-brief.ts';
import { type Evidence, type Key, type Keys, latinWords, readKeys } from './evidence.ts';

/** A section or claim of one language with its children, and what is needed to compare it. */
export interface Item {
  /** The heading or the text of the claim; null for a section without heading. */
  passage: Passage | null;
  /** Null for a section. */
  claim: ParsedClaim | null;
  keys: Keys;
  /** Length in English characters, or their equivalent. */
  size: number;
  children: Item[];
  /** Number of claims in it, itself included. */
  count: number;
}

/** Both languages as trees, and the weights of keys. */
export interface Outlines {
  zh: Item[];
  en: Item[];
  /** The weight of a key as evidence: higher for rare keys and for names. */
  weigh(id: string, key: Key): number;
}

/**
 * English characters that correspond to one Chinese character (from 87 pairs of claims; 3.5 in the data of Gale and
 * Church).
 */
const chineseCharacter = 3.9;
/** Greatest depth of a claim; deeper ones count as this deep. */
const maxDepth = 8;
/** Weight of the expected ratio of lengths against that of the document, in claims. */
const wordinessPrior = 4;
const chineseCharacters = /\p{Script=Han}/gu;
const kindWeight = { entity: 1, number: 1, word: 1, term: 0.7 };

/** Reads both bodies; a missing one counts as empty. */
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

/** The claims of an item in printed order. */
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
 * How much longer the English claims of this document are than its Chinese ones suggest. It is taken from the mean
 * claim, so that a missing one hardly matters, and drawn towards 1 by a prior.
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

/** Nests each claim below the last one before it that is less deep. */
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

/** 0 if no bullet has sub-bullets: then the claims of the other language are compared flat too. */
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
