import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../db/documents/decode/lines.ts';
import { htmlAt, readMarkdown } from '../../db/documents/decode/markup.ts';
import { parseDocument } from '../../db/documents/parse.ts';
import type { BlockKind, ParsedBody, ParsedDocument, Passage } from '../../db/documents/parsed-brief.ts';
import { joinLines } from '../../db/documents/read/passage.ts';
import { arbitraryDocument, arbitraryFragments } from './arbitrary-document.ts';
import { codes, onlyBrief, outline, renderDocument, sampleText } from './sample-text.ts';

const options = { today: '2026-01-01' };

/** Every passage of a document with the kind of block that it must stand in. */
function passagesOf(parsed: ParsedDocument): [BlockKind[], Passage][] {
  const ofBody = (body: ParsedBody | null): [BlockKind[], Passage][] => [
    ...(body?.lead ?? []).map((lead): [BlockKind[], Passage] => [['lead'], lead]),
    ...(body?.sections ?? []).flatMap(({ heading, claims }): [BlockKind[], Passage][] => [
      ...(heading === null ? [] : [[['heading'], heading] as [BlockKind[], Passage]]),
      ...claims.map((claim): [BlockKind[], Passage] => [['claim'], claim.passage]),
    ]),
  ];
  return parsed.briefs.flatMap((brief) => [
    ...[brief.title.zh, brief.title.en]
      .filter((title) => title !== null)
      .map((title): [BlockKind[], Passage] => [['title', 'value'], title]),
    ...ofBody(brief.bodies.zh),
    ...ofBody(brief.bodies.en),
    ...brief.extras.map((extra): [BlockKind[], Passage] => [['extra'], extra.passage]),
  ]);
}

/** What must hold of every document that was read, whatever its text. */
function expectHonest(parsed: ParsedDocument): void {
  const { text, mediaType } = parsed.document;
  expect(renderDocument(parsed)).toBe(text);
  let at = 0;
  for (const { span } of parsed.blocks) {
    expect(span.start).toBe(at);
    expect(span.end).toBeGreaterThan(at);
    at = span.end;
  }
  expect(at).toBe(text.length);
  const markup = { html: htmlAt(text) >= 0, markdown: mediaType === 'text/markdown' };
  for (const [kinds, passage] of passagesOf(parsed)) {
    expect(passage.spans.length).toBeGreaterThan(0);
    expect(passage.text).toMatch(/^\S(?:.*\S)?$/su);
    const quotes = passage.spans.map(({ start, end }) => text.slice(start, end));
    const lines = quotes.flatMap((quote) => readLines(quote, markup)).map((line) => line.text);
    const words = markup.markdown ? lines.map(readMarkdown) : lines;
    expect(joinLines(words, passage.language)).toBe(passage.text);
    for (const span of passage.spans) {
      const block = parsed.blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end);
      expect(kinds).toContain(block?.kind);
    }
  }
  for (const { kind, span } of parsed.blocks) {
    const piece = text.slice(span.start, span.end);
    if (kind === 'blank' || (kind === 'markup' && !markup.html)) expect(piece).not.toMatch(/[\p{L}\p{N}]/u);
  }
  for (const found of parsed.diagnostics) {
    expect(found.excerpt?.length ?? 0).toBeLessThanOrEqual(80);
    expect(found.line ?? 1).toBeGreaterThanOrEqual(1);
    expect(found.column ?? 1).toBeGreaterThanOrEqual(1);
  }
  const isRefused = parsed.diagnostics.some((one) => one.severity === 'ERROR');
  expect(parsed.briefs.length === 0).toBe(isRefused);
}

