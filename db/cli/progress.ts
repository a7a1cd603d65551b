/** A bar in the last line of a terminal, on which other lines may still be written. */
export interface Progress {
  /** Draws the bar with so many files done. */
  show(done: number): void;
  /** Takes the bar away, so that something else can be written. */
  clear(): void;
}

/** What a bar needs of a stream. */
export type Terminal = Pick<NodeJS.WriteStream, 'write' | 'columns'> & { isTTY?: boolean };

const eraseLine = '\r\u001b[2K';
const longest = 40;

/** A progress bar on a terminal; nothing on any other stream. */
export function createProgress(stream: Terminal, total: number): Progress {
  if (!stream.isTTY || total < 2 || process.env.TERM === 'dumb') return { show() {}, clear() {} };
  return {
    show: (done) => stream.write(eraseLine + bar(done, total, stream.columns || 80)),
    clear: () => stream.write(eraseLine),
  };
}

/**
 * A bar that fits into so many columns.
 *
 * @example bar(5, 10, 20) // '[######......] 5/10'
 */
export function bar(done: number, total: number, columns: number): string {
  const count = `${done}/${total}`;
  // One column stays free: a terminal breaks a line that fills it.
  const cells = Math.max(0, Math.min(longest, columns - count.length - 4));
  const full = Math.floor((done / total) * cells);
  return `[${'#'.repeat(full)}${'.'.repeat(cells - full)}] ${count}`;
}
