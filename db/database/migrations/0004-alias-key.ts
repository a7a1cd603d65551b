import { type Kysely, sql } from 'kysely';

/** Drops the folded form of aliases and its index: names are found in memory, and no query reads the column. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table alias drop column key`.execute(db);
}
