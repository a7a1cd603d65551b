import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { ImportReport } from '../../../db/cli/import/report.ts';

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
  /** Resolves when standard output matches, with the match. Rejects when the process ends before. */
  untilPrinted(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Run>;
}

/** Where the command runs. `env` is all that it sees of an environment, beside the path to programs. */
export interface Place {
  env: Record<string, string>;
  cwd?: string;
}

const root = path.join(import.meta.dirname, '..', '..', '..');

/** Starts the import command as a process of its own. */
export function startCommand(parameters: string[], place: Place): Running {
  return startProgram('db/cli/import/main.ts', parameters, place);
}

/** Starts the service as a process of its own, on any free port; resolves when it answers, with its address. */
export async function startService(env: Record<string, string>): Promise<{ url: string; stop(): Promise<Run> }> {
  const service = startProgram('api/main.ts', [], { env: { PORT: '0', SAMPLES: 'off', ...env } });
  const [, url = ''] = await service.untilPrinted(/answers at (http:\S+)/);
  return {
    url,
    stop() {
      service.child.kill('SIGTERM');
      return service.ended;
    },
  };
}

/** Starts a file of the project as a process of its own. */
export function startProgram(file: string, parameters: string[], { env, cwd }: Place): Running {
  const child = spawn(process.execPath, [path.join(root, file), ...parameters], {
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
      for (;;) {
        const found = pattern.exec(stdout);
        if (found !== null) return found;
        if (!children.has(child)) throw new Error(`${file} ended before it printed ${pattern}:\n${stdout}${stderr}`);
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
