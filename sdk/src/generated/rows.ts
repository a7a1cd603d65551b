// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import type {
  BriefPage,
  ClaimPage,
  AuthorBriefsVariables,
  AuthorClaimsVariables,
  BriefClaimsVariables,
  EntityClaimsVariables,
  KeywordBriefsVariables,
  SourceBriefsVariables,
  SourceClaimsVariables,
} from './types.ts';
import { connect, type Connection } from '../connection.ts';
import type { RequestOptions } from '../request-options.ts';
import { type RowClasses, transportOf } from '../row.ts';
import { AuthorBriefsDocument } from './operations/author-briefs.ts';
import { AuthorClaimsDocument } from './operations/author-claims.ts';
import { BriefClaimsDocument } from './operations/brief-claims.ts';
import { EntityClaimsDocument } from './operations/entity-claims.ts';
import { KeywordBriefsDocument } from './operations/keyword-briefs.ts';
import { SourceBriefsDocument } from './operations/source-briefs.ts';
import { SourceClaimsDocument } from './operations/source-claims.ts';

/**
 * What a row of the type `Author` leads to. Nothing is asked for until a method is called, and each call is a request.
 */
export abstract class AuthorMethods {
  /** The row's id. */
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

/**
 * What a row of the type `Brief` leads to. Nothing is asked for until a method is called, and each call is a request.
 */
export abstract class BriefMethods {
  /** The row's id. */
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

/**
 * What a row of the type `Entity` leads to. Nothing is asked for until a method is called, and each call is a request.
 */
export abstract class EntityMethods {
  /** The row's id. */
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

/**
 * What a row of the type `Keyword` leads to. Nothing is asked for until a method is called, and each call is a request.
 */
export abstract class KeywordMethods {
  /** The row's id. */
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

/**
 * What a row of the type `Source` leads to. Nothing is asked for until a method is called, and each call is a request.
 */
export abstract class SourceMethods {
  /** The row's id. */
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

/** The classes of rows, by the response names that lead to them and by their types in lower case. */
export const rowClasses: RowClasses = {
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
};
