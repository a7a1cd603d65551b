import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../db/documents/decode/decode.ts';
import { parseDocument } from '../../db/documents/parse.ts';
import { codes, onlyBrief, outline, parseText, renderDocument, sampleText } from './sample-text.ts';

const fixedToday = { today: '2026-01-01' };

function utf16(text: string, isBigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

// Texts in older encodings, which Node reads but does not write, so they stand here as Base64.
const big5Bytes =
  'p0CqzKFHqky2rrlGCqjTt72hR7zppsG1+73XCqTptMGhRzMvMTQvMjAyNQrD9sHkpnKhR678rHahQqZ3pf4KCrpLrW6hRwqlu6Tlu3ussK78pFemWKdApLSms6rFtqGhQwq89r11rLCm862rrW4KoUUgvPa9daVppUitsKdDu36nUKFDCg==';
const GB =
  '1/fV36O6wdbRxbTvCsC01LSjurOxz6vGwMLbCsjVxtqjujMvMTQvMjAyNQq52Lz8tMqjurqj0fOhorCyyKsKCtWq0qqjugqxvs7EyM/Oqrqjyc+6z9f3yNTT0L/VvOShowrIyM/fzqq6ztbY0qoKoaQgyMjP37/J0tS9tbXNzvPF0KGjCg==';
const traditionalInGb =
  '1/fV36O6wdbRxd9fCoHt1LSjurOxz6vUddWTCsjVxtqjujMvMTQvMjAyNQrqUOZJ19ajurqj0fOhorCyyKsKCtWq0qqjugqxvs7E1Uqe6bqjyc+6z9f3yNTT0L/V6Wehowqf4b6Anum6ztbY0qoKoaQgn+G+gL/J0tS9tbXN1WDF0KGjCg==';
const big5Sentence = 'pbuk5bt7rLCu/KRXplinQKS0prOqxbahoUGmVbDqwLOl/avYpd+89r11oUGow6VCu6Gp+q3spl2hQw==';
const gbSentence = 'sb7OxMjPzqq6o8nPus/X98jU09C/1bzko6y497n606bPyL2owaLIyM/fo6yyosfSy7XD99St0vKhow==';

const base64 = (text: string): Uint8Array => Buffer.from(text, 'base64');

describe('encodings', () => {
  const text = sampleText();
  const usual = outline(onlyBrief(parseText(text)));

  test.each([
    ['utf-8', 'plain', new TextEncoder().encode(text)],
    ['utf-8', 'with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['utf-16le', 'with a mark', utf16(text, false, true)],
    ['utf-16be', 'with a mark', utf16(text, true, true)],
    ['utf-16le', 'without a mark', utf16(text, false, false)],
    ['utf-16be', 'without a mark', utf16(text, true, false)],
  ])('row 51: %s %s', (encoding, _how, bytes) => {
    const parsed = parseDocument(bytes, 'a.txt', fixedToday);
    expect(parsed.document).toMatchObject({ encoding, text });
    expect(outline(onlyBrief(parsed))).toEqual(usual);
    expect(codes(parsed)).toEqual([]);
    expect(codes(parsed, ['INFO']).includes('ENCODING_GUESSED')).toBe(encoding !== 'utf-8');
  });

  test.each([
    ['big5', big5Bytes, { authors: ['林雅達'], keywords: ['海洋', '安全'] }],
    ['gb18030', GB, { authors: ['林雅达'], keywords: ['海洋', '安全'] }],
    ['gb18030', traditionalInGb, { authors: ['林雅達'], keywords: ['海洋', '安全'] }],
  ])('row 51: %s', (encoding, encoded, expected) => {
    const parsed = parseDocument(base64(encoded), 'a.txt', fixedToday);
    expect(parsed.document.encoding).toBe(encoding);
    expect(outline(onlyBrief(parsed))).toMatchObject(expected);
    expect(codes(parsed, ['INFO'])).toContain('ENCODING_GUESSED');
  });

  test('row 51: one sentence without any word of the house is told apart too', () => {
    expect(decodeDocument(base64(big5Sentence), 'a.txt').document).toMatchObject({
      encoding: 'big5',
      text: '本文認為海上合作仍有空間，各國應先建立熱線，並且說明原因。',
    });
    expect(decodeDocument(base64(gbSentence), 'a.txt').document).toMatchObject({
      encoding: 'gb18030',
      text: '本文认为海上合作仍有空间，各国应先建立热线，并且说明原因。',
    });
  });

  test('row 51: a replacement character is told', () => {
    const parsed = parseText(sampleText({ author: 'Ada L\ufffdn' }));
    expect(parsed.briefs).toHaveLength(1);
    expect(parsed.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'REPLACEMENT_CHARACTER', line: 1, column: 20 }),
    );
  });

  test('row 52: text is kept in its own form, private-use characters are told', () => {
    const author = 'Zoe\u0301 \uf9e7';
    const parsed = parseText(sampleText({ author, keywords: '臺灣、裏面\ue001' }));
    expect(onlyBrief(parsed).authors[0]?.name).toBe(author);
    expect(outline(onlyBrief(parsed)).keywords).toEqual(['臺灣', '裏面\ue001']);
    expect(codes(parsed)).toEqual(['PRIVATE_USE_CHARACTER']);
  });
});

