import { userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { peers } from './peers/peers.ts';

/** What a run does. */
export interface Options {
  server: string;
  claims: number;
  growth: number[];
  rounds: number;
  seconds: number;
  connections: number;
  without: string[];
  seed: number;
  fresh: boolean;
  out: string;
}

/** A wrong option; `message` is one line, fit to print. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const definitions = {
  claims: { type: 'string', default: '240000', about: 'claims in the database that peers are compared on' },
  growth: {
    type: 'string',
    default: '10000,100000,1000000',
    about: 'sizes for the growth table; "none" leaves it out',
  },
  rounds: { type: 'string', default: '3', about: 'rounds, of which medians are taken' },
  seconds: { type: 'string', default: '4', about: 'seconds for each peer and query in a round' },
  connections: { type: 'string', default: '16', about: 'connections that send requests at once' },
  without: { type: 'string', default: '', about: `peers to leave out: ${peers.slice(1).map(({ name }) => name)}` },
  seed: { type: 'string', default: '1', about: 'chooses data and requests' },
  fresh: { type: 'boolean', default: false, about: 'make the databases again' },
  server: {
    type: 'string',
    default: process.env.BENCH_DATABASE_URL || `postgres://${userInfo().username}@127.0.0.1:5432/postgres`,
    about: 'a Postgres where databases may be created; also BENCH_DATABASE_URL',
  },
  out: { type: 'string', default: path.join(import.meta.dirname, 'results'), about: 'folder for the results' },
  help: { type: 'boolean', default: false, about: 'print this' },
} as const;

/** What `--help` prints. */
export const help = `Usage: npm run bench -- [options]

Measures the service against hand-written SQL, PostGraphile and DataLoader over generated data,
and writes a table and a picture to test/bench/results/. Needs a Postgres server on this machine.
Databases named briefgraph_bench_<claims> stay between runs. The default run takes about ten minutes.

${Object.entries(definitions)
  .map(([name, { type, default: value, about }]) => {
    const isLong = name === 'server' || name === 'out' || type === 'boolean' || value === '';
    return `  --${name.padEnd(12)} ${about}${isLong ? '' : ` (${value})`}`;
  })
  .join('\n')}
`;

/**
 * Reads the command line; null where it asks for help.
 *
 * @throws {UsageError}
 * @example readOptions(['--claims', '10000', '--growth', 'none'])?.claims // 10000
 */
export function readOptions(args: string[]): Options | null {
  const { help, growth, without, server, fresh, out, ...numbers } = parse(args);
  if (help) return null;
  const unknown = list(without).find((name) => !peers.slice(1).some((peer) => peer.name === name));
  if (unknown !== undefined) throw new UsageError(`--without: there is no peer ${unknown}`);
  return {
    server,
    fresh,
    out,
    without: list(without),
    growth: growth === 'none' ? [] : list(growth).map((size) => claims('growth', size)),
    claims: claims('claims', numbers.claims),
    rounds: whole('rounds', numbers.rounds, 1, 100),
    seconds: whole('seconds', numbers.seconds, 1, 600),
    connections: whole('connections', numbers.connections, 1, 1000),
    seed: whole('seed', numbers.seed, 0, 2 ** 31),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: definitions }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function claims(name: string, text: string): number {
  return whole(name, text, 1000, 10_000_000);
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`--${name}: ${text} is not a whole number from ${least} to ${most}`);
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
