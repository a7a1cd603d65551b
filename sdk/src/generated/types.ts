// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
import type { OrNewer } from '../or-newer.ts';
import type { AuthorMethods, BriefMethods, EntityMethods, KeywordMethods, SourceMethods } from './client.ts';

/** Someone, or an editorial board, that wrote an article which briefs summarise. */
export type Author = (
  AuthorMethods
  & {
  /** Opaque and stable. */
  readonly id: string,
  /** The name to show: the English one where both are printed. */
  readonly name: string,
  /** The name in each language. */
  readonly names: Bilingual
}
);


/** A page of a list of Authors. */
export type AuthorPage = {
  /** How many rows the whole list has, counted up to 10,000. */
  readonly totalCount: number,
  /** False where the list has more rows than totalCount says. */
  readonly totalCountIsExact: boolean,
  /** Whether there is more, and the cursors to get it with. */
  readonly pageInfo: PageInfo,
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Author>
};


/** A text in both languages. A missing language is null: it is never filled in from the other. */
export type Bilingual = {
  /** The Chinese text as printed. */
  readonly zh: string | null,
  /** The English text as printed. */
  readonly en: string | null
};


/** A brief as in a list. */
export type Brief = (
  {
  /** True where no title is printed, as in the house format: it is then made of the first heading or the lead. */
  readonly titleIsDerived: boolean,
  /** Where the article is. */
  readonly url: string | null,
  /** All sources, in printed order. */
  readonly sources: ReadonlyArray<Source>
}
  & BriefHeader
);


/** What the briefs of a list have in common. */
export type BriefFacets = {
  /** By source, the most frequent first. */
  readonly sources: ReadonlyArray<{
    /** How many rows. */
    readonly count: number,
    /** The source. */
    readonly source: Source
  }>,
  /** By author, the most frequent first. */
  readonly authors: ReadonlyArray<{
    /** How many rows. */
    readonly count: number,
    /** The author. */
    readonly author: Author
  }>,
  /** By keyword, the most frequent first. */
  readonly keywords: ReadonlyArray<{
    /** How many rows. */
    readonly count: number,
    /** The keyword. */
    readonly keyword: Keyword
  }>,
  /** By entity that is named in either language, the most frequent first. */
  readonly entities: ReadonlyArray<{
    /** How many rows. */
    readonly count: number,
    /** The entity. */
    readonly entity: Entity
  }>,
  /** By month of publication, the newest first; rows without a date are left out. */
  readonly months: ReadonlyArray<{
    /** The month of publication, such as `2025-10`. */
    readonly month: string,
    /** How many rows. */
    readonly count: number
  }>,
  /** By year of publication, the newest first; rows without a date are left out. */
  readonly years: ReadonlyArray<{
    /** The year of publication. */
    readonly year: number,
    /** How many rows. */
    readonly count: number
  }>,
  /** By language that a text is there in; a row with both counts in both. */
  readonly languages: ReadonlyArray<{
    /** The language. */
    readonly language: OrNewer<Language>,
    /** How many rows. */
    readonly count: number
  }>
};


/** A brief as in its claims. */
export type BriefHeader = (
  BriefMethods
  & {
  /** Opaque, and stable across re-imports. */
  readonly id: string,
  /** The date printed; the first day where it is a month, a year or a range. */
  readonly publishedOn: string | null,
  /** The title; see titleIsDerived. */
  readonly title: Bilingual,
  /** The authors, in printed order. */
  readonly authors: ReadonlyArray<Author>,
  /** The keywords, in printed order. */
  readonly keywords: ReadonlyArray<Keyword>
}
);


/** A page of a list of Briefs. */
export type BriefPage = {
  /** How many rows the whole list has, counted up to 10,000. */
  readonly totalCount: number,
  /** False where the list has more rows than totalCount says. */
  readonly totalCountIsExact: boolean,
  /** Whether there is more, and the cursors to get it with. */
  readonly pageInfo: PageInfo,
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Brief>
};


/** A complete brief. */
export type BriefWhole = (
  {
  /** The paragraphs before the first heading, with an empty line between them. */
  readonly lead: Bilingual,
  /** The sections, in printed order. */
  readonly sections: ReadonlyArray<(
    {
    /** Its claims, in printed order. */
    readonly claims: ReadonlyArray<ClaimOfSection>
  }
    & Section
  )>,
  /** The file that it was read from. */
  readonly document: {
    /** SHA-256 of the bytes, in hexadecimal. */
    readonly sha256: string,
    /** The name of the file. */
    readonly name: string | null,
    /** Such as `text/plain` or `text/markdown`. */
    readonly mediaType: string,
    /** When it was imported. */
    readonly importedAt: string
  }
}
  & Brief
);


/** A claim as in a list: its text, its place and its mentions. */
export type Claim = {
  /** Opaque, and stable across re-imports of the brief. */
  readonly id: string,
  /** Place within its section, from 1. */
  readonly position: number,
  /** The words of the bullet. */
  readonly text: Bilingual,
  /** The section that it stands in. */
  readonly section: Section,
  /** The publication that its brief summarises: the first one printed. */
  readonly source: Source | null,
  /** The brief that makes it. */
  readonly brief: BriefHeader,
  /** Where its text names entities: Chinese before English, in the order of the text. */
  readonly mentions: ReadonlyArray<Mention>
};


