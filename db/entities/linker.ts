import type { Language } from '../documents/parsed-brief.ts';
import { fold } from '../text/fold.ts';
import { findMentions, type Mention } from './find-mentions.ts';
import { nameKey, typedNameKey } from './name-key.ts';
import { isHeadline } from './name-rules.ts';
import type { RegisteredAlias, Registry } from './registry.ts';
import { addToTrie, createTrie, type TrieNode } from './trie.ts';

export type { Mention };

/** Finds the names of a registry. */
export interface Linker {
  /**
   * The mentions of a text, by their start; the language is the text's. A compound gives a mention of each of its
   * entities with one span; names inside the name of an event or a treaty are mentions too. No others overlap.
   */
  mentions(text: string, language: Language): Mention[];
  /** The slugs of all entities that a typed name may mean, in any language, script, case and width; empty if none. */
  named(name: string): string[];
}

/**
 * Prepares a registry for finding names: from left to right, the longest name first, stop phrases passing for names
 * that mean nothing.
 *
 * @example createLinker(registry).mentions('川習會', 'ZH').map((mention) => mention.entity) // → Trump’s slug, Xi’s slug
 */
export function createLinker(registry: Registry): Linker {
  const trie = buildTrie(registry);
  const composed = new Set(
    registry.entities.filter(({ kind }) => kind === 'EVENT' || kind === 'OTHER').map(({ slug }) => slug),
  );
  const typed = indexTypedNames(registry);
  return {
    mentions(text, language) {
      const scan = { trie, composed, text, language, folded: fold(text), inHeadline: isHeadline(text) };
      return findMentions(scan);
    },
    named(name) {
      return [...(typed.get(typedNameKey(name)) ?? [])];
    },
  };
}

/** One character, such as 美, is never a name in running text: it is a part of too many words. */
function isTooShort(key: string): boolean {
  return key.length < 2;
}

function buildTrie(registry: Registry): TrieNode<RegisteredAlias> {
  const trie = createTrie<RegisteredAlias>();
  for (const alias of registry.aliases) {
    const key = nameKey(alias.text);
    if (!isTooShort(key)) addToTrie(trie, key, alias);
  }
  for (const { text, language } of registry.stopPhrases) {
    const match = language === 'ZH' ? 'SUBSTRING' : 'WORD';
    addToTrie(trie, nameKey(text), { text, language, match, entities: [] });
  }
  return trie;
}

function indexTypedNames(registry: Registry): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { text, entities } of registry.aliases) {
    const key = typedNameKey(text);
    index.set(key, new Set([...(index.get(key) ?? []), ...entities]));
  }
  return index;
}
