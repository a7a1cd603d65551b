import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BriefIdentity, briefIdentity } from '../../db/import/find.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { onlyBrief, parseText, type SampleParts, sampleText } from './sample-text.ts';

const identityOf = (parts: SampleParts) => briefIdentity(onlyBrief(parseText(sampleText(parts))));
const usual = identityOf({});
/** The keys under which the brief itself, not a correction of it, is found. */
const exact = ({ header, leads }: BriefIdentity) => [header, leads.zh ?? leads.en];

describe('identity of a brief', () => {
  test.each<[string, SampleParts]>([
    ['another layout', { author: 'ＡＤＡ　LIN\u00a0', source: '《外交事務》', date: '2025年3月14日' }],
    ['other keywords', { keywords: '外交' }],
    [
      'another claim',
      { en: 'The article holds that cooperation at sea is possible. A hotline should come first.\n\nNew\n • New.' },
    ],
    ['a title', { before: 'A New Title\n\n' }],
    ['a missing English text', { en: null }],
    [
      'spaces and case in the lead',
      { en: 'THE ARTICLE  holds that cooperation at sea is possible. A hotline should come first.\nX y\n • Z.' },
    ],
  ])('stays with %s', (_what, parts) => {
    expect(exact(identityOf(parts))).toEqual(exact(usual));
  });

  test.each<[string, SampleParts]>([
    ['another author', { author: 'Ben Okoro' }],
    ['another source', { source: 'FT' }],
    ['another date', { date: '3/15/2025' }],
  ])('differs in its header by %s', (_what, parts) => {
    const other = identityOf(parts);
    expect(other.header).not.toBe(usual.header);
    expect(other.leads).toEqual(usual.leads);
  });

  test('differs by its lead where the header is the same', () => {
    const other = identityOf({ zh: '另一個開頭。\n段落\n • 甲。' });
    expect(other.header).toBe(usual.header);
    expect(other.leads.zh).not.toBe(usual.leads.zh);
    expect(other.leads.en).toBe(usual.leads.en);
  });

  test('without a lead, the first heading and claim stand for it', () => {
    const one = identityOf({ zh: '段落\n • 甲。', en: null });
    const other = identityOf({ zh: '段落\n • 乙。', en: null });
    expect(one.header).toBe(other.header);
    expect(one.leads.zh).not.toBe(other.leads.zh);
  });

  test('trap 5: CR LF makes other bytes and the same brief', () => {
    fc.assert(
      fc.property(arbitraryDocument, ({ text }) => {
        const plain = text.replace(/\r\n?/g, '\n');
        const one = parseText(plain);
        const other = parseText(plain.replaceAll('\n', '\r\n'));
        expect(briefIdentity(onlyBrief(other))).toEqual(briefIdentity(onlyBrief(one)));
        expect(other.document.sha256).not.toBe(one.document.sha256);
      }),
      { numRuns: 50 },
    );
  });
});
