import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/database.ts';
import type { LinkedClaim } from '../linker/linker.ts';

/** What all rows of a claim have in common. */
export interface ClaimPlace {
  brief_id: string;
  claim_id: string;
  published_sort: string;
  /** 1-based, within the brief. */
  ordinal: number;
  /** Ids of the brief's sources, in order. */
  sources: readonly string[];
}

/**
 * The rows of `mention` for a claim. Their `position` distinguishes the entities of one name, such as 川習.
 *
 * @param ids - ids of entities by slug
 */
export function mentionRows(
  { brief_id, claim_id }: ClaimPlace,
  { mentions }: LinkedClaim,
  ids: ReadonlyMap<string, string>,
) {
  const counts = new Map<string, number>();
  return mentions.flatMap(({ language, entity, start, end, surface, isAmbiguous }) => {
    const entity_id = ids.get(entity);
    if (entity_id === undefined) return [];
    const position = (counts.get(`${language} ${start}`) ?? 0) + 1;
    counts.set(`${language} ${start}`, position);
    const place = { brief_id, claim_id, language, start_offset: start, end_offset: end, position };
    return [{ ...place, entity_id, surface, is_ambiguous: isAmbiguous }];
  });
}

/** The rows of `claim_entity` for a claim: one for each entity and source, or with no source if the brief has none. */
export function claimEntityRows(
  { brief_id, claim_id, published_sort, ordinal, sources }: ClaimPlace,
  { entities }: LinkedClaim,
  ids: ReadonlyMap<string, string>,
) {
  const known = entities.flatMap(({ entity, parity, counterpart }) => {
    const entity_id = ids.get(entity);
    const counterpart_id = counterpart === null ? null : (ids.get(counterpart) ?? null);
    return entity_id === undefined ? [] : [{ entity_id, parity, counterpart_id }];
  });
  return known.flatMap((entity, index) =>
    (sources.length > 0 ? sources : [null]).map((source_id, at) => {
      const place = { brief_id, claim_id, source_position: at + 1, source_id };
      return { ...place, ...entity, position: index + 1, published_sort, ordinal };
    }),
  );
}

/** A table of links with its columns besides `brief_id` and `claim_id`, by their types. */
interface LinkTable {
  name: string;
  /** Columns that identify a row within its claim. */
  key: Columns;
  values: Columns;
}

type Columns = Readonly<Record<string, 'bigint' | 'integer' | 'text' | 'boolean' | 'date'>>;

const claimKey: Columns = { brief_id: 'bigint', claim_id: 'bigint' };

export const mentionTable: LinkTable = {
  name: 'mention',
  key: { language: 'text', start_offset: 'integer', position: 'integer' },
  values: { end_offset: 'integer', entity_id: 'bigint', surface: 'text', is_ambiguous: 'boolean' },
};

export const claimEntityTable: LinkTable = {
  name: 'claim_entity',
  key: { entity_id: 'bigint', source_position: 'integer' },
  values: {
    ...{ source_id: 'bigint', position: 'integer', parity: 'text', counterpart_id: 'bigint' },
    ...{ published_sort: 'date', ordinal: 'integer' },
  },
};

/** A value of a link as JSON has it; ids are strings. */
export type Value = string | number | boolean | null;
/** A row by its columns; one to remove has the key alone. */
type Row = Readonly<Record<string, Value>>;

/** The differences between the stored links of claims and the links that they are to have. */
export interface LinkChanges {
  removed: Row[];
  added: Row[];
  changed: Row[];
}

/** A subquery that reads the links of the outer query's `claim` as a JSON array of arrays, one value for each column. */
export function storedLinks({ name, key, values }: LinkTable): RawBuilder<unknown> {
  const columns = Object.entries({ ...key, ...values }).map(([column, type]) => {
    return type === 'bigint' ? sql`${sql.ref(column)}::text` : sql.ref(column);
  });
  return sql`(select coalesce(json_agg(json_build_array(${sql.join(columns)})), '[]')
    from ${sql.table(name)} as link where link.brief_id = claim.brief_id and link.claim_id = claim.id)`;
}

/** A claim with its links as `storedLinks` read them, and the rows that it is to have. */
interface ComparedClaim {
  claim: ClaimPlace;
  stored: readonly Value[][];
  rows: readonly Row[];
}

