import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/database.ts';
import type { ClaimEntityRow, MentionRow } from './rows.ts';

/** What is to change in the links of a claim. */
export interface LinkChanges {
  mention: RowChanges<MentionRow, 'brief_id' | 'claim_id' | 'language' | 'start_offset' | 'position'>;
  claim_entity: RowChanges<ClaimEntityRow, keyof ClaimEntityKey>;
}

/** Keys of rows that go, rows that come, and rows whose key stays. */
interface RowChanges<Row, Key extends keyof Row> {
  removed: Pick<Row, Key>[];
  added: Row[];
  changed: Row[];
}

type ClaimEntityKey = Pick<ClaimEntityRow, 'brief_id' | 'claim_id' | 'entity_id' | 'source_position'>;

/** Writes changes of links, and what follows from them for the briefs: eight statements at most. */
export async function storeLinks(database: Kysely<Tables>, changes: readonly LinkChanges[]): Promise<void> {
  const mention = changes.map((one) => one.mention);
  await removeMentions(
    database,
    mention.flatMap(({ removed }) => removed),
  );
  await changeMentions(
    database,
    mention.flatMap(({ changed }) => changed),
  );
  await addMentions(
    database,
    mention.flatMap(({ added }) => added),
  );
  const entity = changes.map((one) => one.claim_entity);
  const removed = entity.flatMap((one) => one.removed);
  const added = entity.flatMap((one) => one.added);
  await removeClaimEntities(database, removed);
  await changeClaimEntities(
    database,
    entity.flatMap(({ changed }) => changed),
  );
  await addClaimEntities(database, added);
  await storeBriefEntities(database, removed, added);
}

async function removeMentions(
  database: Kysely<Tables>,
  rows: readonly LinkChanges['mention']['removed'][number][],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    delete from mention
    using unnest(${list(rows, 'brief_id')}::bigint[], ${list(rows, 'claim_id')}::bigint[],
      ${list(rows, 'language')}::text[], ${list(rows, 'start_offset')}::integer[], ${list(rows, 'position')}::integer[])
      as gone(brief_id, claim_id, language, start_offset, position)
    where mention.brief_id = gone.brief_id and mention.claim_id = gone.claim_id and mention.language = gone.language
      and mention.start_offset = gone.start_offset and mention.position = gone.position`.execute(database);
}

async function changeMentions(database: Kysely<Tables>, rows: readonly MentionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update mention set end_offset = found.end_offset, entity_id = found.entity_id, surface = found.surface,
      is_ambiguous = found.is_ambiguous
    from ${mentionsOf(rows)}
    where mention.brief_id = found.brief_id and mention.claim_id = found.claim_id and mention.language = found.language
      and mention.start_offset = found.start_offset and mention.position = found.position`.execute(database);
}

async function addMentions(database: Kysely<Tables>, rows: readonly MentionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into mention
      (brief_id, claim_id, language, start_offset, position, end_offset, entity_id, surface, is_ambiguous)
    select * from ${mentionsOf(rows)}`.execute(database);
}

function mentionsOf(rows: readonly MentionRow[]) {
  return sql`unnest(${list(rows, 'brief_id')}::bigint[], ${list(rows, 'claim_id')}::bigint[],
      ${list(rows, 'language')}::text[], ${list(rows, 'start_offset')}::integer[], ${list(rows, 'position')}::integer[],
      ${list(rows, 'end_offset')}::integer[], ${list(rows, 'entity_id')}::bigint[],
      ${rows.map(({ surface }) => surface)}::text[], ${list(rows, 'is_ambiguous')}::boolean[])
    as found(brief_id, claim_id, language, start_offset, position, end_offset, entity_id, surface, is_ambiguous)`;
}

async function removeClaimEntities(database: Kysely<Tables>, rows: readonly ClaimEntityKey[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    delete from claim_entity
    using unnest(${list(rows, 'brief_id')}::bigint[], ${list(rows, 'claim_id')}::bigint[],
      ${list(rows, 'entity_id')}::bigint[], ${list(rows, 'source_position')}::integer[])
      as gone(brief_id, claim_id, entity_id, source_position)
    where claim_entity.brief_id = gone.brief_id and claim_entity.claim_id = gone.claim_id
      and claim_entity.entity_id = gone.entity_id and claim_entity.source_position = gone.source_position`.execute(
    database,
  );
}

