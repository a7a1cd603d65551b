// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import type { RequestOptions } from '../request-options.ts';
import { Transport } from '../transport.ts';
import { AuthorsOfSourceDocument } from './operations/authors-of-source.ts';
import { BriefDocument } from './operations/brief.ts';
import { BriefsDocument } from './operations/briefs.ts';
import { ClaimsBySourceDocument } from './operations/claims-by-source.ts';
import { EntityClaimsDocument } from './operations/entity-claims.ts';
import { ImportDocumentsDocument } from './operations/import-documents.ts';
import { SearchDocument } from './operations/search.ts';
import type {
  AuthorsOfSourceData,
  AuthorsOfSourceVariables,
  BriefData,
  BriefVariables,
  BriefsData,
  BriefsVariables,
  ClaimsBySourceData,
  ClaimsBySourceVariables,
  EntityClaimsData,
  EntityClaimsVariables,
  ImportDocumentsData,
  ImportDocumentsVariables,
  SearchData,
  SearchVariables,
} from './types.ts';

/**
 * A client of a Briefgraph service, with a method for each common job. `request` takes any other operation.
 *
 * @example
 * const client = new BriefgraphClient({ url: 'http://localhost:4000/graphql' });
 */
export class BriefgraphClient extends Transport {
  /**
   * Who writes for a source: the authors of its briefs, each with the number of briefs, the most frequent first. Null
   * when there is no such source.
   *
   * @param variables.source A name of the source, without regard to case or width.
   * @param variables.first How many, at most 100.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const source = await client.authorsOfSource({ source: 'Foreign Affairs' });
   * for (const { author, count } of source?.briefs.facets.authors ?? []) console.log(author.name, count);
   */
  async authorsOfSource(
    variables: AuthorsOfSourceVariables,
    options?: RequestOptions,
  ): Promise<AuthorsOfSourceData['source']> {
    return (await this.request(AuthorsOfSourceDocument, variables, options)).source;
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
  async brief(variables: BriefVariables, options?: RequestOptions): Promise<BriefData['brief']> {
    return (await this.request(BriefDocument, variables, options)).brief;
  }

  /**
   * The briefs, newest first: those that `where` chooses and that hold the words of `search`.
   *
   * @param variables.where Chooses briefs.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const { nodes, totalCount } = await client.briefs({ where: { author: { name: 'Mira Rapp-Hooper' } }, first: 10 });
   */
  async briefs(variables?: BriefsVariables, options?: RequestOptions): Promise<BriefsData['briefs']> {
    return (await this.request(BriefsDocument, variables, options)).briefs;
  }

  /**
   * The claims in the briefs of one source, newest first, with section, brief, authors and mentions. `mentioning` takes
   * a name in any language or script, `search` words, `where` the rest. Null when there is no such source.
   *
   * @param variables.source A name of the source, without regard to case or width.
   * @param variables.mentioning A name in any language or script. If it names known entities: claims that mention any of those in either language. If not: claims whose text holds it as a phrase.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const source = await client.claimsBySource({ source: 'Foreign Affairs', mentioning: 'Putin' });
   * for (const claim of source?.claims.nodes ?? []) console.log(claim.text.en ?? claim.text.zh);
   */
  async claimsBySource(
    variables: ClaimsBySourceVariables,
    options?: RequestOptions,
  ): Promise<ClaimsBySourceData['source']> {
    return (await this.request(ClaimsBySourceDocument, variables, options)).source;
  }

  /**
   * A person, place or organisation under any of its names, its other names, and the claims that name it in either
   * language, newest first. Null when nothing is known under that name.
   *
   * @param variables.name A name of the entity, without regard to case or width.
   * @param variables.search Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const entity = await client.entityClaims({ name: '普丁' });
   * console.log(entity?.name.en, entity?.claims.totalCount);
   */
  async entityClaims(variables: EntityClaimsVariables, options?: RequestOptions): Promise<EntityClaimsData['entity']> {
    return (await this.request(EntityClaimsDocument, variables, options)).entity;
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
  async importDocuments(
    variables: ImportDocumentsVariables,
    options?: RequestOptions,
  ): Promise<ImportDocumentsData['importDocuments']> {
    return (await this.request(ImportDocumentsDocument, variables, options)).importDocuments;
  }

  /**
   * The claims that hold all words of `text`, in either language. English is stemmed; Chinese is found by any part of
   * it, and Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out.
   *
   * @param variables.text Words, all of which must occur. English is stemmed, Chinese matches from one character on, Traditional and Simplified find each other; "quotes" make a phrase, -word leaves out.
   * @param variables.where Chooses claims.
   * @param variables.orderBy Orders, of which the first counts most. By default newest first, and within one brief as printed.
   * @param variables.first How many rows from the start, at most 100; 20 where neither first nor last is given.
   * @param variables.after A cursor: only rows after it.
   * @throws {BriefgraphError} when there is no whole answer
   * @example
   * const { nodes } = await client.search({ text: '关税', first: 5 });
   */
  async search(variables: SearchVariables, options?: RequestOptions): Promise<SearchData['claims']> {
    return (await this.request(SearchDocument, variables, options)).claims;
  }
}
