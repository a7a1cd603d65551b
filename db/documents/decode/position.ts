/** Where each line of a text begins, as UTF-16 offsets; the first is 0. */
export type LineStarts = readonly number[];

/** The line beginnings of a text. Lines end at LF, CR LF or CR, as in editors. */
export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/**
 * The 1-based line and column (UTF-16 code units) of an offset.
 * @example positionAt(lineStarts('ab\ncd'), 4) // { line: 2, column: 2 }
 */
export function positionAt(starts: LineStarts, offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
