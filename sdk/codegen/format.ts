import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { GeneratedFile } from './generated-file.ts';

const root = path.join(import.meta.dirname, '..');
const formatter = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/**
 * The file as the formatter of the repository writes it.
 *
 * @throws {Error} when the text is not of the language that its name says
 */
export function format(file: GeneratedFile): GeneratedFile {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    // Under its own name a file would stay as it is where the lint configuration leaves it out.
    [formatter, 'format', `--stdin-file-path=generated${path.extname(file.path)}`],
    { cwd: root, input: file.text, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`${file.path} cannot be formatted:\n${stderr}`);
  return { path: file.path, text: stdout };
}
