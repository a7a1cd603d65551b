// Generated from the migrations in db/database/migrations by `npm run codegen`. Do not edit.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface Alias {
  /**
   * Texts around the name in which it does not mean the entity.
   */
  excluded: Generated<string[]>;
  id: Generated<Int8>;
  language: string;
  match: string;
  /**
   * Where the name is used, as TW, HK, CN; null where it is used everywhere.
   */
  region: string | null;
  text: string;
}

export interface AliasEntity {
  alias_id: Int8;
  entity_id: Int8;
  /**
   * How many entities the alias names: 2 for 川習, which names Trump and Xi.
   */
  parts: number;
  position: number;
}

export interface Anchor {
  brief_id: Int8;
  claim_id: Int8;
  end_offset: number;
  language: string;
  line: number;
  position: number;
  quote: string;
  revision_id: Int8;
  start_offset: number;
}

export interface Author {
  id: Generated<Int8>;
  key: string;
  kind: string;
  name: string;
  name_en: string | null;
  name_zh: string | null;
}

export interface AuthorName {
  author_id: Int8;
  key: string;
}

export interface Brief {
  date_precision: string | null;
  date_text: string | null;
  header_key: string;
  id: Generated<Int8>;
  imported_at: Generated<string>;
  lead_en: string | null;
  lead_key_en: string | null;
  lead_key_zh: string | null;
  lead_zh: string | null;
  published_on: string | null;
  published_sort: Generated<string>;
  published_until: string | null;
  revision_id: Int8;
  source_id: Int8 | null;
  title_en: string | null;
  title_is_derived: boolean;
  title_zh: string | null;
  updated_at: Generated<string>;
  url: string | null;
}

export interface BriefAuthor {
  affiliation: string | null;
  author_id: Int8;
  brief_id: Int8;
  position: number;
  published_sort: string;
  role: string | null;
}

export interface BriefEntity {
  brief_id: Int8;
  entity_id: Int8;
  published_sort: string;
}

export interface BriefKeyword {
  brief_id: Int8;
  keyword_id: Int8;
  position: number;
  published_sort: string;
}

export interface BriefSearch {
  brief_id: Int8;
  /**
   * What searches are filtered by: source_7, author_3, keyword_5 of the brief, and of a claim present_ZH, missing_EN, alignment_WEAK.
   */
  filters: string[];
  fold_version: number;
  published_sort: string;
  vector: string;
}

export interface BriefSource {
  brief_id: Int8;
  position: number;
  published_sort: string;
  source_id: Int8;
}

export interface Claim {
  alignment_confidence: number;
  alignment_reasons: string[];
  alignment_status: string;
  brief_id: Int8;
  depth: number;
  id: Generated<Int8>;
  ordinal: number;
  position: number;
  published_sort: string;
  section_id: Int8;
  source_id: Int8 | null;
  text_en: string | null;
  text_zh: string | null;
}

export interface ClaimEntity {
  brief_id: Int8;
  claim_id: Int8;
  /**
   * What the other language says instead of an entity that one language names: China where Chinese says Beijing.
   */
  counterpart_id: Int8 | null;
  entity_id: Int8;
  ordinal: number;
  /**
   * Which of its languages name the entity; null where the claim has one language, or the name may mean another.
   */
  parity: string | null;
  position: number;
  published_sort: string;
  source_id: Int8 | null;
  source_position: number;
}

export interface ClaimSearch {
  brief_id: Int8;
  claim_id: Int8;
  /**
   * What searches are filtered by: source_7, author_3, keyword_5 of the brief, and of a claim present_ZH, missing_EN, alignment_WEAK.
   */
  filters: string[];
  fold_version: number;
  ordinal: number;
  published_sort: string;
  vector: string;
}

export interface ClaimToLink {
  brief_id: Int8;
  claim_id: Int8;
}

export interface Entity {
  id: Generated<Int8>;
  kind: string;
  name_en: string | null;
  name_zh: string | null;
  slug: string;
}

export interface EntitySuggestion {
  claims_both: number;
  claims_en: number;
  claims_zh: number;
  en: string;
  /**
   * The entity that the pair seems to be a further name of.
   */
  entity_id: Int8 | null;
  found_at: Generated<string>;
  id: Generated<Int8>;
  kind: string | null;
  score: number;
  status: Generated<string>;
  zh: string;
}

