import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseError, reasonOf } from '../errors.ts';

/** The major version of Postgres that the embedded one is; a directory of another version cannot be opened. */
const postgresVersion = '18';

/**
 * Makes the data directory where it is missing. Whoever reaches the socket in it is the database's superuser, so it
 * is closed to other users, unless it holds foreign files and so is not ours alone.
 *
 * @throws {DatabaseError} when it cannot be made or is no directory
 */
export async function makeDataDirectory(dataDir: string): Promise<void> {
  try {
    // Not recursive to the end: below /proc and the like Node would try for ever.
    await mkdir(path.dirname(dataDir), { recursive: true });
    await mkdir(dataDir, { mode: 0o700 }).catch(acceptExisting);
    const names = await readdir(dataDir);
    if (names.length === 0 || names.includes('owner.lock')) await chmod(dataDir, 0o700);
  } catch (error) {
    throw new DatabaseError(`Cannot use ${dataDir} for the database (DATA_DIR): ${reasonOf(error)}`, { cause: error });
  }
}

function acceptExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** A cluster that may be opened. */
export interface Cluster {
  directory: string;
  /** Call once it is open: from here on its files are worth keeping. */
  markComplete(): Promise<void>;
}

/**
 * Prepares the directory of Postgres's own files. Creating them takes seconds; a process that dies in between leaves
 * a mark by which the next one knows that they are to be thrown away, for nothing can have been stored yet.
 *
 * @throws {DatabaseError} when what is there was made by another version or is no database
 */
export async function prepareCluster(dataDir: string): Promise<Cluster> {
  const directory = path.join(dataDir, 'postgres');
  const mark = path.join(dataDir, 'incomplete');
  const names = await readdir(dataDir);
  if (names.includes('postgres') && !names.includes('incomplete')) {
    await checkVersion(directory);
  } else {
    await writeFile(mark, '');
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory, { mode: 0o700 });
  }
  return { directory, markComplete: () => rm(mark, { force: true }) };
}

async function checkVersion(directory: string): Promise<void> {
  const version = await readFile(path.join(directory, 'PG_VERSION'), 'utf8').catch(() => '');
  if (version.trim() === postgresVersion) return;
  throw new DatabaseError(
    version === ''
      ? `${directory} is damaged: it has no PG_VERSION. Restore it from a copy, or move it away to start anew.`
      : `${directory} was made by Postgres ${version.trim()}, this is Postgres ${postgresVersion}. ` +
          'Dump it with the program that made it and restore it here.',
  );
}
