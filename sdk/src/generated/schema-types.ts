// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
import type { Of } from '../graphql/of.ts';
import type { OrNewer } from '../or-newer.ts';
import type {
  AliasMatch,
  AlignmentFilter,
  AlignmentStatus,
  BriefFilter,
  BriefOrder,
  BriefOrderField,
  ClaimFilter,
  ClaimOrder,
  ClaimOrderField,
  ContentEncoding,
  DateFilter,
  DocumentInput,
  EntityKind,
  EntitySuggestionStatus,
  ImportOutcome,
  Language,
  LanguageFilter,
  MentionFilter,
  MentionParity,
  NameFilter,
  OrderDirection,
  Severity,
} from './types.ts';

/** The types that have fields. */
export interface ObjectTypes {
  Alias: {
    kinds: 'Alias';
    fields: {
      language: { type: OrNewer<Language>; args: never };
      match: { type: OrNewer<AliasMatch>; args: never };
      region: { type: string | null; args: never };
      text: { type: string; args: never };
    };
  };
  Alignment: {
    kinds: 'Alignment';
    fields: {
      confidence: { type: number; args: never };
      reasons: { type: readonly (string)[]; args: never };
      status: { type: OrNewer<AlignmentStatus>; args: never };
    };
  };
  Anchor: {
    kinds: 'Anchor';
    fields: {
      document: { type: Of<'Document'>; args: never };
      end: { type: number; args: never };
      language: { type: OrNewer<Language>; args: never };
      line: { type: number; args: never };
      quote: { type: string; args: never };
      start: { type: number; args: never };
    };
  };
  Author: {
    kinds: 'Author';
    fields: {
      briefs: { type: Of<'BriefConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'orderBy' | 'search' | 'where' };
      claims: { type: Of<'ClaimConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'mentioning' | 'orderBy' | 'search' | 'where' };
      id: { type: string; args: never };
      name: { type: string; args: never };
      names: { type: Of<'Bilingual'>; args: never };
    };
  };
  AuthorConnection: {
    kinds: 'AuthorConnection';
    fields: {
      edges: { type: readonly (Of<'AuthorEdge'>)[]; args: never };
      nodes: { type: readonly (Of<'Author'>)[]; args: never };
      pageInfo: { type: Of<'PageInfo'>; args: never };
      totalCount: { type: number; args: never };
      totalCountIsExact: { type: boolean; args: never };
    };
  };
  AuthorCount: {
    kinds: 'AuthorCount';
    fields: {
      author: { type: Of<'Author'>; args: never };
      count: { type: number; args: never };
    };
  };
  AuthorEdge: {
    kinds: 'AuthorEdge';
    fields: {
      cursor: { type: string; args: never };
      node: { type: Of<'Author'>; args: never };
    };
  };
  Bilingual: {
    kinds: 'Bilingual';
    fields: {
      en: { type: string | null; args: never };
      prefer: { type: string | null; args: 'order' };
      zh: { type: string | null; args: never };
    };
  };
  Brief: {
    kinds: 'Brief';
    fields: {
      authors: { type: readonly (Of<'Author'>)[]; args: never };
      claims: { type: Of<'ClaimConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'mentioning' | 'orderBy' | 'search' | 'where' };
      document: { type: Of<'Document'>; args: never };
      id: { type: string; args: never };
      keywords: { type: readonly (Of<'Keyword'>)[]; args: never };
      lead: { type: Of<'Bilingual'>; args: never };
      publishedOn: { type: string | null; args: never };
      sections: { type: readonly (Of<'Section'>)[]; args: never };
      source: { type: Of<'Source'> | null; args: never };
      sources: { type: readonly (Of<'Source'>)[]; args: never };
      title: { type: Of<'Bilingual'>; args: never };
      titleIsDerived: { type: boolean; args: never };
      url: { type: string | null; args: never };
    };
  };
  BriefConnection: {
    kinds: 'BriefConnection';
    fields: {
      edges: { type: readonly (Of<'BriefEdge'>)[]; args: never };
      facets: { type: Of<'BriefFacets'>; args: never };
      namedEntities: { type: readonly (Of<'Entity'>)[]; args: never };
      nodes: { type: readonly (Of<'Brief'>)[]; args: never };
      pageInfo: { type: Of<'PageInfo'>; args: never };
      totalCount: { type: number; args: never };
      totalCountIsExact: { type: boolean; args: never };
    };
  };
  BriefEdge: {
    kinds: 'BriefEdge';
    fields: {
      cursor: { type: string; args: never };
      node: { type: Of<'Brief'>; args: never };
    };
  };
  BriefFacets: {
    kinds: 'BriefFacets';
    fields: {
      authors: { type: readonly (Of<'AuthorCount'>)[]; args: 'first' };
      entities: { type: readonly (Of<'EntityCount'>)[]; args: 'first' };
      keywords: { type: readonly (Of<'KeywordCount'>)[]; args: 'first' };
      languages: { type: readonly (Of<'LanguageCount'>)[]; args: never };
      months: { type: readonly (Of<'MonthCount'>)[]; args: never };
      sources: { type: readonly (Of<'SourceCount'>)[]; args: 'first' };
      years: { type: readonly (Of<'YearCount'>)[]; args: never };
    };
  };
  Claim: {
    kinds: 'Claim';
    fields: {
      alignment: { type: Of<'Alignment'>; args: never };
      anchors: { type: readonly (Of<'Anchor'>)[]; args: 'language' };
      brief: { type: Of<'Brief'>; args: never };
      entities: { type: readonly (Of<'Entity'>)[]; args: never };
      id: { type: string; args: never };
      mentions: { type: readonly (Of<'Mention'>)[]; args: 'language' };
      parity: { type: readonly (Of<'EntityParity'>)[]; args: never };
      position: { type: number; args: never };
      section: { type: Of<'Section'>; args: never };
      source: { type: Of<'Source'> | null; args: never };
      text: { type: Of<'Bilingual'>; args: never };
    };
  };
  ClaimConnection: {
    kinds: 'ClaimConnection';
    fields: {
      edges: { type: readonly (Of<'ClaimEdge'>)[]; args: never };
      facets: { type: Of<'ClaimFacets'>; args: never };
      namedEntities: { type: readonly (Of<'Entity'>)[]; args: never };
      nodes: { type: readonly (Of<'Claim'>)[]; args: never };
      pageInfo: { type: Of<'PageInfo'>; args: never };
      totalCount: { type: number; args: never };
      totalCountIsExact: { type: boolean; args: never };
    };
  };
  ClaimEdge: {
    kinds: 'ClaimEdge';
    fields: {
      cursor: { type: string; args: never };
      matches: { type: readonly (Of<'TextMatch'>)[]; args: never };
      node: { type: Of<'Claim'>; args: never };
    };
  };
  ClaimFacets: {
    kinds: 'ClaimFacets';
    fields: {
      authors: { type: readonly (Of<'AuthorCount'>)[]; args: 'first' };
      entities: { type: readonly (Of<'EntityCount'>)[]; args: 'first' };
      keywords: { type: readonly (Of<'KeywordCount'>)[]; args: 'first' };
      languages: { type: readonly (Of<'LanguageCount'>)[]; args: never };
      months: { type: readonly (Of<'MonthCount'>)[]; args: never };
      sources: { type: readonly (Of<'SourceCount'>)[]; args: 'first' };
      years: { type: readonly (Of<'YearCount'>)[]; args: never };
    };
  };
  Diagnostic: {
    kinds: 'Diagnostic';
    fields: {
      code: { type: string; args: never };
      column: { type: number | null; args: never };
      excerpt: { type: string | null; args: never };
      hint: { type: string | null; args: never };
      line: { type: number | null; args: never };
      message: { type: string; args: never };
      severity: { type: OrNewer<Severity>; args: never };
    };
  };
  Document: {
    kinds: 'Document';
    fields: {
      importedAt: { type: string; args: never };
      mediaType: { type: string; args: never };
      name: { type: string | null; args: never };
      sha256: { type: string; args: never };
      text: { type: string; args: never };
    };
  };
  Entity: {
    kinds: 'Entity';
    fields: {
      aliases: { type: readonly (Of<'Alias'>)[]; args: never };
      claims: { type: Of<'ClaimConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'orderBy' | 'search' | 'where' };
      id: { type: string; args: never };
      kind: { type: OrNewer<EntityKind>; args: never };
      metonyms: { type: readonly (Of<'Entity'>)[]; args: never };
      name: { type: Of<'Bilingual'>; args: never };
      standsFor: { type: readonly (Of<'Entity'>)[]; args: never };
    };
  };
  EntityConnection: {
    kinds: 'EntityConnection';
    fields: {
      edges: { type: readonly (Of<'EntityEdge'>)[]; args: never };
      nodes: { type: readonly (Of<'Entity'>)[]; args: never };
      pageInfo: { type: Of<'PageInfo'>; args: never };
      totalCount: { type: number; args: never };
      totalCountIsExact: { type: boolean; args: never };
    };
  };
  EntityCount: {
    kinds: 'EntityCount';
    fields: {
      count: { type: number; args: never };
      entity: { type: Of<'Entity'>; args: never };
    };
  };
  EntityEdge: {
    kinds: 'EntityEdge';
    fields: {
      cursor: { type: string; args: never };
      node: { type: Of<'Entity'>; args: never };
    };
  };
  EntityParity: {
    kinds: 'EntityParity';
    fields: {
      counterpart: { type: Of<'Entity'> | null; args: never };
      entity: { type: Of<'Entity'>; args: never };
      language: { type: OrNewer<Language>; args: never };
    };
  };
  EntitySuggestion: {
    kinds: 'EntitySuggestion';
    fields: {
      claims: { type: Of<'ClaimConnection'>; args: 'after' | 'before' | 'first' | 'last' };
      claimsBoth: { type: number; args: never };
      claimsEn: { type: number; args: never };
      claimsZh: { type: number; args: never };
      en: { type: string; args: never };
      entity: { type: Of<'Entity'> | null; args: never };
      id: { type: string; args: never };
      kind: { type: OrNewer<EntityKind> | null; args: never };
      score: { type: number; args: never };
      status: { type: OrNewer<EntitySuggestionStatus>; args: never };
      zh: { type: string; args: never };
    };
  };
  EntitySuggestionConnection: {
    kinds: 'EntitySuggestionConnection';
    fields: {
      edges: { type: readonly (Of<'EntitySuggestionEdge'>)[]; args: never };
      nodes: { type: readonly (Of<'EntitySuggestion'>)[]; args: never };
      pageInfo: { type: Of<'PageInfo'>; args: never };
      totalCount: { type: number; args: never };
      totalCountIsExact: { type: boolean; args: never };
    };
  };
  EntitySuggestionEdge: {
    kinds: 'EntitySuggestionEdge';
    fields: {
      cursor: { type: string; args: never };
      node: { type: Of<'EntitySuggestion'>; args: never };
    };
  };
  ImportReport: {
    kinds: 'ImportReport';
    fields: {
      created: { type: number; args: never };
      failed: { type: number; args: never };
      results: { type: readonly (Of<'ImportResult'>)[]; args: never };
      unchanged: { type: number; args: never };
      updated: { type: number; args: never };
    };
  };
  ImportResult: {
    kinds: 'ImportResult';
    fields: {
      briefs: { type: readonly (Of<'Brief'>)[]; args: never };
      diagnostics: { type: readonly (Of<'Diagnostic'>)[]; args: never };
      name: { type: string; args: never };
      outcome: { type: OrNewer<ImportOutcome>; args: never };
    };
  };
  Keyword: {
    kinds: 'Keyword';
    fields: {
      briefs: { type: Of<'BriefConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'orderBy' | 'search' | 'where' };
      id: { type: string; args: never };
      label: { type: Of<'Bilingual'>; args: never };
    };
  };
  KeywordConnection: {
    kinds: 'KeywordConnection';
    fields: {
      edges: { type: readonly (Of<'KeywordEdge'>)[]; args: never };
      nodes: { type: readonly (Of<'Keyword'>)[]; args: never };
      pageInfo: { type: Of<'PageInfo'>; args: never };
      totalCount: { type: number; args: never };
      totalCountIsExact: { type: boolean; args: never };
    };
  };
  KeywordCount: {
    kinds: 'KeywordCount';
    fields: {
      count: { type: number; args: never };
      keyword: { type: Of<'Keyword'>; args: never };
    };
  };
  KeywordEdge: {
    kinds: 'KeywordEdge';
    fields: {
      cursor: { type: string; args: never };
      node: { type: Of<'Keyword'>; args: never };
    };
  };
  LanguageCount: {
    kinds: 'LanguageCount';
    fields: {
      count: { type: number; args: never };
      language: { type: OrNewer<Language>; args: never };
    };
  };
  Mention: {
    kinds: 'Mention';
    fields: {
      claim: { type: Of<'Claim'>; args: never };
      end: { type: number; args: never };
      entity: { type: Of<'Entity'>; args: never };
      isAmbiguous: { type: boolean; args: never };
      language: { type: OrNewer<Language>; args: never };
      start: { type: number; args: never };
      surface: { type: string; args: never };
    };
  };
  MonthCount: {
    kinds: 'MonthCount';
    fields: {
      count: { type: number; args: never };
      month: { type: string; args: never };
    };
  };
  Mutation: {
    kinds: 'Mutation';
    fields: {
      importDocuments: { type: Of<'ImportReport'>; args: 'documents' | 'dryRun' };
    };
  };
  Node: {
    kinds: 'Author' | 'Brief' | 'Claim' | 'Entity' | 'EntitySuggestion' | 'Keyword' | 'Section' | 'Source';
    fields: {
      id: { type: string; args: never };
    };
  };
  PageInfo: {
    kinds: 'PageInfo';
    fields: {
      endCursor: { type: string | null; args: never };
      hasNextPage: { type: boolean; args: never };
      hasPreviousPage: { type: boolean; args: never };
      startCursor: { type: string | null; args: never };
    };
  };
  Query: {
    kinds: 'Query';
    fields: {
      author: { type: Of<'Author'> | null; args: 'id' | 'name' };
      authors: { type: Of<'AuthorConnection'>; args: 'after' | 'before' | 'first' | 'last' };
      brief: { type: Of<'Brief'> | null; args: 'id' };
      briefs: { type: Of<'BriefConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'orderBy' | 'search' | 'where' };
      claim: { type: Of<'Claim'> | null; args: 'id' };
      claims: { type: Of<'ClaimConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'mentioning' | 'orderBy' | 'search' | 'where' };
      entities: { type: Of<'EntityConnection'>; args: 'after' | 'before' | 'first' | 'kind' | 'last' | 'search' };
      entity: { type: Of<'Entity'> | null; args: 'id' | 'name' };
      entitySuggestions: { type: Of<'EntitySuggestionConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'status' };
      keywords: { type: Of<'KeywordConnection'>; args: 'after' | 'before' | 'first' | 'last' };
      node: { type: Of<'Node'> | null; args: 'id' };
      nodes: { type: readonly (Of<'Node'> | null)[]; args: 'ids' };
      source: { type: Of<'Source'> | null; args: 'id' | 'name' };
      sources: { type: Of<'SourceConnection'>; args: 'after' | 'before' | 'first' | 'last' };
    };
  };
  Section: {
    kinds: 'Section';
    fields: {
      brief: { type: Of<'Brief'>; args: never };
      claims: { type: readonly (Of<'Claim'>)[]; args: never };
      heading: { type: Of<'Bilingual'>; args: never };
      id: { type: string; args: never };
      position: { type: number; args: never };
    };
  };
  Source: {
    kinds: 'Source';
    fields: {
      briefs: { type: Of<'BriefConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'orderBy' | 'search' | 'where' };
      claims: { type: Of<'ClaimConnection'>; args: 'after' | 'before' | 'first' | 'last' | 'mentioning' | 'orderBy' | 'search' | 'where' };
      id: { type: string; args: never };
      name: { type: string; args: never };
      url: { type: string | null; args: never };
    };
  };
  SourceConnection: {
    kinds: 'SourceConnection';
    fields: {
      edges: { type: readonly (Of<'SourceEdge'>)[]; args: never };
      nodes: { type: readonly (Of<'Source'>)[]; args: never };
      pageInfo: { type: Of<'PageInfo'>; args: never };
      totalCount: { type: number; args: never };
      totalCountIsExact: { type: boolean; args: never };
    };
  };
  SourceCount: {
    kinds: 'SourceCount';
    fields: {
      count: { type: number; args: never };
      source: { type: Of<'Source'>; args: never };
    };
  };
  SourceEdge: {
    kinds: 'SourceEdge';
    fields: {
      cursor: { type: string; args: never };
      node: { type: Of<'Source'>; args: never };
    };
  };
  TextMatch: {
    kinds: 'TextMatch';
    fields: {
      end: { type: number; args: never };
      language: { type: OrNewer<Language>; args: never };
      start: { type: number; args: never };
    };
  };
  YearCount: {
    kinds: 'YearCount';
    fields: {
      count: { type: number; args: never };
      year: { type: number; args: never };
    };
  };
}

/** The types of inputs. */
export interface InputTypes {
  Boolean: boolean;
  Date: string;
  DateTime: string;
  Float: number;
  ID: string;
  Int: number;
  String: string;
  URL: string;
  AliasMatch: AliasMatch;
  AlignmentFilter: AlignmentFilter;
  AlignmentStatus: AlignmentStatus;
  BriefFilter: BriefFilter;
  BriefOrder: BriefOrder;
  BriefOrderField: BriefOrderField;
  ClaimFilter: ClaimFilter;
  ClaimOrder: ClaimOrder;
  ClaimOrderField: ClaimOrderField;
  ContentEncoding: ContentEncoding;
  DateFilter: DateFilter;
  DocumentInput: DocumentInput;
  EntityKind: EntityKind;
  EntitySuggestionStatus: EntitySuggestionStatus;
  ImportOutcome: ImportOutcome;
  Language: Language;
  LanguageFilter: LanguageFilter;
  MentionFilter: MentionFilter;
  MentionParity: MentionParity;
  NameFilter: NameFilter;
  OrderDirection: OrderDirection;
  Severity: Severity;
}

/** The root types, by the kind of operation. */
export interface RootTypes {
  query: 'Query';
  mutation: 'Mutation';
}
