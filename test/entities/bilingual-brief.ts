import type { DocumentToImport } from '../../db/import/report.ts';
import { sampleText } from '../documents/sample-text.ts';

/** A document of one brief, told from others by its number, with these claims. */
export function bilingualBrief(number: number, claims: readonly { zh: string; en: string }[]): DocumentToImport {
  const bullets = (texts: readonly string[]) => texts.map((text) => `  • ${text}`).join('\n');
  const text = sampleText({
    author: `Author Number ${number}`,
    date: new Date(Date.UTC(2001, 0, 1 + number)).toISOString().slice(0, 10),
    zh: `第${number}號文章的要旨。\n第一節標題\n${bullets(claims.map(({ zh }) => zh))}`,
    en: `The lead of article ${number}.\n\nThe First Heading\n${bullets(claims.map(({ en }) => en))}`,
  });
  return { name: `${number}.txt`, bytes: Buffer.from(text) };
}
