import type { OutputStream } from './command.ts';

/** A progress bar in the last line of a terminal, to which other lines may still be written. */
export interface Progress {
  /** Draws the bar with so many items done. */
  show(done: number): void;
  /** Erases the bar, so that something else can be written. */
  clear(): void;
}

const eraseLine = '\r\u001b[2K';
const maxCells = 40;

/** Creates a progress bar on a terminal; on any other stream it draws nothing. */
export function createProgress(stream: OutputStream, total: number): Progress {
  if (!stream.isTTY || total < 2 || process.env.TERM === 'dumb') return { show() {}, clear() {} };
  return {
    show: (done) => stream.write(eraseLine + bar(done, total, stream.columns || 80)),
    clear: () => stream.write(eraseLine),
  };
}

/**
 * A bar that fits into a line of so many columns.
 *
 * @example bar(5, 10, 20) // '[######......] 5/10'
 */
export function bar(done: number, total: number, columns: number): string {
  const count = `${done}/${total}`;
  // One column stays free: a terminal wraps a line that fills it.
  const cells = Math.max(0, Math.min(maxCells, columns - count.length - 4));
  const full = Math.floor((done / total) * cells);
  return `[${'#'.repeat(full)}${'.'.repeat(cells - full)}] ${count}`;
}
