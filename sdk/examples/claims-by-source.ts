import { parseArgs } from 'node:util';
import { BriefgraphClient, BriefgraphError, type Claim, type Mention } from '../src/index.ts';

const usage = `Prints the claims of a source that mention someone, in both languages.

Usage: node sdk/examples/claims-by-source.ts [URL] [--source NAME] [--mentioning NAME] [--first N]

  URL            the service's GraphQL endpoint; by default BRIEFGRAPH_URL, or http://localhost:4000/graphql
  --source       the publication, by default "Foreign Affairs"
  --mentioning   a name in any language or script, by default "Putin"
  --first        the largest number of claims, from 1 to 100, by default 10
  --help         show this
`;

const options = {
  source: { type: 'string', default: 'Foreign Affairs' },
  mentioning: { type: 'string', default: 'Putin' },
  first: { type: 'string', default: '10' },
  help: { type: 'boolean', default: false },
} as const;

interface Options {
  url: string;
  source: string;
  mentioning: string;
  first: number;
}

/** The matching claims as text. */
async function report({ url, source, mentioning, first }: Options): Promise<string> {
  const client = new BriefgraphClient({ url });
  const found = await client.source({ name: source });
  if (found === null) return `There is no source "${source}".`;
  const { nodes, totalCount, totalCountIsExact } = await found.claims({ mentioning, first });
  const count = `${totalCountIsExact ? '' : 'more than '}${totalCount} claim${totalCount === 1 ? '' : 's'}`;
  const rest = totalCount > nodes.length ? [`${nodes.length} of ${count} shown; --first shows more, up to 100.`] : [];
  return [`${found.name} on ${mentioning}: ${count}`, ...nodes.map(describeClaim), ...rest].join('\n\n');
}

function describeClaim({ brief, section, text, mentions }: Claim): string {
  const authors = brief.authors.map((author) => author.name).join(', ');
  const keywords = brief.keywords.map(({ label }) => label.zh ?? label.en).join(' ');
  return [
    [brief.publishedOn ?? 'no date', authors, keywords].filter((part) => part !== '').join(' · '),
    ...bothLanguages('§ ', section.heading),
    ...bothLanguages('  ', text),
    ...mentions.map(describeMention),
  ].join('\n');
}

function bothLanguages(indent: string, { zh, en }: { zh: string | null; en: string | null }): string[] {
  return [zh, en].flatMap((text) => (text === null ? [] : [indent + text]));
}

function describeMention({ surface, language, start, end, entity }: Mention): string {
  const names = [entity.name.en, entity.name.zh].filter((name) => name !== null).join(' ');
  return `    ${surface} → ${names} (${language} ${start}–${end})`;
}

function readOptions(args: string[]): Options | undefined {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) return undefined;
  const [url = process.env.BRIEFGRAPH_URL || 'http://localhost:4000/graphql', ...others] = positionals;
  if (others.length > 0) throw new TypeError(`Unexpected argument: ${others.join(' ')}`);
  if (!URL.canParse(url)) throw new TypeError(`Not a URL: ${url}`);
  const first = Number(values.first);
  if (!Number.isInteger(first) || first < 1 || first > 100) throw new TypeError(`--first must be from 1 to 100`);
  return { url, source: values.source, mentioning: values.mentioning, first };
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
