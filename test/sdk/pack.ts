import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');

/**
 * The SDK's tarball in a folder that processes share: the first that asks for it packs, the others wait.
 *
 * @throws {Error} where the SDK cannot be packed, to each that asks.
 */
export async function packOnce(shared: string): Promise<string> {
  const tarball = path.join(shared, 'sdk.tgz');
  const turn = path.join(shared, 'packing');
  while (!existsSync(tarball)) {
    if (await isFirst(turn)) await pack(turn, tarball).finally(() => rm(turn, { recursive: true }));
    else await pause(50);
  }
  return tarball;
}

async function isFirst(turn: string): Promise<boolean> {
  try {
    await mkdir(turn);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Packs a copy, so that nothing else sees the SDK build. */
async function pack(folder: string, tarball: string): Promise<void> {
  const copy = path.join(folder, 'source', 'sdk');
  const skipped = new Set(['dist', 'node_modules'].map((name) => path.join(root, 'sdk', name)));
  await cp(path.join(root, 'sdk'), copy, { recursive: true, filter: (name) => !skipped.has(name) });
  await cp(path.join(root, 'tsconfig.json'), path.join(folder, 'source', 'tsconfig.json'));
  await cp(path.join(root, 'schema', 'schema.graphql'), path.join(folder, 'source', 'schema', 'schema.graphql'));
  const installed = path.join(root, 'node_modules');
  await symlink(installed, path.join(folder, 'source', 'node_modules'), 'junction');
  const PATH = [path.join(installed, '.bin'), process.env.PATH].join(path.delimiter);
  const packed = execute('npm', ['pack', '--pack-destination', folder], { cwd: copy, env: { ...process.env, PATH } });
  await packed.catch(({ stdout }) => {
    throw new Error(`The SDK cannot be packed:\n${stdout}`);
  });
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await rename(path.join(folder, file), tarball);
}
