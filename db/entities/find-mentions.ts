import type { Language } from '../documents/parsed-brief.ts';
import { CJK_UNIT, unitKind } from '../text/characters.ts';
import type { Folded } from '../text/fold.ts';
import { beginsName, beginsWordAfterCompound, endsName, hasCaseOf } from './name-rules.ts';
import type { RegisteredAlias } from './registry.ts';
import type { TrieNode } from './trie.ts';

/** A place in a text that names an entity. Offsets are UTF-16 code units: `text.slice(start, end) === surface`. */
export interface Mention {
  /** The slug of the entity. */
  entity: string;
  start: number;
  end: number;
  surface: string;
}

/** A text being searched for names. */
export interface Scan {
  trie: TrieNode<RegisteredAlias>;
  /** Slugs of entities whose names are made of names. */
  composed: Set<string>;
  text: string;
  language: Language;
  folded: Folded;
  inHeadline: boolean;
}

/** A name found, by its offsets in the folded text. */
interface Match {
  end: number;
  aliases: RegisteredAlias[];
}

/** All mentions of a text, from left to right. */
export function findMentions(scan: Scan): Mention[] {
  return findWithin(scan, 0, scan.folded.text.length);
}

/** The mentions of a part of the text; `whole` tells whether one name may fill it. */
function findWithin(scan: Scan, from: number, to: number, whole = true): Mention[] {
  const mentions: Mention[] = [];
  let position = from;
  while (position < to) {
    const match = findLongest(scan, position, whole || position > from ? to : to - 1);
    if (!match) {
      position += 1;
    } else if (breaksName(scan, match, to)) {
      position = match.end - 1;
    } else {
      const found = toMentions(scan, position, match);
      mentions.push(...found);
      if (found.some(({ entity }) => scan.composed.has(entity))) {
        mentions.push(...findWithin(scan, position, match.end, false));
      }
      position = match.end;
    }
  }
  return mentions;
}

/** Whether a compound took the first character of its last part's full name: 其中美國 names 美國, not 中美. */
function breaksName(scan: Scan, { end, aliases }: Match, to: number): boolean {
  const [compound] = aliases;
  if (!compound || compound.entities.length < 2) return false;
  const next = findLongest(scan, end - 1, to);
  if (!next || next.end === end || beginsWordAfterCompound(scan.folded.text, end)) return false;
  return next.aliases.some(({ entities }) => entities[0] === compound.entities.at(-1));
}

/** The longest name that begins at a position and ends by `to`. */
function findLongest(scan: Scan, start: number, to: number): Match | null {
  const { text } = scan.folded;
  let node = scan.trie.next.get(text.charCodeAt(start));
  if (!node || !beginsName(text, start)) return null;
  let longest: Match | null = null;
  let end = start + 1;
  while (node) {
    const aliases =
      node.names.length > 0 && end <= to ? node.names.filter((alias) => isName(scan, alias, start, end)) : [];
    if (aliases.length > 0) longest = { end, aliases };
    end = skipSeparators(text, end);
    if (end >= to) break;
    node = node.next.get(text.charCodeAt(end));
    end += 1;
  }
  return longest;
}

/** Of a name that a dot divides, in code units with the dot: 本·拉登. Shorter, the dot divides two names. */
const SHORTEST_DOTTED = 4;

/** Whether a name may stand here. A rule that weighs a match against the words around it belongs here. */
function isName({ text, folded, inHeadline }: Scan, alias: RegisteredAlias, start: number, end: number): boolean {
  if (!endsName(folded.text, end) || (end - start < SHORTEST_DOTTED && folded.text.slice(start, end).includes('·'))) {
    return false;
  }
  return hasCaseOf(alias, text.slice(folded.toOriginal(start), folded.toOriginal(end)), inHeadline);
}

/** Where a name goes on that may be interrupted here: by a dot, a hyphen or a space in Chinese, by spaces elsewhere. */
function skipSeparators(text: string, position: number): number {
  let end = position;
  if (text[position - 1] === ' ') {
    while (text[end] === ' ') end += 1;
    return end;
  }
  if (unitKind(text, position - 1) !== CJK_UNIT) return position;
  if (text[end] === ' ') end += 1;
  if (text[end] === '·' || text[end] === '-') {
    end += 1;
    if (text[end] === ' ') end += 1;
  }
  return unitKind(text, end) === CJK_UNIT ? end : position;
}

function toMentions({ text, folded, language }: Scan, from: number, { end: to, aliases }: Match): Mention[] {
  const start = folded.toOriginal(from);
  const end = toOriginalEnd(text, folded, to);
  const own = aliases.filter((alias) => alias.language === language);
  const slugs = new Set((own.length > 0 ? own : aliases).flatMap((alias) => alias.entities));
  return Array.from(slugs, (entity) => ({ entity, start, end, surface: text.slice(start, end) }));
}

/** Where a name ends in the original: after the whole of its last character, before anything invisible. */
function toOriginalEnd(text: string, folded: Folded, foldedEnd: number): number {
  let next = foldedEnd;
  while (folded.offsets && next < folded.text.length && folded.toOriginal(next) === folded.toOriginal(foldedEnd - 1)) {
    next += 1;
  }
  const end = folded.toOriginal(next);
  const invisible = /[\p{Default_Ignorable_Code_Point}\0]+$/u.exec(text.slice(folded.toOriginal(foldedEnd - 1), end));
  return end - (invisible?.[0].length ?? 0);
}
