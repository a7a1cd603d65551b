import type { Bilingual, Language } from '../../model.ts';
import { fold } from '../../text/folding/fold.ts';
import { lookupKey } from '../../text/keys.ts';
import type { RegisteredAlias, Registry } from '../registry/model.ts';
import { type FoundName, findNames } from './find-names.ts';
import { indexNames } from './index-names.ts';
import { createMetonyms, type LinkedClaim, linkNames, type Mention, type Metonyms, mentionsOf } from './link-claim.ts';

export type { LinkedClaim, LinkedMention, Mention } from './link-claim.ts';
export { isHeadline } from './name-rules.ts';

/** Incremented whenever the same registry gives other mentions: stored mentions are then outdated. */
export const linkerVersion = 2;

/** Finds the names of a registry. */
export interface Linker {
  /**
   * Finds the names in both texts of a claim and compares which entities they mention.
   *
   * @example linker.link({ zh: '美中會談', en: 'Talks between Washington and China' }).entities
   * // → united-states: ZH_ONLY, counterpart washington; china: BOTH; washington: EN_ONLY, counterpart united-states
   */
  link(claim: Bilingual): LinkedClaim;
  /**
   * The mentions in a text of the given language, by their start. A compound gives a mention of each of its entities
   * with the same span; names inside the name of an event or a treaty are mentions too. No others overlap.
   */
  mentions(text: string, language: Language): Mention[];
  /** The names in a text of the given language, by their start, with all meanings of each. */
  names(text: string, language: Language): FoundName[];
  /** All aliases that are this name, in any language, script, case and width. */
  aliases(name: string): readonly RegisteredAlias[];
  /** The slugs of all entities that have such an alias. */
  named(name: string): string[];
  metonyms: Metonyms;
}

/**
 * Indexes a registry to find its names: from left to right, longest first, stop phrases like names without a meaning.
 *
 * @example createLinker(registry).mentions('川習會', 'ZH').map(({ entity }) => entity) // → ['donald-trump', 'xi-jinping']
 */
export function createLinker(registry: Registry): Linker {
  const index = indexNames(registry);
  const metonyms = createMetonyms(registry);
  let byKey: Map<string, RegisteredAlias[]> | undefined;
  const aliases = (name: string) => {
    byKey ??= Map.groupBy(registry.aliases, ({ text }) => lookupKey(text));
    return byKey.get(lookupKey(name)) ?? [];
  };
  const names = (text: string, language: Language) =>
    findNames({ index, text, language, folded: fold(text), inHeadline: null });
  return {
    link({ zh, en }) {
      const found = { ZH: zh === null ? [] : names(zh, 'ZH'), EN: en === null ? [] : names(en, 'EN') };
      return linkNames(found, { isBilingual: zh !== null && en !== null, metonyms });
    },
    mentions: (text, language) => mentionsOf(names(text, language)),
    names,
    aliases,
    named: (name) => [...new Set(aliases(name).flatMap(({ entities }) => entities))],
    metonyms,
  };
}
