import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { createLinker } from '../linker/linker.ts';
import { readRegistry } from '../registry/registry.ts';
import { printedForm } from './chinese-runs.ts';
import { createCollector, knownNames } from './evidence.ts';
import { findSuggestions, type Suggestion } from './find.ts';
import { type FoundSuggestion, storeSuggestions } from './store.ts';

export { type Acceptance, acceptSuggestion, dismissSuggestion } from './accept.ts';
export { type ListedSuggestion, listSuggestions } from './store.ts';

/** The limits of a search for names. */
export interface SuggestOptions {
  /** Suggestions that are kept, best first. @default 200 */
  limit?: number;
  /** Claims that are read, newest first. @default 100,000 */
  claims?: number;
  signal?: AbortSignal;
}

/** Claims that are stored with a suggestion. */
const samplesPerSuggestion = 5;
/** Claims that one statement reads. */
const batchSize = 2_000;

/**
 * Searches aligned claims for recurring names that are not in the registry, and replaces the open suggestions with
 * them. Suggestions that were accepted or dismissed are not made again.
 *
 * @returns the number of claims read, and of open suggestions
 */
export async function suggestEntities(
  database: Database,
  { limit = 200, claims: maxClaims = 100_000, signal }: SuggestOptions = {},
): Promise<{ claims: number; suggestions: number }> {
  const { registry, ids } = await readRegistry(database);
  const known = knownNames(registry, createLinker(registry));
  const collector = createCollector(known);
  const claims: AlignedClaim[] = [];
  for await (const batch of readAlignedClaims(database, maxClaims)) {
    signal?.throwIfAborted();
    for (const claim of batch) collector.add(claim);
    claims.push(...batch);
  }
  const found = findSuggestions(collector.evidence(), known).map((suggestion) => toFound(suggestion, claims, ids));
  return { claims: claims.length, suggestions: await storeSuggestions(database, found, limit) };
}

/** A claim whose two texts are certainly translations of each other, with its place in the order of claims. */
interface AlignedClaim {
  briefId: string;
  claimId: string;
  /** ISO date or `-infinity`. */
  published: string;
  ordinal: number;
  zh: string;
  en: string;
}

/** Reads the newest aligned claims in batches, each of which continues where the previous one ended. */
async function* readAlignedClaims({ kysely }: Database, limit: number): AsyncGenerator<AlignedClaim[]> {
  let last: AlignedClaim | undefined;
  for (let left = limit; left > 0; left -= batchSize) {
    const place = sql`(${last?.published}::date, ${last?.briefId}::bigint)`;
    const after = last
      ? sql`and (published_sort, brief_id) <= ${place} and ((published_sort, brief_id) < ${place} or ordinal > ${last.ordinal})`
      : sql``;
    const { rows } = await sql<AlignedClaim>`
      select brief_id as "briefId", id as "claimId", published_sort::text as published, ordinal, text_zh as zh, text_en as en
      from claim where alignment_status = 'ALIGNED' and text_zh is not null and text_en is not null ${after}
      order by published_sort desc, brief_id desc, ordinal limit ${Math.min(left, batchSize)}`.execute(kysely);
    yield rows;
    last = rows.at(-1);
    if (rows.length < batchSize) return;
  }
}

/** Adds the newest claims to a suggestion, and takes a new Chinese name as most of them print it. */
function toFound(
  { zh, isNew, entity, claims: indexes, ...suggestion }: Suggestion,
  claims: readonly AlignedClaim[],
  ids: ReadonlyMap<string, string>,
): FoundSuggestion {
  const samples = indexes.slice(0, samplesPerSuggestion).flatMap((index) => claims[index] ?? []);
  const printed = samples.flatMap((claim) => printedForm(claim.zh, zh) ?? []);
  const { en, kind, score, counts } = suggestion;
  return {
    ...{ en, kind, score, counts },
    zh: isNew.zh ? (mostCommon(printed) ?? zh) : zh,
    entityId: entity === null ? null : (ids.get(entity) ?? null),
    claims: samples.map(({ briefId, claimId }) => ({ briefId, claimId })),
  };
}

function mostCommon(texts: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(texts, (text) => text).values()];
  return groups.sort((a, b) => b.length - a.length)[0]?.[0];
}
