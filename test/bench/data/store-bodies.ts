import type pg from 'pg';
import type { Body } from './body.ts';
import { insert } from './insert.ts';

const batch = 500;

/** Writes bodies into the temporary tables that `multiply` reads. */
export async function storeBodies(client: pg.PoolClient, count: number, make: (index: number) => Body): Promise<void> {
  for (let start = 0; start < count; start += batch) {
    const bodies = Array.from({ length: Math.min(batch, count - start) }, (_, index) => {
      const body = start + index;
      return { body, ...make(body) };
    });
    await insert(
      client,
      'bench_text',
      bodies.map(({ body, lead, vector }) => ({ body, lead_zh: lead.zh, lead_en: lead.en, vector })),
    );
    await insert(
      client,
      'bench_section',
      bodies.flatMap(({ body, headings }) =>
        headings.map(({ zh, en }, index) => ({ body, position: index + 1, heading_zh: zh, heading_en: en })),
      ),
    );
    const claims = bodies.flatMap(({ body, claims }) => claims.map((claim) => ({ body, ...claim })));
    await insert(
      client,
      'bench_claim',
      claims.map(({ zh, en, mentions, ...claim }) => ({ ...claim, text_zh: zh, text_en: en })),
    );
    await insert(
      client,
      'bench_mention',
      claims.flatMap(({ body, ordinal, mentions }) =>
        mentions.map(({ start, end, ...mention }) => ({
          body,
          ordinal,
          ...mention,
          start_offset: start,
          end_offset: end,
        })),
      ),
    );
  }
  await client.query('analyze bench_text; analyze bench_section; analyze bench_claim; analyze bench_mention');
}
