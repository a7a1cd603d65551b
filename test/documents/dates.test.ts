import { describe, expect, test } from 'vitest';
import { readDate } from '../../db/documents/header/dates.ts';
import { codes, onlyBrief, parseText, sampleText } from './sample-text.ts';

interface Case {
  row: number;
  raw: string;
  on: string | null;
  until?: string;
  precision?: string | null;
  rule?: string | null;
  codes?: string[];
}

const expectedDay = '2025-10-29';
const month = { on: '2025-10-01', precision: 'MONTH', codes: ['DATE_PARTIAL'] };
const range = { precision: 'RANGE', codes: ['DATE_PARTIAL'] };

const cases: Case[] = [
  { row: 9, raw: '10/29/2025', on: expectedDay, rule: 'MDY' },
  { row: 9, raw: '1/5/2025', on: '2025-01-05', rule: 'MDY', codes: ['DATE_MONTH_FIRST'] },
  { row: 9, raw: '10/10/2025', on: '2025-10-10', rule: 'MDY' },
  { row: 9, raw: '29/10/2025', on: expectedDay, rule: 'DMY', codes: ['DATE_DAY_FIRST'] },
  { row: 9, raw: '10-29-2025', on: expectedDay, rule: 'MDY' },
  { row: 9, raw: '１０／２９／２０２５', on: expectedDay, rule: 'MDY' },
  { row: 10, raw: '2025-10-29', on: expectedDay, rule: 'ISO' },
  { row: 10, raw: '2025/10/29', on: expectedDay, rule: 'ISO' },
  { row: 10, raw: '2025.10.29', on: expectedDay, rule: 'ISO' },
  { row: 10, raw: '20251029', on: expectedDay, rule: 'ISO' },
  { row: 10, raw: '2025年10月29日', on: expectedDay, rule: 'CHINESE' },
  { row: 10, raw: '2025 年 10 月 29 日', on: expectedDay, rule: 'CHINESE' },
  { row: 10, raw: '2025年10月29號', on: expectedDay, rule: 'CHINESE' },
  { row: 10, raw: '二〇二五年十月二十九日', on: expectedDay, rule: 'CHINESE' },
  { row: 10, raw: '二○二五年十月廿九日', on: expectedDay, rule: 'CHINESE' },
  { row: 11, raw: '民國114年10月29日', on: expectedDay, rule: 'ROC' },
  { row: 11, raw: '民國 114 年 10 月 29 日', on: expectedDay, rule: 'ROC' },
  { row: 11, raw: '中華民國一一四年十月二十九日', on: expectedDay, rule: 'ROC' },
  { row: 11, raw: '民國一百一十四年十月二十九日', on: expectedDay, rule: 'ROC' },
  { row: 11, raw: '民114.10.29', on: expectedDay, rule: 'ROC' },
  { row: 11, raw: '114年10月29日', on: expectedDay, rule: 'ROC', codes: ['DATE_ROC_YEAR'] },
  { row: 11, raw: '114/10/29', on: expectedDay, rule: 'ROC', codes: ['DATE_ROC_YEAR'] },
  { row: 11, raw: '民國99年1月2日', on: '2010-01-02', rule: 'ROC' },
  { row: 11, raw: '99/1/2', on: null, rule: null, codes: ['DATE_TWO_DIGIT_YEAR'] },
  { row: 11, raw: '10/29/25', on: null, rule: null, codes: ['DATE_TWO_DIGIT_YEAR'] },
  { row: 12, raw: 'October 29, 2025', on: expectedDay, rule: 'ENGLISH' },
  { row: 12, raw: '29 Oct 2025', on: expectedDay, rule: 'ENGLISH' },
  { row: 12, raw: 'Oct. 29th, 2025', on: expectedDay, rule: 'ENGLISH' },
  { row: 12, raw: '29th of October, 2025', on: expectedDay, rule: 'ENGLISH' },
  { row: 12, raw: 'Sept. 3, 2025', on: '2025-09-03', rule: 'ENGLISH' },
  { row: 12, raw: 'MAY 1 2025', on: '2025-05-01', rule: 'ENGLISH' },
  { row: 13, raw: 'October 2025', ...month, rule: 'ENGLISH' },
  { row: 13, raw: '2025-10', ...month, rule: 'ISO' },
  { row: 13, raw: '2025年10月', ...month, rule: 'CHINESE' },
  { row: 13, raw: '10/2025', ...month, rule: 'MDY' },
  { row: 13, raw: '民國114年10月', ...month, rule: 'ROC' },
  { row: 13, raw: '2025', on: '2025-01-01', precision: 'YEAR', rule: 'YEAR', codes: ['DATE_PARTIAL'] },
  { row: 13, raw: '2025年', on: '2025-01-01', precision: 'YEAR', rule: 'YEAR', codes: ['DATE_PARTIAL'] },
  { row: 13, raw: 'November/December 2025', on: '2025-11-01', until: '2025-12-31', ...range },
  { row: 13, raw: 'Nov–Dec 2025', on: '2025-11-01', until: '2025-12-31', ...range },
  { row: 13, raw: '2025年11-12月', on: '2025-11-01', until: '2025-12-31', ...range },
  { row: 13, raw: '2025/10/29-30', on: expectedDay, until: '2025-10-30', ...range },
  { row: 13, raw: '2025-10-29 – 2025-11-02', on: expectedDay, until: '2025-11-02', ...range },
  { row: 13, raw: '2025/10/29-11/2', on: expectedDay, until: '2025-11-02', ...range },
  { row: 13, raw: '2025年10月29日至30日', on: expectedDay, until: '2025-10-30', ...range },
  { row: 13, raw: '2025年10月29日至11月2日', on: expectedDay, until: '2025-11-02', ...range },
  { row: 13, raw: 'October 29-30, 2025', on: expectedDay, until: '2025-10-30', ...range },
  { row: 13, raw: 'October 29 - November 2, 2025', on: expectedDay, until: '2025-11-02', ...range },
  { row: 13, raw: '29-30 October 2025', on: expectedDay, until: '2025-10-30', ...range },
  { row: 13, raw: '10/29-30/2025', on: expectedDay, until: '2025-10-30', ...range },
  { row: 13, raw: '10/29/2025-10/30/2025', on: expectedDay, until: '2025-10-30', ...range },
  { row: 13, raw: 'Fall 2025', on: '2025-09-01', precision: 'SEASON', rule: 'SEASON', codes: ['DATE_PARTIAL'] },
  { row: 13, raw: '2025年秋季號', on: '2025-09-01', precision: 'SEASON', rule: 'SEASON', codes: ['DATE_PARTIAL'] },
  { row: 14, raw: '2025-10-29 08:00 (UTC+8)', on: expectedDay, rule: 'ISO', codes: ['DATE_EXTRA_TEXT'] },
  { row: 14, raw: '2025-10-29T08:00:00Z', on: expectedDay, rule: 'ISO', codes: ['DATE_EXTRA_TEXT'] },
  { row: 14, raw: '10/29/2025(三)', on: expectedDay, rule: 'MDY', codes: ['DATE_EXTRA_TEXT'] },
  { row: 14, raw: '10/29/2025（星期三）', on: expectedDay, rule: 'MDY', codes: ['DATE_EXTRA_TEXT'] },
  { row: 14, raw: 'Wednesday, October 29, 2025', on: expectedDay, rule: 'ENGLISH', codes: ['DATE_EXTRA_TEXT'] },
  { row: 14, raw: '2025年10月29日 上午8時30分', on: expectedDay, rule: 'CHINESE', codes: ['DATE_EXTRA_TEXT'] },
  { row: 14, raw: '2025-10-29 (print edition)', on: expectedDay, rule: 'ISO', codes: ['DATE_EXTRA_TEXT'] },
  { row: 15, raw: '2/30/2025', on: null, rule: 'MDY', codes: ['DATE_IMPOSSIBLE'] },
  { row: 15, raw: '2025-13-01', on: null, rule: 'ISO', codes: ['DATE_IMPOSSIBLE'] },
  { row: 15, raw: '13/13/2025', on: null, rule: 'MDY', codes: ['DATE_IMPOSSIBLE'] },
  { row: 15, raw: '2/29/2024', on: '2024-02-29', rule: 'MDY' },
  { row: 15, raw: '2/29/2025', on: null, rule: 'MDY', codes: ['DATE_IMPOSSIBLE'] },
  { row: 15, raw: '2025/10/30-29', on: null, codes: ['DATE_IMPOSSIBLE'] },
  { row: 15, raw: '10/29/2052', on: '2052-10-29', rule: 'MDY', codes: ['DATE_IN_FUTURE'] },
  { row: 15, raw: '2026-01-02', on: '2026-01-02', rule: 'ISO' },
  { row: 15, raw: '2026-01-03', on: '2026-01-03', rule: 'ISO', codes: ['DATE_IN_FUTURE'] },
  { row: 15, raw: 'next week', on: null, rule: null, codes: ['DATE_UNREADABLE'] },
];

