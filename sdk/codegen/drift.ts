import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { GeneratedFile } from './generated-file.ts';

/** A file whose committed state is not what the generator makes. */
export interface Drift {
  path: string;
  kind: 'missing' | 'changed' | 'left over';
}

/**
 * Compares generated files with those on disk, in the order of their paths. In the folders that hold nothing but
 * generated files, every other file is left over.
 */
export async function findDrift(
  root: string,
  files: readonly GeneratedFile[],
  ownedFolders: readonly string[],
): Promise<Drift[]> {
  const drift: Drift[] = [];
  for (const file of files) {
    const committed = await readIfThere(path.join(root, file.path));
    if (committed === undefined) drift.push({ path: file.path, kind: 'missing' });
    else if (committed !== file.text) drift.push({ path: file.path, kind: 'changed' });
  }
  const expected = new Set(files.map((file) => file.path));
  for (const folder of ownedFolders) {
    for (const found of await filesIn(root, folder)) {
      if (!expected.has(found)) drift.push({ path: found, kind: 'left over' });
    }
  }
  return drift.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Makes the disk what the generator makes; touches nothing but what has drifted. */
export async function mendDrift(root: string, files: readonly GeneratedFile[], drift: readonly Drift[]): Promise<void> {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  for (const { path: name } of drift) {
    const target = path.join(root, name);
    const text = texts.get(name);
    if (text === undefined) {
      await rm(target);
    } else {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    // Git may check files out with the line ends of the system.
    return (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
