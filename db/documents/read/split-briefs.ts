import { endsSentence } from '../characters.ts';
import type { Field } from '../header/labels.ts';
import type { LineReading } from './reading.ts';

/** A brief's lines: `[first, end)` of the document's. */
export interface BriefRange {
  first: number;
  end: number;
}

const headerFields: ReadonlySet<Field> = new Set(['author', 'source', 'date', 'keywords', 'title', 'url']);
const lookahead = 40;

/** Whether a line begins with the label of a header field that is set off clearly. */
export function isHeaderLabel(line: LineReading): boolean {
  return line.label !== null && headerFields.has(line.label.field) && line.label.form !== 'GAP';
}

function isBodyLabel(line: LineReading): boolean {
  return line.label?.field === 'body' && line.label.form !== 'GAP' && !line.label.isBulleted;
}

/** Whether a header that opens a brief begins at a line: an author or two fields, at least `least`, and a body below. */
function opensBrief(lines: readonly LineReading[], from: number, least: number): boolean {
  const fields = new Set<Field>();
  for (let at = from; at < Math.min(lines.length, from + lookahead); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isHeaderLabel(line) && line.label) fields.add(line.label.field);
    else if (isBodyLabel(line) || line.marker !== null)
      return fields.size >= least && (fields.has('author') || fields.size >= 2);
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
 * Whether a line below a body begins the next brief: with a field that the brief above already has,
 * or with an author. A field that the brief above has not belongs to it, even below its body.
 */
function beginsNext(lines: readonly LineReading[], at: number, known: ReadonlySet<Field>): boolean {
  const label = lines[at]?.label;
  if (label === undefined || label === null || label.form === 'ALONE') return false;
  if (label.isBulleted && !lines[at - 1]?.isBlank) return false;
  return (known.has(label.field) || label.field === 'author') && opensBrief(lines, at, label.isBulleted ? 2 : 1);
}

/**
 * Where the briefs of a file begin: the first at its beginning, each other one at a header that
 * follows a body and has a body below it (with its titles and a drawn rule above).
 */
export function splitBriefs(lines: readonly LineReading[]): BriefRange[] {
  const firsts = [0];
  let known = new Set<Field>();
  let inBody = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (isBodyLabel(line) || (line.marker !== null && line.label === null)) inBody = true;
    if (!isHeaderLabel(line) || line.label === null) continue;
    if (inBody && beginsNext(lines, at, known)) {
      firsts.push(withTitles(lines, at, firsts.at(-1) ?? 0));
      known = new Set();
      inBody = false;
    }
    known.add(line.label.field);
  }
  return firsts.map((first, at) => ({ first, end: firsts[at + 1] ?? lines.length }));
}
