// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
import { type Connection, connect } from '../connection.ts';
import { ask, registerRows, transportOf } from '../row.ts';
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

/** What leads on from a row of the type `Author`. Each call of a method is a request of its own. */
abstract class AuthorMethods {
  /** The id of the row. */
  declare readonly id: string;

  /**
   * The briefs of the author, newest first. Each call is a request of its own.
   *
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.where Chooses briefs.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const brief of author.briefs()) console.log(brief.title.en);
   */
  briefs(variables?: Omit<AuthorBriefsVariables, 'id'>, options?: RequestOptions): Connection<BriefPage> {
    return connect(transportOf(this), AuthorBriefsDocument, { ...variables, id: this.id }, options);
  }

  /**
   * The claims in the briefs of the author, newest first. Each call is a request of its own.
   *
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const claim of author.claims({ search: 'tariff' })) console.log(claim.text.en);
   */
  claims(variables?: Omit<AuthorClaimsVariables, 'id'>, options?: RequestOptions): Connection<ClaimPage> {
    return connect(transportOf(this), AuthorClaimsDocument, { ...variables, id: this.id }, options);
  }
}

/** What leads on from a row of the type `Brief`. Each call of a method is a request of its own. */
abstract class BriefMethods {
  /** The id of the row. */
  declare readonly id: string;

  /**
   * The claims of the brief. Each call is a request of its own; `client.brief` has all of them at once.
   *
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const claim of brief.claims({ mentioning: 'Xi Jinping' })) console.log(claim.text.en);
   */
  claims(variables?: Omit<BriefClaimsVariables, 'id'>, options?: RequestOptions): Connection<ClaimPage> {
    return connect(transportOf(this), BriefClaimsDocument, { ...variables, id: this.id }, options);
  }
}

/** What leads on from a row of the type `Entity`. Each call of a method is a request of its own. */
abstract class EntityMethods {
  /** The id of the row. */
  declare readonly id: string;

  /**
   * The claims that name the entity in either language, newest first. Each call is a request of its own.
   *
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const claim of entity.claims().take(10)) console.log(claim.text.zh);
   */
  claims(variables?: Omit<EntityClaimsVariables, 'id'>, options?: RequestOptions): Connection<ClaimPage> {
    return connect(transportOf(this), EntityClaimsDocument, { ...variables, id: this.id }, options);
  }
}

/** What leads on from a row of the type `Keyword`. Each call of a method is a request of its own. */
abstract class KeywordMethods {
  /** The id of the row. */
  declare readonly id: string;

  /**
   * The briefs that have the keyword, newest first. Each call is a request of its own.
   *
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.where Chooses briefs.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const brief of keyword.briefs()) console.log(brief.publishedOn);
   */
  briefs(variables?: Omit<KeywordBriefsVariables, 'id'>, options?: RequestOptions): Connection<BriefPage> {
    return connect(transportOf(this), KeywordBriefsDocument, { ...variables, id: this.id }, options);
  }
}

/** What leads on from a row of the type `Source`. Each call of a method is a request of its own. */
abstract class SourceMethods {
  /** The id of the row. */
  declare readonly id: string;

  /**
   * The briefs of the source, newest first. Each call is a request of its own.
   *
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.where Chooses briefs.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const { totalCount } = await source.briefs({ first: 1 });
   */
  briefs(variables?: Omit<SourceBriefsVariables, 'id'>, options?: RequestOptions): Connection<BriefPage> {
    return connect(transportOf(this), SourceBriefsDocument, { ...variables, id: this.id }, options);
  }

  /**
   * The claims in the briefs of the source, newest first. Each call is a request of its own.
   *
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const source of client.sources()) {
   *   for await (const claim of source.claims({ mentioning: 'Putin' })) console.log(source.name, claim.text.en);
   * }
   */
  claims(variables?: Omit<SourceClaimsVariables, 'id'>, options?: RequestOptions): Connection<ClaimPage> {
    return connect(transportOf(this), SourceClaimsDocument, { ...variables, id: this.id }, options);
  }
}

