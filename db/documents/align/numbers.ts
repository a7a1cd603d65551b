const chineseDigits = '零一二三四五六七八九';
const chineseNumeral = '[〇零一二兩两三四五六七八九十百千]';
const chineseScales: Record<string, number> = { 千: 1e3, 萬: 1e4, 万: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 };
const englishScales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const months = 'january february march april may june july august september october november december'.split(' ');
const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** Measure words that follow a Chinese numeral; 一 alone is rarely a number (一旦, 統一). */
const measures = '[個个項项國国年次種种場场名家天週周月艘戶户公座條条份位方千萬万億亿兆倍點点道枚架輪轮步人邊边大]';

const decimal = /(\d[\d,]*(?:\.\d+)?)\s*(%|percent|[千萬万億亿兆]|thousand|million|billion|trillion)?/giu;
const chinesePercent = new RegExp(`百分之(${chineseNumeral}+|\\d+(?:\\.\\d+)?)`, 'gu');
const chineseTenths = /([一二三四五六七八九])成([一二三四五六七八九]?)/gu;
const chineseCount = new RegExp(`(第?)([十二兩两三四五六七八九〇零一]${chineseNumeral}*)(${measures})`, 'gu');
const chineseMonth = /(\d{1,2}|[一二三四五六七八九十]{1,2})月/gu;
const englishWord = /[a-z]+/giu;
const numberWord = `(?:${[...cardinals, ...englishTens, ...Object.keys(englishScales)].join('|')})`;
/** A number in words; `a` and `an` count before hundred and the like. */
const englishNumber = new RegExp(
  `\\b(?:an? (?=${Object.keys(englishScales).join('|')}))?${numberWord}(?:[ -](?:and )?${numberWord})*\\b`,
  'giu',
);

/**
 * The numbers of a text, as keys that are the same in both languages: `20000000000` for 200億 and 20 billion, `5%` for
 * 百分之五 and five percent, `month 3` for 三月 and March, `third` for 第三個 and third.
 */
export function numberKeys(text: string): string[] {
  const plain = text.normalize('NFKC');
  const keys = [
    ...matches(plain, chinesePercent, ([, value = '']) => [`${readNumeral(value)}%`]),
    ...matches(plain.replace(chinesePercent, ' '), decimal, decimalKeys),
    ...matches(plain, chineseTenths, ([, tenths = '', hundredths = '']) => [
      `${digitOf(tenths) * 10 + digitOf(hundredths)}%`,
    ]),
    ...matches(plain, chineseCount, chineseCountKeys),
    ...matches(plain, englishNumber, englishNumberKeys),
    ...matches(plain, chineseMonth, ([, month = '']) => [`month ${readNumeral(month)}`]),
    ...matches(plain, englishWord, englishWordKeys),
  ];
  return [...new Set(keys)];
}

function matches(text: string, pattern: RegExp, read: (match: RegExpExecArray) => string[]): string[] {
  return [...text.matchAll(pattern)].flatMap(read);
}

function decimalKeys([, digits = '', unit = '']: RegExpExecArray): string[] {
  const value = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(value)) return [];
  const scale = unit.toLowerCase();
  if (scale === '%' || scale === 'percent') return [`${value}%`];
  return [String(value * (chineseScales[scale] ?? englishScales[scale] ?? 1))];
}

function chineseCountKeys([, ordinal = '', numeral = '', measure = '']: RegExpExecArray): string[] {
  const value = readNumeral(numeral);
  if (ordinal) return [ordinals[value] ?? `ordinal ${value}`];
  if (measure === '月' || value === 1) return [];
  return [String(value * (chineseScales[measure] ?? 1))];
}

function englishWordKeys([word = '']: RegExpExecArray): string[] {
  const lower = word.toLowerCase();
  const month = months.indexOf(lower);
  // "May" and "March" are months only if capitalized.
  if (month >= 0 && word !== lower) return [`month ${month + 1}`];
  return ordinals.includes(lower) ? [lower] : [];
}

/**
 * The key of an English number: 6000 for `six thousand`, 33% for `thirty-three percent`. One alone is rarely a number.
 */
function englishNumberKeys({ 0: phrase, index, input }: RegExpExecArray): string[] {
  let total = 0;
  let group = 0;
  for (const word of phrase.toLowerCase().split(/[ -]/u)) {
    const scale = englishScales[word];
    if (scale === undefined) group += belowHundred(word);
    else if (scale === 100) group = (group || 1) * scale;
    else {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  const value = total + group;
  if (/^ ?(?:percent|per cent|%)/iu.test(input.slice(index + phrase.length))) return [`${value}%`];
  return value > 1 ? [String(value)] : [];
}

/** The value of a number word below a hundred; 0 for `a` and `and`. */
function belowHundred(word: string): number {
  const tens = englishTens.indexOf(word);
  return tens >= 0 ? (tens + 2) * 10 : Math.max(0, cardinals.indexOf(word));
}

/** The value of a numeral in digits or Chinese characters, positional (二〇二五) or with units (二十三). */
function readNumeral(numeral: string): number {
  if (/^[\d.]+$/u.test(numeral)) return Number(numeral);
  if (!/[十百千]/u.test(numeral)) {
    return Number([...numeral].map((character) => digitOf(character)).join(''));
  }
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    const place = { 十: 10, 百: 100, 千: 1000 }[character];
    total += place ? (digit || 1) * place : 0;
    digit = place ? 0 : digitOf(character);
  }
  return total + digit;
}

function digitOf(character: string): number {
  if (character === '兩' || character === '两') return 2;
  return Math.max(0, chineseDigits.indexOf(character));
}