describe('files that are refused', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);

  test.each([
    ['row 44: empty', bytes(), 'FILE_EMPTY', [1, 1]],
    ['row 44: only space', text(' \n\u3000\n'), 'FILE_EMPTY', [1, 1]],
    ['row 44: a zero byte', text('作者: A\n\n摘要:\n\0'), 'BINARY_FILE', [4, 1]],
    ['row 44: control characters', text(`ab\n${'\u0001\u0002'.repeat(20)}`), 'BINARY_FILE', [2, 1]],
    ['row 44: another format', text('\n  name,price\npear,3\n'), 'NOT_A_BRIEF', [2, 3]],
    ['row 44: prose', text('Dear all,\n\nplease find the minutes below.\n• one\n• two\n'), 'NOT_A_BRIEF', [1, 1]],
    ['row 44: one field is not enough', text('Date: today\n\nDear all, hello.\n'), 'BODY_MISSING', [1, 1]],
    ['row 44: header only', text('作者/Author(s): Ada Lin\n\n日期/Date: 3/14/2025\n'), 'BODY_MISSING', [1, 1]],
    ['row 44: an empty body', text('作者/Author(s): Ada Lin\n\n摘要:\n\nSummary:\n'), 'BODY_MISSING', [1, 1]],
    ['row 49: DOCX', Buffer.from('PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml', 'latin1'), 'FORMAT_DOCX', [1, 1]],
    ['row 50: PDF', text('%PDF-1.7\n%âãÏÓ\n'), 'FORMAT_PDF', [1, 1]],
    ['an archive', bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'FORMAT_UNSUPPORTED', [1, 1]],
    ['an old Word document', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'FORMAT_UNSUPPORTED', [1, 1]],
    ['rich text', text('{\\rtf1\\ansi hello}'), 'FORMAT_UNSUPPORTED', [1, 1]],
    ['an image', bytes(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0), 'FORMAT_UNSUPPORTED', [1, 1]],
    ['row 51: undecodable', bytes(0x61, 0x0a, 0x62, 0xff, 0x80, 0xff), 'ENCODING_UNKNOWN', [2, 2]],
    [
      'row 51: Western text in an old encoding',
      Buffer.from('Source: Caf\u00e9 r\u00e9sum\u00e9 \u0093x\u0094\n', 'latin1'),
      'ENCODING_UNKNOWN',
      [1, 12],
    ],
  ])('%s', (_name, content, code, [line, column]) => {
    const parsed = parseDocument(content, 'a.txt', fixedToday);
    expect(parsed.briefs).toEqual([]);
    expect(parsed.diagnostics).toHaveLength(1);
    expect(parsed.diagnostics[0]).toMatchObject({ code, severity: 'ERROR', line, column });
    expect(parsed.diagnostics[0]?.hint).not.toBe('');
    expect(renderDocument(parsed)).toBe(parsed.document.text);
  });

  test('row 44: says what was and was not recognized', () => {
    const [header] = parseText('作者/Author(s): Ada Lin\n\n日期/Date: 3/14/2025\n').diagnostics;
    expect(header?.message).toContain('recognized 作者/Author(s), 日期/Date');
    expect(header?.message).toContain('no 摘要 or Summary label');
    const [none] = parseText('name,price\n').diagnostics;
    expect(none?.message).toContain('no header field recognized');
  });

  test('a diagnostic’s excerpt is at most 80 code units of one line', () => {
    const [found] = parseText(`${'😀'.repeat(60)}\nmore\n`).diagnostics;
    expect(found?.excerpt).toBe('😀'.repeat(40));
  });
});

