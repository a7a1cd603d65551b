/** The settings of the service. Nothing else reads the environment. */

/** The value of a variable is not allowed. The message is one line that tells what to do. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** A setting, and the environment variable that holds it. */
interface Setting<T> {
  name: string;
  fallback: string;
  about: string;
  /** Completes the sentence "NAME must be …". */
  allowed: string;
  /** Gives `undefined` for a value that is not allowed. */
  parse: (text: string) => T | undefined;
  /** The value must not appear in an error or a log. */
  isSecret?: true;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const logFormats = ['auto', 'plain', 'json'] as const;

/** In the order in which help lists them. */
const settings = {
  port: {
    name: 'PORT',
    fallback: '4000',
    about: 'port to listen on; 0 picks a free one',
    allowed: 'a whole number from 0 to 65535',
    parse: (text: string) => (/^\d+$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
  },
  host: {
    name: 'HOST',
    fallback: '127.0.0.1',
    about: 'address to listen on; 0.0.0.0 for all',
    allowed: 'a host name or address',
    parse: (text: string) => (/^[\w.:%-]+$/.test(text) ? text : undefined),
  },
  /** `null`: the embedded Postgres in `dataDir`. */
  databaseUrl: {
    name: 'DATABASE_URL',
    fallback: '',
    about: 'Postgres 15 or newer; if unset, an embedded one in DATA_DIR',
    allowed: 'a URL like postgres://user:password@host:5432/name',
    parse: (text: string) => (/^(postgres(ql)?:|$)/.test(text && String(URL.parse(text))) ? text || null : undefined),
    isSecret: true,
  },
  dataDir: {
    name: 'DATA_DIR',
    fallback: '.data',
    about: 'data directory of the embedded Postgres',
    allowed: 'a directory',
    parse: (text: string) => text,
  },
  loadSamples: onOff('SAMPLES', 'load the sample briefs into an empty database'),
  /** `null`: nobody may import over HTTP. */
  importToken: {
    name: 'IMPORT_TOKEN',
    fallback: '',
    about: 'bearer token that allows imports over HTTP; if unset, nobody may',
    allowed: 'made of letters, digits and -._~+/= (it is sent in a header)',
    parse: (text: string) => (/^[\w.~+/=-]*$/.test(text) ? text || null : undefined),
    isSecret: true,
  },
  takesFastPath: onOff('FAST_PATH', 'answer repeated queries without the GraphQL server'),
  logLevel: choice('LOG_LEVEL', 'info', logLevels, 'lowest level that is logged'),
  logFormat: choice('LOG_FORMAT', 'auto', logFormats, 'auto: plain on a terminal, JSON elsewhere'),
} satisfies Record<string, Setting<unknown>>;

/** The settings, read and checked. */
export type Configuration = {
  [Key in keyof typeof settings]: Exclude<ReturnType<(typeof settings)[Key]['parse']>, undefined>;
};

/** The environment variables, in the order in which help lists them. */
export const variables: readonly Setting<unknown>[] = Object.values(settings);

/**
 * Reads and checks the environment. An empty value counts as unset, because docker compose passes those.
 *
 * @throws {ConfigurationError} for the first value that is not allowed
 * @example
 * readConfiguration({ PORT: '8080' }).port // 8080
 */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const values = Object.entries(settings).map(([key, setting]) => [key, read(setting, env)]);
  return Object.fromEntries(values);
}

/** The table of variables that `--help` prints. */
export function variablesTable(): string {
  const row = (name: string, fallback: string, about: string) => `  ${name.padEnd(13)} ${fallback.padEnd(10)} ${about}`;
  const rows = variables.map(({ name, fallback, about }) => row(name, fallback || '-', about));
  return [row('variable', 'default', 'meaning'), ...rows].join('\n');
}

function read(setting: Setting<unknown>, env: Readonly<Record<string, string | undefined>>): unknown {
  const text = env[setting.name] || setting.fallback;
  const value = setting.parse(text);
  if (value !== undefined) return value;
  const given = setting.isSecret ? '' : `, not ${JSON.stringify(text)}`;
  throw new ConfigurationError(`${setting.name} must be ${setting.allowed}${given}`);
}

function choice<const T extends string>(name: string, fallback: T, values: readonly T[], about: string): Setting<T> {
  const allowed = `one of ${values.join(', ')}`;
  return { name, fallback, about, allowed, parse: (text) => values.find((value) => value === text) };
}

function onOff(name: string, about: string): Setting<boolean> {
  const parse = (text: string) => (text === 'on' || text === 'off' ? text === 'on' : undefined);
  return { name, fallback: 'on', about, allowed: 'on or off', parse };
}