describe('dates', () => {
  test.each(cases)('row $row: $raw', ({ raw, on, until = null, precision, rule, codes: expected = [] }) => {
    const { date, findings } = readDate(raw, '2026-01-01');
    expect({ on: date.on, until: date.until, raw: date.raw }).toEqual({ on, until, raw });
    expect(date.precision).toBe(precision ?? (on === null ? null : 'DAY'));
    if (rule !== undefined) expect(date.rule).toBe(rule);
    expect(findings.map((found) => found.code)).toEqual(expected);
  });

  test('trap 4: the day does not move with the time zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const tz of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Taipei']) {
        process.env.TZ = tz;
        expect(readDate('10/29/2025', '2026-01-01').date.on).toBe(expectedDay);
        expect(readDate('October 29, 2025', '2026-01-01').date.on).toBe(expectedDay);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('row 15: a brief with an impossible date is accepted without one', () => {
    const parsed = parseText(sampleText({ date: '2/30/2025' }));
    expect(onlyBrief(parsed).date).toEqual({ on: null, until: null, precision: null, raw: '2/30/2025', rule: 'MDY' });
    const found = parsed.diagnostics.find((one) => one.code === 'DATE_IMPOSSIBLE');
    expect(found).toMatchObject({ severity: 'WARNING', line: 5, column: 10, excerpt: '2/30/2025' });
  });

  test('row 16: dates of writing and access are kept beside the date of publication', () => {
    const parsed = parseText(
      sampleText({ date: null, header: '撰寫日期: 11/2/2025\n\n發布日期: 10/29/2025\n\nAccess date: 11/3/2025' }),
    );
    const brief = onlyBrief(parsed);
    expect(brief.date?.on).toBe(expectedDay);
    expect(brief.otherDates.map(({ label, date }) => [label, date.on])).toEqual([
      ['撰寫日期', '2025-11-02'],
      ['Access date', '2025-11-03'],
    ]);
    expect(codes(parsed)).toEqual([]);
    expect(codes(parsed, ['INFO'])).toContain('DATE_OTHER');
  });

  test('row 19: a second date is kept, with a warning', () => {
    const parsed = parseText(sampleText({ header: '日期: 2025-10-30' }));
    expect(onlyBrief(parsed).date?.on).toBe('2025-03-14');
    expect(codes(parsed)).toEqual(['FIELD_REPEATED']);
  });
});
