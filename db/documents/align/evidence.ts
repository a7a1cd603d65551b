import type { Language } from '../../model.ts';
import { fold } from '../../text/folding/fold.ts';
import { listOf, readWordTable } from '../../text/word-table.ts';
import { numberKeys } from './numbers.ts';

/**
 * What a text names, as keys that are the same in both languages, such as the slugs of the linker's entities.
 * A name may give several keys: Beijing that of the city and that of China.
 */
export type Evidence = (text: string, language: Language) => string[];

/** What kind of evidence a key is: an entity, a number, a word in Latin letters, or a term of the field. */
type KeyKind = 'entity' | 'number' | 'word' | 'term';

/** A piece of evidence in a text: what it is called in reasons, and its kind. */
export interface Key {
  name: string;
  kind: KeyKind;
}

/** What a text gives as evidence, each key once, found by `kind:name`. */
export type Keys = ReadonlyMap<string, Key>;

const latinWord = /[\p{Script=Latin}][\p{Script=Latin}\d]+/gu;

const termTable = readWordTable(new URL('../data/terms.tsv', import.meta.url), ['zh', 'en'], (cells) => {
  const [zh, en] = [listOf(cells.zh), listOf(cells.en)];
  if (zh[0] === undefined || en.length === 0) throw new Error('a form is missing');
  return { name: zh[0], zh, en };
});
/** Each form of a term, as `termsOf` meets it, with the terms that have it. */
const forms = Map.groupBy(
  termTable.flatMap(({ name, zh, en }) =>
    [...zh.map(chineseForm), ...en.map(englishForm)].map((form) => ({ form, name })),
  ),
  ({ form }) => form,
);
const longestForm = Math.max(...Array.from(forms.keys(), (form) => form.length));
const longestChineseForm = Math.max(...termTable.flatMap((term) => term.zh).map((form) => form.length));

/**
 * The keys of a text: what `evidence` finds, numbers, terms of the field in either language, and those Latin words
 * that `shared` holds (the words which stand in both languages' bodies, so that AI or HIMARS tie them together).
 * Entities of which `evidence` throws are left out.
 */
export function readKeys(text: string, language: Language, evidence: Evidence, shared: ReadonlySet<string>): Keys {
  const keys = new Map<string, Key>();
  const add = (kind: KeyKind) => (name: string) => keys.set(`${kind}:${name}`, { kind, name });
  entitiesOf(text, language, evidence).forEach(add('entity'));
  numberKeys(text).forEach(add('number'));
  termsOf(text).forEach(add('term'));
  for (const word of latinWords(text)) if (shared.has(word)) add('word')(word);
  return keys;
}

/** The words in Latin letters of a text, folded. */
export function latinWords(text: string): Set<string> {
  return new Set(fold(text).text.match(latinWord) ?? []);
}

function entitiesOf(text: string, language: Language, evidence: Evidence): string[] {
  try {
    return evidence(text, language);
  } catch {
    return [];
  }
}

/** Looks up whatever begins at a Chinese character or at the start of a word. */
function termsOf(text: string): Set<string> {
  const words = ` ${fold(text).text.replace(/[^\p{Letter}\p{Number}]+/gu, ' ')} `;
  const terms = new Set<string>();
  for (const { index } of words.matchAll(/\p{Script=Han}|(?<= )\p{Script=Latin}/gu)) {
    const longest = words.charCodeAt(index) < 0x2e80 ? longestForm : longestChineseForm;
    for (let length = 1; length <= longest; length += 1) {
      for (const { name } of forms.get(words.slice(index, index + length)) ?? []) terms.add(name);
    }
  }
  return terms;
}

function chineseForm(form: string): string {
  return fold(form).text;
}

/** `$` is the end of a word. */
function englishForm(form: string): string {
  return fold(form).text.replaceAll('-', ' ').replace('$', ' ');
}