/** Updated and not replaced: where its page has room, indexes need not be touched. */
async function changeClaimEntities(database: Kysely<Tables>, rows: readonly ClaimEntityRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update claim_entity set source_id = named.source_id, position = named.position, parity = named.parity,
      counterpart_id = named.counterpart_id, published_sort = named.published_sort, ordinal = named.ordinal
    from ${claimEntitiesOf(rows)}
    where claim_entity.brief_id = named.brief_id and claim_entity.claim_id = named.claim_id
      and claim_entity.entity_id = named.entity_id and claim_entity.source_position = named.source_position`.execute(
    database,
  );
}

async function addClaimEntities(database: Kysely<Tables>, rows: readonly ClaimEntityRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into claim_entity (brief_id, claim_id, entity_id, source_position, source_id, position, parity,
      counterpart_id, published_sort, ordinal)
    select * from ${claimEntitiesOf(rows)}`.execute(database);
}

function claimEntitiesOf(rows: readonly ClaimEntityRow[]) {
  return sql`unnest(${list(rows, 'brief_id')}::bigint[], ${list(rows, 'claim_id')}::bigint[],
      ${list(rows, 'entity_id')}::bigint[], ${list(rows, 'source_position')}::integer[],
      ${list(rows, 'source_id')}::bigint[], ${list(rows, 'position')}::integer[], ${list(rows, 'parity')}::text[],
      ${list(rows, 'counterpart_id')}::bigint[], ${list(rows, 'published_sort')}::date[],
      ${list(rows, 'ordinal')}::integer[])
    as named(brief_id, claim_id, entity_id, source_position, source_id, position, parity, counterpart_id,
      published_sort, ordinal)`;
}

/** The entities of a brief are those of its claims: only those that a claim gained or lost are looked at. */
async function storeBriefEntities(
  database: Kysely<Tables>,
  removed: readonly ClaimEntityKey[],
  added: readonly ClaimEntityRow[],
): Promise<void> {
  const gained = new Map(added.map((row) => [`${row.brief_id} ${row.entity_id}`, row]));
  const lost = new Map(removed.map((row) => [`${row.brief_id} ${row.entity_id}`, row]));
  for (const key of gained.keys()) lost.delete(key);
  await removeBriefEntities(database, [...lost.values()]);
  await addBriefEntities(database, [...gained.values()]);
}

async function removeBriefEntities(database: Kysely<Tables>, rows: readonly ClaimEntityKey[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    delete from brief_entity
    using unnest(${list(rows, 'brief_id')}::bigint[], ${list(rows, 'entity_id')}::bigint[]) as lost(brief_id, entity_id)
    where brief_entity.brief_id = lost.brief_id and brief_entity.entity_id = lost.entity_id and not exists (
      select from claim_entity
      where claim_entity.brief_id = brief_entity.brief_id and claim_entity.entity_id = brief_entity.entity_id)`.execute(
    database,
  );
}

async function addBriefEntities(database: Kysely<Tables>, rows: readonly ClaimEntityRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into brief_entity (brief_id, entity_id, published_sort)
    select * from unnest(${list(rows, 'brief_id')}::bigint[], ${list(rows, 'entity_id')}::bigint[],
      ${list(rows, 'published_sort')}::date[])
    on conflict do nothing`.execute(database);
}

/** A column as an array literal: for values that hold nothing to be quoted, this is a fraction of the work. */
function list<Row>(rows: readonly Row[], column: keyof Row): string {
  return `{${rows.map((row) => row[column] ?? 'NULL').join()}}`;
}
