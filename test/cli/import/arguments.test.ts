import { describe, expect, test } from 'vitest';
import { runProgram } from '../../../db/cli/command.ts';
import { type ImportRequest, importCommand } from '../../../db/cli/import/command.ts';
import { Screen } from './run-command.ts';

/** What the command would do with a command line, or what it prints instead. */
async function read(words: string[], env: NodeJS.ProcessEnv = {}) {
  const [stdout, stderr] = [new Screen(), new Screen()];
  const own = { env, cwd: () => '/here', stdout, stderr, exitCode: 0 };
  let request: ImportRequest | null = null;
  const program = importCommand(own, async (given) => {
    request = given;
    return 0;
  });
  await runProgram(program, words, own);
  return { request: request as ImportRequest | null, code: own.exitCode, out: stdout.written, err: stderr.written };
}

test('paths and options in any order', async () => {
  const { request } = await read(['a', '--dry-run', 'b/c', '--strict', '--json', '-v', '--', '--odd.txt']);
  expect(request).toEqual({
    paths: ['a', 'b/c', '--odd.txt'],
    cwd: '/here',
    dryRun: true,
    strict: true,
    json: true,
    verbose: true,
    remote: null,
  });
});

test.each(['--help', '-h'])('%s asks for help, whatever else is wrong', async (option) => {
  for (const words of [[option], ['', option, '--token', 'x']]) {
    expect(await read(words)).toMatchObject({ request: null, code: 0, err: '' });
    expect((await read(words)).out).toMatch(/^Usage: npm run import -- [\s\S]*\nExamples:\n/);
  }
});

describe('a service', () => {
  test.each([
    ['http://localhost:4000', 'http://localhost:4000/graphql'],
    ['https://briefs.example.org/', 'https://briefs.example.org/graphql'],
    ['https://example.org/briefs/graphql', 'https://example.org/briefs/graphql'],
  ])('%s means %s', async (typed, meant) => {
    expect((await read(['a', '--url', typed])).request?.remote?.url.href).toBe(meant);
  });

  test.each([
    [['--token', 'typed'], { BRIEFGRAPH_TOKEN: 'set' }, 'typed'],
    [[], { BRIEFGRAPH_TOKEN: ' set\n' }, 'set'],
    [[], {}, null],
  ])('token of %j with %j', async (words, env, token) => {
    expect((await read(['a', '--url', 'http://localhost', ...words], env)).request?.remote?.token).toBe(token);
  });
});

test.each<[string, string[], NodeJS.ProcessEnv, RegExp]>([
  ['no path', ['--json'], {}, /^error: missing required argument 'paths'\n/],
  ['an empty path, as of an unset variable', ['a', ''], {}, /A path must not be empty/],
  ['an unknown option', ['--loud', 'a'], {}, /^error: unknown option '--loud'\nSee /],
  ['a misspelt option', ['--dryrun', 'a'], {}, /Did you mean --dry-run\?/],
  ['half an option', ['--js', 'a'], {}, /Did you mean --json\?/],
  ['a missing value', ['a', '--url'], {}, /--url <url>/],
  ['a value for a switch', ['a', '--json=yes'], {}, /--json/],
  ['a token without service', ['a', '--token', 'x'], {}, /--url, which is missing/],
  ['a token with a line break', ['a', '--url', 'http://x', '--token', 'a\nb'], {}, /^error: The token/],
  ['an address that is none', ['a', '--url', 'localhost:4000'], {}, /'localhost:4000' is invalid\. It must be a URL/],
  ['another kind of address', ['a', '--url', 'ftp://x/'], {}, /'ftp:.* is invalid/],
  ['a password in the address', ['a', '--url', 'http://me:secret@x/'], {}, /^(?!.*secret).*--token/],
  [
    'an option that npm took for itself',
    ['a'],
    { npm_lifecycle_event: 'import', npm_config_dry_run: 'true' },
    /npm run import -- --dry-run/,
  ],
])('refuses %s', async (_what, words, env, message) => {
  const { request, code, out, err } = await read(words, env);
  expect({ request, code, out }).toEqual({ request: null, code: 2, out: '' });
  expect(err).toMatch(message);
  expect(err).toMatch(/\nSee npm run import -- --help\n$/);
});

test('an option that npm got, too, is no mistake', async () => {
  const npm = { npm_lifecycle_event: 'import', npm_config_dry_run: 'true', npm_config_verbose: 'true' };
  expect((await read(['a', '--dry-run'], npm)).request?.dryRun).toBe(true);
});

test('paths are those of the folder where npm was called', async () => {
  const npm = { npm_lifecycle_event: 'import', INIT_CWD: '/there' };
  expect((await read(['a'], npm)).request?.cwd).toBe('/there');
  expect((await read(['a'], { ...npm, npm_lifecycle_event: 'test' })).request?.cwd).toBe('/here');
});
