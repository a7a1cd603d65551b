import type { Language } from '../../model.ts';
import { fold } from '../../text/folding/fold.ts';
import { listOf, readWordTable } from '../../text/word-table.ts';
import { numberKeys } from './numbers.ts';

/**
 * The entities that a text names, as keys that are the same in both languages, such as slugs. A name may give several
 * keys: Beijing gives those of the city and of China.
 */
export type Evidence = (text: string, language: Language) => string[];

/** The kind of a key: an entity, a number, a word in Latin letters, or a term of the field. */
type KeyKind = 'entity' | 'number' | 'word' | 'term';

/** A key: its name in reasons, and its kind. */
export interface Key {
  name: string;
  kind: KeyKind;
}

/** The keys of a text, by `kind:name`. */
export type Keys = ReadonlyMap<string, Key>;

const latinWord = /[\p{Script=Latin}][\p{Script=Latin}\d]+/gu;

const termTable = readWordTable(new URL('../data/terms.tsv', import.meta.url), ['zh', 'en'], (cells) => {
  const [zh, en] = [listOf(cells.zh), listOf(cells.en)];
  if (zh[0] === undefined || en.length === 0) throw new Error('a form is missing');
  return { name: zh[0], zh, en };
});
/** The terms by form, as `termsOf` looks them up. */
const forms = Map.groupBy(
  termTable.flatMap(({ name, zh, en }) =>
    [...zh.map(chineseForm), ...en.map(englishForm)].map((form) => ({ form, name })),
  ),
  ({ form }) => form,
);
const longestForm = Math.max(...Array.from(forms.keys(), (form) => form.length));
const longestChineseForm = Math.max(...termTable.flatMap((term) => term.zh).map((form) => form.length));

/**
 * The keys of a text: entities by `evidence`, numbers, terms of the field, and the Latin words in `shared` (those that
 * occur in both bodies, so that AI or HIMARS tie them together). If `evidence` throws, entities are left out.
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

/** The Latin words of a text, folded. */
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

/** Looks up every form that begins at a Chinese character or at the start of a word. */
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

/** A `$` marks the end of a word. */
function englishForm(form: string): string {
  return fold(form).text.replaceAll('-', ' ').replace('$', ' ');
}
