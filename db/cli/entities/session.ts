import type { Database } from '../../database/database.ts';
import { migrateToLatest } from '../../database/migrate.ts';
import { databaseSettings, openDatabase } from '../../database/open.ts';
import { loadRegistry, seedRegistry } from '../../entities/registry/registry.ts';
import type { CommandProcess, OutputStream } from '../command.ts';
import { listenForInterruption } from '../signals.ts';

/** What subcommands work with. */
export interface Session {
  /** Opens the database at the first call: migrated, and with the names that ship with the project. */
  database(): Promise<Database>;
  /** For notes and progress. */
  stderr: OutputStream;
  /** Aborted when the process is asked to stop. */
  signal: AbortSignal;
}

/** The outcome of a subcommand. */
export interface Outcome {
  /** For people: one or more lines. */
  text: string;
  /** The same for `--json`. */
  data: object;
}

/** Runs a job with the database that the environment names, and prints its outcome. */
export async function runJob(
  job: (session: Session) => Promise<Outcome>,
  { json = false }: { json?: boolean | undefined },
  process: CommandProcess,
): Promise<void> {
  const { stdout, stderr, env } = process;
  using interruption = listenForInterruption(process, () =>
    stderr.write('Stopping after the current claims; a second signal stops at once.\n'),
  );
  let opened: Promise<Database> | undefined;
  const database = () => {
    opened ??= openForNames(env, (message) => stderr.write(`${message}\n`));
    return opened;
  };
  try {
    const { text, data } = await job({ database, stderr, signal: interruption.signal });
    const output = json ? JSON.stringify(data, null, 2) : text;
    if (output !== '') stdout.write(`${output}\n`);
    process.exitCode = interruption.exitCode() ?? 0;
  } finally {
    await (await opened?.catch(() => undefined))?.close();
  }
}

async function openForNames(env: NodeJS.ProcessEnv, log: (message: string) => void): Promise<Database> {
  const database = await openDatabase({ ...databaseSettings(env), role: 'command', log });
  try {
    await migrateToLatest(database);
    await seedRegistry(database, loadRegistry());
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
