import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/database.ts';
import { textKey } from '../text/keys.ts';
import type { PreparedBrief } from './prepare.ts';
import type { PlacedClaim, PlacedSection } from './rows.ts';

/** A text in both languages that may be a version of a stored one. */
interface BilingualText {
  zh: string | null;
  en: string | null;
}

/** Texts that are less similar than this are not versions of each other. */
const minSimilarity = 0.5;

/**
 * Assigns ids to sections and claims: those of the stored rows that they are versions of, and new ids to the others.
 * Deletes the stored rows with everything that refers to them; an id that is not kept is never reused.
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
  known: readonly (BilingualText & { id: string })[],
  rows: readonly BilingualText[],
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

/**
 * Matches rows with known ones: equal texts first, then the most similar, then the nearest in position. Each known
 * row is used once.
 *
 * @returns for each row the index of the known one, or null if it is new
 */
function matchVersions(known: readonly BilingualText[], rows: readonly BilingualText[]): (number | null)[] {
  const pairs = rows.flatMap((row, index) =>
    known.map((other, at) => ({ index, at, score: similarity(other, row), distance: Math.abs(at - index) })),
  );
  const likely = pairs.filter(({ score }) => score >= minSimilarity);
  likely.sort((a, b) => b.score - a.score || a.distance - b.distance || a.index - b.index);
  const matches: (number | null)[] = rows.map(() => null);
  const used = new Set<number>();
  for (const { index, at } of likely) {
    if (matches[index] !== null || used.has(at)) continue;
    matches[index] = at;
    used.add(at);
  }
  return matches;
}

/** The similarity of the more similar language, so that a new translation keeps the row. */
function similarity(a: BilingualText, b: BilingualText): number {
  return Math.max(textSimilarity(a.zh, b.zh), textSimilarity(a.en, b.en));
}

/** The Dice coefficient of the character bigrams of two texts, from 0 to 1. */
export function textSimilarity(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const [first, second] = [textKey(a), textKey(b)];
  if (first === second) return 1;
  const [left, right] = [bigramCounts(first), bigramCounts(second)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, first.length + second.length - 2);
}

function bigramCounts(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
