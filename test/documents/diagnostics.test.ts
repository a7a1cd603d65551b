import { describe, expect, test } from 'vitest';
import { lineStarts, positionAt } from '../../db/documents/decode/lines.ts';
import { diagnosticTexts } from '../../db/documents/diagnostics.ts';
import { codes, onlyBrief, outline, parseText, sampleText } from './sample-text.ts';

describe('diagnostics', () => {
  test.each(Object.entries(diagnosticTexts))('%s has a stable form', (code, { message, hint }) => {
    expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
    expect(message.length).toBeGreaterThan(0);
    expect(hint.length).toBeGreaterThan(0);
  });

  test('a position is 1-based and counts UTF-16 code units, across every kind of line end', () => {
    const starts = lineStarts('a\r\n😀b\rc\nd');
    expect(starts).toEqual([0, 3, 7, 9]);
    expect(positionAt(starts, 5)).toEqual({ line: 2, column: 3 });
    expect(positionAt(starts, 9)).toEqual({ line: 4, column: 1 });
  });

  test('what is missing is told at the label, or else at the beginning', () => {
    const { diagnostics } = parseText(sampleText({ author: '', source: null }));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'AUTHOR_MISSING', line: 1, column: 1, excerpt: '作者/Author(s):' }),
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'SOURCE_MISSING', line: 1, column: 1, excerpt: null }),
    );
  });

  test('they stand in reading order, at most 50 of a kind', () => {
    const parsed = parseText(sampleText({ zh: `開頭。\n段落\n • 甲。\n${' •\n'.repeat(120)}` }));
    const lines = parsed.diagnostics.flatMap((one) => (one.line === null ? [] : [one.line]));
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(parsed.diagnostics.filter((one) => one.code === 'BULLET_EMPTY')).toHaveLength(50);
    expect(parsed.diagnostics.at(-1)).toMatchObject({ code: 'DIAGNOSTICS_OMITTED', line: null });
    expect(parsed.diagnostics.at(-1)?.message).toContain('70 × BULLET_EMPTY');
  });

  test('a body label above the other language is told, and the text read by its script', () => {
    const parsed = parseText(sampleText({ zh: 'One step ahead.\n\nHeading\n • First.', en: null }));
    expect(outline(onlyBrief(parsed))).toMatchObject({ zh: null, en: { lead: ['One step ahead.'] } });
    expect(codes(parsed)).toEqual(['BODY_LABEL_MISMATCH', 'LANGUAGE_MISSING']);
  });

  test('a brief of a lead only is accepted', () => {
    const parsed = parseText(sampleText({ zh: '只有開頭。', en: 'A lead and nothing more.' }));
    expect(outline(onlyBrief(parsed))).toMatchObject({
      zh: { lead: ['只有開頭。'], sections: [] },
      en: { sections: [] },
    });
    expect(codes(parsed)).toEqual(['CLAIMS_MISSING']);
  });
});
