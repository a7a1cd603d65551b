import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { afterAll } from 'vitest';
import { type CommandProcess, runProgram } from '../../../db/cli/command.ts';
import { entitiesCommand } from '../../../db/cli/entities/command.ts';
import { importCommand } from '../../../db/cli/import/command.ts';
import type { ImportReport } from '../../../db/cli/import/report.ts';
import { migrateCommand } from '../../../db/cli/migrate.ts';

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

/** Where the command runs. `env` is all that it sees of an environment, beside where programs and compiled code are. */
export interface Place {
  env: Record<string, string>;
  cwd?: string;
}

const { PATH, NODE_COMPILE_CACHE } = process.env;
const root = path.join(import.meta.dirname, '..', '..', '..');

/** Starts the import command as a process of its own. */
export function startCommand(parameters: string[], place: Place): Running {
  return startProgram('db/cli/main.ts', ['import', ...parameters], place);
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
    env: { PATH, NODE_COMPILE_CACHE, ...env },
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

/** Runs the import command as a process of its own to its end. */
export function runCommand(parameters: string[], place: Place): Promise<Run> {
  return startCommand(parameters, place).ended;
}

/** Runs the import command with `--json`; fails when standard output holds anything but one JSON text. */
export async function runForReport(parameters: string[], place: Place): Promise<Run & { report: ImportReport }> {
  const run = await runCommand(['--json', ...parameters], place);
  return { ...run, report: JSON.parse(run.stdout) };
}

/** A stream that keeps what is written; a terminal where it has columns. */
export class Screen extends Writable {
  written = '';
  readonly isTTY: boolean;
  readonly columns: number;

  constructor(columns: number | null = null) {
    super();
    this.isTTY = columns !== null;
    this.columns = columns ?? 120;
  }

  getColorDepth(): number {
    return WriteStream.prototype.getColorDepth();
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.written += chunk.toString('utf8');
    done();
  }
}

const programs = { import: importCommand, entities: entitiesCommand, migrate: migrateCommand };

/** Runs a command in this process: faster, for what does not depend on signals and the end of a process. */
export async function runHere(name: keyof typeof programs, words: string[], { env, cwd }: Place): Promise<Run> {
  const [stdout, stderr] = [new Screen(), new Screen()];
  const own: CommandProcess = { env, cwd: () => cwd ?? root, stdout, stderr, exitCode: 0 };
  await runProgram(programs[name](own), words, own);
  return { code: Number(own.exitCode), stdout: stdout.written, stderr: stderr.written };
}

/** Runs a command in this process with `--json`; fails when standard output holds anything but one JSON text. */
export async function runHereForData<Data>(
  name: keyof typeof programs,
  words: string[],
  place: Place,
): Promise<Run & { data: Data }> {
  const run = await runHere(name, [...words, '--json'], place);
  return { ...run, data: JSON.parse(run.stdout) };
}