describe('any document', () => {
  test('of the house is read as it was generated', () => {
    fc.assert(
      fc.property(arbitraryDocument, ({ bytes, name, text, expected }) => {
        const parsed = parseDocument(bytes, name, options);
        expect(parsed.document.text).toBe(text);
        expect(outline(onlyBrief(parsed))).toEqual(expected);
        const missing = expected.zh === null || expected.en === null ? ['LANGUAGE_MISSING'] : [];
        expect(codes(parsed)).toEqual(missing);
        expectHonest(parsed);
      }),
      { numRuns: 300 },
    );
  });

  test('of the house reads alike with CR LF, LF or CR', () => {
    fc.assert(
      fc.property(arbitraryDocument, ({ text, name }) => {
        const plain = text.replace(/\r\n?/g, '\n');
        const [one, ...others] = ['\n', '\r\n', '\r'].map((end) => {
          const parsed = parseDocument(new TextEncoder().encode(plain.replaceAll('\n', end)), name, options);
          const places = parsed.diagnostics.map(({ code, line, column, excerpt }) => ({ code, line, column, excerpt }));
          return { brief: outline(onlyBrief(parsed)), places };
        });
        for (const other of others) expect(other).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  test('made of the format’s own pieces is kept whole', () => {
    fc.assert(
      fc.property(arbitraryFragments, fc.constantFrom('a.txt', 'a.md'), (text, name) => {
        const parsed = parseDocument(new TextEncoder().encode(text), name, options);
        expectHonest(parsed);
      }),
      { numRuns: 1_000 },
    );
  });

  test('with a body and random lines in it is kept whole', () => {
    fc.assert(
      fc.property(arbitraryFragments, arbitraryFragments, (before, after) => {
        const text = sampleText({ header: before, zh: `這是開頭。\n${after}\n段落\n• 甲。`, after });
        expectHonest(parseDocument(new TextEncoder().encode(text), 'a.txt', options));
      }),
      { numRuns: 500 },
    );
  });

  test('of any characters is kept whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expectHonest(parseDocument(new TextEncoder().encode(text), 'a.txt', options));
      }),
      { numRuns: 300 },
    );
  });

  test('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expectHonest(parseDocument(bytes, 'a.txt', options));
      }),
      { numRuns: 500 },
    );
  });
});

/** The documents at hand: those of the project, and the house's own where they are beside it. */
const folders = ['db/samples', '../shared/seeds'].filter((folder) => existsSync(folder));
const files = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => /\.(?:txt|md)$/.test(file) && !/readme/i.test(file));

describe('documents at hand', () => {
  test('are read whole and without an error', () => {
    for (const file of files) {
      const parsed = parseDocument(readFileSync(file), file, options);
      expectHonest(parsed);
      expect(codes(parsed, ['ERROR'])).toEqual([]);
    }
    expectHonest(parseDocument(new TextEncoder().encode(sampleText()), 'a.txt', options));
  });

  test('the house’s own: header, leads, two sections of three claims in each language', () => {
    const file = files.find((one) => one.endsWith('000_a796eb0e20fb7cc6.txt'));
    const bytes = file === undefined ? new TextEncoder().encode(retold) : readFileSync(file);
    const parsed = parseDocument(bytes, 'a.txt', options);
    const brief = onlyBrief(parsed);
    const read = outline(brief);
    expect(read).toMatchObject({
      title: '',
      authors: ['Mira Rapp-Hooper'],
      sources: ['Foreign Affairs'],
      date: '2025-10-29',
      url: null,
      keywords: ['外交', '經濟', '美中'],
      extras: [],
    });
    for (const body of [read.zh, read.en]) {
      expect(body?.lead).toHaveLength(1);
      expect(body?.sections.map((section) => section.claims.length)).toEqual([3, 3]);
    }
    for (const [, passage] of passagesOf(parsed)) {
      expect(passage.spans).toHaveLength(1);
      expect(passage.text).not.toMatch(/^\s|\s$|\n/);
      expect(parsed.document.text.slice(passage.spans[0]?.start, passage.spans[0]?.end)).toBe(passage.text);
    }
    expect(brief.bodies.en?.sections[0]?.heading?.text).toMatch(/\?$/);
    expect(brief.bodies.zh?.sections[0]?.claims[0]?.passage.text).not.toMatch(/。$/);
    expect(brief.bodies.en?.sections[1]?.claims[2]?.passage.text).toMatch(/Putin/);
    expect(codes(parsed, ['ERROR', 'WARNING', 'INFO'])).toEqual(['KEYWORDS_ONE_LANGUAGE', 'TITLE_MISSING']);
    expect(renderDocument(parsed)).toBe(parsed.document.text);
  });
});

/** The shape of the house's document in other words, for where it is not at hand. */
const retold = `作者/Author(s): Mira Rapp-Hooper\u00a0

網站來源/Source: Foreign Affairs\u00a0

日期/Date: 10/29/2025\u00a0

關鍵字/Keywords:\u00a0外交、經濟、美中\u00a0


摘要:
兩國關係暫時回溫,但不會長久。\u00a0
為什麼不會長久\u00a0
  • 國會準備了新的措施\u00a0
  • 承諾未必履行。\u00a0
  • 競爭仍在繼續。\u00a0
現在要小心\u00a0
  • 好的協議對雙方都有利。
  • 但不應犧牲長期利益。\u00a0
  • 與普丁的例子說明了這一點。\u00a0
Summary:\u00a0
Relations are warmer for now, yet this will not last.\u00a0

Why Will It Not Last?\u00a0
  • Congress has new measures ready.\u00a0
  • Promises may not be kept.\u00a0
  • The rivalry goes on.\u00a0
A Time for Care\u00a0
  • A good deal serves both sides.\u00a0
  • It should not cost what matters in the long run.\u00a0
  • The example of Putin shows as much.`;
