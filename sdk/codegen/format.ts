import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GeneratedFile } from './generated-file.ts';

const configuration = path.join(import.meta.dirname, '..', '..', 'biome.json');
const formatter = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/**
 * The files as the formatter of the repository writes them: all by one process, in a folder where the configuration
 * leaves none of them out, as it does generated files.
 *
 * @throws {Error} when a text is not of the language that its name says
 */
export function format(files: readonly GeneratedFile[]): GeneratedFile[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefgraph-format-'));
  try {
    const places = files.map((file, index) => path.join(folder, `${index}${path.extname(file.path)}`));
    for (const [index, { text }] of files.entries()) writeFileSync(places[index] ?? '', text);
    runFormatter(folder);
    return files.map((file, index) => ({ path: file.path, text: readFileSync(places[index] ?? '', 'utf8') }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runFormatter(folder: string): void {
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [formatter, 'format', '--write', '--vcs-enabled=false', `--config-path=${configuration}`, folder],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`Generated files cannot be formatted:\n${stderr}`);
}