/**
 * A client of a Briefgraph service, with a method for each common job. `request` takes any other operation.
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
   * An author by id or name. Null when there is no such author.
   *
   * @param variables.id The id of the author. Exactly one of id and name must be given.
   * @param variables.name A name of the author, without regard to case or width.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const author = await client.author({ name: 'Mira Rapp-Hooper' });
   * for await (const brief of author?.briefs() ?? []) console.log(brief.title.en);
   */
  author(variables?: AuthorVariables, options?: RequestOptions): Promise<Author | null> {
    return ask(this, AuthorDocument, variables, options);
  }

  /**
   * All authors, by name.
   *
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const author of client.authors()) console.log(author.name);
   */
  authors(variables?: AuthorsVariables, options?: RequestOptions): Connection<AuthorPage> {
    return connect(this, AuthorsDocument, variables, options);
  }

  /**
   * One brief whole: its header, lead, and every section with its claims in both languages, how they were paired, whom
   * they name and where they stand in the document. Null when there is no such brief.
   *
   * @param variables.id The id of the brief.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const brief = await client.brief({ id });
   * for (const section of brief?.sections ?? []) console.log(section.heading.en, section.claims.length);
   */
  brief(variables: BriefVariables, options?: RequestOptions): Promise<BriefWhole | null> {
    return ask(this, BriefDocument, variables, options);
  }

  /**
   * What the briefs that fit have in common: how many there are by source, author, keyword, entity, month, year and
   * language. It takes what `briefs` takes.
   *
   * @param variables.source By a publication. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.author By an author. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.keyword By a keyword. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.entity By an entity that a claim names. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.from By date. On this day or later.
   * @param variables.to By date. On this day or earlier.
   * @param variables.where Any other condition.
   * @param variables.top How many sources, authors, keywords and entities, at most 100.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const { facets } = await client.briefFacets({ source: 'Foreign Affairs' });
   * for (const { author, count } of facets.authors) console.log(author.name, count);
   */
  briefFacets(variables?: BriefFacetsVariables, options?: RequestOptions): Promise<BriefFacetsData['briefs']> {
    return ask(this, BriefFacetsDocument, variables, options);
  }

  /**
   * The briefs that fit everything that is asked for, newest first: by source, author, keyword or entity, holding words,
   * between dates.
   *
   * @param variables.source By a publication. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.author By an author. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.keyword By a keyword. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.entity By an entity that a claim names. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.from By date. On this day or later.
   * @param variables.to By date. On this day or earlier.
   * @param variables.where Any other condition.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const { nodes, totalCount } = await client.briefs({ author: 'Mira Rapp-Hooper', first: 10 });
   */
  briefs(variables?: BriefsVariables, options?: RequestOptions): Connection<BriefPage> {
    return connect(this, BriefsDocument, variables, options);
  }

  /**
   * One claim, with its section, brief and mentions, how its languages were paired, and what only one of them names. Null
   * when there is no such claim.
   *
   * @param variables.id The id of the claim.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const claim = await client.claim({ id });
   * console.log(claim?.text.zh, claim?.text.en);
   * for (const { language, entity } of claim?.parity ?? []) console.log('only in', language, entity.name.en);
   */
  claim(variables: ClaimVariables, options?: RequestOptions): Promise<ClaimWhole | null> {
    return ask(this, ClaimDocument, variables, options);
  }

  /**
   * What the claims that fit have in common: how many there are by source, author, keyword, entity, month, year and
   * language. It takes what `claims` takes.
   *
   * @param variables.source By a publication of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.author By an author of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.keyword By a keyword of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.entity By an entity that the claim names in either language. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.from By the date of the brief. On this day or later.
   * @param variables.to By the date of the brief. On this day or earlier.
   * @param variables.where Any other condition.
   * @param variables.top How many sources, authors, keywords and entities, at most 100.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const { facets } = await client.claimFacets({ mentioning: 'Putin' });
   * for (const { month, count } of facets.months) console.log(month, count);
   */
  claimFacets(variables?: ClaimFacetsVariables, options?: RequestOptions): Promise<ClaimFacetsData['claims']> {
    return ask(this, ClaimFacetsDocument, variables, options);
  }

  /**
   * The claims that fit everything that is asked for, newest first: by source, author, keyword or entity, mentioning
   * someone, holding words, between dates. Names are taken in any language or script.
   *
   * @param variables.source By a publication of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.author By an author of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.keyword By a keyword of the brief. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.entity By an entity that the claim names in either language. A name: without regard to case, width or 《》, and for entities in any language or script.
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.from By the date of the brief. On this day or later.
   * @param variables.to By the date of the brief. On this day or earlier.
   * @param variables.where Any other condition.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const claim of client.claims({ source: 'Foreign Affairs', mentioning: 'Putin', from: '2025-01-01' })) {
   *   console.log(claim.brief.publishedOn, claim.text.en ?? claim.text.zh);
   * }
   */
  claims(variables?: ClaimsVariables, options?: RequestOptions): Connection<ClaimPage> {
    return connect(this, ClaimsDocument, variables, options);
  }

  /**
   * The people, places, organisations and events that are known. With `search`, those that have it in any of their names:
   * what a box that completes names needs.
   *
   * @param variables.search Any part of a name of its own, in any language or script. The best come first: the whole name, its beginning, the beginning of a word, any other part; of these the shorter names. At most the best 1,000 are found.
   * @param variables.kind Only entities of this kind.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const { nodes } = await client.entities({ search: 'put', first: 5 });
   */
  entities(variables?: EntitiesVariables, options?: RequestOptions): Connection<EntityPage> {
    return connect(this, EntitiesDocument, variables, options);
  }

  /**
   * A person, place, organisation or event by id or by any of its names, in any language or script, with its other names.
   * Null when nothing is known under that name.
   *
   * @param variables.id The id of the entity. Exactly one of id and name must be given.
   * @param variables.name A name of the entity, without regard to case or width.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const entity = await client.entity({ name: '普丁' });
   * console.log(entity?.name.en, entity?.aliases.map(({ text }) => text));
   */
  entity(variables?: EntityVariables, options?: RequestOptions): Promise<EntityWithAliases | null> {
    return ask(this, EntityDocument, variables, options);
  }

  /**
   * Names that recur in both languages of claims and are not known yet, the surest first. Nobody has decided on them, unless
   * `status` asks for those that were accepted or dismissed.
   *
   * @param variables.status Only those of which people have made this; null for all.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const { zh, en, claimsBoth } of client.entitySuggestions().take(10)) console.log(zh, en, claimsBoth);
   */
  entitySuggestions(variables?: EntitySuggestionsVariables, options?: RequestOptions): Connection<EntitySuggestionPage> {
    return connect(this, EntitySuggestionsDocument, variables, options);
  }

  /**
   * Imports documents, each whole or not at all; one that is refused does not stop the others. A dry run reads and
   * reports, but stores nothing. Needs the client's `token`.
   *
   * @param variables.documents The documents, at most 500.
   * @param variables.dryRun Reads and reports, but stores nothing.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const report = await client.importDocuments({ documents: [{ name: 'brief.md', content }] });
   * for (const { name, outcome } of report.results) console.log(name, outcome);
   */
  importDocuments(variables: ImportDocumentsVariables, options?: RequestOptions): Promise<ImportDocumentsData['importDocuments']> {
    return ask(this, ImportDocumentsDocument, variables, options);
  }

  /**
   * All keywords, by label.
   *
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const { label } of client.keywords()) console.log(label.zh ?? label.en);
   */
  keywords(variables?: KeywordsVariables, options?: RequestOptions): Connection<KeywordPage> {
    return connect(this, KeywordsDocument, variables, options);
  }

  /**
   * Anything by its id, with its type in `__typename`. Null when nothing has the id; of a type that this client does not
   * know, the id alone. An entity has `names` here: its `name` would not be a string, as that of a source or an author is.
   *
   * @param variables.id The id.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const found = await client.node({ id });
   * if (found?.__typename === 'Claim') console.log(found.text.en);
   */
  node(variables: NodeVariables, options?: RequestOptions): Promise<NodeData['node']> {
    return ask(this, NodeDocument, variables, options);
  }

  /**
   * The claims that hold all words of `text`, in either language, the best first. English is stemmed; Chinese is found by
   * any part of it, and Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Each claim
   * comes with where it matched, and the first page with the entities that the text names.
   *
   * @param variables.text Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out. Nothing typed is an error; what leaves nothing to look for, such as punctuation or "the", finds nothing. A search that only leaves out words is answered from the first 100,000 claims of the list, 20,000 if it is filtered, or 5,000 briefs; lists below the rows of a page share these.
   * @param variables.where Any other condition.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const { node, matches } of client.search({ text: '关税' }).take(5)) console.log(node.text.zh, matches);
   */
  search(variables: SearchVariables, options?: RequestOptions): Connection<SearchPage> {
    return connect(this, SearchDocument, variables, options);
  }

  /**
   * A source by id or name. Null when there is no such source.
   *
   * @param variables.id The id of the source. Exactly one of id and name must be given.
   * @param variables.name A name of the source, without regard to case or width.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const source = await client.source({ name: 'Foreign Affairs' });
   * for await (const claim of source?.claims({ mentioning: 'Putin' }) ?? []) console.log(claim.text.en);
   */
  source(variables?: SourceVariables, options?: RequestOptions): Promise<Source | null> {
    return ask(this, SourceDocument, variables, options);
  }

  /**
   * All sources, by name.
   *
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @param variables.last How many rows from the end, at most 100. Not together with first.
   * @param variables.before A cursor: only rows before it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * for await (const source of client.sources()) console.log(source.name);
   */
  sources(variables?: SourcesVariables, options?: RequestOptions): Connection<SourcePage> {
    return connect(this, SourcesDocument, variables, options);
  }
}

export type { AuthorMethods, BriefMethods, EntityMethods, KeywordMethods, SourceMethods };
