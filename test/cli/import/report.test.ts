import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileResult } from '../../../db/cli/import/destination.ts';
import { describeResult, describeSummary, exitCode, printable, toReport } from '../../../db/cli/import/report.ts';
import { bar, createProgress } from '../../../db/cli/progress.ts';
import type { Diagnostic } from '../../../db/model.ts';
import { Screen } from './run-command.ts';

const warning: Diagnostic = {
  code: 'DATE_IMPOSSIBLE',
  severity: 'WARNING',
  message: 'There is no such day: “2/30/2025”.',
  hint: 'Correct the date.',
  line: 5,
  column: 10,
  excerpt: '2/30/2025',
};
const info: Diagnostic = { ...warning, code: 'TITLE_MISSING', severity: 'INFO', hint: null, excerpt: null };

function result(outcome: FileResult['outcome'], diagnostics: Diagnostic[] = [], briefs = ['brief_1']): FileResult {
  return { file: { path: 'in/a.txt', location: '/in/a.txt', name: 'a.txt' }, outcome, briefs, diagnostics };
}

beforeEach(() => {
  vi.stubEnv('TERM', 'xterm');
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const plain = { verbose: false, stream: new Screen() };

test('a line for the file, then what there is to say about it', () => {
  expect(describeResult(result('CREATED', [info, warning]), plain)).toBe(
    [
      'created    in/a.txt',
      '  in/a.txt:5:10 warning DATE_IMPOSSIBLE There is no such day: “2/30/2025”.',
      '    | 2/30/2025',
      '    = Correct the date.',
    ].join('\n'),
  );
});

test('how things were read is told to those who ask', () => {
  expect(describeResult(result('UNCHANGED', [info], ['brief_1', 'brief_2']), { ...plain, verbose: true })).toBe(
    'unchanged  in/a.txt (2 briefs)\n  in/a.txt:5:10 info TITLE_MISSING There is no such day: “2/30/2025”.',
  );
});

test('a diagnostic without a place has none', () => {
  const nowhere = { ...warning, line: null, column: null, hint: null, excerpt: null };
  expect(describeResult(result('FAILED', [nowhere]), plain)).toContain('  in/a.txt warning DATE_IMPOSSIBLE');
});

test('colour is for terminals', () => {
  for (const name of ['CI', 'NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS']) vi.stubEnv(name, undefined);
  vi.stubEnv('TERM', 'xterm-256color');
  const terminal = { verbose: false, stream: new Screen(80) };
  const inColour = describeResult(result('FAILED', [warning]), terminal);
  expect(inColour).toContain('\u001b[31m');
  expect(stripVTControlCharacters(inColour)).toBe(describeResult(result('FAILED', [warning]), plain));
  vi.stubEnv('NO_COLOR', '1');
  expect(describeResult(result('FAILED', [warning]), terminal)).not.toContain('\u001b');
});

test('no text of a document can command the terminal', () => {
  const hostile = '\u001b]0;title\u0007\r\u009b2J\u202egnp';
  const lines = describeResult(result('FAILED', [{ ...warning, excerpt: hostile, message: hostile }]), plain);
  expect(lines).toContain('\\u001b]0;title\\u0007\\u000d\\u009b2J\\u202egnp');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(printable(text))),
  );
  expect(printable('外交 “👩‍🚀” é')).toBe('外交 “👩‍🚀” é');
});

test('the end tells what became of all files', () => {
  const results = [result('CREATED', [warning]), result('FAILED'), result('UNCHANGED'), result('UNCHANGED')];
  const ending = { results, found: 4, skipped: 0, dryRun: false, strict: false, elapsed: 1_234 };
  expect(describeSummary(ending)).toBe('1 created, 0 updated, 2 unchanged, 1 failed (1 warning, 1.2 s)');
  expect(describeSummary({ ...ending, found: 9, skipped: 1 })).toContain(
    '(5 not tried, 1 warning, 1 file skipped, 1.2 s)',
  );
  expect(describeSummary({ ...ending, dryRun: true, strict: true })).toMatch(
    /\nDry run: nothing was stored\.\nWarnings count as failures because of --strict/,
  );
});

test.each([
  ['nothing', [], false, 0],
  ['all well', [result('CREATED', [info]), result('UNCHANGED')], true, 0],
  ['a warning', [result('CREATED', [warning])], false, 0],
  ['a warning when strict', [result('CREATED', [warning])], true, 1],
  ['a refusal', [result('CREATED'), result('FAILED')], false, 1],
])('the exit code of %s', (_what, results, strict, code) => {
  expect(exitCode(results, { strict })).toBe(code);
});

test('the report for machines', () => {
  expect(toReport([result('CREATED', [warning]), result('FAILED', [], [])])).toEqual({
    created: 1,
    updated: 0,
    unchanged: 0,
    failed: 1,
    results: [
      { name: 'a.txt', outcome: 'CREATED', briefs: [{ id: 'brief_1' }], diagnostics: [warning] },
      { name: 'a.txt', outcome: 'FAILED', briefs: [], diagnostics: [] },
    ],
  });
});

test('a bar always fits its line', () => {
  expect(bar(5, 10, 20)).toBe('[######......] 5/10');
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), fc.integer({ min: 20, max: 300 }), (a, b, columns) => {
      const [done, total] = [Math.min(a, b), Math.max(a, b, 1)];
      expect(bar(done, total, columns).length).toBeLessThan(columns);
    }),
  );
});

test('a bar is drawn on terminals only, and taken away', () => {
  const file = new Screen();
  createProgress(file, 10).show(5);
  expect(file.written).toBe('');
  const terminal = new Screen(20);
  const progress = createProgress(terminal, 10);
  progress.show(5);
  progress.clear();
  expect(terminal.written).toBe('\r\u001b[2K[######......] 5/10\r\u001b[2K');
});
