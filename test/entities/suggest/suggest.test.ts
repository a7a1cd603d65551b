import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCapitalSequences } from '../../../db/entities/suggest/capital-sequences.ts';
import { frequentGrams, printedForm, readRuns } from '../../../db/entities/suggest/chinese-runs.ts';
import { isDemonym, mergeVariants, readName } from '../../../db/entities/suggest/english-names.ts';
import { dice, isBeyondChance } from '../../../db/entities/suggest/options.ts';
import { claimsAbout, fewNames, plainClaims, suggestFrom } from './cases.ts';

describe('names that are suggested', () => {
  const pairs = (...args: Parameters<typeof suggestFrom>) =>
    suggestFrom(...args).map(({ zh, en, entity }) => [zh, en, entity]);

  test('a pair that recurs in both languages, with its evidence', () => {
    const claims = [
      ...plainClaims,
      ...claimsAbout('帕希尼揚', 'Nikol Pashinyan', 4),
      ...claimsAbout('普丁', 'Putin', 4, 3),
    ];
    expect(suggestFrom(fewNames, claims)).toEqual([
      {
        zh: '帕希尼扬',
        en: 'Nikol Pashinyan',
        entity: null,
        isNew: { zh: true, en: true },
        kind: null,
        score: 1,
        counts: { both: 4, zh: 4, en: 4 },
        claims: [12, 13, 14, 15],
      },
    ]);
  });

  test('nothing that stands in fewer than three claims, nor in claims that share no name', () => {
    expect(suggestFrom(fewNames, [...plainClaims, ...claimsAbout('帕希尼揚', 'Nikol Pashinyan', 2)])).toEqual([]);
    expect(suggestFrom(fewNames, plainClaims)).toEqual([]);
    expect(suggestFrom(fewNames, [])).toEqual([]);
  });

  test('a further Chinese name of a known entity', () => {
    const claims = [...plainClaims, ...claimsAbout('普丁', 'Putin', 12), ...claimsAbout('普京', 'Putin', 4)];
    expect(pairs(fewNames, claims)).toEqual([['普京', 'Vladimir Putin', 'vladimir-putin']]);
  });

  test('a further English name of a known entity', () => {
    const claims = [...plainClaims, ...claimsAbout('普丁', 'Putin', 12), ...claimsAbout('普丁', 'Poutine', 4)];
    expect(pairs(fewNames, claims)).toEqual([['普丁', 'Poutine', 'vladimir-putin']]);
  });

  test('no further name where one language says the capital and the other the country', () => {
    const claims = [...plainClaims, ...claimsAbout('俄羅斯', 'Moscow', 6), ...claimsAbout('莫斯科', 'Russia', 6)];
    expect(suggestFrom(fewNames, claims)).toEqual([]);
  });

  test('a name that holds a known one', () => {
    const claims = [...plainClaims, ...claimsAbout('白俄羅斯', 'Belarus', 5), ...claimsAbout('俄羅斯', 'Russia', 5)];
    expect(pairs(fewNames, claims)).toEqual([['白俄罗斯', 'Belarus', null]]);
  });

  test('one pair for the short and the long form of a name', () => {
    const claims = [
      ...plainClaims,
      ...claimsAbout('澤倫斯基', 'Zelensky', 8),
      ...claimsAbout('澤倫斯基', 'Volodymyr Zelensky', 3),
    ];
    expect(suggestFrom(fewNames, claims)).toMatchObject([
      { zh: '泽伦斯基', en: 'Zelensky', counts: { both: 11, zh: 11, en: 11 } },
    ]);
  });

  test('a whole name, though it is not always written alike', () => {
    const claims = [
      ...plainClaims,
      ...claimsAbout('馬爾地夫', 'Maldives', 9),
      ...claimsAbout('馬爾代夫', 'Maldives', 3),
    ];
    expect(pairs(fewNames, claims)).toEqual([['马尔地夫', 'Maldives', null]]);
  });

  test('each partner once', () => {
    const claims = [...plainClaims, ...claimsAbout('薩爾瓦多的布克萊', 'Bukele of San Salvador', 6)];
    const found = pairs(fewNames, claims);
    expect(new Set(found.map(([zh]) => zh)).size).toBe(found.length);
  });

  test('neither months, weekdays, peoples, sentence openers nor titles', () => {
    const openers = ['Although', 'March', 'Monday', 'Russian', 'Ukrainians', 'President', 'However'];
    const claims = openers.flatMap((word) => claimsAbout('三月週一總統俄國人', word, 5));
    expect(suggestFrom(fewNames, [...plainClaims, ...claims])).toEqual([]);
  });
});

