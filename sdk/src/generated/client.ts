// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
import { type Connection, connectionOf } from '../connection.ts';
import { loadField, registerRows, transportOf } from '../row.ts';
import type { RequestOptions, TransportOptions } from '../transport/options.ts';
import { Transport } from '../transport/transport.ts';
import {
  AuthorDocument,
  AuthorBriefsDocument,
  AuthorClaimsDocument,
  AuthorsDocument,
  BriefDocument,
  BriefClaimsDocument,
  BriefFacetsDocument,
  BriefsDocument,
  ClaimDocument,
  ClaimFacetsDocument,
  ClaimsDocument,
  EntitiesDocument,
  EntityDocument,
  EntityClaimsDocument,
  EntitySuggestionsDocument,
  ImportDocumentsDocument,
  KeywordBriefsDocument,
  KeywordsDocument,
  NodeDocument,
  SearchDocument,
  SourceDocument,
  SourceBriefsDocument,
  SourceClaimsDocument,
  SourcesDocument,
} from './documents.ts';
import type {
  Author,
  AuthorBriefsVariables,
  AuthorClaimsVariables,
  AuthorPage,
  AuthorVariables,
  AuthorsVariables,
  BriefClaimsVariables,
  BriefFacetsData,
  BriefFacetsVariables,
  BriefPage,
  BriefVariables,
  BriefWhole,
  BriefsVariables,
  ClaimFacetsData,
  ClaimFacetsVariables,
  ClaimPage,
  ClaimVariables,
  ClaimWhole,
  ClaimsVariables,
  EntitiesVariables,
  EntityClaimsVariables,
  EntityPage,
  EntitySuggestionPage,
  EntitySuggestionsVariables,
  EntityVariables,
  EntityWithAliases,
  ImportDocumentsData,
  ImportDocumentsVariables,
  KeywordBriefsVariables,
  KeywordPage,
  KeywordsVariables,
  NodeData,
  NodeVariables,
  SearchPage,
  SearchVariables,
  Source,
  SourceBriefsVariables,
  SourceClaimsVariables,
  SourcePage,
  SourceVariables,
  SourcesVariables,
} from './types.ts';

/** The lists of a row of the type `Author`. Each method call is a request of its own. */
abstract class AuthorMethods {
  /** The row's id. */
  declare readonly id: string;

  /**
   * The briefs of the author, newest first. Each call is a separate request.
   *
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.where Chooses briefs.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const brief of author.briefs()) console.log(brief.title.en);
   */
  briefs(variables?: Omit<AuthorBriefsVariables, 'id'>, options?: RequestOptions): Connection<BriefPage> {
    return connectionOf(transportOf(this), AuthorBriefsDocument, { ...variables, id: this.id }, options);
  }

  /**
   * The claims in the briefs of the author, newest first. Each call is a separate request.
   *
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const claim of author.claims({ search: 'tariff' })) console.log(claim.text.en);
   */
  claims(variables?: Omit<AuthorClaimsVariables, 'id'>, options?: RequestOptions): Connection<ClaimPage> {
    return connectionOf(transportOf(this), AuthorClaimsDocument, { ...variables, id: this.id }, options);
  }
}

/** The lists of a row of the type `Brief`. Each method call is a request of its own. */
abstract class BriefMethods {
  /** The row's id. */
  declare readonly id: string;

  /**
   * The claims of the brief. Each call is a separate request; `client.brief` returns all of them in one.
   *
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const claim of brief.claims({ mentioning: 'Xi Jinping' })) console.log(claim.text.en);
   */
  claims(variables?: Omit<BriefClaimsVariables, 'id'>, options?: RequestOptions): Connection<ClaimPage> {
    return connectionOf(transportOf(this), BriefClaimsDocument, { ...variables, id: this.id }, options);
  }
}

/** The lists of a row of the type `Entity`. Each method call is a request of its own. */
abstract class EntityMethods {
  /** The row's id. */
  declare readonly id: string;

