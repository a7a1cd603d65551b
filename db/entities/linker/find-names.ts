import type { Language } from '../../model.ts';
import { unitKinds, wordUnit } from '../../text/folding/characters.ts';
import { type Folded, originalEnd } from '../../text/folding/fold.ts';
import type { FoundName } from './found-name.ts';
import { type IndexedName, type NameIndex, readingsOf, type Spelling } from './index-names.ts';
import { beginsName, endsName, hasCaseOf, type PrintedText } from './name-rules.ts';
import { findAround, type Hits, walkNames } from './walk-names.ts';
import { isBrokenByWords } from './word-segmentation-filter.ts';

/** A text being searched for names. */
export interface Scan extends PrintedText {
  index: NameIndex;
  language: Language;
  folded: Folded;
  /** What has been found so far. */
  found: FoundName[];
}

/** A name found, by its place in the folded text. */
interface Match {
  start: number;
  end: number;
  name: IndexedName;
  spellings: readonly Spelling[];
}

/** All names in a text, from left to right, the longest first. */
export function findNames(text: Omit<Scan, 'found'>): FoundName[] {
  const found: FoundName[] = [];
  findWithin({ ...text, found }, { from: 0, to: text.folded.text.length, outer: null });
  return found;
}

/** A part of the folded text; `outer` is the event or treaty whose name it is, null for a text. */
interface Part {
  from: number;
  to: number;
  outer: IndexedName | null;
}

const HITS: Hits = { count: 0, keys: [], ends: [] };

/** Finds the names in a part of the text. */
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
    walkNames(trie, text, position, outer && position === from ? to - 1 : to, HITS);
    if (HITS.count === 0 || !beginsName(text, position)) continue;
    const match = chooseLongest(scan, position, free, to);
    if (!match) continue;
    addName(scan, match, outer);
    free = match.end;
    position = match.end - 1;
    isInWord = unitKinds[text.charCodeAt(position)] === wordUnit;
  }
}

/** The longest name among the hits; `from` and `to` are where the text begins and ends that no name has yet. */
function chooseLongest(scan: Scan, start: number, from: number, to: number): Match | null {
  const { text } = scan.folded;
  const { names } = scan.index;
  for (let hit = HITS.count - 1; hit >= 0; hit -= 1) {
    const name = names[HITS.keys[hit] ?? 0];
    const end = HITS.ends[hit] ?? 0;
    if (!name || !endsName(text, end) || dividesNames(text, start, end)) continue;
    const spellings = spellingsAt(scan, name, start, end);
    if (spellings.length === 0) continue;
    if (name.isShortChinese && isBrokenByWords(text, { start, end, from, to }, scan.index)) continue;
    return { start, end, name, spellings };
  }
  return null;
}

/** Of a name that a dot divides, in code units with the dot: 本·拉登. Shorter, the dot divides two names. */
const SHORTEST_DOTTED = 4;

function dividesNames(text: string, start: number, end: number): boolean {
  return end - start < SHORTEST_DOTTED && text.slice(start, end).includes('·');
}

/** The spellings of a name that the text may print there: most often all of them. */
function spellingsAt(scan: Scan, name: IndexedName, start: number, end: number): readonly Spelling[] {
  for (const spelling of name.spellings) {
    if (!isSpelt(scan, spelling, start, end)) return name.spellings.filter((one) => isSpelt(scan, one, start, end));
  }
  return name.spellings;
}

/** Whether the text prints a name as this spelling of it is printed, and not where it is excluded. */
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

/** Whether a name within an event's name is but a shorter name of the event: Ukraine war, in Russia-Ukraine war. */
function areOf(outer: FoundName['readings'], readings: FoundName['readings']): boolean {
  const known = new Set(outer.flat());
  return readings.every((slugs) => slugs.every((slug) => known.has(slug)));
}
