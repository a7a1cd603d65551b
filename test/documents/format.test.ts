import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnosticTexts } from '../../db/documents/diagnostics.ts';
import { codes, onlyBrief, outline, parseText } from './sample-text.ts';

const page = readFileSync(new URL('../../db/documents/FORMAT.md', import.meta.url), 'utf8');

/** The first cells of the table whose header begins with a word. */
function firstCells(header: string): string[] {
  const tables = page.split(/\n\n/).filter((block) => block.startsWith(`| ${header} |`));
  return tables.flatMap((table) => table.split('\n').slice(2)).flatMap((line) => line.split(' | ')[0]?.slice(2) ?? []);
}

describe('FORMAT.md', () => {
  test('its rows and traps are numbered without a gap, and tests cite no others', () => {
    const rows = firstCells('row');
    const traps = firstCells('trap');
    expect(rows).toEqual(rows.map((_, at) => String(at + 1)));
    expect(traps).toEqual(traps.map((_, at) => String(at + 1)));
    const known = new Set([...rows.map((row) => `row ${row}`), ...traps.map((trap) => `trap ${trap}`)]);
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
    const sources = files.map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
    const cited = sources.flatMap((source) => source.match(/\b(?:row|trap):? \d+/g) ?? []);
    expect(cited.length).toBeGreaterThan(200);
    expect(cited.map((cite) => cite.replace(':', '')).filter((cite) => !known.has(cite))).toEqual([]);
  });

  test('it says of every diagnostic how severe it is and what to do', () => {
    const sections = page.split(/\n### /).filter((section) => /^[EWI]: /.test(section));
    const listed = sections.flatMap((section) =>
      (section.match(/`[A-Z_]{5,}`/g) ?? []).map((code) => [code.slice(1, -1), section[0]]),
    );
    const known = Object.entries(diagnosticTexts).map(([code, { severity }]) => [code, severity[0]]);
    expect(listed.toSorted()).toEqual(known.toSorted());
  });

  test('its example reads without a doubt', () => {
    const parsed = parseText(/```text\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    expect(codes(parsed)).toEqual([]);
    expect(outline(onlyBrief(parsed))).toMatchObject({
      authors: ['Ada Lin', 'Ben Okoro'],
      keywords: ['航運|Shipping', '港口|Ports'],
      zh: { lead: ['港口罷工使運價上漲,兩國正在談判新的通行費協定。'], sections: [{ heading: '談判為何緩慢' }] },
      en: { sections: [{ claims: [{}, {}].map(() => expect.stringMatching(/^• The /)) }] },
    });
  });
});
