import type { Language } from '../../model.ts';
import { fold } from '../../text/folding/fold.ts';
import { lookupKey } from '../../text/keys.ts';
import { createMetonyms, type Metonyms } from '../lookup/metonyms.ts';
import type { Registry } from '../registry/registry.ts';
import { findNames } from './find-names.ts';
import { type FoundName, type Mention, mentionsOf } from './found-name.ts';
import { indexNames } from './index-names.ts';

export type { FoundName, Mention };

/** Raised whenever the same names are found otherwise: stored mentions are then out of date. */
export const LINKER_VERSION = 2;

/** Finds the names of a registry. */
export interface Linker {
  /**
   * The mentions of a text, by their start; the language is the text's. A compound gives a mention of each of its
   * entities with one span; names inside the name of an event or a treaty are mentions too. No others overlap.
   */
  mentions(text: string, language: Language): Mention[];
  /** The names of a text, by their start, with what each may mean; the language is the text's. */
  names(text: string, language: Language): FoundName[];
  /** The slugs of all entities that a typed name may mean, in any language, script, case and width; empty if none. */
  named(name: string): string[];
  /** Whose names may stand for whom. */
  metonyms: Metonyms;
}

/**
 * Prepares a registry for finding names: from left to right, the longest name first, stop phrases passing for names
 * that mean nothing.
 *
 * @example createLinker(registry).mentions('川習會', 'ZH').map((mention) => mention.entity) // → Trump’s slug, Xi’s slug
 */
export function createLinker(registry: Registry): Linker {
  const index = indexNames(registry);
  let typed: ReturnType<typeof indexTypedNames> | undefined;
  const names = (text: string, language: Language) =>
    findNames({ index, text, language, folded: fold(text), inHeadline: null });
  return {
    mentions: (text, language) => mentionsOf(names(text, language)),
    names,
    metonyms: createMetonyms(registry),
    named(name) {
      typed ??= indexTypedNames(registry);
      return [...(typed.get(lookupKey(name)) ?? [])];
    },
  };
}

function indexTypedNames(registry: Registry): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { text, entities } of registry.aliases) {
    const key = lookupKey(text);
    const slugs = index.get(key) ?? new Set();
    for (const slug of entities) slugs.add(slug);
    index.set(key, slugs);
  }
  return index;
}