  /**
   * The claims that name the entity in either language, newest first. Each call is a separate request.
   *
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const claim of entity.claims().take(10)) console.log(claim.text.zh);
   */
  claims(variables?: Omit<EntityClaimsVariables, 'id'>, options?: RequestOptions): Connection<ClaimPage> {
    return connectionOf(transportOf(this), EntityClaimsDocument, { ...variables, id: this.id }, options);
  }
}

/** The lists of a row of the type `Keyword`. Each method call is a request of its own. */
abstract class KeywordMethods {
  /** The row's id. */
  declare readonly id: string;

  /**
   * The briefs with the keyword, newest first. Each call is a separate request.
   *
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.where Chooses briefs.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const brief of keyword.briefs()) console.log(brief.publishedOn);
   */
  briefs(variables?: Omit<KeywordBriefsVariables, 'id'>, options?: RequestOptions): Connection<BriefPage> {
    return connectionOf(transportOf(this), KeywordBriefsDocument, { ...variables, id: this.id }, options);
  }
}

/** The lists of a row of the type `Source`. Each method call is a request of its own. */
abstract class SourceMethods {
  /** The row's id. */
  declare readonly id: string;

  /**
   * The briefs of the source, newest first. Each call is a separate request.
   *
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.where Chooses briefs.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const { totalCount } = await source.briefs({ first: 1 });
   */
  briefs(variables?: Omit<SourceBriefsVariables, 'id'>, options?: RequestOptions): Connection<BriefPage> {
    return connectionOf(transportOf(this), SourceBriefsDocument, { ...variables, id: this.id }, options);
  }

  /**
   * The claims in the briefs of the source, newest first. Each call is a separate request.
   *
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const source of client.sources()) {
   *   for await (const claim of source.claims({ mentioning: 'Putin' })) console.log(source.name, claim.text.en);
   * }
   */
  claims(variables?: Omit<SourceClaimsVariables, 'id'>, options?: RequestOptions): Connection<ClaimPage> {
    return connectionOf(transportOf(this), SourceClaimsDocument, { ...variables, id: this.id }, options);
  }
}

/**
 * A client of a Briefgraph service, with a method for each common task. `request` runs any other operation.
 *
 * @example
 * const client = new BriefgraphClient({ url: 'http://localhost:4000/graphql' });
 */
export class BriefgraphClient extends Transport {
  constructor(options: TransportOptions) {
    super(options);
    registerRows(this, {
      author: AuthorMethods,
      authors: AuthorMethods,
      brief: BriefMethods,
      briefs: BriefMethods,
      counterpart: EntityMethods,
      entities: EntityMethods,
      entity: EntityMethods,
      keyword: KeywordMethods,
      keywords: KeywordMethods,
      namedEntities: EntityMethods,
      source: SourceMethods,
      sources: SourceMethods,
    });
  }

  /**
   * An author by id or name. Null if there is none.
   *
   * @param variables.id The id of the author. Exactly one of id and name must be given.
   * @param variables.name A name of the author, without regard to case or width.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const author = await client.author({ name: 'Mira Rapp-Hooper' });
   * for await (const brief of author?.briefs() ?? []) console.log(brief.title.en);
   */
  author(variables?: AuthorVariables, options?: RequestOptions): Promise<Author | null> {
    return loadField(this, AuthorDocument, variables, options);
  }

  /**
   * All authors, by name.
   *
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const author of client.authors()) console.log(author.name);
   */
  authors(variables?: AuthorsVariables, options?: RequestOptions): Connection<AuthorPage> {
    return connectionOf(this, AuthorsDocument, variables, options);
  }

  /**
   * A complete brief: its header, lead, and all sections with their claims in both languages, how the languages were
   * paired, the entities that they mention and their places in the document. Null if there is none.
   *
   * @param variables.id The id of the brief.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const brief = await client.brief({ id });
   * for (const section of brief?.sections ?? []) console.log(section.heading.en, section.claims.length);
   */
  brief(variables: BriefVariables, options?: RequestOptions): Promise<BriefWhole | null> {
    return loadField(this, BriefDocument, variables, options);
  }

