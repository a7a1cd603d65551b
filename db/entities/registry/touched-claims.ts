import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/database.ts';
import { foldingVersion } from '../../text/folding/fold.ts';
import { phraseQuery } from '../../text/search-query.ts';
import type { RegistryDiff } from './diff.ts';
import type { RegisteredAlias, Registry } from './model.ts';

/** A change of more names than this touches all claims, without a search. */
const maxNames = 500;

/** What may follow a name within a word. The text index does not count ’s as part of a word. */
const clitics = ["'d", "'m", "'ll", "'re", "'ve"];

/** What decides in which texts a name can be found. */
type TouchedName = Pick<RegisteredAlias, 'text' | 'match'>;

/**
 * Queues the claims that a change of the registry can touch to be linked again: those whose text may contain one of the
 * changed names by the text index, in one statement. All claims are due if the index cannot find one of the names, such
 * as a stop word.
 *
 * @returns the number of claims that were not in the queue before; null if all claims are due
 */
export async function queueTouchedClaims(
  kysely: Kysely<Tables>,
  change: { from: Registry; to: Registry; diff: RegistryDiff },
): Promise<number | null> {
  const queries = new Set(touchedNames(change).map(namePhrase));
  if (queries.size === 0) return 0;
  if (queries.size > maxNames || queries.has(null)) {
    await sql`update registry set linker_version = 0`.execute(kysely);
    return null;
  }
  const query = [...queries].map((phrase) => `(${phrase})`).join(' | ');
  const { numAffectedRows = 0n } = await sql`
    insert into claim_to_link (brief_id, claim_id)
    select brief_id, claim_id from claim_search where vector @@ ${query}::tsquery
    union select brief_id, claim_id from claim_search where fold_version < ${foldingVersion}
    union select brief_id, claim_id from claim_search where fold_version > ${foldingVersion}
    on conflict do nothing`.execute(kysely);
  return Number(numAffectedRows);
}

/** Names of which one occurs in every claim whose mentions can change. */
function touchedNames({ from, to, diff }: { from: Registry; to: Registry; diff: RegistryDiff }): TouchedName[] {
  const { entities, aliases, stopPhrases, metonyms } = diff;
  const kinds = new Map(from.entities.map(({ slug, kind }) => [slug, kind]));
  const slugs = new Set([
    ...entities.put.filter(({ slug, kind }) => (kinds.get(slug) ?? kind) !== kind).map(({ slug }) => slug),
    ...[...metonyms.put, ...metonyms.removed].map(({ entity }) => entity),
  ]);
  const ofEntities = [...from.aliases, ...to.aliases].filter((alias) => alias.entities.some((slug) => slugs.has(slug)));
  const phrases = [...stopPhrases.put, ...stopPhrases.removed].map(({ text }) => ({ text, match: 'WORD' as const }));
  return [...aliases.put, ...aliases.changed, ...aliases.removed, ...ofEntities, ...phrases];
}

/** A tsquery that matches every text in which the name is found, in any case that its rule allows; null for all texts. */
function namePhrase({ text, match }: TouchedName): string | null {
  // A stop word in capitals is indexed as an abbreviation; in any other case it is not indexed.
  const printed = match === 'EXACT' ? text : text.toLowerCase();
  const phrases = ['', ...clitics].map((clitic) => phraseQuery(printed + clitic));
  return phrases.includes(null) ? null : [...new Set(phrases)].map((phrase) => `(${phrase})`).join(' | ');
}
