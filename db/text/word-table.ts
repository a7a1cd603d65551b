import { readFileSync } from 'node:fs';

/**
 * Reads a table of words from a TSV file beside the code that uses it. Lines that begin with `#` are comments; the
 * first line after them names the columns.
 *
 * @param file such as `new URL('../data/terms.tsv', import.meta.url)`
 * @param readRow makes a row of its cells, or throws where they are not valid
 * @throws {Error} naming file and line
 * @example readWordTable(file, ['zh', 'en'], ({ zh, en }) => ({ zh: listOf(zh), en: listOf(en) }))
 */
export function readWordTable<Column extends string, Row>(
  file: URL,
  columns: readonly Column[],
  readRow: (cells: Record<Column, string>) => Row,
): Row[] {
  const rows: Row[] = [];
  let isBelowHeader = false;
  for (const [index, line] of readFileSync(file, 'utf8').trimEnd().split('\n').entries()) {
    if (line.startsWith('#')) continue;
    try {
      const cells = line.split('\t');
      if (isBelowHeader) rows.push(readRow(nameCells(columns, cells)));
      else if (cells.join() !== columns.join()) throw new Error(`the columns must be ${columns.join(', ')}`);
      isBelowHeader = true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${file.pathname}, line ${index + 1}: ${reason}`, { cause: error });
    }
  }
  return rows;
}

function nameCells<Column extends string>(columns: readonly Column[], cells: string[]): Record<Column, string> {
  if (cells.length !== columns.length) throw new Error(`${cells.length} cells in place of ${columns.length}`);
  return Object.fromEntries(columns.map((column, at) => [column, cells[at]])) as Record<Column, string>;
}

/** The items of a cell, which `|` separates; an empty cell has none. */
export function listOf(cell: string): string[] {
  const items = cell === '' ? [] : cell.split('|');
  const wrong = items.find((item) => item === '' || item !== item.trim());
  if (wrong !== undefined) throw new Error(`“${wrong}” in “${cell}” is empty or has space around it`);
  return items;
}

/** The words of a table with the one column `word`. */
export function readWords(file: URL): ReadonlySet<string> {
  return new Set(readWordTable(file, ['word'], ({ word }) => word));
}