/** Finds the differences of the links of claims. */
export function compareLinks({ key, values }: LinkTable, claims: readonly ComparedClaim[]): LinkChanges {
  const keys = Object.keys(key);
  const columns = [...keys, ...Object.keys(values)];
  const keyOf = (row: readonly unknown[]) => row.slice(0, keys.length).join('\0');
  const changes: LinkChanges = { removed: [], added: [], changed: [] };
  for (const { claim, stored, rows } of claims) {
    const left = new Map(stored.map((row) => [keyOf(row), row]));
    for (const row of rows) {
      const wanted = columns.map((column) => row[column]);
      const before = left.get(keyOf(wanted));
      left.delete(keyOf(wanted));
      if (before === undefined) changes.added.push(row);
      else if (wanted.some((value, at) => value !== before[at])) changes.changed.push(row);
    }
    for (const row of left.values()) {
      const { brief_id, claim_id } = claim;
      const ownKey = Object.fromEntries(keys.map((column, at) => [column, row[at] ?? null]));
      changes.removed.push({ brief_id, claim_id, ...ownKey });
    }
  }
  return changes;
}

/** Writes changes to the links of claims, and what follows from them for their briefs, in at most eight statements. */
export async function storeLinks(kysely: Kysely<Tables>, mentions: LinkChanges, entities: LinkChanges): Promise<void> {
  await storeChanges(kysely, mentionTable, mentions);
  await storeChanges(kysely, claimEntityTable, entities);
  await storeBriefEntities(kysely, entities);
}

async function storeChanges(kysely: Kysely<Tables>, table: LinkTable, changes: LinkChanges): Promise<void> {
  const name = sql.table(table.name);
  const key = { ...claimKey, ...table.key };
  const all = { ...key, ...table.values };
  const refs = (columns: Columns) => Object.keys(columns).map((column) => sql.ref(column));
  const isListed = sql.join(
    Object.keys(key).map((column) => sql`${sql.ref(`${table.name}.${column}`)} = ${sql.ref(`listed.${column}`)}`),
    sql` and `,
  );
  if (changes.removed.length > 0) {
    await sql`delete from ${name} using ${listed(changes.removed, key)} where ${isListed}`.execute(kysely);
  }
  if (changes.changed.length > 0) {
    // An update rather than a replacement: if the page has room, no index is written.
    const set = Object.keys(table.values).map((column) => sql`${sql.ref(column)} = ${sql.ref(`listed.${column}`)}`);
    await sql`update ${name} set ${sql.join(set)} from ${listed(changes.changed, all)} where ${isListed}`.execute(
      kysely,
    );
  }
  if (changes.added.length > 0) {
    await sql`insert into ${name} (${sql.join(refs(all))}) select * from ${listed(changes.added, all)}`.execute(kysely);
  }
}

/** The entities of a brief are those of its claims: only entities that a claim gained or lost are looked at. */
async function storeBriefEntities(kysely: Kysely<Tables>, { removed, added }: LinkChanges): Promise<void> {
  const keyOf = (row: Row) => `${row.brief_id} ${row.entity_id}`;
  const gained = new Map(added.map((row) => [keyOf(row), row]));
  const lost = new Map(removed.filter((row) => !gained.has(keyOf(row))).map((row) => [keyOf(row), row]));
  if (lost.size > 0) {
    await sql`
      delete from brief_entity using ${listed([...lost.values()], { brief_id: 'bigint', entity_id: 'bigint' })}
      where brief_entity.brief_id = listed.brief_id and brief_entity.entity_id = listed.entity_id and not exists (
        select from claim_entity
        where claim_entity.brief_id = brief_entity.brief_id and claim_entity.entity_id = brief_entity.entity_id)`.execute(
      kysely,
    );
  }
  if (gained.size > 0) {
    await sql`
      insert into brief_entity (brief_id, entity_id, published_sort) select *
      from ${listed([...gained.values()], { brief_id: 'bigint', entity_id: 'bigint', published_sort: 'date' })}
      on conflict do nothing`.execute(kysely);
  }
}

/** Rows as a table `listed`, each column an array. */
function listed(rows: readonly Row[], columns: Columns): RawBuilder<unknown> {
  const arrays = Object.entries(columns).map(([column, type]) => {
    // An array literal takes a fraction of the time of an array, but its values must not need quotes.
    const values = rows.map((row) => row[column] ?? null);
    const array = column === 'surface' ? values : `{${values.map((value) => value ?? 'NULL').join()}}`;
    return sql`${array}::${sql.raw(type)}[]`;
  });
  const names = Object.keys(columns).map((column) => sql.ref(column));
  return sql`unnest(${sql.join(arrays)}) as listed(${sql.join(names)})`;
}
