import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Database } from '../../../../db/database/database.ts';

const folder = import.meta.dirname;

/** Installs PostGraphile beside its package.json where it is not there yet: `npm ci` of the project does not. */
export async function installPostgraphile(log: (line: string) => void): Promise<void> {
  if (existsSync(path.join(folder, 'node_modules', 'postgraphile'))) return;
  log('installing PostGraphile (once)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await promisify(execFile)(npm, ['ci', '--no-audit', '--no-fund'], { cwd: folder }).catch((error: Error) => {
    throw new Error(`PostGraphile cannot be installed; leave it out with --without postgraphile.\n${error.message}`);
  });
}

/** Adds the functions that PostGraphile's schema is made of beside the tables. */
export async function addFunctions(database: Database): Promise<void> {
  await database.pool.query(await readFile(path.join(folder, 'functions.sql'), 'utf8'));
}
