import { parseArgs } from 'node:util';
import { DatabaseError, reasonOf } from '../database/errors.ts';
import { MigrationError, migrateToLatest } from '../database/migrate.ts';
import { databaseSettings, openDatabase } from '../database/open.ts';

const help = `Usage: npm run migrate

Brings the database to the newest structure. Running it again changes nothing.

  DATABASE_URL  the Postgres to use (15 or newer); the embedded one when not set
  DATA_DIR      where the embedded one keeps its data (.data)

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

process.exitCode = await main(process.argv.slice(2));

async function main(parameters: string[]): Promise<number> {
  const usage = readUsage(parameters);
  if (usage === undefined) return 2;
  if (usage.help) {
    console.log(help);
    return 0;
  }
  try {
    await migrate();
    return 0;
  } catch (error) {
    // Anything else is a fault of ours, and its stack says where.
    const isExpected = error instanceof DatabaseError || error instanceof MigrationError;
    console.error(isExpected ? error.message : error);
    return 1;
  }
}

function readUsage(parameters: string[]): { help: boolean } | undefined {
  try {
    const { values } = parseArgs({ args: parameters, options: { help: { type: 'boolean', short: 'h' } } });
    return { help: values.help === true };
  } catch (error) {
    console.error(`${reasonOf(error)}\n\n${help}`);
    return undefined;
  }
}

async function migrate(): Promise<void> {
  const settings = databaseSettings(process.env);
  await using database = await openDatabase({ ...settings, role: 'command', log: console.error });
  const applied = await migrateToLatest(database);
  for (const name of applied) console.log(`Applied ${name}`);
  console.log(applied.length > 0 ? `Migrated ${database.description}` : `Nothing to apply to ${database.description}`);
}
