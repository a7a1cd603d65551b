import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleText } from '../documents/sample-text.ts';

/** A brief in both languages, with four claims, that differs from those of other numbers in header and lead. */
export function briefText(number: number): string {
  const day = new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
  return sampleText({
    author: `Author Number ${number}`,
    date: day,
    zh: `第${number}號文章認為海上合作仍有空間。\n熱線為何重要\n  • 熱線可以降低誤判${number}。\n  • 普丁與北京已有先例。`,
    en: `Article ${number} holds that cooperation at sea is possible.\n\nWhy a Hotline Matters\n  • A hotline lowers risk ${number}.\n  • Putin and Beijing have done it before.`,
  });
}

/** Writes files into a folder, those of a `/` in the name into folders below it. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

/** So many briefs as files to write, of the numbers from `first` on. */
export function manyBriefs(count: number, first = 0): Record<string, string> {
  const name = (number: number) => `${String(number).padStart(4, '0')}.txt`;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [name(first + index), briefText(first + index)]),
  );
}
