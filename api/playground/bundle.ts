import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFiles } from './page.ts';

/** Where `build.ts` puts the page's files. */
export const bundleFolder = join(import.meta.dirname, 'dist');

/** The part of Vite's manifest that is read here. */
interface Chunk {
  file: string;
  name?: string;
  css?: string[];
  isEntry?: boolean;
}

/** Finds the page's own files in the bundle; `undefined` where none was built. */
export function readBundle(): PageFiles | undefined {
  const manifest = readManifest();
  if (!manifest) return undefined;
  const chunks = Object.values(manifest);
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error(`The bundle in ${bundleFolder} has no entry`);
  // Two thirds of the bytes, and asked for only after the first script ran: the browser may as well start early.
  const editor = chunks.filter(({ name }) => name === 'monaco-editor');
  return {
    script: entry.file,
    styles: [entry, ...editor].flatMap(({ css }) => css ?? []),
    preloads: editor.map(({ file }) => file),
  };
}

function readManifest(): Record<string, Chunk> | undefined {
  try {
    return JSON.parse(readFileSync(join(bundleFolder, 'manifest.json'), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
