import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import { foldingVersion } from '../../text/folding/fold.ts';
import { phraseQuery } from '../../text/search-query.ts';
import { LINKER_VERSION } from '../linker/linker.ts';
import { readRegistryState } from '../registry/lock.ts';
import type { RegisteredAlias } from '../registry/registry.ts';

/** More names at once than this are not looked for in the text index: all claims are linked again. */
const MOST_NAMES = 500;

/** What may follow a name in the same word; ’s is no part of a word in the text index. */
const CLITICS = ['d', 'm', 'll', 're', 've'];

/** What of a name decides which texts it can be found in. */
export type TouchedName = Pick<RegisteredAlias, 'text' | 'match'>;

/**
 * Puts the claims whose text may hold one of the names into the queue of claims to link: by the text index, in one
 * statement. All claims are due where a name has nothing to look for, such as a stop word.
 *
 * @returns how many were not waiting yet; null where all claims are due
 */
export async function queueClaimsNaming(
  database: Kysely<Tables>,
  names: readonly TouchedName[],
): Promise<number | null> {
  const queries = new Set(names.map(namePhrase));
  if (queries.size === 0) return 0;
  if (queries.size > MOST_NAMES || queries.has(null)) {
    await sql`update registry set linker_version = 0`.execute(database);
    return null;
  }
  const query = [...queries].map((phrase) => `(${phrase})`).join(' | ');
  const { numAffectedRows = 0n } = await sql`
    insert into claim_to_link (brief_id, claim_id)
    select brief_id, claim_id from claim_search where vector @@ ${query}::tsquery
    union select brief_id, claim_id from claim_search where fold_version < ${foldingVersion}
    union select brief_id, claim_id from claim_search where fold_version > ${foldingVersion}
    on conflict do nothing`.execute(database);
  return Number(numAffectedRows);
}

/** A tsquery that every text matches in which the name is found, in whatever case its rule allows; null for all texts. */
function namePhrase({ text, match }: TouchedName): string | null {
  // Printed in capitals, a stop word counts as an abbreviation; in another case it has no place in the index.
  const printed = match === 'EXACT' ? text : text.toLowerCase();
  const phrases = ['', ...CLITICS.map((clitic) => `'${clitic}`)].map((ending) => phraseQuery(printed + ending));
  return phrases.includes(null) ? null : [...new Set(phrases)].map((phrase) => `(${phrase})`).join(' | ');
}

/** Claims that one statement puts into the queue. */
const BATCH = 20_000;

/**
 * Puts all claims into the queue where they were linked by another version of the program, or a change of names asked
 * for it: in batches, of which each is a transaction. Begins anew where it was interrupted.
 */
export async function queueAllClaims(database: Database, signal?: AbortSignal): Promise<void> {
  const { linkerVersion, version } = await readRegistryState(database.kysely);
  if (linkerVersion === LINKER_VERSION) return;
  let last = { brief_id: '0', claim_id: '0' };
  for (;;) {
    if (signal?.aborted) return;
    const { rows } = await sql<typeof last>`
      with batch as materialized (
        select brief_id, id as claim_id from claim where (brief_id, id) > (${last.brief_id}::bigint, ${last.claim_id}::bigint)
        order by brief_id, id limit ${BATCH}::integer),
      queued as (insert into claim_to_link (brief_id, claim_id) select brief_id, claim_id from batch on conflict do nothing)
      select brief_id, claim_id from batch order by brief_id desc, claim_id desc limit 1`.execute(database.kysely);
    const [row] = rows;
    if (!row) break;
    last = row;
  }
  const { numAffectedRows } = await sql`
    update registry set linker_version = ${LINKER_VERSION} where version = ${version}::bigint`.execute(database.kysely);
  // A change that came between may have asked for all claims once more.
  if (numAffectedRows === 0n) await queueAllClaims(database, signal);
}
