import { isStopWord } from '../../text/tokens.ts';
import type { Sequence } from './capital-sequences.ts';

/** How often a word stands with and without an initial capital where a sentence goes on. */
export interface WordCase {
  capital: number;
  lowercase: number;
}

/** What is known about words, by their text in small letters. */
export type WordCases = ReadonlyMap<string, WordCase>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const CALENDAR = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter`,
);

/** Titles before a name: President Putin is the name Putin. */
const TITLES = words(
  `president premier prime minister foreign defense defence secretary general senator chancellor chairman chairwoman
  ambassador professor mr mrs ms dr sir king queen prince princess pope representative congressman congresswoman governor
  mayor former vice deputy colonel admiral commissioner`,
);

/** Words that begin sentences, beside those too common to search for. */
const OPENERS = words(
  `although though yet however moreover therefore thus hence meanwhile instead still since unlike despite even many most
  much several either neither nor also once perhaps indeed finally first second third today according given without
  within among beyond rather whether nobody nothing everything everyone someone another every whatever one two three
  four five six seven eight nine ten yesterday today tomorrow last next
  earlier later now soon outside inside like under may might must would could shall cannot let`,
);

const DEMONYM_ENDING =
  /^(?:e|i)?(?:an|n|ns|ans|ish|ese|i|is|ic|ch|k|ks|lander|landers|ean|eans|wegian|ards?|ders?|sh|man|men)$/u;
const IRREGULAR_DEMONYMS: Readonly<Record<string, string>> = {
  french: 'france',
  dutch: 'netherlands',
  swiss: 'switzerland',
  spanish: 'spain',
  greek: 'greece',
  greeks: 'greece',
  danish: 'denmark',
  welsh: 'wales',
  irish: 'ireland',
  thai: 'thailand',
  british: 'britain',
  briton: 'britain',
  britons: 'britain',
  finnish: 'finland',
  polish: 'poland',
  turkish: 'turkey',
  burmese: 'myanmar',
  filipino: 'philippines',
  filipinos: 'philippines',
  europeans: 'europe',
  european: 'europe',
  swedish: 'sweden',
  kurdish: 'kurdistan',
};
const LONGEST_COUNTRY_REST = 4;

/** Whether a word is the adjective of a place, whose names are given in small letters: Russian beside Russia. */
export function isDemonym(word: string, places: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR_DEMONYMS[lower];
  if (irregular !== undefined) return places.has(irregular);
  for (let length = lower.length - 1; length >= 3; length -= 1) {
    if (!DEMONYM_ENDING.test(lower.slice(length))) continue;
    const stem = lower.slice(0, length);
    for (const place of places) {
      if (place.startsWith(stem) && place.length - length <= LONGEST_COUNTRY_REST) return true;
    }
  }
  return false;
}

/**
 * The name that a capitalised sequence holds: without a title before it, and without a first word that has its capital
 * from the sentence alone. Null where nothing is left that could be a name.
 *
 * @example readName({ words: ['President', 'Sandu'], startsSentence: false }, cases, places) // → 'Sandu'
 */
export function readName(sequence: Sequence, cases: WordCases, places: ReadonlySet<string>): string | null {
  const isTitle = (word: string | undefined) =>
    word !== undefined && TITLES.has(word.toLowerCase().replace(/\.$/u, ''));
  let left = sequence.words;
  if (sequence.startsSentence && !standsAtStart(left, cases)) left = left.slice(1);
  while (isTitle(left[0]) || (left[0] !== undefined && isSmall(left[0]))) left = left.slice(1);
  const [first] = left;
  if (first === undefined || (left.length === 1 && !isNameAlone(first, cases, places))) return null;
  return left.join(' ');
}

function isSmall(word: string): boolean {
  return !/\p{Lu}/u.test(word);
}

/** Whether the first word of a sentence belongs to the name: Central Asia, but not Visiting Kovacs. */
function standsAtStart([first = '', second]: string[], cases: WordCases): boolean {
  const lower = first.toLowerCase();
  if (isStopWord(lower) || OPENERS.has(lower)) return false;
  const { capital, lowercase } = cases.get(lower) ?? { capital: 0, lowercase: 0 };
  return second === undefined ? capital > lowercase : lowercase === 0 || !/(?:ing|ly)$/u.test(lower);
}

function isNameAlone(word: string, cases: WordCases, places: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (word.length < 2 || isStopWord(lower) || OPENERS.has(lower) || CALENDAR.has(lower)) return false;
  const { capital, lowercase } = cases.get(lower) ?? { capital: 0, lowercase: 0 };
  return capital > lowercase && !isDemonym(word, places);
}
