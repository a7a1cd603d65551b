import { type Finding, finding } from '../diagnostics.ts';
import { firstDay } from '../header/calendar.ts';
import type { ParsedBrief } from '../parsed-brief.ts';

/** The date that a file name begins with or holds, such as `20251029_FA.txt`; ISO, null for none. */
export function dateInFileName(name: string): string | null {
  const base = name.slice(name.lastIndexOf('/') + 1, name.lastIndexOf('/') + 256);
  const match = /(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(base);
  return match === null ? null : firstDay({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** What a file's name suggests that its one brief does not say. A suggestion only: it never sets anything. */
export function fileNameFindings(name: string, briefs: readonly ParsedBrief[]): Finding[] {
  const date = dateInFileName(name);
  const [brief] = briefs;
  if (date === null || brief === undefined || briefs.length > 1 || brief.date?.on != null) return [];
  return [finding('FILENAME_SUGGESTS', `the date ${date}`)];
}