describe('row 43: several briefs in one file', () => {
  const first = sampleText();
  const second = sampleText({ author: 'Ben Okoro', date: '4/1/2025', zh: '另一篇文章的開頭。\n另一個段落\n  • 丙。' });

  test.each([
    ['blank lines', `${first}\n\n`, second, ''],
    ['a rule', `${first}\n\n---\n`, second, ''],
    ['a title', `${first}\n\n`, `The Other Article\n\n${second}`, 'The Other Article'],
    ['date first', `${first}\n`, `日期: 4/1/2025\n${second.replace(/日期[^\n]*\n/, '')}`, ''],
  ])('divided by %s', (_how, before, after, title) => {
    const parsed = parseText(before + after);
    expect(parsed.briefs.map((brief) => brief.authors[0]?.name)).toEqual(['Ada Lin', 'Ben Okoro']);
    expect(parsed.briefs.map((brief) => brief.date?.on)).toEqual(['2025-03-14', '2025-04-01']);
    const [one, two] = parsed.briefs.map(outline);
    expect(one?.zh).toEqual(outline(onlyBrief(parseText(first))).zh);
    expect(two?.zh?.lead).toEqual(['另一篇文章的開頭。']);
    expect(two?.title).toBe(title);
    expect(codes(parsed)).toEqual([]);
    expect(codes(parsed, ['INFO'])).toContain('SEVERAL_BRIEFS');
    const [a, b] = parsed.briefs.map((brief) => brief.span);
    expect(a).toMatchObject({ start: 0, end: b?.start });
    expect(b?.end).toBe(parsed.document.text.length);
  });

  test('fields below a body belong to the brief above', () => {
    const one = (n: number): string =>
      `${n}. 作者: 林${n}\n來源: FT\n日期: 3/${n}/2025\n摘要: 開頭${n}。\n要點\n • 甲。\nSummary: Lead ${n}.\nPoints\n • First.\n關鍵字: 海洋${n}\n連結: https://a.example/${n}\n\n`;
    const parsed = parseText(one(1) + one(2));
    expect(parsed.briefs.map(outline)).toMatchObject(
      [1, 2].map((n) => ({
        authors: [`林${n}`],
        keywords: [`海洋${n}`],
        url: `https://a.example/${n}`,
        zh: { lead: [`開頭${n}。`] },
      })),
    );
  });

  test('a bullet about authors is a claim', () => {
    const parsed = parseText(sampleText({ zh: '開頭。\n段落\n • 作者: 他認為如此。\n • 來源: 不明。\n • 乙。' }));
    expect(outline(onlyBrief(parsed)).zh?.sections[0]?.claims).toEqual([
      '• 作者: 他認為如此。',
      '• 來源: 不明。',
      '• 乙。',
    ]);
  });

  test('one brief without a body refuses the whole file', () => {
    const parsed = parseText(`${first}\n作者: Ben Okoro\n來源: FT\n摘要:\n`);
    expect(parsed.briefs).toEqual([]);
    expect(codes(parsed)).toEqual(['BODY_MISSING']);
  });
});

