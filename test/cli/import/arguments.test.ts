import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../db/cli/import/arguments.ts';
import { UsageError } from '../../../db/cli/usage-error.ts';

const read = (parameters: string[], environment: NodeJS.ProcessEnv = {}) =>
  readArguments(parameters, environment, '/here');

test('paths and options in any order', () => {
  expect(read(['a', '--dry-run', 'b/c', '--strict', '--json', '-v', '--', '--odd.txt'])).toEqual({
    paths: ['a', 'b/c', '--odd.txt'],
    from: '/here',
    dryRun: true,
    strict: true,
    json: true,
    verbose: true,
    remote: null,
  });
});

test.each(['--help', '-h'])('%s asks for help, whatever else is wrong', (option) => {
  expect(read([option])).toBeNull();
  expect(read(['', option, '--token', 'x'])).toBeNull();
});

describe('a service', () => {
  test.each([
    ['http://localhost:4000', 'http://localhost:4000/graphql'],
    ['https://briefs.example.org/', 'https://briefs.example.org/graphql'],
    ['https://example.org/briefs/graphql', 'https://example.org/briefs/graphql'],
  ])('%s means %s', (typed, meant) => {
    expect(read(['a', '--url', typed])?.remote?.url.href).toBe(meant);
  });

  test.each([
    [['--token', 'typed'], { BRIEFGRAPH_TOKEN: 'set' }, 'typed'],
    [[], { BRIEFGRAPH_TOKEN: ' set\n' }, 'set'],
    [[], {}, null],
  ])('token of %j with %j', (parameters, environment, token) => {
    expect(read(['a', '--url', 'http://localhost', ...parameters], environment)?.remote?.token).toBe(token);
  });
});

test.each<[string, string[], NodeJS.ProcessEnv, RegExp]>([
  ['no path', ['--json'], {}, /^No file or folder/],
  ['an empty path, as of an unset variable', ['a', ''], {}, /^A path is empty/],
  ['an unknown option', ['--loud', 'a'], {}, /^Unknown option '--loud'\.$/],
  ['a misspelt option', ['--dryrun', 'a'], {}, /Did you mean --dry-run\?$/],
  ['half an option', ['--js', 'a'], {}, /Did you mean --json\?$/],
  ['a missing value', ['a', '--url'], {}, /--url <value>/],
  ['a value for a switch', ['a', '--json=yes'], {}, /--json/],
  ['a token without service', ['a', '--token', 'x'], {}, /--url, which is missing/],
  ['a token with a line break', ['a', '--url', 'http://x', '--token', 'a\nb'], {}, /^The token/],
  ['an address that is none', ['a', '--url', 'localhost:4000'], {}, /not "localhost:4000"/],
  ['another kind of address', ['a', '--url', 'ftp://x/'], {}, /not "ftp:/],
  ['a password in the address', ['a', '--url', 'http://me:secret@x/'], {}, /^(?!.*secret).*--token/],
  [
    'an option that npm took for itself',
    ['a'],
    { npm_lifecycle_event: 'import', npm_config_dry_run: 'true' },
    /npm run import -- --dry-run/,
  ],
])('refuses %s', (_what, parameters, environment, message) => {
  expect(() => read(parameters, environment)).toThrow(UsageError);
  expect(() => read(parameters, environment)).toThrow(message);
});

test('paths are those of the folder where npm was called', () => {
  const npm = { npm_lifecycle_event: 'import', INIT_CWD: '/there' };
  expect(read(['a'], npm)?.from).toBe('/there');
  expect(read(['a'], { ...npm, npm_lifecycle_event: 'test' })?.from).toBe('/here');
});
