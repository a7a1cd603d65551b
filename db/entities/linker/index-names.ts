import type { Language } from '../../model.ts';
import { cjkUnit, unitKind } from '../../text/folding/characters.ts';
import { mentionKey } from '../../text/keys.ts';
import { buildTrie, type Trie } from '../../text/trie.ts';
import type { Registry } from '../registry/model.ts';
import { type Context, type Spelling, spellingOf } from './name-rules.ts';

/** The names of a registry, prepared as far as possible without a text. */
export interface NameIndex {
  /** The keys of `names`. */
  trie: Trie;
  names: readonly IndexedName[];
}

/** The names and stop phrases that share a key. */
export interface IndexedName {
  /** See `mentionKey`. */
  key: string;
  spellings: readonly Spelling[];
  /** Whether it names an entity; otherwise it is a stop phrase. */
  isName: boolean;
  /** Whether it is Chinese and so short that it may be a chance meeting of two words. */
  isShortChinese: boolean;
  /** Whether names inside it are mentions too: an event, a treaty. */
  isComposed: boolean;
  /** What all its spellings together mean, by the language of the text; empty for stop phrases. */
  readings: Record<Language, string[][]>;
}

/** In characters. */
const maxShortChinese = 4;
/** A single character such as 美 is part of too many words to be a name in running text. */
const minKeyLength = 2;

/** Indexes the names and stop phrases of a registry by their keys. */
export function indexNames({ entities, aliases, stopPhrases }: Registry): NameIndex {
  const byKey = new Map<string, Spelling[]>();
  const add = (key: string, spelling: Spelling) => {
    const known = byKey.get(key);
    if (known) known.push(spelling);
    else byKey.set(key, [spelling]);
  };
  for (const alias of aliases) {
    const key = mentionKey(alias.text);
    const excluded = alias.excluded.flatMap((text) => contextsOf(text, key));
    if (key.length >= minKeyLength) add(key, spellingOf(alias, excluded));
  }
  for (const { text, language } of stopPhrases) {
    const match = language === 'ZH' ? 'SUBSTRING' : 'WORD';
    add(mentionKey(text), spellingOf({ text, language, match, entities: [] }));
  }
  const composed = new Set(entities.filter(({ kind }) => kind === 'EVENT' || kind === 'OTHER').map(({ slug }) => slug));
  const names = [...byKey]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, spellings]) => indexedName(key, spellings, composed));
  return { trie: buildTrie(names.map(({ key }) => key)), names };
}

/** A text that contains the name several times is a context of each. */
function contextsOf(text: string, name: string): Context[] {
  const key = mentionKey(text);
  const contexts: Context[] = [];
  for (let offset = key.indexOf(name); offset !== -1; offset = key.indexOf(name, offset + 1)) {
    contexts.push({ key, offset });
  }
  return contexts;
}

function indexedName(key: string, spellings: readonly Spelling[], composed: ReadonlySet<string>): IndexedName {
  const isChinese = Array.from(key, (_, index) => unitKind(key, index)).every((kind) => kind === cjkUnit);
  return {
    key,
    spellings,
    isName: spellings.some(({ alias }) => alias.entities.length > 0),
    isShortChinese: key.length <= maxShortChinese && isChinese,
    isComposed: spellings.some(({ alias }) => alias.entities.some((slug) => composed.has(slug))),
    readings: { ZH: readingsOf(spellings, 'ZH'), EN: readingsOf(spellings, 'EN') },
  };
}

/** What spellings of a name mean in a text: those of its language if there are any, otherwise all. */
export function readingsOf(spellings: readonly Spelling[], language: Language): string[][] {
  const own = spellings.filter(({ alias }) => alias.language === language);
  const meanings = (own.length > 0 ? own : spellings).map(({ alias }) => alias.entities);
  const distinct = new Map(meanings.filter((slugs) => slugs.length > 0).map((slugs) => [slugs.join(' '), slugs]));
  return [...distinct.values()];
}
