import { endsSentence } from './characters.ts';
import type { Field } from './label-words.ts';
import type { LineReading } from './reading.ts';

/** A brief's lines: `[first, end)` of the document's. */
export interface BriefRange {
  first: number;
  end: number;
}

const HEADER: ReadonlySet<Field> = new Set(['author', 'source', 'date', 'keywords', 'title', 'url']);
const LOOKAHEAD = 40;

/** Whether a line begins with the label of a header field that is set off clearly. */
export function isHeaderLabel(line: LineReading): boolean {
  return line.label !== null && HEADER.has(line.label.field) && line.label.form !== 'GAP';
}

function isSetOff(line: LineReading): boolean {
  return isHeaderLabel(line) && line.label?.form !== 'ALONE';
}

function isBodyLabel(line: LineReading): boolean {
  return line.label?.field === 'body' && line.label.form !== 'GAP' && !line.label.isBulleted;
}

/** Whether a header that opens a brief begins at a line: an author or two fields, and a body after them. */
function opensBrief(lines: readonly LineReading[], from: number): boolean {
  const fields = new Set<Field>();
  for (let at = from; at < Math.min(lines.length, from + LOOKAHEAD); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isHeaderLabel(line) && line.label) fields.add(line.label.field);
    else if (isBodyLabel(line) || line.marker !== null) return fields.has('author') || fields.size >= 2;
  }
  return false;
}

/** Whether a line can be a title that stands above a header: short, unindented, no sentence. */
function isTitleLine(line: LineReading): boolean {
  const { text, from, to, indent } = line.line;
  if (line.isBlank || line.label !== null || line.marker !== null || line.isRule || line.isPageNumber) return false;
  return (
    indent === 0 &&
    to - from <= 120 &&
    !/[。；;.]$/.test(text.slice(from, to)) &&
    !endsSentence(text.slice(from, to - 1))
  );
}

/** Goes back from a header's first label over a rule and up to two title lines that belong to it. */
function withTitles(lines: readonly LineReading[], label: number, floor: number): number {
  let first = label;
  let titles = 0;
  for (let at = label - 1; at > floor; at -= 1) {
    const line = lines[at];
    if (line?.isRule) return at;
    if (line?.isBlank) continue;
    if (line === undefined || titles === 2 || !isTitleLine(line)) break;
    titles += 1;
    const above = lines[at - 1];
    if (above === undefined || above.isBlank || above.isRule || line.line.text.startsWith('#')) first = at;
  }
  return first;
}

/**
 * Where the briefs of a file begin: the first at its beginning, each other one at a header that
 * follows a body and holds an author, or two fields (its titles and a drawn rule above included).
 */
export function splitBriefs(lines: readonly LineReading[]): BriefRange[] {
  const firsts = [0];
  let inBody = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (isBodyLabel(line) || (line.marker !== null && line.label === null)) inBody = true;
    if (!inBody || !isSetOff(line) || !opensBrief(lines, at)) continue;
    firsts.push(withTitles(lines, at, firsts.at(-1) ?? 0));
    inBody = false;
  }
  return firsts.map((first, at) => ({ first, end: firsts[at + 1] ?? lines.length }));
}
