/** What the service reads from its environment: the only place that does. */

/** A variable with a value that the service cannot run with; `message` is one line, fit to print. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Everything that can be set, read and checked. */
export interface Configuration {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** `null`: the embedded Postgres in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  loadSamples: boolean;
  /** `null`: nobody may import through the API. */
  importToken: string | null;
  /** Answer ordinary queries in front of Yoga. */
  takesFastPath: boolean;
  logLevel: LogLevel;
  logFormat: LogFormat;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const logFormats = ['auto', 'plain', 'json'] as const;
const switches = ['on', 'off'] as const;

export type LogLevel = (typeof logLevels)[number];
/** `auto`: plain lines on a terminal, JSON elsewhere. */
export type LogFormat = (typeof logFormats)[number];

/** The variables, in the order in which help shows them. */
export const variables = [
  {
    name: 'PORT',
    fallback: '4000',
    allowed: 'a whole number from 0 to 65535',
    about: 'port to listen on; 0: any free one',
  },
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    allowed: 'a host name or address',
    about: 'address to listen on; 0.0.0.0: every one',
  },
  {
    name: 'DATABASE_URL',
    fallback: '',
    allowed: 'a URL like postgres://user:password@host:5432/name',
    about: 'Postgres 15 or newer; unset: an embedded one in DATA_DIR',
  },
  { name: 'DATA_DIR', fallback: '.data', allowed: 'a folder', about: 'where the embedded Postgres keeps its data' },
  {
    name: 'SAMPLES',
    fallback: 'on',
    allowed: switches.join(' or '),
    about: 'load the sample briefs into an empty database',
  },
  {
    name: 'IMPORT_TOKEN',
    fallback: '',
    allowed: 'letters, digits and -._~+/= (it travels in a header)',
    about: 'who sends it as a bearer token may import; unset: nobody',
  },
  {
    name: 'FAST_PATH',
    fallback: 'on',
    allowed: switches.join(' or '),
    about: 'answer ordinary queries in front of the GraphQL server',
  },
  { name: 'LOG_LEVEL', fallback: 'info', allowed: logLevels.join(', '), about: 'least severe level that is logged' },
  {
    name: 'LOG_FORMAT',
    fallback: 'auto',
    allowed: logFormats.join(', '),
    about: 'auto: plain on a terminal, else JSON',
  },
] as const;

type VariableName = (typeof variables)[number]['name'];

/** Their values would give something away in an error or a log. */
const secret: ReadonlySet<VariableName> = new Set(['DATABASE_URL', 'IMPORT_TOKEN']);

/**
 * Reads and checks the environment: see `variables`. An empty value counts as unset, as docker compose passes it.
 *
 * @throws {ConfigurationError} for the first value that is not allowed
 * @example
 * readConfiguration({ PORT: '8080' }).port // 8080
 */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const text = (name: VariableName) => env[name] || fallbackOf(name);
  return {
    port: port(text('PORT')),
    host: matching('HOST', text('HOST'), /^[\w.:%-]+$/),
    databaseUrl: databaseUrl(text('DATABASE_URL')),
    dataDir: text('DATA_DIR'),
    loadSamples: oneOf('SAMPLES', text('SAMPLES'), switches) === 'on',
    importToken: text('IMPORT_TOKEN') === '' ? null : matching('IMPORT_TOKEN', text('IMPORT_TOKEN'), /^[\w.~+/=-]+$/),
    takesFastPath: oneOf('FAST_PATH', text('FAST_PATH'), switches) === 'on',
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL'), logLevels),
    logFormat: oneOf('LOG_FORMAT', text('LOG_FORMAT'), logFormats),
  };
}

/** The table of variables that `--help` prints. */
export function variablesTable(): string {
  const rows = variables.map(({ name, fallback, about }) => {
    return `  ${name.padEnd(13)} ${(fallback || '-').padEnd(10)} ${about}`;
  });
  return [`  ${'variable'.padEnd(13)} ${'default'.padEnd(10)} what it is`, ...rows].join('\n');
}

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw refusal('PORT', text);
  return value;
}

function databaseUrl(text: string): string | null {
  if (text === '') return null;
  if (!/^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')) throw refusal('DATABASE_URL', text);
  return text;
}

function matching(name: VariableName, text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw refusal(name, text);
  return text;
}

function oneOf<const T extends string>(name: VariableName, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw refusal(name, text);
  return found;
}

function refusal(name: VariableName, value: string): ConfigurationError {
  const shown = secret.has(name) ? 'the value of ' : `${JSON.stringify(value)} for `;
  const allowed = variables.find((variable) => variable.name === name)?.allowed;
  return new ConfigurationError(`${shown}${name} is not allowed: it takes ${allowed}`);
}

function fallbackOf(name: VariableName): string {
  return variables.find((variable) => variable.name === name)?.fallback ?? '';
}