  /**
   * Counts of the matching briefs by source, author, keyword, entity, month, year and language. Takes the conditions of
   * `briefs`.
   *
   * @param variables.source By a publication. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.author By an author. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.keyword By a keyword. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.entity By an entity that a claim names. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.from By date. On this day or later.
   * @param variables.to By date. On this day or earlier.
   * @param variables.where Further conditions.
   * @param variables.top The largest number of sources, authors, keywords and entities, at most 100.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const { facets } = await client.briefFacets({ source: 'Foreign Affairs' });
   * for (const { author, count } of facets.authors) console.log(author.name, count);
   */
  briefFacets(variables?: BriefFacetsVariables, options?: RequestOptions): Promise<BriefFacetsData['briefs']> {
    return loadField(this, BriefFacetsDocument, variables, options);
  }

  /**
   * The briefs that match all conditions, newest first: by source, author, keyword, entity, words and dates.
   *
   * @param variables.source By a publication. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.author By an author. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.keyword By a keyword. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.entity By an entity that a claim names. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.from By date. On this day or later.
   * @param variables.to By date. On this day or earlier.
   * @param variables.where Further conditions.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const { nodes, totalCount } = await client.briefs({ author: 'Mira Rapp-Hooper', first: 10 });
   */
  briefs(variables?: BriefsVariables, options?: RequestOptions): Connection<BriefPage> {
    return connectionOf(this, BriefsDocument, variables, options);
  }

  /**
   * A claim with its section, brief and mentions, how its languages were paired, and the entities that only one of them
   * names. Null if there is none.
   *
   * @param variables.id The id of the claim.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const claim = await client.claim({ id });
   * console.log(claim?.text.zh, claim?.text.en);
   * for (const { language, entity } of claim?.parity ?? []) console.log('only in', language, entity.name.en);
   */
  claim(variables: ClaimVariables, options?: RequestOptions): Promise<ClaimWhole | null> {
    return loadField(this, ClaimDocument, variables, options);
  }

  /**
   * Counts of the matching claims by source, author, keyword, entity, month, year and language. Takes the conditions of
   * `claims`.
   *
   * @param variables.source By a publication of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.author By an author of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.keyword By a keyword of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.entity By an entity that the claim names in either language. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.from By the date of the brief. On this day or later.
   * @param variables.to By the date of the brief. On this day or earlier.
   * @param variables.where Further conditions.
   * @param variables.top The largest number of sources, authors, keywords and entities, at most 100.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const { facets } = await client.claimFacets({ mentioning: 'Putin' });
   * for (const { month, count } of facets.months) console.log(month, count);
   */
  claimFacets(variables?: ClaimFacetsVariables, options?: RequestOptions): Promise<ClaimFacetsData['claims']> {
    return loadField(this, ClaimFacetsDocument, variables, options);
  }

  /**
   * The claims that match all conditions, newest first: by source, author, keyword, entity, mentions, words and dates.
   * Names may be in any language or script.
   *
   * @param variables.source By a publication of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.author By an author of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.keyword By a keyword of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.entity By an entity that the claim names in either language. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.from By the date of the brief. On this day or later.
   * @param variables.to By the date of the brief. On this day or earlier.
   * @param variables.where Further conditions.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const claim of client.claims({ source: 'Foreign Affairs', mentioning: 'Putin', from: '2025-01-01' })) {
   *   console.log(claim.brief.publishedOn, claim.text.en ?? claim.text.zh);
   * }
   */
  claims(variables?: ClaimsVariables, options?: RequestOptions): Connection<ClaimPage> {
    return connectionOf(this, ClaimsDocument, variables, options);
  }

  /**
   * The known people, places, organizations and events. With `search`, those with the text in any of their names, for
   * completing names as they are typed.
   *
   * @param variables.search Any part of a name of its own, in any language or script. The best come first: the whole name, its beginning, the beginning of a word, any other part; of these the shorter names. At most the best 1,000 are found.
   * @param variables.kind Only entities of this kind.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const { nodes } = await client.entities({ search: 'put', first: 5 });
   */
  entities(variables?: EntitiesVariables, options?: RequestOptions): Connection<EntityPage> {
    return connectionOf(this, EntitiesDocument, variables, options);
  }

