import type pg from 'pg';
import { foldingVersion } from '../../../db/text/folding/fold.ts';

/** Ids of a brief's sections and claims start at its own id times these. */
const [sectionIds, claimIds] = [8, 32];
const batch = 10_000;

/**
 * Gives each brief of `bench_brief` the rows of its body, inside Postgres: texts are written and their search vectors
 * made once for all briefs that share them.
 */
export async function multiply(client: pg.PoolClient, briefs: number, log: (line: string) => void): Promise<void> {
  for (let start = 0; start < briefs; start += batch) {
    for (const statement of statements) await client.query(statement, [start + 1, start + batch]);
    if (briefs > batch) log(`${Math.min(briefs, start + batch)} of ${briefs} briefs`);
  }
  for (const table of ['brief', 'revision', 'source', 'author', 'keyword', 'section', 'claim']) {
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 0) + 1 from ${table}), false)`,
    );
  }
}

const some = `bench_brief join brief on brief.id = bench_brief.brief_id and brief.id between $1 and $2`;

const filters = ['source', 'author', 'keyword']
  .map((name) => `array(select '${name}_' || ${name}_id from brief_${name} where brief_${name}.brief_id = brief.id)`)
  .join(' || ');

const statements = [
  `update brief set lead_zh = bench_text.lead_zh, lead_en = bench_text.lead_en,
    title_zh = bench_section.heading_zh, title_en = bench_section.heading_en
  from bench_brief join bench_text using (body)
    join bench_section on bench_section.body = bench_brief.body and bench_section.position = 1
  where brief.id = bench_brief.brief_id and brief.id between $1 and $2`,
  `insert into brief_search (brief_id, published_sort, fold_version, vector, filters)
  select brief.id, brief.published_sort, ${foldingVersion}, vector, ${filters}
  from ${some} join bench_text using (body) order by brief.id`,
  `insert into section (brief_id, id, position, heading_zh, heading_en)
  select brief.id, brief.id * ${sectionIds} + position, position, heading_zh, heading_en
  from ${some} join bench_section using (body) order by brief.id, position`,
  `insert into claim (brief_id, id, section_id, position, ordinal, depth, text_zh, text_en, alignment_status,
    alignment_confidence, alignment_reasons, source_id, published_sort)
  select brief.id, brief.id * ${claimIds} + ordinal, brief.id * ${sectionIds} + section, position, ordinal, 0,
    text_zh, text_en, status, case status when 'ALIGNED' then 0.95 when 'WEAK' then 0.4 else 0 end, '{}',
    source_id, published_sort
  from ${some} join bench_claim using (body) order by brief.id, ordinal`,
  `insert into claim_search (brief_id, claim_id, published_sort, ordinal, fold_version, vector, filters)
  select brief.id, brief.id * ${claimIds} + ordinal, published_sort, ordinal, ${foldingVersion}, vector,
    ${filters} || array[case when text_zh is null then 'missing_ZH' else 'present_ZH' end,
      case when text_en is null then 'missing_EN' else 'present_EN' end, 'alignment_' || status]
  from ${some} join bench_claim using (body) order by brief.id, ordinal`,
  `insert into mention (brief_id, claim_id, language, start_offset, end_offset, position, entity_id, surface)
  select brief.id, brief.id * ${claimIds} + ordinal, language, start_offset, end_offset, 1, entity.id, surface
  from ${some} join bench_mention using (body) join entity using (slug)
  order by brief.id, ordinal, language, start_offset`,
  `insert into claim_entity (brief_id, claim_id, entity_id, source_position, source_id, position, parity,
    published_sort, ordinal)
  select brief.id, brief.id * ${claimIds} + ordinal, entity.id, coalesce(brief_source.position, 1),
    brief_source.source_id, named.position, parity, brief.published_sort, ordinal
  from ${some}
  join (
    select body, ordinal, slug, case when min(language) <> max(language) then 'BOTH' else min(language) || '_ONLY' end as parity,
      row_number() over (partition by body, ordinal order by min(start_offset), slug) as position
    from bench_mention group by body, ordinal, slug
  ) named using (body)
  join entity using (slug) left join brief_source on brief_source.brief_id = brief.id
  order by brief.id, ordinal, named.position, brief_source.position`,
  `insert into brief_entity (brief_id, entity_id, published_sort)
  select distinct brief_id, entity_id, published_sort from claim_entity where brief_id between $1 and $2
  order by brief_id, entity_id`,
];
