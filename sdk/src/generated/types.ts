// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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
  readonly direction?: OrderDirection;
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
  readonly direction?: OrderDirection;
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
  readonly encoding?: ContentEncoding;
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

export type AuthorsOfSourceVariables = Exact<{
  source: string;
  first?: number | null | undefined;
}>;

export type AuthorsOfSourceData = {
  readonly source: {
    readonly id: string;
    readonly name: string;
    readonly url: string | null;
    readonly briefs: {
      readonly totalCount: number;
      readonly totalCountIsExact: boolean;
      readonly facets: {
        readonly authors: ReadonlyArray<{
          readonly count: number;
          readonly author: { readonly id: string; readonly name: string; readonly names: Bilingual };
        }>;
      };
    };
  } | null;
};

export type Bilingual = { readonly zh: string | null; readonly en: string | null };

export type BriefVariables = Exact<{
  id: string;
}>;

export type BriefData = {
  readonly brief:
    | ({
        readonly lead: Bilingual;
        readonly sections: ReadonlyArray<{
          readonly id: string;
          readonly position: number;
          readonly heading: Bilingual;
          readonly claims: ReadonlyArray<{
            readonly id: string;
            readonly position: number;
            readonly text: Bilingual;
            readonly alignment: {
              readonly status: AlignmentStatus;
              readonly confidence: number;
              readonly reasons: ReadonlyArray<string>;
            };
            readonly mentions: ReadonlyArray<MentionInText>;
            readonly anchors: ReadonlyArray<{
              readonly language: Language;
              readonly line: number;
              readonly start: number;
              readonly end: number;
            }>;
          }>;
        }>;
        readonly document: {
          readonly sha256: string;
          readonly name: string | null;
          readonly mediaType: string;
          readonly importedAt: string;
        };
      } & BriefHeader)
    | null;
};

export type BriefHeader = {
  readonly id: string;
  readonly titleIsDerived: boolean;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly title: Bilingual;
  readonly sources: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly authors: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly keywords: ReadonlyArray<{ readonly id: string; readonly label: Bilingual }>;
};

export type MentionInText = {
  readonly language: Language;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly entity: { readonly id: string; readonly kind: EntityKind; readonly name: Bilingual };
};

export type BriefsVariables = Exact<{
  where?: BriefFilter | null | undefined;
  search?: string | null | undefined;
  orderBy?: ReadonlyArray<BriefOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type BriefsData = {
  readonly briefs: {
    readonly totalCount: number;
    readonly totalCountIsExact: boolean;
    readonly pageInfo: PageInfo;
    readonly nodes: ReadonlyArray<BriefHeader>;
  };
};

export type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

export type ClaimsBySourceVariables = Exact<{
  source: string;
  mentioning?: string | null | undefined;
  search?: string | null | undefined;
  where?: ClaimFilter | null | undefined;
  orderBy?: ReadonlyArray<ClaimOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type ClaimsBySourceData = {
  readonly source: {
    readonly id: string;
    readonly name: string;
    readonly url: string | null;
    readonly claims: {
      readonly totalCount: number;
      readonly totalCountIsExact: boolean;
      readonly pageInfo: PageInfo;
      readonly nodes: ReadonlyArray<ClaimInContext>;
    };
  } | null;
};

export type ClaimInContext = {
  readonly id: string;
  readonly position: number;
  readonly text: Bilingual;
  readonly section: { readonly id: string; readonly position: number; readonly heading: Bilingual };
  readonly source: { readonly id: string; readonly name: string } | null;
  readonly brief: {
    readonly id: string;
    readonly publishedOn: string | null;
    readonly title: Bilingual;
    readonly authors: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    readonly keywords: ReadonlyArray<{ readonly id: string; readonly label: Bilingual }>;
  };
  readonly mentions: ReadonlyArray<MentionInText>;
};

export type EntityClaimsVariables = Exact<{
  name: string;
  search?: string | null | undefined;
  where?: ClaimFilter | null | undefined;
  orderBy?: ReadonlyArray<ClaimOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type EntityClaimsData = {
  readonly entity: {
    readonly id: string;
    readonly kind: EntityKind;
    readonly name: Bilingual;
    readonly aliases: ReadonlyArray<{ readonly text: string; readonly language: Language }>;
    readonly claims: {
      readonly totalCount: number;
      readonly totalCountIsExact: boolean;
      readonly pageInfo: PageInfo;
      readonly nodes: ReadonlyArray<ClaimInContext>;
    };
  } | null;
};

export type ImportDocumentsVariables = Exact<{
  documents: ReadonlyArray<DocumentInput>;
  dryRun?: boolean;
}>;

export type ImportDocumentsData = {
  readonly importDocuments: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly results: ReadonlyArray<{
      readonly name: string;
      readonly outcome: ImportOutcome;
      readonly briefs: ReadonlyArray<{ readonly id: string }>;
      readonly diagnostics: ReadonlyArray<{
        readonly code: string;
        readonly severity: Severity;
        readonly message: string;
        readonly hint: string | null;
        readonly line: number | null;
        readonly column: number | null;
        readonly excerpt: string | null;
      }>;
    }>;
  };
};

export type SearchVariables = Exact<{
  text: string;
  where?: ClaimFilter | null | undefined;
  orderBy?: ReadonlyArray<ClaimOrder> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type SearchData = {
  readonly claims: {
    readonly totalCount: number;
    readonly totalCountIsExact: boolean;
    readonly pageInfo: PageInfo;
    readonly nodes: ReadonlyArray<ClaimInContext>;
  };
};
