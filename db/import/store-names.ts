import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../database/database.ts';
import type { ParsedBrief } from '../documents/parsed-brief.ts';
import { nameKey } from '../text/keys.ts';

/** Ids of the shared rows that a brief names, in printed order, without duplicates. */
export interface StoredNames {
  sources: string[];
  authors: { id: string; affiliation: string | null; role: string | null }[];
  keywords: string[];
}

/** A source, author or keyword: found by any of its names, else inserted with its columns. */
interface SharedName {
  names: readonly string[];
  columns: Readonly<Record<string, string | null>>;
}

type SharedTable = 'source' | 'author' | 'keyword';

/**
 * Finds or inserts the sources, authors and keywords of a brief. Always in this order of tables and in the order of
 * their keys, so that concurrent imports cannot deadlock.
 */
export async function storeNames(database: Kysely<Tables>, brief: ParsedBrief): Promise<StoredNames> {
  const sources = await storeShared(
    database,
    'source',
    brief.sources.map(({ name, printed, urls }) => ({
      names: [name, printed],
      columns: { name, url: urls[0] === undefined ? null : originOf(urls[0]) },
    })),
  );
  const authors = await storeShared(
    database,
    'author',
    brief.authors.map(({ name, names, kind }) => ({
      names: [name, names.en, names.zh].filter((one) => one !== null),
      columns: { name, name_zh: names.zh, name_en: names.en, kind },
    })),
  );
  const keywords = await storeShared(
    database,
    'keyword',
    brief.keywords.map(({ zh, en }) => ({
      names: [zh, en].filter((one) => one !== null),
      columns: { label_zh: zh, label_en: en },
    })),
  );
  const details = authors.map((id, index) => {
    const author = brief.authors[index];
    return { id, affiliation: author?.affiliation ?? null, role: author?.role ?? null };
  });
  return {
    sources: [...new Set(sources)],
    authors: details.filter(({ id }, index) => authors.indexOf(id) === index),
    keywords: [...new Set(keywords)],
  };
}

/** The web site of a publication, from the URL of one of its pages; null if it is not a URL. */
function originOf(url: string): string | null {
  return URL.canParse(url) ? `${new URL(url).origin}/` : null;
}

/** Returns the ids in the order of `shared`. */
async function storeShared(
  database: Kysely<Tables>,
  table: SharedTable,
  shared: readonly SharedName[],
): Promise<string[]> {
  const known = await knownIds(
    database,
    table,
    shared.flatMap(({ names }) => names.map(nameKey)),
  );
  const ids = new Map<SharedName, string>();
  for (const one of [...shared].sort((a, b) => compare(firstKey(a), firstKey(b)))) {
    const id = one.names.map((name) => known.get(nameKey(name))).find((found) => found !== undefined);
    const stored = id ?? (await insertRow(database, table, one));
    for (const name of one.names) if (!known.has(nameKey(name))) known.set(nameKey(name), stored);
    await storeKeys(database, table, stored, one);
    await fillColumns(database, table, stored, one);
    ids.set(one, stored);
  }
  return shared.flatMap((one) => ids.get(one) ?? []);
}

function firstKey({ names }: SharedName): string {
  return nameKey(names[0] ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function knownIds(
  database: Kysely<Tables>,
  table: SharedTable,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; id: string }>`
    select key, ${sql.ref(`${table}_id`)} as id from ${sql.table(`${table}_name`)} where key = any(${[...keys]}::text[])`.execute(
    database,
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Inserts a row; if a concurrent import inserts the same one, waits for it and returns its id. */
async function insertRow(database: Kysely<Tables>, table: SharedTable, one: SharedName): Promise<string> {
  const columns = Object.entries(one.columns);
  const names = [sql.ref('key'), ...columns.map(([name]) => sql.ref(name))];
  const values: RawBuilder<unknown>[] = [sql`${firstKey(one)}`, ...columns.map(([, value]) => sql`${value}`)];
  const { rows } = await sql<{ id: string }>`
    insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})
    on conflict (key) do update set key = excluded.key returning id`.execute(database);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`No row of ${table} was inserted for ${firstKey(one)}.`);
  return id;
}

async function storeKeys(database: Kysely<Tables>, table: SharedTable, id: string, one: SharedName): Promise<void> {
  const keys = [...new Set(one.names.map(nameKey))].sort(compare);
  await sql`
    insert into ${sql.table(`${table}_name`)} (key, ${sql.ref(`${table}_id`)})
    select key, ${id}::bigint from unnest(${keys}::text[]) as key on conflict (key) do nothing`.execute(database);
}

/** Fills columns that are null so far, such as an author's name in the other language. */
async function fillColumns(database: Kysely<Tables>, table: SharedTable, id: string, one: SharedName): Promise<void> {
  for (const [column, value] of Object.entries(one.columns)) {
    if (value === null) continue;
    await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = ${value}
      where id = ${id}::bigint and ${sql.ref(column)} is null`.execute(database);
  }
}
