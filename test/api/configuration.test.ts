import { describe, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration, variables, variablesTable } from '../../api/configuration.ts';

test('an empty environment gives a self-contained service', () => {
  expect(readConfiguration({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: null,
    dataDir: '.data',
    loadSamples: true,
    takesFastPath: true,
    importToken: null,
    logLevel: 'info',
    logFormat: 'auto',
  });
});

test('an empty variable counts as unset', () => {
  const empty = Object.fromEntries(variables.map(({ name }) => [name, '']));
  expect(readConfiguration(empty)).toEqual(readConfiguration({}));
});

describe('accepted values', () => {
  test.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ HOST: '::1' }, { host: '::1' }],
    [
      { DATABASE_URL: 'postgres://u:p@h:5432/d?sslmode=require' },
      { databaseUrl: 'postgres://u:p@h:5432/d?sslmode=require' },
    ],
    [{ DATABASE_URL: 'postgresql:///d' }, { databaseUrl: 'postgresql:///d' }],
    [{ DATA_DIR: '/var/lib/brief graph' }, { dataDir: '/var/lib/brief graph' }],
    [{ SAMPLES: 'off' }, { loadSamples: false }],
    [{ IMPORT_TOKEN: 'c2VjcmV0+/=' }, { importToken: 'c2VjcmV0+/=' }],
    [
      { LOG_LEVEL: 'debug', LOG_FORMAT: 'json' },
      { logLevel: 'debug', logFormat: 'json' },
    ],
  ])('%o', (env, expected) => {
    expect(readConfiguration(env)).toMatchObject(expected);
  });
});

describe('rejected values', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4000.5'],
    ['PORT', ' '],
    ['HOST', 'http://here'],
    ['SAMPLES', 'yes'],
    ['SAMPLES', 'ON'],
    ['SAMPLES', 'constructor'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_FORMAT', 'xml'],
  ])('%s=%s is reported in one line, with what is allowed', (name, value) => {
    const message = refusalOf({ [name]: value });
    const allowed = variables.find((variable) => variable.name === name)?.allowed;
    expect(message).toBe(`${name} must be ${allowed}, not ${JSON.stringify(value)}`);
  });

  test.each([
    ['DATABASE_URL', 'mysql://root:hunter2@host/db'],
    ['DATABASE_URL', 'host=hunter2'],
    ['IMPORT_TOKEN', 'hunter2 with spaces'],
    ['IMPORT_TOKEN', 'hunter2é'],
  ])('%s=%s is reported without its value', (name, value) => {
    const message = refusalOf({ [name]: value });
    expect(message).toContain(name);
    expect(message).not.toContain('hunter2');
    expect(message).not.toContain('\n');
  });
});

test('help has a row for each variable', () => {
  const rows = variablesTable().split('\n').slice(1);
  expect(rows.map((row) => row.trim().split(/\s+/)[0])).toEqual(variables.map(({ name }) => name));
});

function refusalOf(env: Record<string, string>): string {
  try {
    readConfiguration(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
  }
  throw new Error('The configuration was accepted');
}