export interface EntitySuggestionClaim {
  brief_id: Int8;
  claim_id: Int8;
  ordinal: number;
  published_sort: string;
  suggestion_id: Int8;
}

export interface Keyword {
  id: Generated<Int8>;
  key: string;
  label_en: string | null;
  label_zh: string | null;
}

export interface KeywordName {
  key: string;
  keyword_id: Int8;
}

export interface Mention {
  brief_id: Int8;
  claim_id: Int8;
  end_offset: number;
  entity_id: Int8;
  is_ambiguous: Generated<boolean>;
  language: string;
  position: number;
  start_offset: number;
  surface: string;
}

export interface Metonym {
  entity_id: Int8;
  stands_for_id: Int8;
}

export interface Registry {
  changed_at: Generated<string>;
  fold_version: Generated<number>;
  id: Generated<boolean>;
  linker_version: Generated<number>;
  seed: Json | null;
  version: Generated<Int8>;
}

export interface RetiredEntity {
  id: Int8;
  into_id: Int8 | null;
  slug: string;
}

export interface Revision {
  brief_id: Int8;
  bytes: Buffer;
  content_sha256: string;
  encoding: string;
  id: Generated<Int8>;
  imported_at: Generated<string>;
  media_type: string;
  name: string;
  parser_version: number;
  sha256: string;
  span_end: number;
  span_start: number;
  text: string;
}

export interface Section {
  brief_id: Int8;
  heading_en: string | null;
  heading_zh: string | null;
  id: Generated<Int8>;
  position: number;
}

export interface Source {
  id: Generated<Int8>;
  key: string;
  name: string;
  url: string | null;
}

export interface SourceName {
  key: string;
  source_id: Int8;
}

export interface StopPhrase {
  language: string;
  text: string;
}

export interface DB {
  alias: Alias;
  alias_entity: AliasEntity;
  anchor: Anchor;
  author: Author;
  author_name: AuthorName;
  brief: Brief;
  brief_author: BriefAuthor;
  brief_entity: BriefEntity;
  brief_keyword: BriefKeyword;
  brief_search: BriefSearch;
  brief_source: BriefSource;
  claim: Claim;
  claim_entity: ClaimEntity;
  claim_search: ClaimSearch;
  claim_to_link: ClaimToLink;
  entity: Entity;
  entity_suggestion: EntitySuggestion;
  entity_suggestion_claim: EntitySuggestionClaim;
  keyword: Keyword;
  keyword_name: KeywordName;
  mention: Mention;
  metonym: Metonym;
  registry: Registry;
  retired_entity: RetiredEntity;
  revision: Revision;
  section: Section;
  source: Source;
  source_name: SourceName;
  stop_phrase: StopPhrase;
}

/** The columns of each table's primary key. */
export const primaryKeys = {
  alias: ["id"],
  alias_entity: ["alias_id","position"],
  anchor: ["brief_id","claim_id","language","position"],
  author: ["id"],
  author_name: ["key"],
  brief: ["id"],
  brief_author: ["brief_id","author_id"],
  brief_entity: ["brief_id","entity_id"],
  brief_keyword: ["brief_id","keyword_id"],
  brief_search: ["brief_id"],
  brief_source: ["brief_id","source_id"],
  claim: ["brief_id","id"],
  claim_entity: ["brief_id","claim_id","entity_id","source_position"],
  claim_search: ["brief_id","claim_id"],
  claim_to_link: ["brief_id","claim_id"],
  entity: ["id"],
  entity_suggestion: ["id"],
  entity_suggestion_claim: ["brief_id","claim_id","suggestion_id"],
  keyword: ["id"],
  keyword_name: ["key"],
  mention: ["brief_id","claim_id","language","start_offset","position"],
  metonym: ["entity_id","stands_for_id"],
  registry: ["id"],
  retired_entity: ["slug"],
  revision: ["brief_id","id"],
  section: ["brief_id","id"],
  source: ["id"],
  source_name: ["key"],
  stop_phrase: ["language","text"],
} as const;