/** What the claims of a list have in common. */
export type ClaimFacets = {
  /** By source, the most frequent first. */
  readonly sources: ReadonlyArray<{
    /** How many rows. */
    readonly count: number,
    /** The source. */
    readonly source: Source
  }>,
  /** By author, the most frequent first. */
  readonly authors: ReadonlyArray<{
    /** How many rows. */
    readonly count: number,
    /** The author. */
    readonly author: Author
  }>,
  /** By keyword, the most frequent first. */
  readonly keywords: ReadonlyArray<{
    /** How many rows. */
    readonly count: number,
    /** The keyword. */
    readonly keyword: Keyword
  }>,
  /** By entity that is named in either language, the most frequent first. */
  readonly entities: ReadonlyArray<{
    /** How many rows. */
    readonly count: number,
    /** The entity. */
    readonly entity: Entity
  }>,
  /** By month of publication, the newest first; rows without a date are left out. */
  readonly months: ReadonlyArray<{
    /** The month of publication, such as `2025-10`. */
    readonly month: string,
    /** How many rows. */
    readonly count: number
  }>,
  /** By year of publication, the newest first; rows without a date are left out. */
  readonly years: ReadonlyArray<{
    /** The year of publication. */
    readonly year: number,
    /** How many rows. */
    readonly count: number
  }>,
  /** By language that a text is there in; a row with both counts in both. */
  readonly languages: ReadonlyArray<{
    /** The language. */
    readonly language: OrNewer<Language>,
    /** How many rows. */
    readonly count: number
  }>
};


/**
 * A claim as in a complete brief: with how its languages were paired, the entities that only one of them names, and its
 * places in the document.
 */
export type ClaimOfSection = {
  /** Opaque, and stable across re-imports of the brief. */
  readonly id: string,
  /** Place within its section, from 1. */
  readonly position: number,
  /** The words of the bullet. */
  readonly text: Bilingual,
  /** How sure it is that the two languages say the same. */
  readonly alignment: {
    /** How sure the pairing is. */
    readonly status: OrNewer<AlignmentStatus>,
    /** From 0 to 1: how much better this pairing is than the second best. */
    readonly confidence: number,
    /** What speaks for or against the pairing, in words. */
    readonly reasons: ReadonlyArray<string>
  },
  /** Where its text names entities: Chinese before English, in the order of the text. */
  readonly mentions: ReadonlyArray<Mention>,
  /** What only one of its languages names, in the order of the first mention. Empty for a claim with one language. */
  readonly parity: ReadonlyArray<EntityParity>,
  /** Where its words stand in the document: one for each stretch of text that it was read from. */
  readonly anchors: ReadonlyArray<{
    /** The language of the text. */
    readonly language: OrNewer<Language>,
    /** The line that it starts on, from 1. */
    readonly line: number,
    /** Offset of its first UTF-16 code unit. */
    readonly start: number,
    /** Offset after its last UTF-16 code unit. */
    readonly end: number
  }>
};


/** A page of a list of Claims. */
export type ClaimPage = {
  /** How many rows the whole list has, counted up to 10,000. */
  readonly totalCount: number,
  /** False where the list has more rows than totalCount says. */
  readonly totalCountIsExact: boolean,
  /** Whether there is more, and the cursors to get it with. */
  readonly pageInfo: PageInfo,
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Claim>
};


/** A claim with how its languages were paired, and the entities that only one of them names. */
export type ClaimWhole = (
  {
  /** How sure it is that the two languages say the same. */
  readonly alignment: {
    /** How sure the pairing is. */
    readonly status: OrNewer<AlignmentStatus>,
    /** From 0 to 1: how much better this pairing is than the second best. */
    readonly confidence: number,
    /** What speaks for or against the pairing, in words. */
    readonly reasons: ReadonlyArray<string>
  },
  /** What only one of its languages names, in the order of the first mention. Empty for a claim with one language. */
  readonly parity: ReadonlyArray<EntityParity>
}
  & Claim
);


/** Someone or something that claims name, by whatever name in whichever language. */
export type Entity = (
  EntityMethods
  & {
  /** Opaque and stable. */
  readonly id: string,
  /** What it is. */
  readonly kind: OrNewer<EntityKind>,
  /** Its usual name in each language. */
  readonly name: Bilingual
}
);


/** A page of a list of Entitys. */
export type EntityPage = {
  /** How many rows the whole list has, counted up to 10,000. */
  readonly totalCount: number,
  /** False where the list has more rows than totalCount says. */
  readonly totalCountIsExact: boolean,
  /** Whether there is more, and the cursors to get it with. */
  readonly pageInfo: PageInfo,
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Entity>
};


