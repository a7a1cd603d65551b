import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../model.ts';
import { parseRegistry } from './parse.ts';

export { parseRegistry };

export type EntityKind = 'PERSON' | 'PLACE' | 'ORGANIZATION' | 'EVENT' | 'OTHER';

/** Someone or something that briefs name. */
export interface RegisteredEntity {
  /** Stable key, kebab-case: `vladimir-putin`. */
  slug: string;
  kind: EntityKind;
  /** Traditional Chinese as used in Taiwan. */
  nameZh: string | null;
  nameEn: string | null;
  /** Slugs of those that its name may stand for: a capital for its government's country. A metonym is no alias. */
  standsFor: string[];
}

/** A name of one entity, or of several (川習 names Trump and Xi). */
export interface RegisteredAlias {
  text: string;
  language: Language;
  /** Slugs, in the order of the name's parts. */
  entities: string[];
  /**
   * How it is found in running text. `SUBSTRING`: anywhere (Chinese). `WORD`: between word boundaries,
   * with an initial capital where the alias has one. `EXACT`: as WORD, and the case of every letter counts (US, WHO).
   */
  match: 'SUBSTRING' | 'WORD' | 'EXACT';
  /** Where the name is used, such as TW, HK or CN; null where it is used everywhere. */
  region: string | null;
  /** Texts that hold the name and in which it does not mean the entity. */
  excluded: string[];
}

/** Text in which no alias is found, though it holds the letters of one (學習近平衡 is not 習近平). */
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

const FOLDERS = ['../names/generated/', '../names/'];

/** The registry that ships with the project: the names that CLDR gives countries, then the files of `names/`. */
export function loadRegistry(): Registry {
  return parseRegistry(FOLDERS.map((folder) => new URL(folder, import.meta.url)).flatMap(readFolder));
}

function readFolder(folder: URL): unknown[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}
