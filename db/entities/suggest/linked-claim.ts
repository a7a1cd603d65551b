import type { Language } from '../../model.ts';

/** A claim whose two texts say the same, with the names that are known already. */
export interface LinkedClaim {
  zh: string;
  en: string;
  mentions: readonly LinkedMention[];
}

/** A known name in one of the texts. Offsets are UTF-16 code units. */
export interface LinkedMention {
  language: Language;
  /** The slug of the entity. */
  entity: string;
  start: number;
  end: number;
}

/** What the mentions of a claim say about each other. */
export interface Confirmed {
  /** Mentions whose entity the other language names too, or one that stands for it. */
  mentions: LinkedMention[];
  /** Entities that only one language names, which so may have another name in the other. */
  only: Record<Language, string[]>;
}

/** Whether the name of one entity may stand for another, in either direction: Beijing and China. */
export type StandsFor = (slug: string, other: string) => boolean;

/**
 * Divides the mentions of a claim. A mention that the other language does not confirm is often a part of a longer name
 * that is not known yet, as 俄羅斯 in 白俄羅斯, so its text stays open to be part of one.
 */
export function confirmMentions({ mentions }: LinkedClaim, standsFor: StandsFor): Confirmed {
  const named = { ZH: entitiesOf(mentions, 'ZH'), EN: entitiesOf(mentions, 'EN') };
  const isConfirmed = (slug: string, language: Language) => {
    const others = named[language === 'ZH' ? 'EN' : 'ZH'];
    return others.has(slug) || [...others].some((other) => standsFor(slug, other));
  };
  const onlyIn = (language: Language) => [...named[language]].filter((slug) => !isConfirmed(slug, language));
  return {
    mentions: mentions.filter(({ entity, language }) => isConfirmed(entity, language)),
    only: { ZH: onlyIn('ZH'), EN: onlyIn('EN') },
  };
}

function entitiesOf(mentions: readonly LinkedMention[], language: Language): Set<string> {
  return new Set(mentions.filter((mention) => mention.language === language).map(({ entity }) => entity));
}
