import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { findSuggestion, type StoredSuggestion } from './find-suggestion.ts';

/**
 * Marks a suggestion as wrong, so that the pair is not suggested again. Names that were accepted stay what they are.
 *
 * @throws {RegistryError} when there is no such suggestion
 */
export function dismissSuggestion(database: Database, id: string): Promise<StoredSuggestion> {
  return database.kysely.transaction().execute(async (transaction) => {
    const suggestion = await findSuggestion(transaction, id);
    await sql`update entity_suggestion set status = 'DISMISSED' where id = ${suggestion.id}::bigint`.execute(
      transaction,
    );
    return suggestion;
  });
}