test('reads capitalised sequences as names are printed', () => {
  const namesOf = (text: string) => readCapitalSequences(text).sequences.map(({ words }) => words.join(' '));
  expect(namesOf('Talks between Mira Rapp-Hooper, the Moscow-based J. D. Vance’s Bank of England.')).toEqual([
    'Talks',
    'Mira Rapp-Hooper',
    'Moscow',
    'J. D. Vance',
    'Bank of England',
    'Bank',
    'England',
  ]);
  expect(namesOf('Not the Best Time for a Bigger Deal')).toEqual([]);
  expect(namesOf('PUTIN AND XI MEET')).toEqual([]);
  expect(namesOf('He met Tsai Ing-wen with the US-led group.')).toEqual(['He', 'Tsai Ing-wen', 'US']);
});

test('leaves known names out, but for those in a longer one', () => {
  const text = 'Yesterday Taiwan and Kovacs read the Taiwan Relations Act.';
  const first = { start: 10, end: 16 };
  const second = { start: 37, end: 43 };
  const { sequences, opened } = readCapitalSequences(text, [first, second]);
  expect(sequences.map(({ words }) => words.join(' '))).toEqual(['Kovacs', 'Taiwan Relations Act']);
  expect(opened).toEqual([second]);
});

test('takes titles and words that only begin a sentence off a name', () => {
  const cases = new Map([['kyiv', { capital: 3, lowercase: 0 }]]);
  const name = (text: string, startsSentence: boolean) =>
    readName({ words: text.split(' '), startsSentence }, cases, new Set(['russia', 'france']));
  expect(name('President Sandu', false)).toBeNull();
  expect(name('President Maia Sandu', false)).toBe('Maia Sandu');
  expect(name('Although Maia Sandu', true)).toBe('Maia Sandu');
  expect(name('Although', true)).toBeNull();
  expect(name('Kyiv', true)).toBe('Kyiv');
});

test.each([
  ['Russian', true],
  ['Ukrainians', true],
  ['Chinese', true],
  ['French', true],
  ['Taiwanese', true],
  ['Iranian', true],
  ['Marcos', false],
  ['Irving', false],
  ['Taipei', false],
])('%s is the word for a people: %s', (word, expected) => {
  const places = new Set(['russia', 'ukraine', 'china', 'france', 'taiwan', 'iran', 'mali', 'ireland']);
  expect(isDemonym(word, places)).toBe(expected);
});

test('merges the longer forms of a name into the shorter, but not what only shares a word', () => {
  const merged = (counts: Record<string, number>) => Object.fromEntries(mergeVariants(new Map(Object.entries(counts))));
  expect(merged({ Zelensky: 20, 'Volodymyr Zelensky': 4 })).toMatchObject({ 'Volodymyr Zelensky': 'Zelensky' });
  expect(merged({ Party: 2, 'Labour Party': 5, 'Green Party': 4 })).toEqual({
    Party: 'Party',
    'Labour Party': 'Labour Party',
    'Green Party': 'Green Party',
  });
});

test('finds the runs of Chinese outside of masked spans, and how a name is printed', () => {
  const text = '米拉·拉普-胡珀的AI報告，普丁說';
  expect(readRuns(text, [{ start: 15, end: 17 }]).map((run) => run.text)).toEqual(['米拉拉普胡珀', '报告']);
  expect(printedForm(text, '拉普胡珀')).toBe('拉普-胡珀');
  expect(printedForm(text, '胡適')).toBeNull();
});

const gram = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 9 });

test('counts the same frequent sequences as counting all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(gram, { maxLength: 3 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (texts, minimum) => {
        const counts = new Map<string, number>();
        for (const runs of texts) {
          const all = runs.flatMap((run) =>
            Array.from(run, (_, start) => Array.from(run, (__, length) => run.slice(start, start + length + 1))).flat(),
          );
          for (const one of new Set(all)) if (one.length > 1) counts.set(one, (counts.get(one) ?? 0) + 1);
        }
        expect(frequentGrams(texts, minimum)).toEqual(new Map([...counts].filter(([, count]) => count >= minimum)));
      },
    ),
  );
});

test('takes as chance what stands together as often as apart', () => {
  expect(isBeyondChance({ both: 25, zh: 50, en: 50, all: 100 })).toBe(false);
  expect(isBeyondChance({ both: 3, zh: 3, en: 3, all: 12 })).toBe(true);
  expect(isBeyondChance({ both: 3, zh: 4, en: 5, all: 8 })).toBe(false);
  expect(dice({ both: 3, zh: 4, en: 5 })).toBeCloseTo(2 / 3);
});
