import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';

/** What the command was asked to do. */
export interface ImportRequest {
  /** Files and folders as typed. */
  paths: string[];
  /** The folder that relative paths start from. */
  from: string;
  dryRun: boolean;
  strict: boolean;
  json: boolean;
  verbose: boolean;
  /** The service to send documents to; null: straight into the database. */
  remote: Remote | null;
}

/** A service that takes documents, and the token for it. */
export interface Remote {
  url: URL;
  token: string | null;
}

const options = {
  'dry-run': { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  verbose: { type: 'boolean', short: 'v', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  url: { type: 'string' },
  token: { type: 'string' },
} as const;

/** What npm takes for options of its own when the `--` before them is forgotten; it passes them as variables. */
const swallowed = ['dry-run', 'strict', 'json', 'url', 'token'] as const;

/**
 * Reads the command line.
 *
 * @returns null when help is asked for
 * @throws {UsageError}
 * @example
 * readArguments(['briefs', '--dry-run'], process.env, process.cwd());
 */
export function readArguments(parameters: string[], environment: NodeJS.ProcessEnv, cwd: string): ImportRequest | null {
  const { values, positionals: paths } = parse(parameters);
  if (values.help) return null;
  const isRunByNpm = environment.npm_lifecycle_event === 'import';
  if (isRunByNpm) checkSwallowed(values, environment);
  if (paths.length === 0) throw new UsageError('No file or folder is given.');
  // An unset variable of a script would otherwise mean the whole working directory.
  if (paths.includes('')) throw new UsageError('A path is empty.');
  return {
    paths,
    from: (isRunByNpm && environment.INIT_CWD) || cwd,
    dryRun: values['dry-run'],
    strict: values.strict,
    json: values.json,
    verbose: values.verbose,
    remote: readRemote(values, environment),
  };
}

function parse(parameters: string[]) {
  try {
    return parseArgs({ args: parameters, options, allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    const name = /^Unknown option '--?([^']+)'/.exec(sentence)?.[1];
    throw new UsageError(`${sentence.replace(/\.?$/, '.')}${name === undefined ? '' : suggestion(name)}`);
  }
}

function suggestion(unknown: string): string {
  const letters = (name: string) => name.replaceAll(/[^a-z]/gi, '').toLowerCase();
  const typed = letters(unknown);
  const known = Object.keys(options);
  const meant = known.find((name) => letters(name).startsWith(typed) || typed.startsWith(letters(name)));
  return meant === undefined || typed === '' ? '' : ` Did you mean --${meant}?`;
}

function checkSwallowed(values: ReturnType<typeof parse>['values'], environment: NodeJS.ProcessEnv): void {
  for (const name of swallowed) {
    const taken = environment[`npm_config_${name.replace('-', '_')}`];
    if (taken && taken !== 'false' && !values[name]) {
      throw new UsageError(`npm took --${name} for itself. Put -- before the options: npm run import -- --${name} …`);
    }
  }
}

function readRemote(values: { url?: string; token?: string }, environment: NodeJS.ProcessEnv): Remote | null {
  if (values.url === undefined) {
    if (values.token !== undefined) throw new UsageError('--token is for --url, which is missing.');
    return null;
  }
  const token = (values.token ?? environment.BRIEFGRAPH_TOKEN ?? '').trim();
  if (!/^[\x21-\x7e]*$/.test(token)) throw new UsageError('The token holds characters that no token has.');
  return { url: readUrl(values.url), token: token === '' ? null : token };
}

function readUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--url takes an address like http://localhost:4000/graphql, not ${JSON.stringify(text)}.`);
  }
  if (url.username || url.password) throw new UsageError('--url takes no user or password; use --token.');
  if (url.pathname === '/') url.pathname = '/graphql';
  return url;
}