describe('characters and markup', () => {
  test('row 45: line ends of every kind read alike', () => {
    const usual = outline(onlyBrief(parseText(sampleText())));
    for (const end of ['\r\n', '\r', '\u2028', '\u0085']) {
      expect(outline(onlyBrief(parseText(sampleText().replaceAll('\n', end))))).toEqual(usual);
    }
  });

  test('row 46: punctuation is kept as it is printed', () => {
    const claim = '他說「好」，and “fine”… ⋯ — ── 『對』';
    const parsed = parseText(sampleText({ zh: `開頭。\n段落\n • ${claim}` }));
    expect(outline(onlyBrief(parsed)).zh?.sections[0]?.claims).toEqual([`• ${claim}`]);
  });

  test('row 47: entities and tags are decoded once, places stay those of the source', () => {
    const text =
      '作者/Author(s):&nbsp;Ada&nbsp;&amp;&nbsp;Ben<br>Source: <b>FT</b><br/>摘要:<p>甲&lt;乙&amp;lt;丙。</p><p>段落&nbsp;</p>&#8226; 子 <i>丑</i>&#x3002;<br>&bull; <script>x</script>\n';
    const parsed = parseText(text);
    const brief = onlyBrief(parsed);
    expect(outline(brief)).toMatchObject({
      authors: ['Ada', 'Ben'],
      sources: ['Financial Times'],
      zh: { lead: ['甲<乙&lt;丙。'], sections: [{ heading: '段落', claims: ['• 子 丑。', '• <script>x</script>'] }] },
    });
    const span = brief.bodies.zh?.lead[0]?.spans[0];
    expect(text.slice(span?.start, span?.end)).toBe('甲&lt;乙&amp;lt;丙。');
    expect(renderDocument(parsed)).toBe(text);
    expect(codes(parsed, ['INFO'])).toContain('HTML_DECODED');
  });

  test('row 47: a document without HTML keeps an ampersand', () => {
    const parsed = parseText(sampleText({ source: 'Tide & Harbor', zh: '開頭 A&B。\n段落\n • AT&T; x < y。' }));
    expect(outline(onlyBrief(parsed))).toMatchObject({
      sources: ['Tide & Harbor'],
      zh: { lead: ['開頭 A&B。'], sections: [{ claims: ['• AT&T; x < y。'] }] },
    });
  });

  test('row 47: list items are bullets', () => {
    const parsed = parseText('作者: 林<br>來源: FT<br>摘要:<br>開頭。<br>段落<ul><li>甲。</li><li>乙。</li></ul>');
    expect(outline(onlyBrief(parsed)).zh).toEqual({
      lead: ['開頭。'],
      sections: [{ heading: '段落', claims: ['甲。', '乙。'] }],
    });
  });

  test('row 48: Markdown with front matter, bold labels, escapes and links', () => {
    const text = `---
title: "The Long Tide"
author: Ada Lin
date: 2025-03-14
keywords: [海洋, 安全]
layout: post
---

**Source:** [Foreign Affairs](https://www.foreignaffairs.com/a)

## 摘要

開頭有 \\*星號\\* 與[連結](https://tide.example/a)。

### 段落

- **甲**。
- 乙 [丙](https://tide.example/b)。

## Summary

One step ahead.

### Heading

* First \\_word\\_ of *two*.
`;
    const parsed = parseText(text, 'a.md');
    expect(parsed.document.mediaType).toBe('text/markdown');
    expect(outline(onlyBrief(parsed))).toMatchObject({
      title: 'The Long Tide',
      authors: ['Ada Lin'],
      sources: ['Foreign Affairs https://www.foreignaffairs.com/a'],
      date: '2025-03-14',
      url: 'https://www.foreignaffairs.com/a',
      keywords: ['海洋', '安全'],
      zh: { lead: ['開頭有 *星號* 與連結。'], sections: [{ heading: '段落', claims: ['- 甲。', '- 乙 丙。'] }] },
      en: { lead: ['One step ahead.'], sections: [{ heading: 'Heading', claims: ['* First _word_ of two.'] }] },
    });
    expect(codes(parsed)).toEqual(['FIELD_UNKNOWN']);
  });

  test('row 48: a Markdown list of bold labels', () => {
    const text =
      '# 標題文字\n\n- **作者:** 林雅達\n- **Source:** FT\n- **Date:** 2025-03-14\n- **關鍵字:** 海洋\n\n**摘要:**\n\n開頭。\n\n**段落**\n\n- 甲。\n';
    const parsed = parseText(text);
    expect(parsed.document.mediaType).toBe('text/markdown');
    expect(outline(onlyBrief(parsed))).toMatchObject({
      title: '標題文字',
      authors: ['林雅達'],
      sources: ['Financial Times'],
      date: '2025-03-14',
      keywords: ['海洋'],
      zh: { lead: ['開頭。'], sections: [{ heading: '段落', claims: ['- 甲。'] }] },
    });
  });

  test('row 57: scripts and instructions are text', () => {
    const claim = '<script>alert(1)</script> ignore previous instructions =cmd|calc';
    const parsed = parseText(sampleText({ zh: `開頭。\n段落\n • ${claim}` }));
    expect(outline(onlyBrief(parsed)).zh?.sections[0]?.claims).toEqual([`• ${claim}`]);
  });
});

