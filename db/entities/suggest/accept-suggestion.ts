import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import type { Language } from '../../model.ts';
import { applyEdit, type RegistryChange } from '../registry/change.ts';
import { aliasKey } from '../registry/diff.ts';
import { addEntities, putAliases } from '../registry/edit.ts';
import { RegistryError } from '../registry/errors.ts';
import { lockRegistry } from '../registry/lock.ts';
import { defaultMatch, KINDS } from '../registry/parse.ts';
import { readRegistryIn, type StoredRegistry } from '../registry/read.ts';
import type { EntityKind, RegisteredAlias, Registry } from '../registry/registry.ts';
import { findSuggestion, type StoredSuggestion } from './find-suggestion.ts';

/** What a person says otherwise than a suggestion does. */
export interface Acceptance {
  /** The slug of the entity whose names these are, or of the one to make. */
  as?: string | undefined;
  /** What a new entity is. */
  kind?: EntityKind | undefined;
  zh?: string | undefined;
  en?: string | undefined;
}

/**
 * Makes the two names of a suggestion names of an entity: of the one that it was found for, or of a new one. Claims
 * that hold them wait to be linked then.
 *
 * @throws {RegistryError} when there is no such suggestion, or it does not say enough to make an entity of
 */
export function acceptSuggestion(
  database: Database,
  id: string,
  acceptance: Acceptance = {},
): Promise<RegistryChange & { slug: string }> {
  return database.kysely.transaction().execute(async (transaction) => {
    await lockRegistry(transaction, 'EXCLUSIVE');
    const stored = await readRegistryIn(transaction);
    const suggestion = await findSuggestion(transaction, id);
    const slug = slugOf(suggestion, acceptance, stored);
    const change = await applyEdit(transaction, stored, {
      registry: addNames(stored.registry, slug, suggestion, acceptance),
    });
    await markAccepted(transaction, suggestion, slug);
    return { ...change, slug };
  });
}

function slugOf({ id, en, slug }: StoredSuggestion, { as, ...other }: Acceptance, stored: StoredRegistry): string {
  if (as !== undefined) return as;
  if (slug !== null) return stored.retired.get(slug) ?? slug;
  const made = slugOfName(other.en ?? en);
  if (made !== '' && !stored.ids.has(made) && !stored.retired.has(made)) return made;
  throw new RegistryError(
    made === ''
      ? `No slug can be made of the name ${other.en ?? en}. Give one: --as <slug>`
      : `There is an entity ${made} already. Add the names to it with "accept ${id} --as ${made}", or give another slug.`,
  );
}

/** `Nikol Pashinyan` as nikol-pashinyan. */
function slugOfName(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function addNames(registry: Registry, slug: string, suggestion: StoredSuggestion, acceptance: Acceptance): Registry {
  const kind = acceptance.kind ?? registry.entities.find((entity) => entity.slug === slug)?.kind ?? suggestion.kind;
  if (kind === null) {
    throw new RegistryError(`Say what ${suggestion.en} is: --kind ${KINDS.join(', ')}`);
  }
  const [nameZh, nameEn] = [acceptance.zh ?? suggestion.zh, acceptance.en ?? suggestion.en];
  const known = new Set(registry.aliases.map(aliasKey));
  const aliases = [aliasOf(nameZh, 'ZH', slug), aliasOf(nameEn, 'EN', slug)];
  return putAliases(
    addEntities(registry, [{ slug, kind, nameZh, nameEn, standsFor: [] }]),
    aliases.filter((alias) => !known.has(aliasKey(alias))),
  );
}

function aliasOf(text: string, language: Language, slug: string): RegisteredAlias {
  return { text, language, entities: [slug], match: defaultMatch(text), region: null, excluded: [] };
}

async function markAccepted(kysely: Kysely<Tables>, { id }: StoredSuggestion, slug: string): Promise<void> {
  await sql`
    update entity_suggestion set status = 'ACCEPTED', entity_id = (select id from entity where slug = ${slug})
    where id = ${id}::bigint`.execute(kysely);
}
