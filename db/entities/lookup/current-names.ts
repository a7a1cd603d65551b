import type { Database } from '../../database/database.ts';
import { createLinker, type Linker } from '../linker/linker.ts';
import { readRegistryState } from '../registry/lock.ts';
import { readRegistry, type StoredRegistry } from '../registry/read.ts';
import { loadRegistry } from '../registry/registry.ts';
import { seedRegistry } from '../registry/seed.ts';

/** The names as they were at one version, ready to be found. */
export interface NamesInUse extends StoredRegistry {
  linker: Linker;
}

/** The names that a process works with, which others may change at any time. */
export interface CurrentNames {
  /** As they were last read. */
  readonly inUse: NamesInUse;
  /** Reads them again where they were changed since: one small statement where they were not. */
  refresh(): Promise<NamesInUse>;
}

/** Reads the names of a migrated database, after bringing the repository's files into them where those are new. */
export async function openNames(database: Database): Promise<CurrentNames> {
  await seedRegistry(database, loadRegistry());
  return readNames(database);
}

/** Reads the names of a database as they are. */
export async function readNames(database: Database): Promise<CurrentNames> {
  let inUse = await read(database);
  let reading: Promise<NamesInUse> | undefined;
  const readAgain = async (): Promise<NamesInUse> => {
    const { version } = await readRegistryState(database.kysely);
    if (version !== inUse.version) inUse = await read(database);
    return inUse;
  };
  return {
    get inUse() {
      return inUse;
    },
    refresh() {
      reading ??= readAgain().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}

async function read(database: Database): Promise<NamesInUse> {
  const stored = await readRegistry(database);
  return { ...stored, linker: createLinker(stored.registry) };
}
