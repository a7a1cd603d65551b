import { expect, test } from 'vitest';
import { numberKeys } from '../../../db/documents/align/numbers.ts';

test.each([
  ['200億', '20 billion', '20000000000'],
  ['兩百億', '20 billion', '20000000000'],
  ['3萬名士兵', '30,000 soldiers', '30000'],
  ['3亿', '300 million', '300000000'],
  ['百分之五', '5 percent', '5%'],
  ['4.5％', '4.5%', '4.5%'],
  ['2024年', 'in 2024', '2024'],
  ['二〇二五年', 'in 2025', '2025'],
  ['三個條件', 'three conditions', '3'],
  ['三十天', 'thirty days', '30'],
  ['十二家公司', 'twelve firms', '12'],
  ['三十三歲的人，三十三名', 'thirty-three players', '33'],
  ['六千戶', 'six thousand flats', '6000'],
  ['三千五百家', 'three thousand five hundred firms', '3500'],
  ['十億元', 'a billion', '1000000000'],
  ['九成七', 'ninety-seven percent', '97%'],
  ['四成', 'forty percent', '40%'],
  ['第二次', 'the second time', 'second'],
  ['三月', 'in March', 'month 3'],
  ['10月29日', 'October 29', 'month 10'],
])('%s and %s both give %s', (zh, en, key) => {
  expect(numberKeys(zh)).toContain(key);
  expect(numberKeys(en)).toContain(key);
});

test.each(['一旦失守', '統一口徑', 'one may march on', '千方百計', '', '..,,'])('%j holds no number', (text) => {
  expect(numberKeys(text)).toEqual([]);
});
