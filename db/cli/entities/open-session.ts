import type { Database } from '../../database/database.ts';
import { migrateToLatest } from '../../database/migrate.ts';
import { databaseSettings, openDatabase } from '../../database/open.ts';
import { loadRegistry } from '../../entities/registry/registry.ts';
import { seedRegistry } from '../../entities/registry/seed.ts';
import type { Session } from './session.ts';

/** A session with the database that the environment names; disposing of it closes what was opened. */
export function openSession(environment: NodeJS.ProcessEnv, signal: AbortSignal): Session & AsyncDisposable {
  const note = (message: string) => void process.stderr.write(`${message}\n`);
  let opened: Promise<Database> | undefined;
  return {
    database() {
      opened ??= openForNames(environment, note);
      return opened;
    },
    note,
    signal,
    async [Symbol.asyncDispose]() {
      const database = await opened?.catch(() => undefined);
      await database?.close();
    },
  };
}

async function openForNames(environment: NodeJS.ProcessEnv, log: (message: string) => void): Promise<Database> {
  const database = await openDatabase({ ...databaseSettings(environment), role: 'command', log });
  try {
    await migrateToLatest(database);
    await seedRegistry(database, loadRegistry());
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
