import { nameKey } from '../../text/keys.ts';
import { listOf, readWordTable } from '../../text/word-table.ts';

/** A publication that briefs cite. */
interface Publication {
  /** The canonical name. */
  name: string;
  /** The usual Chinese name in Taiwan; null if there is none. */
  nameZh: string | null;
  host: string | null;
}

const rows = readWordTable(
  new URL('../data/publications.tsv', import.meta.url),
  ['name', 'host', 'zh', 'other'],
  ({ name, host, zh, other }) => ({
    name,
    nameZh: listOf(zh)[0] ?? null,
    host: host || null,
    keys: [name, ...listOf(zh), ...listOf(other)].map(nameKey),
  }),
);

/** The publications that foreign-policy briefs cite most. */
export const knownPublications: readonly Publication[] = rows.map(({ name, nameZh, host }) => ({ name, nameZh, host }));

const byKey = new Map(rows.flatMap((row, at) => row.keys.map((key) => [key, knownPublications[at]] as const)));
const byHost = new Map(
  rows.flatMap((row, at) => (row.host === null ? [] : [[row.host, knownPublications[at]] as const])),
);

/**
 * The publication of a name in any variant, or of a host; null if it is unknown.
 *
 * @example publicationOf('《外交事務》')?.name // 'Foreign Affairs'
 */
export function publicationOf(name: string): Publication | null {
  const key = nameKey(name);
  return byKey.get(key) ?? byHost.get(key.replace(/^www\./, '')) ?? publicationOfHost(key);
}

/** The publication of a host or one of its subdomains; null if it is unknown. */
export function publicationOfHost(host: string): Publication | null {
  const labels = host.toLowerCase().split('.').slice(-5);
  for (let from = 0; from < labels.length - 1; from += 1) {
    const found = byHost.get(labels.slice(from).join('.'));
    if (found !== undefined) return found;
  }
  return null;
}

function isOneEditAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < one.length && one.charAt(head) === other.charAt(head)) head += 1;
  let tail = 0;
  const limit = Math.min(one.length, other.length) - head;
  while (tail < limit && one.charAt(one.length - 1 - tail) === other.charAt(other.length - 1 - tail)) tail += 1;
  return Math.max(one.length, other.length) - head - tail <= 1;
}

/** The known publication that a misspelt name may mean: one letter off, or with additional words. */
export function similarPublication(name: string): Publication | null {
  const key = nameKey(name);
  if (key.length < 4 || key.length > 80) return null;
  for (const [known, publication] of byKey) {
    if (known.length < 4) continue;
    if (isOneEditAway(known, key) || key.startsWith(`${known} `) || key.endsWith(` ${known}`))
      return publication ?? null;
  }
  return null;
}