/** An entity that only one language of a claim names. */
export type EntityParity = {
  /** The language that names it. */
  readonly language: OrNewer<Language>,
  /** What is named. */
  readonly entity: Entity,
  /** What the other language says instead, where a name stands for both: China where one language says Beijing. Null where it says nothing of the kind. */
  readonly counterpart: Entity | null
};


/** A Chinese and an English name that stand in the same claims more often than chance has it, of which at least one is not known. Found and decided on by `npm run entities`; nothing becomes a name by itself. */
export type EntitySuggestion = {
  /** Opaque and stable; what the command knows it by. */
  readonly id: string,
  /** The Chinese name. */
  readonly zh: string,
  /** The English name. */
  readonly en: string,
  /** What it seems to be; null where nothing tells. */
  readonly kind: OrNewer<EntityKind> | null,
  /** What people have made of it. */
  readonly status: OrNewer<EntitySuggestionStatus>,
  /** How far the names stand in the same claims, from 0 to 1 (Dice). */
  readonly score: number,
  /** How many claims hold both names, among the newest 100,000 that are surely aligned. */
  readonly claimsBoth: number,
  /** How many hold the Chinese name; of one that is known, how many hold it in Chinese alone. */
  readonly claimsZh: number,
  /** How many hold the English name; of one that is known, how many hold it in English alone. */
  readonly claimsEn: number,
  /** The known entity of which one of the names seems to be a further name; null for a new one. */
  readonly entity: Entity | null
};


/** A page of a list of EntitySuggestions. */
export type EntitySuggestionPage = {
  /** How many rows the whole list has, counted up to 10,000. */
  readonly totalCount: number,
  /** False where the list has more rows than totalCount says. */
  readonly totalCountIsExact: boolean,
  /** Whether there is more, and the cursors to get it with. */
  readonly pageInfo: PageInfo,
  /** The rows alone. */
  readonly nodes: ReadonlyArray<EntitySuggestion>
};


/** An entity with all of its names. */
export type EntityWithAliases = (
  {
  /** All names that lead to it alone, the usual ones among them. */
  readonly aliases: ReadonlyArray<{
    /** The name. */
    readonly text: string,
    /** The language that it is used in. */
    readonly language: OrNewer<Language>
  }>
}
  & Entity
);


/** A keyword that briefs are filed under. */
export type Keyword = (
  KeywordMethods
  & {
  /** Opaque and stable. */
  readonly id: string,
  /** The keyword in each language. */
  readonly label: Bilingual
}
);


/** A page of a list of Keywords. */
export type KeywordPage = {
  /** How many rows the whole list has, counted up to 10,000. */
  readonly totalCount: number,
  /** False where the list has more rows than totalCount says. */
  readonly totalCountIsExact: boolean,
  /** Whether there is more, and the cursors to get it with. */
  readonly pageInfo: PageInfo,
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Keyword>
};


/** A place in a claim's text that names an entity. Offsets are UTF-16 code units in the claim's text of that language. A name of several entities (川習 names Trump and Xi) makes a mention of each. */
export type Mention = {
  /** The language of the text. */
  readonly language: OrNewer<Language>,
  /** The name as printed. */
  readonly surface: string,
  /** Offset of its first code unit. */
  readonly start: number,
  /** Offset after its last code unit. */
  readonly end: number,
  /** What is named. */
  readonly entity: Entity
};


/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether rows follow the page. */
  readonly hasNextPage: boolean,
  /** Whether rows stand before the page. */
  readonly hasPreviousPage: boolean,
  /** The cursor of the first row of the page; null for an empty page. */
  readonly startCursor: string | null,
  /** The cursor of the last row of the page; give it as `after` to go on. Null for an empty page. */
  readonly endCursor: string | null
};


/** A page of a list of Claims. */
export type SearchPage = {
  /** How many rows the whole list has, counted up to 10,000. */
  readonly totalCount: number,
  /** False where the list has more rows than totalCount says. */
  readonly totalCountIsExact: boolean,
  /** The entities that what was typed names, as a whole, in quotes or by some of its words: 中美 names China and the United States. In the order typed, at most 10; empty where nothing was searched. A search is about text alone: these are for asking on. */
  readonly namedEntities: ReadonlyArray<Entity>,
  /** Whether there is more, and the cursors to get it with. */
  readonly pageInfo: PageInfo,
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<{
    /** Where `search` matched, or `mentioning` with a name of no known entity: Chinese before English, in the order of the text, none overlapping. Empty where neither was given. */
    readonly matches: ReadonlyArray<{
      /** The language of the text. */
      readonly language: OrNewer<Language>,
      /** Offset of its first code unit. */
      readonly start: number,
      /** Offset after its last code unit. */
      readonly end: number
    }>,
    /** The row. */
    readonly node: Claim
  }>
};


/** A section without its claims. */
export type Section = {
  /** Opaque, and stable across re-imports of the brief. */
  readonly id: string,
  /** Place within its brief, from 1. */
  readonly position: number,
  /** The heading; empty in both languages for claims that stand before any heading. */
  readonly heading: Bilingual
};