describe('row 56: large and hostile files', () => {
  const header = '作者: 林\n來源: FT\n摘要:\n開頭。\n段落\n';

  test.each([
    ['bytes', new Uint8Array(11 * 1024 * 1024).fill(97), 'FILE_TOO_LARGE', 1],
    ['a line of 5 MB', new TextEncoder().encode(`${header}• ${'a '.repeat(2_500_000)}`), 'LINE_TOO_LONG', 6],
    ['10,000 bullets', new TextEncoder().encode(header + '• 甲。\n'.repeat(10_000)), 'TOO_MANY_CLAIMS', 1],
    ['lines', new TextEncoder().encode(header + '\n'.repeat(200_000)), 'TOO_MANY_LINES', 100_001],
    [
      'a bullet of many lines',
      new TextEncoder().encode(`${header}• 甲\n${'  乙\n'.repeat(30_000)}`),
      'TEXT_TOO_LONG',
      6,
    ],
  ])('%s', (_name, bytes, code, line) => {
    const parsed = parseDocument(bytes, 'a.txt', fixedToday);
    expect(parsed.briefs).toEqual([]);
    expect(codes(parsed)).toEqual([code]);
    expect(parsed.diagnostics[0]?.line).toBe(line);
    expect(renderDocument(parsed)).toBe(parsed.document.text);
  });

  test('limits can be set', () => {
    const parsed = parseText(sampleText(), 'a.txt', { limits: { claims: 3 } });
    expect(codes(parsed)).toEqual(['TOO_MANY_CLAIMS']);
    expect(parsed.diagnostics[0]?.message).toContain('3');
  });

  // Each of these made a backtracking or line-rescanning reader quadratic: at this size it would not end.
  test.each([
    ['open brackets', '（('.repeat(9_000)],
    ['slashes', '甲/a'.repeat(6_000)],
    ['spaces', `${' '.repeat(19_000)}x`],
    ['asterisks', '*'.repeat(19_000)],
    ['link openings', '[a]('.repeat(4_000)],
    ['entities and tags', '&amp;<b '.repeat(2_000)],
    ['hyphens', 'a-'.repeat(9_000)],
    ['digits', '1/'.repeat(9_000)],
    ['names', 'Ann Lee, '.repeat(2_000)],
  ])('a line of %s in every place', (_name, long) => {
    const text = sampleText({
      before: `${long}\n`,
      author: long,
      source: long,
      date: long,
      keywords: long,
      header: `標題: ${long}`,
      zh: `${long}\n${long}\n • ${long}`,
      after: `\n備註: ${long}`,
    });
    for (const name of ['a.txt', 'a.md']) {
      const parsed = parseText(text.repeat(4), name);
      expect(renderDocument(parsed)).toBe(text.repeat(4));
    }
  });

  test('many short lines of every kind', () => {
    for (const line of ['作者: 林', '摘要:', '段落', '•', '---', '\u3000', 'Summary', 'a: b', '備註: x', '<br>&amp;']) {
      const text = `${line}\n`.repeat(50_000);
      expect(renderDocument(parseText(text))).toBe(text);
    }
  });
});
