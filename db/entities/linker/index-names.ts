import type { Language } from '../../model.ts';
import { cjkUnit, unitKind } from '../../text/folding/characters.ts';
import { mentionKey } from '../../text/keys.ts';
import { buildTrie, type Trie } from '../../text/trie.ts';
import type { RegisteredAlias, Registry } from '../registry/registry.ts';
import { isCapital, letters } from './name-rules.ts';

/** The names of a registry, with all that can be known of them before a text is. */
export interface NameIndex {
  /** Of the keys of `names`. */
  trie: Trie;
  names: readonly IndexedName[];
}

/** All names of one key, stop phrases among them. */
export interface IndexedName {
  /** See `mentionKey`. */
  key: string;
  spellings: readonly Spelling[];
  /** Whether it names anyone; else it is a stop phrase. */
  isName: boolean;
  /** Whether the words around may show that it is none: Chinese names as short as words. */
  isShortChinese: boolean;
  /** Whether it is made of names, which are named with it: a war, a treaty. */
  isComposed: boolean;
  /** What all its spellings together mean, by the language of the text; stop phrases mean nothing. */
  readings: Record<Language, string[][]>;
}

/** A name as one alias spells it. */
export interface Spelling {
  alias: Pick<RegisteredAlias, 'text' | 'language' | 'match' | 'entities'>;
  /** The letters of the name, which carry its case. */
  letters: string;
  isCapital: boolean;
  excluded: readonly Context[];
}

/** A text in which a name does not count, with where in it the name begins. */
export interface Context {
  key: string;
  offset: number;
}

/** Of a Chinese name that may be a chance meeting of two words, in characters. */
const LONGEST_SHORT = 4;
/** One character, such as 美, is never a name in running text: it is a part of too many words. */
const SHORTEST = 2;

/** Indexes the names and stop phrases of a registry by their keys. */
export function indexNames(registry: Registry): NameIndex {
  const composed = new Set(
    registry.entities.filter(({ kind }) => kind === 'EVENT' || kind === 'OTHER').map(({ slug }) => slug),
  );
  const byKey = new Map<string, Spelling[]>();
  const add = (key: string, spelling: Spelling) => {
    const known = byKey.get(key);
    if (known) known.push(spelling);
    else byKey.set(key, [spelling]);
  };
  for (const alias of registry.aliases) {
    const key = mentionKey(alias.text);
    if (key.length >= SHORTEST)
      add(
        key,
        spellingOf(
          alias,
          alias.excluded.flatMap((text) => contextsOf(text, key)),
        ),
      );
  }
  for (const { text, language } of registry.stopPhrases) {
    add(
      mentionKey(text),
      spellingOf({ text, language, match: language === 'ZH' ? 'SUBSTRING' : 'WORD', entities: [] }, []),
    );
  }
  const names = [...byKey]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, spellings]) => indexedName(key, spellings, composed));
  return { trie: buildTrie(names.map(({ key }) => key)), names };
}

function spellingOf({ text, language, match, entities }: Spelling['alias'], excluded: readonly Context[]): Spelling {
  const printed = letters(text);
  return {
    alias: { text, language, match, entities },
    letters: printed,
    isCapital: isCapital(printed),
    excluded,
  };
}

/** A text that holds the name twice is a context of both. */
function contextsOf(text: string, name: string): Context[] {
  const key = mentionKey(text);
  const contexts: Context[] = [];
  for (let offset = key.indexOf(name); offset !== -1; offset = key.indexOf(name, offset + 1)) {
    contexts.push({ key, offset });
  }
  return contexts;
}

function indexedName(key: string, spellings: readonly Spelling[], composed: ReadonlySet<string>): IndexedName {
  return {
    key,
    spellings,
    isName: spellings.some(({ alias }) => alias.entities.length > 0),
    isShortChinese:
      key.length <= LONGEST_SHORT &&
      Array.from(key, (_, index) => unitKind(key, index)).every((kind) => kind === cjkUnit),
    isComposed: spellings.some(({ alias }) => alias.entities.some((slug) => composed.has(slug))),
    readings: { ZH: readingsOf(spellings, 'ZH'), EN: readingsOf(spellings, 'EN') },
  };
}

/** What spellings of one name mean, in the language of the text where they are names in it; stop phrases nothing. */
export function readingsOf(spellings: readonly Spelling[], language: Language): string[][] {
  const own = spellings.filter(({ alias }) => alias.language === language);
  const meanings = (own.length > 0 ? own : spellings).map(({ alias }) => alias.entities);
  const distinct = new Map(meanings.filter((slugs) => slugs.length > 0).map((slugs) => [slugs.join(' '), slugs]));
  return [...distinct.values()];
}
