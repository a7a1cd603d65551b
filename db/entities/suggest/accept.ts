import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import type { Language } from '../../model.ts';
import { parseNodeId } from '../../query/node-id.ts';
import { type EntityKind, entityKinds, type RegisteredAlias, type Registry, RegistryError } from '../registry/model.ts';
import {
  addEntities,
  applyEdit,
  defaultMatch,
  lockRegistry,
  putAliases,
  type RegistryChange,
  readRegistryIn,
  type StoredRegistry,
} from '../registry/registry.ts';

/** What the user decides other than suggested. */
export interface Acceptance {
  /** The slug of the entity that gets the names, or of the one to create. */
  as?: string | undefined;
  /** The kind of a new entity. */
  kind?: EntityKind | undefined;
  zh?: string | undefined;
  en?: string | undefined;
}

/** A suggestion to decide on. */
export interface StoredSuggestion {
  /** The id of its row. */
  id: string;
  zh: string;
  en: string;
  kind: EntityKind | null;
  /** The slug of the entity that it was found for. */
  slug: string | null;
}

/**
 * Adds the two names of a suggestion to the entity that it was found for, or to a new one, and queues the claims that
 * contain them to be linked again.
 *
 * @throws {RegistryError} when there is no such suggestion, or it is not sufficient to create an entity
 */
export function acceptSuggestion(
  database: Database,
  id: string,
  acceptance: Acceptance = {},
): Promise<RegistryChange & { slug: string }> {
  return database.kysely.transaction().execute(async (transaction) => {
    await lockRegistry(transaction, 'EXCLUSIVE');
    const stored = await readRegistryIn(transaction);
    const suggestion = await lockSuggestion(transaction, id);
    const slug = slugOf(suggestion, acceptance, stored);
    const registry = addNames(stored.registry, slug, suggestion, acceptance);
    const change = await applyEdit(transaction, stored, { registry });
    await sql`
      update entity_suggestion set status = 'ACCEPTED', entity_id = (select id from entity where slug = ${slug})
      where id = ${suggestion.id}::bigint`.execute(transaction);
    return { ...change, slug };
  });
}

/**
 * Marks a suggestion as wrong, so that it is not made again. Names that were accepted stay in the registry.
 *
 * @throws {RegistryError} when there is no such suggestion
 */
export function dismissSuggestion(database: Database, id: string): Promise<StoredSuggestion> {
  return database.kysely.transaction().execute(async (transaction) => {
    const suggestion = await lockSuggestion(transaction, id);
    await sql`update entity_suggestion set status = 'DISMISSED' where id = ${suggestion.id}::bigint`.execute(
      transaction,
    );
    return suggestion;
  });
}

/** Reads a suggestion by its GraphQL id and locks its row until the transaction ends. */
async function lockSuggestion(kysely: Kysely<Tables>, id: string): Promise<StoredSuggestion> {
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

function slugOf({ id, en, slug }: StoredSuggestion, { as, ...other }: Acceptance, stored: StoredRegistry): string {
  if (as !== undefined) return as;
  if (slug !== null) return stored.retired.get(slug) ?? slug;
  const name = other.en ?? en;
  const made = slugOfName(name);
  if (made === '') throw new RegistryError(`No slug can be made from the name ${name}. Give one: --as <slug>`);
  if (!stored.ids.has(made) && !stored.retired.has(made)) return made;
  throw new RegistryError(
    `There is an entity ${made} already. Add the names to it with "accept ${id} --as ${made}", or give another slug.`,
  );
}

/** `Nikol Pashinyan` as nikol-pashinyan. */
function slugOfName(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function addNames(registry: Registry, slug: string, suggestion: StoredSuggestion, acceptance: Acceptance): Registry {
  const kind = acceptance.kind ?? registry.entities.find((entity) => entity.slug === slug)?.kind ?? suggestion.kind;
  if (kind === null) throw new RegistryError(`Give the kind of ${suggestion.en}: --kind ${entityKinds.join(', ')}`);
  const [nameZh, nameEn] = [acceptance.zh ?? suggestion.zh, acceptance.en ?? suggestion.en];
  const aliases = [aliasOf(nameZh, 'ZH', slug), aliasOf(nameEn, 'EN', slug)];
  const withEntity = addEntities(registry, [{ slug, kind, nameZh, nameEn, standsFor: [] }]);
  // A name that the entity has already keeps its rules.
  return putAliases(
    withEntity,
    aliases.filter((alias) => !registry.aliases.some((known) => isSame(known, alias))),
  );
}

function isSame(one: RegisteredAlias, other: RegisteredAlias): boolean {
  return one.text === other.text && one.language === other.language && one.entities.join() === other.entities.join();
}

function aliasOf(text: string, language: Language, slug: string): RegisteredAlias {
  return { text, language, entities: [slug], match: defaultMatch(text), region: null, excluded: [] };
}
