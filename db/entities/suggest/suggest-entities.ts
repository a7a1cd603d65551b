import type { Database } from '../../database/database.ts';
import { createLinker } from '../linker/linker.ts';
import { readRegistry } from '../registry/read.ts';
import { printedForm } from './chinese-runs.ts';
import { createCollector } from './evidence.ts';
import { findSuggestions, type Suggestion } from './find-suggestions.ts';
import { knownNames } from './known-names.ts';
import { type AlignedClaim, readAlignedClaims } from './read-claims.ts';
import { type FoundSuggestion, storeSuggestions } from './store-suggestions.ts';

/** Bounds of a search for names. */
export interface SuggestOptions {
  /** Suggestions that are kept at most, the best; 200 by default. */
  limit?: number;
  /** Claims that are read at most, the newest; 100,000 by default. */
  claims?: number;
  signal?: AbortSignal;
}

const MOST_SUGGESTIONS = 200;
const MOST_CLAIMS = 100_000;
const SAMPLES = 5;

/**
 * Looks for names that recur in aligned claims and are not known, and keeps what it finds as open suggestions in the
 * place of those that were. Nothing that was accepted or dismissed comes back.
 *
 * @returns how many claims were read, and how many open suggestions there are now
 */
export async function suggestEntities(
  database: Database,
  { limit = MOST_SUGGESTIONS, claims: most = MOST_CLAIMS, signal }: SuggestOptions = {},
): Promise<{ claims: number; suggestions: number }> {
  const { registry, ids } = await readRegistry(database);
  const linker = createLinker(registry);
  const known = knownNames(registry, linker);
  const collector = createCollector(known);
  const claims: AlignedClaim[] = [];
  for await (const batch of readAlignedClaims(database, most)) {
    signal?.throwIfAborted();
    for (const claim of batch) {
      const inChinese = linker.mentions(claim.zh, 'ZH').map((mention) => ({ ...mention, language: 'ZH' as const }));
      const inEnglish = linker.mentions(claim.en, 'EN').map((mention) => ({ ...mention, language: 'EN' as const }));
      collector.add({ zh: claim.zh, en: claim.en, mentions: [...inChinese, ...inEnglish] });
    }
    claims.push(...batch);
  }
  const suggestions = findSuggestions(collector.evidence(), known).map((suggestion) =>
    toFound(suggestion, claims, ids),
  );
  return { claims: claims.length, suggestions: await storeSuggestions(database, suggestions, limit) };
}

/** A suggestion with its newest claims, and its Chinese name as most of these print it. */
function toFound(
  { zh, isNew, entity, claims: numbers, ...suggestion }: Suggestion,
  claims: readonly AlignedClaim[],
  ids: ReadonlyMap<string, string>,
): FoundSuggestion {
  const samples = numbers.slice(0, SAMPLES).flatMap((number) => claims[number] ?? []);
  return {
    ...suggestion,
    zh: isNew.zh
      ? commonest(
          samples.flatMap((claim) => printedForm(claim.zh, zh) ?? []),
          zh,
        )
      : zh,
    entityId: entity === null ? null : (ids.get(entity) ?? null),
    claims: samples.map(({ briefId, claimId }) => ({ briefId, claimId })),
  };
}

function commonest(texts: readonly string[], otherwise: string): string {
  const [first] = [...Map.groupBy(texts, (text) => text).values()].sort((a, b) => b.length - a.length);
  return first?.[0] ?? otherwise;
}
