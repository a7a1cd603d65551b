import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/database.ts';
import { matchVersions, type Versioned } from './match-ids.ts';
import type { PreparedBrief } from './prepare.ts';
import type { PlacedClaim, PlacedSection } from './rows.ts';

/**
 * Gives the sections and claims their ids: those of the rows that they are versions of, new ones to the others.
 * Removes the old rows with all that hangs on them; ids that are not taken up again are never used again.
 */
export async function placeSections(
  database: Kysely<Tables>,
  id: string,
  brief: PreparedBrief,
): Promise<PlacedSection[]> {
  const oldSections = await database
    .selectFrom('section')
    .select(['id', 'heading_zh as zh', 'heading_en as en'])
    .where('brief_id', '=', id)
    .orderBy('position')
    .execute();
  const oldClaims = await database
    .selectFrom('claim')
    .select(['id', 'text_zh as zh', 'text_en as en'])
    .where('brief_id', '=', id)
    .orderBy('ordinal')
    .execute();
  await database.deleteFrom('section').where('brief_id', '=', id).execute();
  const claims = brief.sections.flatMap((section) => section.claims);
  const sectionIds = await idsFor(
    database,
    'section',
    oldSections,
    brief.sections.map(({ heading }) => heading),
  );
  const claimIds = await idsFor(
    database,
    'claim',
    oldClaims,
    claims.map(({ text }) => text),
  );
  let ordinal = 0;
  return brief.sections.map((section, index) => ({
    id: sectionIds[index] ?? '',
    position: index + 1,
    heading: section.heading,
    claims: section.claims.map((claim, at): PlacedClaim => {
      ordinal += 1;
      return { id: claimIds[ordinal - 1] ?? '', position: at + 1, ordinal, claim };
    }),
  }));
}

async function idsFor(
  database: Kysely<Tables>,
  table: 'section' | 'claim',
  known: readonly (Versioned & { id: string })[],
  rows: readonly Versioned[],
): Promise<string[]> {
  const matches = matchVersions(known, rows);
  const missing = matches.filter((match) => match === null).length;
  const { rows: made } = await sql<{ id: string }>`
    select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${missing}::integer)`.execute(
    database,
  );
  const fresh = made.map(({ id }) => id);
  return matches.map((match) => (match === null ? undefined : known[match]?.id) ?? fresh.shift() ?? '');
}
