/**
 * Search as the schema describes it, over the words that the arbitrary data is made of: substrings for Chinese of one
 * or two characters, whole words for English, a short table for what folding and stemming do to those words.
 */
const forms: Readonly<Record<string, string>> = {
  treaties: 'treaty',
  signals: 'signal',
  budgets: 'budget',
};
const simplified: Readonly<Record<string, string>> = { 烏: '乌', 蘭: '兰', 喬: '乔', 亞: '亚', 習: '习', 臺: '台' };
const stopWords: ReadonlySet<string> = new Set(['the', 'of']);

/** A text without regard to case and script. */
export function folded(text: string): string {
  return Array.from(text.normalize('NFKC').toLowerCase(), (character) => simplified[character] ?? character).join('');
}

/** Where something stands: its start and its end. */
export type Place = readonly [start: number, end: number];

/** Whether texts hold all that a person searches for; no text of several may hold what is excluded. */
export function found(search: string, texts: readonly (string | null)[]): boolean {
  const terms = termsOf(search);
  return terms.length > 0 && terms.every(({ excluded, text }) => holdsAny(texts, text) !== excluded);
}

function termsOf(search: string): { excluded: boolean; text: string }[] {
  return [...folded(search).matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)]
    .map(([, minus, quoted, word]) => ({ excluded: minus === '-', text: quoted ?? word ?? '' }))
    .filter(({ text }) => isSearchable(text));
}

/** Where a text holds what a person searches for: each term that is not excluded, a phrase whole. */
export function placesOf(search: string, text: string): Place[] {
  const sought = termsOf(search).filter(({ excluded }) => !excluded);
  return sought.flatMap((term) => placesOfTerm(term.text, folded(text)));
}

function placesOfTerm(term: string, text: string): Place[] {
  const chinese = chineseOf(term);
  if (chinese) return [...text.matchAll(new RegExp(chinese, 'g'))].map(({ index }) => [index, index + chinese.length]);
  const words = [...text.matchAll(/[a-z]+/g)].map(({ 0: word, index }) => ({ word, index }));
  const sought = withoutOuterStopWords(wordsOf(term));
  return words.flatMap(({ index }, start) => {
    const there = words.slice(start, start + sought.length);
    const last = there.at(-1);
    const stands = sought.every((word, at) => standsFor(word, wordsOf(there[at]?.word ?? '')[0]));
    return last && there.length === sought.length && stands ? [[index, last.index + last.word.length] as const] : [];
  });
}

/** Whether one of the texts holds a phrase. */
export function holdsPhrase(phrase: string, texts: readonly (string | null)[]): boolean {
  const text = folded(phrase);
  return isSearchable(text) && holdsAny(texts, text);
}

function isSearchable(text: string): boolean {
  return wordsOf(text).some((word) => !stopWords.has(word)) || chineseOf(text) !== '';
}

function holdsAny(texts: readonly (string | null)[], term: string): boolean {
  return texts.some((text) => text !== null && holds(folded(text), term));
}

function holds(text: string, term: string): boolean {
  const chinese = chineseOf(term);
  if (chinese) return text.includes(chinese);
  const words = wordsOf(text);
  const sought = withoutOuterStopWords(wordsOf(term));
  return words.some((_, start) => sought.every((word, index) => standsFor(word, words[start + index])));
}

/** Whether a word of a phrase stands in a text: any stop word for a stop word. */
function standsFor(word: string, there: string | undefined): boolean {
  return there !== undefined && (stopWords.has(word) ? stopWords.has(there) : there === word);
}

function withoutOuterStopWords(words: readonly string[]): string[] {
  const isWord = (word: string) => !stopWords.has(word);
  return words.slice(words.findIndex(isWord), words.findLastIndex(isWord) + 1);
}

function wordsOf(text: string): string[] {
  return (text.match(/[a-z]+/g) ?? []).map((word) => forms[word] ?? word);
}

function chineseOf(text: string): string {
  return (text.match(/\p{Script=Han}/gu) ?? []).join('');
}