  /**
   * A person, place, organization or event by its id or any of its names, in any language or script, with its other names.
   * Null if there is none.
   *
   * @param variables.id The id of the entity. Exactly one of id and name must be given.
   * @param variables.name A name of the entity, without regard to case or width.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const entity = await client.entity({ name: '普丁' });
   * console.log(entity?.name.en, entity?.aliases.map(({ text }) => text));
   */
  entity(variables?: EntityVariables, options?: RequestOptions): Promise<EntityWithAliases | null> {
    return loadField(this, EntityDocument, variables, options);
  }

  /**
   * Names that recur in both languages of claims and are not known yet, the most certain first. `status` selects those that
   * were accepted or dismissed instead of the open ones.
   *
   * @param variables.status Only those of which people have made this; null for all.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const { zh, en, claimsBoth } of client.entitySuggestions().take(10)) console.log(zh, en, claimsBoth);
   */
  entitySuggestions(variables?: EntitySuggestionsVariables, options?: RequestOptions): Connection<EntitySuggestionPage> {
    return connectionOf(this, EntitySuggestionsDocument, variables, options);
  }

  /**
   * Imports documents, each completely or not at all; a rejected document does not stop the others. A dry run parses and
   * reports, but stores nothing. Requires the client's `token`.
   *
   * @param variables.documents The documents, at most 500.
   * @param variables.dryRun Reads and reports, but stores nothing.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const report = await client.importDocuments({ documents: [{ name: 'brief.md', content }] });
   * for (const { name, outcome } of report.results) console.log(name, outcome);
   */
  importDocuments(variables: ImportDocumentsVariables, options?: RequestOptions): Promise<ImportDocumentsData['importDocuments']> {
    return loadField(this, ImportDocumentsDocument, variables, options);
  }

  /**
   * All keywords, by label.
   *
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const { label } of client.keywords()) console.log(label.zh ?? label.en);
   */
  keywords(variables?: KeywordsVariables, options?: RequestOptions): Connection<KeywordPage> {
    return connectionOf(this, KeywordsDocument, variables, options);
  }

  /**
   * An object by its id, with its type in `__typename`; null if no object has the id. An object of a type that is newer
   * than this client has its id alone. Entities have `names` here, since the `name` of a source or an author is a string.
   *
   * @param variables.id The id.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const found = await client.node({ id });
   * if (found?.__typename === 'Claim') console.log(found.text.en);
   */
  node(variables: NodeVariables, options?: RequestOptions): Promise<NodeData['node']> {
    return loadField(this, NodeDocument, variables, options);
  }

  /**
   * The claims that contain all words of `text` in either language, best matches first. English is stemmed, any part of
   * Chinese text matches, and Traditional matches Simplified; "quotes" make a phrase, and -word excludes a word. Each claim
   * has the places that matched, and the first page has the entities that the text names.
   *
   * @param variables.text Words that must all occur. English is stemmed; Chinese matches from one character on, in Traditional and Simplified alike. "quotes" make a phrase, -word excludes.
   * @param variables.where Further conditions.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const { node, matches } of client.search({ text: '关税' }).take(5)) console.log(node.text.zh, matches);
   */
  search(variables: SearchVariables, options?: RequestOptions): Connection<SearchPage> {
    return connectionOf(this, SearchDocument, variables, options);
  }

  /**
   * A source by id or name. Null if there is none.
   *
   * @param variables.id The id of the source. Exactly one of id and name must be given.
   * @param variables.name A name of the source, without regard to case or width.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * const source = await client.source({ name: 'Foreign Affairs' });
   * for await (const claim of source?.claims({ mentioning: 'Putin' }) ?? []) console.log(claim.text.en);
   */
  source(variables?: SourceVariables, options?: RequestOptions): Promise<Source | null> {
    return loadField(this, SourceDocument, variables, options);
  }

  /**
   * All sources, by name.
   *
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} if there is no complete response
   * @example
   * for await (const source of client.sources()) console.log(source.name);
   */
  sources(variables?: SourcesVariables, options?: RequestOptions): Connection<SourcePage> {
    return connectionOf(this, SourcesDocument, variables, options);
  }
}

export type { AuthorMethods, BriefMethods, EntityMethods, KeywordMethods, SourceMethods };
