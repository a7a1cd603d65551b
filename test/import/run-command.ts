import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { ImportReport } from '../../db/import/command/report.ts';

const children = new Set<ChildProcess>();

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** What a run of the command left. */
export interface Run {
  /** The exit code; null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A run that goes on. */
export interface Running {
  child: ChildProcess;
  /** Resolves when standard output matches. Rejects when the process ends before. */
  untilPrinted(pattern: RegExp): Promise<void>;
  ended: Promise<Run>;
}

/** Where the command runs. `env` is all that it sees of an environment, beside the path to programs. */
export interface Place {
  env: Record<string, string>;
  cwd?: string;
}

const main = path.join(import.meta.dirname, '..', '..', 'db', 'import', 'main.ts');

/** Starts `node db/import/main.ts` as a process of its own. */
export function startCommand(parameters: string[], { env, cwd }: Place): Running {
  const child = spawn(process.execPath, [main, ...parameters], {
    env: { PATH: process.env.PATH, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    child.emit('printed');
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => {
    children.delete(child);
    child.emit('printed');
    return { code, stdout, stderr };
  });
  return {
    child,
    ended,
    async untilPrinted(pattern) {
      while (!pattern.test(stdout)) {
        if (!children.has(child))
          throw new Error(`The command ended before it printed ${pattern}:\n${stdout}${stderr}`);
        await once(child, 'printed');
      }
    },
  };
}

/** Runs the command to its end. */
export function runCommand(parameters: string[], place: Place): Promise<Run> {
  return startCommand(parameters, place).ended;
}

/** Runs the command with `--json`; fails when standard output holds anything but one JSON text. */
export async function runForReport(parameters: string[], place: Place): Promise<Run & { report: ImportReport }> {
  const run = await runCommand(['--json', ...parameters], place);
  return { ...run, report: JSON.parse(run.stdout) };
}
