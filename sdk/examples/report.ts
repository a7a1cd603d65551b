import { parseArgs } from 'node:util';
import { BriefgraphClient, BriefgraphError, type Claim } from '../src/index.ts';

const usage = `Prints the claims of each source that mention someone, by month.

Usage: node sdk/examples/report.ts [URL] --mentioning NAME [--from DATE] [--to DATE] [--format table|markdown]

  URL            the service's GraphQL endpoint; by default BRIEFGRAPH_URL, or http://localhost:4000/graphql
  --mentioning   a name in any language or script
  --from, --to   dates, such as 2025-01-31; by default all
  --format       table: counts by source and month; markdown: claims in both languages. By default table
  --help         show this
`;

const options = {
  mentioning: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string', default: 'table' },
  help: { type: 'boolean', default: false },
} as const;

interface Options {
  url: string;
  mentioning: string;
  from: string | undefined;
  to: string | undefined;
  format: 'table' | 'markdown';
}

/** The claims of a source by month, the newest first, and those without a date last. */
interface Chapter {
  source: string;
  months: Map<string, Claim[]>;
}

/** Sends a request for the sources, and one for the claims of each source. */
async function readChapters({ url, mentioning, from, to }: Options): Promise<Chapter[]> {
  const client = new BriefgraphClient({ url });
  const where = { publishedOn: { gte: from, lte: to } };
  const chapters: Chapter[] = [];
  for await (const source of client.sources()) {
    const months = new Map<string, Claim[]>();
    for await (const claim of source.claims({ mentioning, where, first: 100 })) {
      const month = claim.brief.publishedOn?.slice(0, 7) ?? 'no date';
      months.set(month, [...(months.get(month) ?? []), claim]);
    }
    if (months.size > 0) chapters.push({ source: source.name, months });
  }
  return chapters;
}

/** Counts of claims by source and month, in aligned columns. */
function printTable(chapters: readonly Chapter[]): string {
  const months = [...new Set(chapters.flatMap((chapter) => [...chapter.months.keys()]))].sort();
  const rows = chapters.map(({ source, months: of }) => {
    const counts = months.map((month) => of.get(month)?.length ?? 0);
    return [source, ...counts.map(String), String(counts.reduce((sum, count) => sum + count, 0))];
  });
  const table = [['source', ...months, 'all'], ...rows];
  const width = (column: number): number => Math.max(...table.map((row) => row[column]?.length ?? 0));
  return table
    .map(([source = '', ...counts]) => {
      const cells = counts.map((count, column) => count.padStart(width(column + 1)));
      return [source.padEnd(width(0)), ...cells].join('  ');
    })
    .join('\n');
}

function printMarkdown(chapters: readonly Chapter[], mentioning: string): string {
  const parts = chapters.flatMap(({ source, months }) => [
    `## ${source}`,
    ...[...months].flatMap(([month, claims]) => [`### ${month}`, claims.map(printClaim).join('\n')]),
  ]);
  return [`# Claims on ${mentioning}`, ...parts].join('\n\n');
}

function printClaim({ text, brief }: Claim): string {
  const authors = brief.authors.map(({ name }) => name).join(', ');
  const lines = [text.zh, text.en].filter((line) => line !== null);
  return `- ${lines.join('\n  ')}\n  (${[authors, brief.publishedOn].filter(Boolean).join(', ')})`;
}

async function report(parsed: Options): Promise<string> {
  const chapters = await readChapters(parsed);
  if (chapters.length === 0) return `No claim mentions ${parsed.mentioning}.`;
  return parsed.format === 'table' ? printTable(chapters) : printMarkdown(chapters, parsed.mentioning);
}

function readOptions(args: string[]): Options | undefined {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) return undefined;
  const [url = process.env.BRIEFGRAPH_URL || 'http://localhost:4000/graphql', ...others] = positionals;
  if (others.length > 0) throw new TypeError(`Unexpected argument: ${others.join(' ')}`);
  if (!URL.canParse(url)) throw new TypeError(`Not a URL: ${url}`);
  const { mentioning, from, to, format } = values;
  if (!mentioning) throw new TypeError('--mentioning is required');
  if (format !== 'table' && format !== 'markdown') throw new TypeError('--format must be table or markdown');
  return { url, mentioning, from, to, format };
}

try {
  const parsed = readOptions(process.argv.slice(2));
  console.log(parsed ? await report(parsed) : usage);
} catch (error) {
  if (error instanceof BriefgraphError) {
    console.error(error.message);
    if (error.code === 'NETWORK') console.error('Is the service running? `npm start` starts one here.');
    process.exitCode = 1;
  } else if (error instanceof TypeError) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  } else throw error;
}
