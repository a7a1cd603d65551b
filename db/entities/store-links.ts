import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database.ts';
import type { ClaimEntityRow, MentionRow } from './link-rows.ts';

/** What is to change in the links of a claim: keys of rows that go, and rows that come or change. */
export interface LinkChanges {
  mention: {
    removed: Pick<MentionRow, 'brief_id' | 'claim_id' | 'language' | 'start_offset' | 'position'>[];
    put: MentionRow[];
  };
  claim_entity: { removed: ClaimEntityKey[]; put: ClaimEntityRow[] };
}

type ClaimEntityKey = Pick<ClaimEntityRow, 'brief_id' | 'claim_id' | 'entity_id' | 'source_position'>;

/** Writes changes of links, and what follows from them for the briefs: six statements at most. */
export async function storeLinks(database: Kysely<Tables>, changes: readonly LinkChanges[]): Promise<void> {
  const mentions = changes.map(({ mention }) => mention);
  const entities = changes.map(({ claim_entity }) => claim_entity);
  await removeMentions(
    database,
    mentions.flatMap(({ removed }) => removed),
  );
  await putMentions(
    database,
    mentions.flatMap(({ put }) => put),
  );
  const removed = entities.flatMap((one) => one.removed);
  const put = entities.flatMap((one) => one.put);
  await removeClaimEntities(database, removed);
  await putClaimEntities(database, put);
  await storeBriefEntities(database, removed, put);
}

async function removeMentions(
  database: Kysely<Tables>,
  rows: readonly LinkChanges['mention']['removed'][number][],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    delete from mention using json_to_recordset(${JSON.stringify(rows)}::json)
      as gone(brief_id bigint, claim_id bigint, language text, start_offset integer, position integer)
    where mention.brief_id = gone.brief_id and mention.claim_id = gone.claim_id and mention.language = gone.language
      and mention.start_offset = gone.start_offset and mention.position = gone.position`.execute(database);
}

/** A row that changes is updated: where its page has room, indexes need not be touched. */
async function putMentions(database: Kysely<Tables>, rows: readonly MentionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into mention
      (brief_id, claim_id, language, start_offset, end_offset, position, entity_id, surface, is_ambiguous)
    select brief_id, claim_id, language, start_offset, end_offset, position, entity_id, surface, is_ambiguous
    from json_to_recordset(${JSON.stringify(rows)}::json) as found(brief_id bigint, claim_id bigint, language text,
      start_offset integer, end_offset integer, position integer, entity_id bigint, surface text, is_ambiguous boolean)
    on conflict (brief_id, claim_id, language, start_offset, position) do update
    set end_offset = excluded.end_offset, entity_id = excluded.entity_id, surface = excluded.surface,
      is_ambiguous = excluded.is_ambiguous`.execute(database);
}

async function removeClaimEntities(database: Kysely<Tables>, rows: readonly ClaimEntityKey[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    delete from claim_entity using json_to_recordset(${JSON.stringify(rows)}::json)
      as gone(brief_id bigint, claim_id bigint, entity_id bigint, source_position integer)
    where claim_entity.brief_id = gone.brief_id and claim_entity.claim_id = gone.claim_id
      and claim_entity.entity_id = gone.entity_id and claim_entity.source_position = gone.source_position`.execute(
    database,
  );
}

async function putClaimEntities(database: Kysely<Tables>, rows: readonly ClaimEntityRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into claim_entity (brief_id, claim_id, entity_id, source_position, source_id, position, parity, counterpart_id,
      published_sort, ordinal)
    select brief_id, claim_id, entity_id, source_position, source_id, position, parity, counterpart_id, published_sort, ordinal
    from json_to_recordset(${JSON.stringify(rows)}::json) as named(brief_id bigint, claim_id bigint, entity_id bigint,
      source_position integer, source_id bigint, position integer, parity text, counterpart_id bigint,
      published_sort date, ordinal integer)
    on conflict (brief_id, claim_id, entity_id, source_position) do update
    set source_id = excluded.source_id, position = excluded.position, parity = excluded.parity,
      counterpart_id = excluded.counterpart_id, published_sort = excluded.published_sort, ordinal = excluded.ordinal`.execute(
    database,
  );
}

/** The entities of a brief are those of its claims: only those that a claim gained or lost are looked at. */
async function storeBriefEntities(
  database: Kysely<Tables>,
  removed: readonly ClaimEntityKey[],
  put: readonly ClaimEntityRow[],
): Promise<void> {
  const gained = new Map(put.map((row) => [`${row.brief_id} ${row.entity_id}`, row]));
  const lost = new Map(removed.map((row) => [`${row.brief_id} ${row.entity_id}`, row]));
  for (const key of gained.keys()) lost.delete(key);
  await removeBriefEntities(database, [...lost.values()]);
  await addBriefEntities(database, [...gained.values()]);
}

async function removeBriefEntities(database: Kysely<Tables>, rows: readonly ClaimEntityKey[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    delete from brief_entity
    using unnest(${rows.map(({ brief_id }) => brief_id)}::bigint[], ${rows.map(({ entity_id }) => entity_id)}::bigint[])
      as lost(brief_id, entity_id)
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
    select * from unnest(${rows.map(({ brief_id }) => brief_id)}::bigint[], ${rows.map(({ entity_id }) => entity_id)}::bigint[],
      ${rows.map(({ published_sort }) => published_sort)}::date[])
    on conflict do nothing`.execute(database);
}
