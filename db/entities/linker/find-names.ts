import type { Language } from '../../model.ts';
import { unitKinds, wordUnit } from '../../text/folding/characters.ts';
import { type Folded, originalEnd } from '../../text/folding/fold.ts';
import { type IndexedName, type NameIndex, readingsOf } from './index-names.ts';
import { beginsName, endsName, hasCaseOf, type PrintedText, type Spelling } from './name-rules.ts';
import { findAround, type Hits, walkNames } from './walk-names.ts';
import { isSplitBySegmentation } from './word-segmentation-filter.ts';

/** A name in a text with its possible meanings. Offsets are UTF-16 code units: `text.slice(start, end) === surface`. */
export interface FoundName {
  start: number;
  end: number;
  surface: string;
  /**
   * The slugs of each meaning: one meaning with two slugs for 川習, which names both; two meanings for Georgia, which
   * is one or the other. Never empty.
   */
  readings: readonly (readonly string[])[];
}

/** A text being searched for names. */
export interface Scan extends PrintedText {
  index: NameIndex;
  language: Language;
  folded: Folded;
  /** The names found so far. */
  found: FoundName[];
}

/** A name found, with its range in the folded text. */
interface Match {
  start: number;
  end: number;
  name: IndexedName;
  spellings: readonly Spelling[];
}

/** Finds all names in a text: from left to right, longest first. */
export function findNames(text: Omit<Scan, 'found'>): FoundName[] {
  const found: FoundName[] = [];
  findWithin({ ...text, found }, { from: 0, to: text.folded.text.length, outer: null });
  return found;
}

/** A part of the folded text; `outer` is the event or treaty that it names, null for the whole text. */
interface Part {
  from: number;
  to: number;
  outer: IndexedName | null;
}

/** Reused, so that a walk allocates nothing. */
const hits: Hits = { count: 0, keys: [], ends: [] };

function findWithin(scan: Scan, { from, to, outer }: Part): void {
  const { text } = scan.folded;
  const { trie } = scan.index;
  let free = from;
  let isInWord = false;
  for (let position = from; position < to; position += 1) {
    const unit = text.charCodeAt(position);
    const wasInWord = isInWord;
    isInWord = unitKinds[unit] === wordUnit;
    if ((isInWord && wasInWord) || trie.roots[unit] === 0) continue;
    walkNames(trie, text, position, outer && position === from ? to - 1 : to, hits);
    if (hits.count === 0 || !beginsName(text, position)) continue;
    const match = chooseLongest(scan, position, free, to);
    if (!match) continue;
    addName(scan, match, outer);
    free = match.end;
    position = match.end - 1;
    isInWord = unitKinds[text.charCodeAt(position)] === wordUnit;
  }
}

/** Chooses the longest name among the hits; `from` and `to` delimit the text that is not part of a name yet. */
function chooseLongest(scan: Scan, start: number, from: number, to: number): Match | null {
  const { text } = scan.folded;
  const { names } = scan.index;
  for (let hit = hits.count - 1; hit >= 0; hit -= 1) {
    const name = names[hits.keys[hit] ?? 0];
    const end = hits.ends[hit] ?? 0;
    if (!name || !endsName(text, end) || separatesNames(text, start, end)) continue;
    const spellings = spellingsAt(scan, name, start, end);
    if (spellings.length === 0) continue;
    if (name.isShortChinese && isSplitBySegmentation(text, { start, end, from, to }, scan.index)) continue;
    return { start, end, name, spellings };
  }
  return null;
}

/** A dot in a name shorter than this, in code units, separates two names; 本·拉登 is long enough. */
const minDottedLength = 4;

function separatesNames(text: string, start: number, end: number): boolean {
  return end - start < minDottedLength && text.slice(start, end).includes('·');
}

/** The spellings of a name that fit the text: usually all of them. */
function spellingsAt(scan: Scan, name: IndexedName, start: number, end: number): readonly Spelling[] {
  for (const spelling of name.spellings) {
    if (!isSpelt(scan, spelling, start, end)) return name.spellings.filter((one) => isSpelt(scan, one, start, end));
  }
  return name.spellings;
}

/** Whether the text has the case of a spelling and none of its excluded contexts. */
function isSpelt(scan: Scan, spelling: Spelling, start: number, end: number): boolean {
  const { text, toOriginal } = scan.folded;
  if (!hasCaseOf(spelling, scan, toOriginal(start), toOriginal(end))) return false;
  return (
    spelling.excluded.length === 0 ||
    !spelling.excluded.some((context) => {
      const place = findAround(text, start, context);
      return place !== null && beginsName(text, place.start) && endsName(text, place.end);
    })
  );
}

function addName(scan: Scan, { start: from, end: to, name, spellings }: Match, outer: IndexedName | null): void {
  const { text, language, folded, found } = scan;
  const readings = spellings === name.spellings ? name.readings[language] : readingsOf(spellings, language);
  if (readings.length > 0 && !(outer && areOf(outer.readings[language], readings))) {
    const start = folded.toOriginal(from);
    const end = folded.offsets ? originalEnd(text, folded, to) : to;
    found.push({ start, end, surface: text.slice(start, end), readings });
  }
  if (name.isComposed) findWithin(scan, { from, to, outer: name });
}

/** Whether a name inside the name of an event is only a shorter name of it: Ukraine war, in Russia-Ukraine war. */
function areOf(outer: FoundName['readings'], readings: FoundName['readings']): boolean {
  const known = new Set(outer.flat());
  return readings.every((slugs) => slugs.every((slug) => known.has(slug)));
}
