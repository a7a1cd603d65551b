import { type Kysely, sql } from 'kysely';

/**
 * What searches are filtered by, in the index of the search vectors: how many texts words and a filter have in common is
 * then known without looking at the texts that have only one of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const ofBrief = (brief: string): string =>
  ['source', 'author', 'keyword']
    .map(
      (name) =>
        `array(select '${name}_' || ${name}_id from brief_${name} where brief_${name}.brief_id = ${brief} order by position)`,
    )
    .join(' || ');

const statements = [
  ...['claim_search', 'brief_search'].flatMap((table) => [
    `drop index ${table}_vector`,
    `alter table ${table} add column filters text[] collate "C" not null default '{}'`,
    `alter table ${table} alter column filters drop default`,
    `comment on column ${table}.filters is
      'What searches are filtered by: source_7, author_3, keyword_5 of the brief, and of a claim present_ZH, missing_EN, alignment_WEAK.'`,
  ]),
  `update claim_search set filters = ${ofBrief('claim.brief_id')} || array[
      case when text_zh is null then 'missing_ZH' else 'present_ZH' end,
      case when text_en is null then 'missing_EN' else 'present_EN' end, 'alignment_' || alignment_status]
    from claim where claim.brief_id = claim_search.brief_id and claim.id = claim_search.claim_id`,
  `update brief_search set filters = ${ofBrief('brief_search.brief_id')}`,
  `create index claim_search_vector on claim_search using gin (vector, filters)`,
  `create index brief_search_vector on brief_search using gin (vector, filters)`,
];
