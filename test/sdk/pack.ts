import { execFile } from 'node:child_process';
import { cp, readdir, rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');

/** Packs the SDK from a copy in a folder, so that nothing else sees it build. */
export async function packSdk(tarball: string, folder: string): Promise<void> {
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
