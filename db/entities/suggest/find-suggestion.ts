import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/database.ts';
import { parseNodeId } from '../../query/node-id.ts';
import { RegistryError } from '../registry/errors.ts';
import type { EntityKind } from '../registry/registry.ts';

/** What a suggestion says, for who decides on it. */
export interface StoredSuggestion {
  /** The key of its row. */
  id: string;
  zh: string;
  en: string;
  kind: EntityKind | null;
  /** The slug of the entity that it was found for. */
  slug: string | null;
}

/**
 * Finds a suggestion by its id as lists print it, and keeps others from deciding on it until the transaction ends.
 *
 * @throws {RegistryError} when there is none
 */
export async function findSuggestion(kysely: Kysely<Tables>, id: string): Promise<StoredSuggestion> {
  const key = parseNodeId(id);
  const { rows } = await sql<StoredSuggestion>`
    select entity_suggestion.id, zh, en, entity_suggestion.kind, entity.slug
    from entity_suggestion left join entity on entity.id = entity_suggestion.entity_id
    where entity_suggestion.id = ${key?.table === 'entity_suggestion' ? key.self : null}::bigint
    for update of entity_suggestion`.execute(kysely);
  const [suggestion] = rows;
  if (suggestion) return suggestion;
  throw new RegistryError(`There is no suggestion ${id}. See npm run entities -- suggest`);
}