/** The publication that a brief summarises. */
export type Source = (
  SourceMethods
  & {
  /** Opaque and stable. */
  readonly id: string,
  /** Its name, such as `Foreign Affairs`. */
  readonly name: string,
  /** Its web site. */
  readonly url: string | null
}
);


/** A page of a list of Sources. */
export type SourcePage = {
  /** How many rows the whole list has, counted up to 10,000. */
  readonly totalCount: number,
  /** False where the list has more rows than totalCount says. */
  readonly totalCountIsExact: boolean,
  /** Whether there is more, and the cursors to get it with. */
  readonly pageInfo: PageInfo,
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Source>
};


/** The variables of the operation `Author`. */
export type AuthorVariables = {
  /** The id of the author. Exactly one of id and name must be given. */
  readonly id?: string | null | undefined;
  /** A name of the author, without regard to case or width. */
  readonly name?: string | null | undefined;
};


/** The data of the operation `Author`. */
export type AuthorData = {
  /** An author by id or name. */
  readonly author: Author | null
};


/** The variables of the operation `AuthorBriefs`. */
export type AuthorBriefsVariables = {
  /** The id of the author. Exactly one of id and name must be given. */
  readonly id: string;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** Chooses briefs. */
  readonly where?: BriefFilter | null | undefined;
  /** Orders, of which the first counts most. By default newest first. */
  readonly orderBy?: ReadonlyArray<BriefOrder> | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `AuthorBriefs`. */
export type AuthorBriefsData = {
  /** An author by id or name. */
  readonly author: {
    /** Briefs of the author, newest first. */
    readonly briefs: BriefPage
  } | null
};


/** The variables of the operation `AuthorClaims`. */
export type AuthorClaimsVariables = {
  /** The id of the author. Exactly one of id and name must be given. */
  readonly id: string;
  /** A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase. */
  readonly mentioning?: string | null | undefined;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** Chooses claims. */
  readonly where?: ClaimFilter | null | undefined;
  /** Orders, of which the first counts most. By default newest first, and within one brief as printed. */
  readonly orderBy?: ReadonlyArray<ClaimOrder> | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `AuthorClaims`. */
export type AuthorClaimsData = {
  /** An author by id or name. */
  readonly author: {
    /** Claims of those briefs, newest first. */
    readonly claims: ClaimPage
  } | null
};


/** The variables of the operation `Authors`. */
export type AuthorsVariables = {
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `Authors`. */
export type AuthorsData = {
  /** All authors, by name. */
  readonly authors: AuthorPage
};


/** The variables of the operation `Brief`. */
export type BriefVariables = {
  /** The id of the brief. */
  readonly id: string;
};


/** The data of the operation `Brief`. */
export type BriefData = {
  /** A brief by id. */
  readonly brief: BriefWhole | null
};


/** The variables of the operation `BriefClaims`. */
export type BriefClaimsVariables = {
  /** The id of the brief. */
  readonly id: string;
  /** A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase. */
  readonly mentioning?: string | null | undefined;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** Chooses claims. */
  readonly where?: ClaimFilter | null | undefined;
  /** Orders, of which the first counts most. By default newest first, and within one brief as printed. */
  readonly orderBy?: ReadonlyArray<ClaimOrder> | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `BriefClaims`. */
export type BriefClaimsData = {
  /** A brief by id. */
  readonly brief: {
    /** Its claims, in printed order. */
    readonly claims: ClaimPage
  } | null
};


/** The variables of the operation `BriefFacets`. */
export type BriefFacetsVariables = {
  /** By a publication. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly source?: string | null | undefined;
  /** By an author. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly author?: string | null | undefined;
  /** By a keyword. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly keyword?: string | null | undefined;
  /** By an entity that a claim names. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly entity?: string | null | undefined;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** By date. On this day or later. */
  readonly from?: string | null | undefined;
  /** By date. On this day or earlier. */
  readonly to?: string | null | undefined;
  /** Further conditions. */
  readonly where?: BriefFilter | undefined;
  /** The largest number of sources, authors, keywords and entities, at most 100. */
  readonly top?: number | null | undefined;
};


/** The data of the operation `BriefFacets`. */
export type BriefFacetsData = {
  /** All briefs, newest first. */
  readonly briefs: {
    /** How many rows the whole list has, counted up to 10,000. */
    readonly totalCount: number,
    /** False where the list has more rows than totalCount says. */
    readonly totalCountIsExact: boolean,
    /** What the rows of the whole list have in common, counted among up to 10,000 of them. Only what is selected is counted. */
    readonly facets: BriefFacets
  }
};


/** The variables of the operation `Briefs`. */
export type BriefsVariables = {
  /** By a publication. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly source?: string | null | undefined;
  /** By an author. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly author?: string | null | undefined;
  /** By a keyword. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly keyword?: string | null | undefined;
  /** By an entity that a claim names. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly entity?: string | null | undefined;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** By date. On this day or later. */
  readonly from?: string | null | undefined;
  /** By date. On this day or earlier. */
  readonly to?: string | null | undefined;
  /** Further conditions. */
  readonly where?: BriefFilter | undefined;
  /** Orders, of which the first counts most. By default newest first. */
  readonly orderBy?: ReadonlyArray<BriefOrder> | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `Briefs`. */
export type BriefsData = {
  /** All briefs, newest first. */
  readonly briefs: BriefPage
};


/** The variables of the operation `Claim`. */
export type ClaimVariables = {
  /** The id of the claim. */
  readonly id: string;
};


/** The data of the operation `Claim`. */
export type ClaimData = {
  /** A claim by id. */
  readonly claim: ClaimWhole | null
};


/** The variables of the operation `ClaimFacets`. */
export type ClaimFacetsVariables = {
  /** By a publication of the brief. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly source?: string | null | undefined;
  /** By an author of the brief. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly author?: string | null | undefined;
  /** By a keyword of the brief. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly keyword?: string | null | undefined;
  /** By an entity that the claim names in either language. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly entity?: string | null | undefined;
  /** A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase. */
  readonly mentioning?: string | null | undefined;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** By the date of the brief. On this day or later. */
  readonly from?: string | null | undefined;
  /** By the date of the brief. On this day or earlier. */
  readonly to?: string | null | undefined;
  /** Further conditions. */
  readonly where?: ClaimFilter | undefined;
  /** The largest number of sources, authors, keywords and entities, at most 100. */
  readonly top?: number | null | undefined;
};


/** The data of the operation `ClaimFacets`. */
export type ClaimFacetsData = {
  /** Claims of all briefs, newest first. */
  readonly claims: {
    /** How many rows the whole list has, counted up to 10,000. */
    readonly totalCount: number,
    /** False where the list has more rows than totalCount says. */
    readonly totalCountIsExact: boolean,
    /** What the rows of the whole list have in common, counted among up to 10,000 of them. Only what is selected is counted. */
    readonly facets: ClaimFacets
  }
};


/** The variables of the operation `Claims`. */
export type ClaimsVariables = {
  /** By a publication of the brief. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly source?: string | null | undefined;
  /** By an author of the brief. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly author?: string | null | undefined;
  /** By a keyword of the brief. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly keyword?: string | null | undefined;
  /** By an entity that the claim names in either language. A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly entity?: string | null | undefined;
  /** A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase. */
  readonly mentioning?: string | null | undefined;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** By the date of the brief. On this day or later. */
  readonly from?: string | null | undefined;
  /** By the date of the brief. On this day or earlier. */
  readonly to?: string | null | undefined;
  /** Further conditions. */
  readonly where?: ClaimFilter | undefined;
  /** Orders, of which the first counts most. By default newest first, and within one brief as printed. */
  readonly orderBy?: ReadonlyArray<ClaimOrder> | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `Claims`. */
export type ClaimsData = {
  /** Claims of all briefs, newest first. */
  readonly claims: ClaimPage
};


/** The variables of the operation `Entities`. */
export type EntitiesVariables = {
  /** Any part of a name of its own, in any language or script. The best come first: the whole name, its beginning, the beginning of a word, any other part; of these the shorter names. At most the best 1,000 are found. */
  readonly search?: string | null | undefined;
  /** Only entities of this kind. */
  readonly kind?: EntityKind | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `Entities`. */
export type EntitiesData = {
  /** The entities that are known. */
  readonly entities: EntityPage
};


/** The variables of the operation `Entity`. */
export type EntityVariables = {
  /** The id of the entity. Exactly one of id and name must be given. */
  readonly id?: string | null | undefined;
  /** A name of the entity, without regard to case or width. */
  readonly name?: string | null | undefined;
};


/** The data of the operation `Entity`. */
export type EntityData = {
  /** An entity by id or by any of its names, in any language or script. */
  readonly entity: EntityWithAliases | null
};


/** The variables of the operation `EntityClaims`. */
export type EntityClaimsVariables = {
  /** The id of the entity. Exactly one of id and name must be given. */
  readonly id: string;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** Chooses claims. */
  readonly where?: ClaimFilter | null | undefined;
  /** Orders, of which the first counts most. By default newest first, and within one brief as printed. */
  readonly orderBy?: ReadonlyArray<ClaimOrder> | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `EntityClaims`. */
export type EntityClaimsData = {
  /** An entity by id or by any of its names, in any language or script. */
  readonly entity: {
    /** Claims that name it in either language, newest first. */
    readonly claims: ClaimPage
  } | null
};


/** The variables of the operation `EntitySuggestions`. */
export type EntitySuggestionsVariables = {
  /** Only those of which people have made this; null for all. */
  readonly status?: EntitySuggestionStatus | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `EntitySuggestions`. */
export type EntitySuggestionsData = {
  /** Names that recur and are not known, the surest first. */
  readonly entitySuggestions: EntitySuggestionPage
};


/** The variables of the operation `ImportDocuments`. */
export type ImportDocumentsVariables = {
  /** The documents, at most 500. */
  readonly documents: ReadonlyArray<DocumentInput>;
  /** Reads and reports, but stores nothing. */
  readonly dryRun?: boolean | undefined;
};


/** The data of the operation `ImportDocuments`. */
export type ImportDocumentsData = {
  /** Imports documents, each whole or not at all; one that is refused does not stop the others. Importing a document twice changes nothing. Needs `Authorization: Bearer <IMPORT_TOKEN>`. */
  readonly importDocuments: {
    /** How many were new. */
    readonly created: number,
    /** How many were new revisions. */
    readonly updated: number,
    /** How many were here already. */
    readonly unchanged: number,
    /** How many were refused. */
    readonly failed: number,
    /** One result for each document, in their order. */
    readonly results: ReadonlyArray<{
      /** The name of the document. */
      readonly name: string,
      /** What became of it. */
      readonly outcome: OrNewer<ImportOutcome>,
      /** The briefs that it holds, as they are now; empty when it failed and in a dry run that would create them. */
      readonly briefs: ReadonlyArray<(
        BriefMethods
        & {
        /** Opaque, and stable across re-imports. */
        readonly id: string
      }
      )>,
      /** What there is to say about it, in the order of the document. */
      readonly diagnostics: ReadonlyArray<{
        /** Stable code, such as `DATE_IMPOSSIBLE`. */
        readonly code: string,
        /** How bad it is. */
        readonly severity: OrNewer<Severity>,
        /** What is wrong, in words. */
        readonly message: string,
        /** What to do about it. */
        readonly hint: string | null,
        /** The line, from 1. */
        readonly line: number | null,
        /** The column, from 1, in UTF-16 code units. */
        readonly column: number | null,
        /** The text in question, shortened. */
        readonly excerpt: string | null
      }>
    }>
  }
};


/** The variables of the operation `KeywordBriefs`. */
export type KeywordBriefsVariables = {
  /** The id. */
  readonly id: string;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** Chooses briefs. */
  readonly where?: BriefFilter | null | undefined;
  /** Orders, of which the first counts most. By default newest first. */
  readonly orderBy?: ReadonlyArray<BriefOrder> | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `KeywordBriefs`. */
export type KeywordBriefsData = {
  /** Anything with an id. Null when nothing has it. */
  readonly node:
    | {
      /** Briefs that have it, newest first. */
      readonly briefs: BriefPage
    }
    | Record<PropertyKey, never>
   | null
};


/** The variables of the operation `Keywords`. */
export type KeywordsVariables = {
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `Keywords`. */
export type KeywordsData = {
  /** All keywords, by label. */
  readonly keywords: KeywordPage
};


/** The variables of the operation `Node`. */
export type NodeVariables = {
  /** The id. */
  readonly id: string;
};


/** The data of the operation `Node`. */
export type NodeData = {
  /** Anything with an id. Null when nothing has it. */
  readonly node:
    | (
      AuthorMethods
      & {
      /** The name of the type. */
      readonly __typename: 'Author',
      /** Opaque and stable. */
      readonly id: string
    }
      & Author
    )
    | (
      BriefMethods
      & {
      /** The name of the type. */
      readonly __typename: 'Brief',
      /** Opaque, and stable across re-imports. */
      readonly id: string
    }
      & Brief
    )
    | (
      {
      /** The name of the type. */
      readonly __typename: 'Claim',
      /** Opaque, and stable across re-imports of the brief. */
      readonly id: string
    }
      & Claim
    )
    | (
      EntityMethods
      & {
      /** The name of the type. */
      readonly __typename: 'Entity',
      /** Opaque and stable. */
      readonly id: string,
      /** What it is. */
      readonly kind: OrNewer<EntityKind>,
      /** Its usual name in each language. */
      readonly names: Bilingual
    }
    )
    | {
      /** The name of the type. */
      readonly __typename: 'EntitySuggestion',
      /** The Chinese name. */
      readonly zh: string,
      /** The English name. */
      readonly en: string,
      /** What people have made of it. */
      readonly status: OrNewer<EntitySuggestionStatus>,
      /** Opaque and stable; what the command knows it by. */
      readonly id: string
    }
    | (
      KeywordMethods
      & {
      /** The name of the type. */
      readonly __typename: 'Keyword',
      /** Opaque and stable. */
      readonly id: string
    }
      & Keyword
    )
    | (
      {
      /** The name of the type. */
      readonly __typename: 'Section',
      /** Opaque, and stable across re-imports of the brief. */
      readonly id: string
    }
      & Section
    )
    | (
      SourceMethods
      & {
      /** The name of the type. */
      readonly __typename: 'Source',
      /** Opaque and stable. */
      readonly id: string
    }
      & Source
    )
   | null
};


/** The variables of the operation `Search`. */
export type SearchVariables = {
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly text: string;
  /** Further conditions. */
  readonly where?: ClaimFilter | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `Search`. */
export type SearchData = {
  /** Claims of all briefs, newest first. */
  readonly claims: SearchPage
};


/** The variables of the operation `Source`. */
export type SourceVariables = {
  /** The id of the source. Exactly one of id and name must be given. */
  readonly id?: string | null | undefined;
  /** A name of the source, without regard to case or width. */
  readonly name?: string | null | undefined;
};


/** The data of the operation `Source`. */
export type SourceData = {
  /** A source by id or name. */
  readonly source: Source | null
};


/** The variables of the operation `SourceBriefs`. */
export type SourceBriefsVariables = {
  /** The id of the source. Exactly one of id and name must be given. */
  readonly id: string;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** Chooses briefs. */
  readonly where?: BriefFilter | null | undefined;
  /** Orders, of which the first counts most. By default newest first. */
  readonly orderBy?: ReadonlyArray<BriefOrder> | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `SourceBriefs`. */
export type SourceBriefsData = {
  /** A source by id or name. */
  readonly source: {
    /** Briefs that it is a source of, newest first. */
    readonly briefs: BriefPage
  } | null
};


/** The variables of the operation `SourceClaims`. */
export type SourceClaimsVariables = {
  /** The id of the source. Exactly one of id and name must be given. */
  readonly id: string;
  /** A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase. */
  readonly mentioning?: string | null | undefined;
  /** Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes. */
  readonly search?: string | null | undefined;
  /** Chooses claims. */
  readonly where?: ClaimFilter | null | undefined;
  /** Orders, of which the first counts most. By default newest first, and within one brief as printed. */
  readonly orderBy?: ReadonlyArray<ClaimOrder> | null | undefined;
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `SourceClaims`. */
export type SourceClaimsData = {
  /** A source by id or name. */
  readonly source: {
    /** Claims of those briefs, newest first. */
    readonly claims: ClaimPage
  } | null
};


/** The variables of the operation `Sources`. */
export type SourcesVariables = {
  /** How many rows from the start, at most 100; 20 where neither first nor last is given. */
  readonly first?: number | null | undefined;
  /** A cursor: only rows after it. */
  readonly after?: string | null | undefined;
  /** How many rows from the end, at most 100. Not together with first. */
  readonly last?: number | null | undefined;
  /** A cursor: only rows before it. */
  readonly before?: string | null | undefined;
};


/** The data of the operation `Sources`. */
export type SourcesData = {
  /** All sources, by name. */
  readonly sources: SourcePage
};


/** How a name is found in running text. */
export type AliasMatch =
  /** As a word in exactly these letters, as US and WHO. */
  | 'EXACT'
  /** Anywhere, as names in Chinese. */
  | 'SUBSTRING'
  /** As a word, with a capital where the name has one. */
  | 'WORD';


/** Chooses claims by how their languages were paired. */
export type AlignmentFilter = {
  /** Any of these. */
  readonly status?: ReadonlyArray<AlignmentStatus> | null | undefined;
};


/** How sure it is that the two languages of a claim say the same. */
export type AlignmentStatus =
  /** Both are there and belong together. */
  | 'ALIGNED'
  /** Only one language is there. */
  | 'UNPAIRED'
  /** Both are there, but another pairing is nearly as good: worth a look. */
  | 'WEAK';


/** Chooses briefs. Conditions given together must all hold. */
export type BriefFilter = {
  /** All of these must hold. */
  readonly and?: ReadonlyArray<BriefFilter> | null | undefined;
  /** By an author. */
  readonly author?: NameFilter | null | undefined;
  /** By an entity that a claim names. */
  readonly entity?: NameFilter | null | undefined;
  /** By a keyword. */
  readonly keyword?: NameFilter | null | undefined;
  /** This must not hold. */
  readonly not?: BriefFilter | null | undefined;
  /** At least one of these must hold. */
  readonly or?: ReadonlyArray<BriefFilter> | null | undefined;
  /** By date. */
  readonly publishedOn?: DateFilter | null | undefined;
  /** By a publication. */
  readonly source?: NameFilter | null | undefined;
};


/** An order of briefs. */
export type BriefOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection | undefined;
  /** What to order by. */
  readonly field: BriefOrderField;
};


/** What briefs are ordered by. */
export type BriefOrderField =
  /** When the brief was first imported. */
  | 'IMPORTED_AT'
  /** The date. Briefs without a date count as the oldest. */
  | 'PUBLISHED_ON'
  /** How well the brief matches `search`, which must be given; DESC has the best first. The newest 2,000 matches are ranked. */
  | 'RELEVANCE';


/** Chooses claims. Conditions given together must all hold. */
export type ClaimFilter = {
  /** By how its languages were paired. */
  readonly alignment?: AlignmentFilter | null | undefined;
  /** All of these must hold. */
  readonly and?: ReadonlyArray<ClaimFilter> | null | undefined;
  /** By an author of the brief. */
  readonly author?: NameFilter | null | undefined;
  /** By an entity that the claim names in either language. */
  readonly entity?: NameFilter | null | undefined;
  /** By a keyword of the brief. */
  readonly keyword?: NameFilter | null | undefined;
  /** By the languages that the claim has. */
  readonly language?: LanguageFilter | null | undefined;
  /** By an entity that the claim names, with the languages that name it, or with its metonyms. */
  readonly mentions?: MentionFilter | null | undefined;
  /** This must not hold. */
  readonly not?: ClaimFilter | null | undefined;
  /** At least one of these must hold. */
  readonly or?: ReadonlyArray<ClaimFilter> | null | undefined;
  /** By the date of the brief. */
  readonly publishedOn?: DateFilter | null | undefined;
  /** By a publication of the brief. */
  readonly source?: NameFilter | null | undefined;
};


/** An order of claims. */
export type ClaimOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection | undefined;
  /** What to order by. */
  readonly field: ClaimOrderField;
};


/** What claims are ordered by. */
export type ClaimOrderField =
  /** Brief by brief in the order of import, each in printed order. */
  | 'POSITION'
  /** The date of the brief. Briefs without a date count as the oldest. */
  | 'PUBLISHED_ON'
  /** How well the claim matches `search`, which must be given; DESC has the best first. The newest 2,000 matches are ranked. */
  | 'RELEVANCE';


/** How the content of a document is written in the request. */
export type ContentEncoding =
  /** As base64 of the bytes: for documents that are not in UTF-8. */
  | 'BASE64'
  /** As the text itself. */
  | 'TEXT';


/** Chooses by date. Conditions given together must all hold; only `isNull` finds what has no date. */
export type DateFilter = {
  /** On this day. */
  readonly eq?: string | null | undefined;
  /** After this day. */
  readonly gt?: string | null | undefined;
  /** On this day or later. */
  readonly gte?: string | null | undefined;
  /** True: without a date. False: with a date. */
  readonly isNull?: boolean | null | undefined;
  /** Before this day. */
  readonly lt?: string | null | undefined;
  /** On this day or earlier. */
  readonly lte?: string | null | undefined;
};


/** A document to import. */
export type DocumentInput = {
  /** The content, written as `encoding` says. */
  readonly content: string;
  /** How the content is written. */
  readonly encoding?: ContentEncoding | undefined;
  /** The name of the file; its ending tells Markdown from plain text. */
  readonly name: string;
};


/** What an entity is. */
export type EntityKind =
  /** A war, summit or treaty. */
  | 'EVENT'
  /** An alliance, institution, party, company or group. */
  | 'ORGANIZATION'
  /** Anything else with a name. */
  | 'OTHER'
  /** Someone. */
  | 'PERSON'
  /** A country, city, sea or region, also where its name stands for its government. */
  | 'PLACE';


/** What people have made of a suggestion. */
export type EntitySuggestionStatus =
  /** Its names were made names of an entity. */
  | 'ACCEPTED'
  /** It is wrong, and does not come back. */
  | 'DISMISSED'
  /** Nobody has decided on it. */
  | 'OPEN';


/** What became of a document. */
export type ImportOutcome =
  /** New briefs. */
  | 'CREATED'
  /** Nothing of it was stored; the diagnostics say why. */
  | 'FAILED'
  /** The same document is here already. */
  | 'UNCHANGED'
  /** A known brief has a new revision; ids are kept. */
  | 'UPDATED';


/** A language of the briefs. */
export type Language =
  /** English. */
  | 'EN'
  /** Chinese as printed, Traditional or Simplified. */
  | 'ZH';


/** Chooses claims by the languages that they have. */
export type LanguageFilter = {
  /** None of these is there. */
  readonly missing?: ReadonlyArray<Language> | null | undefined;
  /** All of these are there. */
  readonly present?: ReadonlyArray<Language> | null | undefined;
};


/** Chooses claims that name an entity: a certain one where `entity` is given, in certain languages where `in` is given. One that says neither chooses all claims. */
export type MentionFilter = {
  /** The entity; any where it is not given. */
  readonly entity?: NameFilter | null | undefined;
  /** The languages that name it. */
  readonly in?: MentionParity | null | undefined;
  /** Whether names that may stand for the entity count too, as Beijing for China. */
  readonly metonyms?: boolean | null | undefined;
};


/** Which of its two languages a claim names an entity in. A claim with one language has none of these, nor has an entity whose name there may mean another. */
export type MentionParity =
  /** Both languages name it. */
  | 'BOTH'
  /** Only the English text names it. */
  | 'EN_ONLY'
  /** Only the Chinese text names it. */
  | 'ZH_ONLY';


/** Chooses by id, by name or by any of a list of names. Conditions given together must all hold. */
export type NameFilter = {
  /** The id. */
  readonly id?: string | null | undefined;
  /** Names, any of which may match. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** A name: without regard to case, width or 《》, and for entities in any language or script. */
  readonly name?: string | null | undefined;
};


/** Which end of an order comes first. */
export type OrderDirection =
  /** Smallest or oldest first. */
  | 'ASC'
  /** Largest or newest first. */
  | 'DESC';


/** How bad it is. */
export type Severity =
  /** The document is refused. */
  | 'ERROR'
  /** How something was read. */
  | 'INFO'
  /** The document is accepted, but should be looked at. */
  | 'WARNING';

