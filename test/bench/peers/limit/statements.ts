import type { EntityNames } from '../../../../db/query/binding.ts';
import { parseNodeId } from '../../../../db/query/node-id.ts';
import { nameKey } from '../../../../db/text/keys.ts';
import type { QueryName, Variables } from '../../workload/queries.ts';

/** The best SQL that is known for a query: it gives the whole answer as one JSON text. */
export interface HandWritten {
  text: string;
  values(variables: Variables, names: EntityNames): unknown[];
}

const text = (column: string) => `coalesce(to_json(${column})::text, 'null')`;
const both = (column: string) => `'{"zh":', ${text(`${column}_zh`)}, ',"en":', ${text(`${column}_en`)}, '}'`;
const list = (select: string) => `'[', array_to_string(array(${select}), ','), ']'`;

/**
 * To-one rows of short lists come from a lateral subquery behind `offset 0`, which keeps Postgres from hashing the
 * whole other table where it is small.
 */
const mentions = `select concat('{"language":"', m.language, '","surface":', to_json(m.surface),
    ',"start":', m.start_offset, ',"end":', m.end_offset,
    ',"entity":{"id":"entity_', e.id, '","name":', ${both('e.name')}, '}}')
  from mention m, lateral (select * from entity where id = m.entity_id offset 0) e
  where m.brief_id = c.brief_id and m.claim_id = c.id
  order by m.language desc, m.start_offset, m.position`;

const claimsOfSection = (more: string) => `select concat('{"id":"claim_', c.brief_id, '_', c.id,
    '","position":', c.position, ',"text":', ${both('c.text')}${more}, '}')
  from claim c where c.brief_id = s.brief_id and c.section_id = s.id order by c.ordinal`;

const authors = (json: string) => `select concat(${json})
  from brief_author x, lateral (select * from author where id = x.author_id offset 0) a
  where x.brief_id = b.id order by x.position`;

const keywords = `select concat('{"id":"keyword_', k.id, '","label":', ${both('k.label')}, '}')
  from brief_keyword x, lateral (select * from keyword where id = x.keyword_id offset 0) k
  where x.brief_id = b.id order by x.position`;

const sectionsOfBrief = `select concat('{"id":"section_', s.brief_id, '_', s.id, '","position":', s.position,
    ',"heading":', ${both('s.heading')}, ',"claims":', ${list(claimsOfSection(`, ',"mentions":', ${list(mentions)}`))}, '}')
  from section s where s.brief_id = b.id order by s.position`;

const brief = `select concat('{"data":{"brief":', coalesce((
  select concat('{"id":"brief_', b.id, '","title":', ${both('b.title')}, ',"publishedOn":', ${text('b.published_on')},
    ',"url":', ${text('b.url')},
    ',"source":', coalesce((select concat('{"id":"source_', id, '","name":', to_json(name), '}')
      from source where id = b.source_id), 'null'),
    ',"authors":', ${list(authors(`'{"id":"author_', a.id, '","name":', to_json(a.name), '}'`))},
    ',"keywords":', ${list(keywords)}, ',"lead":', ${both('b.lead')},
    ',"sections":', ${list(sectionsOfBrief)}, '}')
  from brief b where b.id = $1::bigint), 'null'), '}}')`;

const headline = `select concat('{"data":{"source":', coalesce((
  select concat('{"id":"source_', o.id, '","name":', to_json(o.name), ',"claims":{"nodes":', ${list(`
    select concat('{"id":"claim_', c.brief_id, '_', c.id, '","text":', ${both('c.text')},
      ',"section":{"heading":', ${both('s.heading')}, '},"brief":{"id":"brief_', b.id,
      '","publishedOn":', ${text('b.published_on')},
      ',"authors":', ${list(authors(`'{"name":', to_json(a.name), '}'`))}, '},"mentions":', ${list(mentions)}, '}')
    from (
      select brief_id, claim_id, published_sort, ordinal from claim_entity
      where entity_id = $2::bigint and source_id = (select source_id from source_name where key = $1::text)
      order by published_sort desc, brief_id desc, ordinal limit 20
    ) p
    join claim c on c.brief_id = p.brief_id and c.id = p.claim_id
    join section s on s.brief_id = c.brief_id and s.id = c.section_id
    join brief b on b.id = c.brief_id
    order by p.published_sort desc, p.brief_id desc, p.ordinal`)}, '}}')
  from source o where o.id = (select source_id from source_name where key = $1::text)), 'null'), '}}')`;

const deep = `select concat('{"data":{"briefs":{"nodes":', ${list(`
  select concat('{"id":"brief_', b.id, '","title":', ${both('b.title')}, ',"publishedOn":', ${text('b.published_on')},
    ',"sections":', ${list(`
      select concat('{"id":"section_', s.brief_id, '_', s.id, '","heading":', ${both('s.heading')},
        ',"claims":', ${list(claimsOfSection(''))}, '}')
      from section s where s.brief_id = b.id order by s.position`)}, '}')
  from brief b where b.published_sort <= $1::date and b.published_sort > '-infinity'
  order by b.published_sort desc, b.id desc limit 10`)}, '}}}')`;

const claim = `select concat('{"data":{"claim":', coalesce((
  select concat('{"id":"claim_', c.brief_id, '_', c.id, '","position":', c.position, ',"text":', ${both('c.text')},
    ',"alignment":{"status":"', c.alignment_status, '","confidence":', c.alignment_confidence, '}}')
  from claim c where c.brief_id = $1::bigint and c.id = $2::bigint), 'null'), '}}')`;

/** A statement for each query. */
export const statements: Record<QueryName, HandWritten> = {
  brief: { text: brief, values: ({ id = '' }) => [parseNodeId(id)?.self ?? null] },
  headline: {
    text: headline,
    values: ({ source = '', mentioning = '' }, names) => [nameKey(source), names.ids(mentioning)[0] ?? null],
  },
  deep: { text: deep, values: ({ until = '' }) => [until] },
  claim: {
    text: claim,
    values: ({ id = '' }) => {
      const key = parseNodeId(id);
      return [key?.brief ?? null, key?.self ?? null];
    },
  },
};
