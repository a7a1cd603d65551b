import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Results } from '../run.ts';
import { markdownOf } from './markdown.ts';
import { svgOf } from './svg.ts';

/** Writes the table, the picture and all samples, and returns the files' paths from the working directory. */
export async function writeReport(results: Results, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = {
    'results.md': markdownOf(results),
    'results.svg': svgOf(results),
    'samples.jsonl': [...results.samples, ...results.growth].map((sample) => `${JSON.stringify(sample)}\n`).join(''),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return Object.keys(files).map((name) => path.relative(process.cwd(), path.join(folder, name)));
}
