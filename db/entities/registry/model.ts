import type { Language } from '../../model.ts';

/** All kinds of entities. */
export const entityKinds = ['PERSON', 'PLACE', 'ORGANIZATION', 'EVENT', 'OTHER'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** All rules by which an alias is found in running text. */
export const matchRules = ['SUBSTRING', 'WORD', 'EXACT'] as const;
/**
 * `SUBSTRING`: anywhere (Chinese). `WORD`: between word boundaries, with an initial capital if the alias has one.
 * `EXACT`: like `WORD`, but every letter must have the same case (US, WHO).
 */
export type MatchRule = (typeof matchRules)[number];

/** Slugs are in kebab case. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Regions are two letters for a country, or more for a larger region. */
export const regionPattern = /^[A-Z]{2,8}$/;

/** Someone or something that claims mention. */
export interface RegisteredEntity {
  /** Stable key in kebab case: `vladimir-putin`. */
  slug: string;
  kind: EntityKind;
  /** Traditional Chinese as used in Taiwan. */
  nameZh: string | null;
  nameEn: string | null;
  /** Slugs of the entities that its name may stand for, as a capital for a country. Metonyms are not aliases. */
  standsFor: string[];
}

/** A name of one entity, or of several: 川習 names Trump and Xi. */
export interface RegisteredAlias {
  text: string;
  language: Language;
  /** Slugs, in the order of the name's parts. */
  entities: string[];
  match: MatchRule;
  /** Where the name is used, such as TW, HK or CN; null if it is used everywhere. */
  region: string | null;
  /** Texts that contain the name but do not mean the entity. */
  excluded: string[];
}

/** Text in which no alias is found although it contains one: 學習近平衡 does not mention 習近平. */
export interface StopPhrase {
  text: string;
  language: Language;
}

/** All names that the linker knows. */
export interface Registry {
  entities: RegisteredEntity[];
  aliases: RegisteredAlias[];
  stopPhrases: StopPhrase[];
}

/** A change that the registry cannot accept. The message is for users and may have several lines. */
export class RegistryError extends Error {
  override name = 'RegistryError';
}
