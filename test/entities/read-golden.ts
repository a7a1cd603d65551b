import { readdirSync, readFileSync } from 'node:fs';
import type { LinkedMention } from '../../db/entities/linker/linker.ts';
import type { Language } from '../../db/model.ts';

/** A mention that a person marked, or that was found; two are the same one if all of it is equal. */
export type GoldenMention = Pick<LinkedMention, 'language' | 'start' | 'end' | 'entity' | 'isAmbiguous'>;

/** A claim whose mentions are marked by hand. */
export interface GoldenClaim {
  /** File and number of the line of its Chinese text. */
  place: string;
  text: { zh: string; en: string };
  mentions: GoldenMention[];
}

const folder = new URL('./golden/', import.meta.url);

/**
 * Reads the claims of golden/ (its README.md tells the form).
 *
 * @throws {Error} that names the place of a line that is not in this form
 */
export function readGolden(): GoldenClaim[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => readFile(file, readFileSync(new URL(file, folder), 'utf8')));
}

function readFile(file: string, content: string): GoldenClaim[] {
  const lines = content.split('\n').map((line, index) => ({ line, place: `${file}:${index + 1}` }));
  const texts = lines.filter(({ line }) => line !== '' && !line.startsWith('# '));
  return Array.from({ length: Math.ceil(texts.length / 2) }, (_, index) => {
    const [first, second] = texts.slice(2 * index, 2 * index + 2);
    const place = first?.place ?? file;
    const zh = readLine(first?.line ?? '', 'zh: ', place);
    const en = readLine(second?.line ?? '', 'en: ', place);
    return {
      place,
      text: { zh: zh.text, en: en.text },
      mentions: [...mentionsOf(zh, 'ZH'), ...mentionsOf(en, 'EN')],
    };
  });
}

interface Mark {
  start: number;
  end: number;
  slugs: string[];
  isAmbiguous: boolean;
}

interface MarkedText {
  text: string;
  marks: Mark[];
}

const tokenPattern = /\[|\|(?<slugs>[a-z0-9 ?-]+)\]|(?<plain>[^[\]|]+)/gy;

function readLine(line: string, prefix: string, place: string): MarkedText {
  if (!line.startsWith(prefix)) throw new Error(`${place}: a claim is a line zh: and a line en:, not ${line}`);
  const source = line.slice(prefix.length).replaceAll('⏎', '\n');
  const marked: MarkedText = { text: '', marks: [] };
  const open: number[] = [];
  let read = 0;
  for (const { 0: token, groups = {} } of source.matchAll(tokenPattern)) {
    read += token.length;
    if (groups.plain !== undefined) marked.text += groups.plain;
    else if (groups.slugs === undefined) open.push(marked.text.length);
    else closeMark(marked, open.pop(), groups.slugs);
  }
  if (read < source.length || open.length > 0) throw new Error(`${place}: the marks do not match: ${line}`);
  return marked;
}

function closeMark({ text, marks }: MarkedText, start: number | undefined, written: string): void {
  if (start === undefined) throw new Error(`a mark ends that did not begin: ${text}|${written}]`);
  marks.push({ start, end: text.length, slugs: written.split(/[ ?]/), isAmbiguous: written.includes('?') });
}

function mentionsOf({ marks }: MarkedText, language: Language): GoldenMention[] {
  return marks.flatMap(({ start, end, slugs, isAmbiguous }) =>
    slugs.map((entity) => ({ language, start, end, entity, isAmbiguous })),
  );
}
