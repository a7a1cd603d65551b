import type { EntityKind } from '../../../db/entities/registry/model.ts';

/**
 * A small graph of briefs as plain objects that refer to each other: what the reference answers from, and what the
 * loader writes into a database. Keys are the primary keys of the rows; ids of the API are made of them.
 */
export interface Graph {
  sources: Source[];
  authors: Author[];
  keywords: Keyword[];
  entities: Entity[];
  aliases: Alias[];
  metonyms: Metonym[];
  suggestions: Suggestion[];
  briefs: Brief[];
}

export interface Bilingual {
  zh: string | null;
  en: string | null;
}

export type Language = 'ZH' | 'EN';

export interface Source {
  type: 'Source';
  key: number;
  /** What lists of sources are ordered by. */
  sortKey: string;
  /** All names that lead to it. */
  allNames: string[];
  name: string;
  url: string | null;
}

export interface Author {
  type: 'Author';
  key: number;
  sortKey: string;
  allNames: string[];
  name: string;
  names: Bilingual;
}

export interface Keyword {
  type: 'Keyword';
  key: number;
  sortKey: string;
  allNames: string[];
  label: Bilingual;
}

export interface Entity {
  type: 'Entity';
  key: number;
  /** The slug. */
  sortKey: string;
  kind: EntityKind;
  name: Bilingual;
}

/** A name of one entity, or of several at once. Two aliases may have the same text. */
export interface Alias {
  key: number;
  text: string;
  language: Language;
  region: string | null;
  match: 'SUBSTRING' | 'WORD' | 'EXACT';
  entities: Entity[];
}

/** Whose name may stand for whom. */
export interface Metonym {
  entity: Entity;
  standsFor: Entity;
}

/** A pair of names that nobody has entered yet. */
export interface Suggestion {
  type: 'EntitySuggestion';
  key: number;
  status: 'OPEN' | 'ACCEPTED' | 'DISMISSED';
  zh: string;
  en: string;
  kind: EntityKind | null;
  entity: Entity | null;
  score: number;
  claimsBoth: number;
  claimsZh: number;
  claimsEn: number;
  /** Ids of claims that hold both names. */
  claimIds: string[];
}

export interface Brief {
  type: 'Brief';
  key: number;
  title: Bilingual;
  titleIsDerived: boolean;
  publishedOn: string | null;
  url: string | null;
  /** ISO 8601 with microseconds. */
  importedAt: string;
  sources: Source[];
  authors: Author[];
  keywords: Keyword[];
  lead: Bilingual;
  sections: Section[];
  document: Document;
}

export interface Document {
  key: number;
  sha256: string;
  name: string;
  mediaType: string;
  text: string;
  /** ISO 8601 with milliseconds. */
  importedAt: string;
}

export interface Section {
  type: 'Section';
  key: number;
  position: number;
  heading: Bilingual;
  brief: Brief;
  claims: Claim[];
}

export interface Claim {
  type: 'Claim';
  key: number;
  position: number;
  /** Place within the brief, from 1. */
  ordinal: number;
  text: Bilingual;
  alignment: { status: string; confidence: number; reasons: string[] };
  /** Chinese before English, each by start. */
  mentions: Mention[];
  /** For each entity that it mentions, in the order of the first mention. */
  parities: Parity[];
  anchors: Anchor[];
  brief: Brief;
  section: Section;
}

/** Which languages of a claim name an entity. */
export interface Parity {
  entity: Entity;
  parity: 'BOTH' | 'ZH_ONLY' | 'EN_ONLY' | null;
  counterpart: Entity | null;
}

export interface Mention {
  language: Language;
  start: number;
  end: number;
  surface: string;
  isAmbiguous: boolean;
  entity: Entity;
  claim: Claim;
}

export interface Anchor {
  language: Language;
  line: number;
  start: number;
  end: number;
  quote: string;
}

/** Anything that has an id. */
export type Node = Source | Author | Keyword | Entity | Suggestion | Brief | Section | Claim;

/** The id of a row in the API. */
export function idOf(node: Node): string {
  const inBrief = node.type === 'Section' || node.type === 'Claim' ? `${node.brief.key}_` : '';
  const table = node.type.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase();
  return `${table}_${inBrief}${node.key}`;
}

/** Everything that has an id. */
export function nodesOf({ sources, authors, keywords, entities, suggestions, briefs }: Graph): Node[] {
  const sections = briefs.flatMap((brief) => brief.sections);
  return [
    ...sources,
    ...authors,
    ...keywords,
    ...entities,
    ...suggestions,
    ...briefs,
    ...sections,
    ...claimsOf(briefs),
  ];
}

/** The claims of some briefs, in printed order. */
export function claimsOf(briefs: readonly Brief[]): Claim[] {
  return briefs.flatMap((brief) => brief.sections.flatMap((section) => section.claims));
}
