import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { listOf, readWordTable } from '../../db/text/word-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'word-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const file = pathToFileURL(join(folder, 'table.tsv'));
  writeFileSync(file, text);
  return readWordTable(file, ['zh', 'en'], ({ zh, en }) => ({ zh: listOf(zh), en }));
}

test('rows are read by the columns that the first line names, comments left out', () => {
  expect(read('# Words.\nzh\ten\n外交|外務\tdiplomacy\n# More.\n\tpeace\n')).toEqual([
    { zh: ['外交', '外務'], en: 'diplomacy' },
    { zh: [], en: 'peace' },
  ]);
});

test.each([
  ['en\tzh\n', /table\.tsv, line 1: the columns must be zh, en/],
  ['zh\ten\n外交\n', /line 2: 1 cells in place of 2/],
  ['# Words.\nzh\ten\n外交||外務\tdiplomacy\n', /line 3: “” in “外交\|\|外務” is empty/],
])('%j is refused, with its line', (text, message) => {
  expect(() => read(text)).toThrow(message);
});
