import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Role } from '../../../db/database/embedded/owner.ts';
import type { Order, Report } from './program.ts';

/** Another process with the database open. */
export interface Program {
  pid: number;
  description: string;
  /** What it logged so far. */
  logged: string[];
  query(sql: string, name?: string): Promise<unknown[]>;
  /** Resolves when the program's event loop turns. */
  answer(): Promise<unknown>;
  /** Resolves when the program has logged something that matches. */
  untilLogged(pattern: RegExp): Promise<void>;
  /** Closes the database; resolves when the process has ended, with its exit code. */
  close(): Promise<number | null>;
  /** Sends a signal; resolves when the process has ended, with its exit code. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

/** How a program is started. */
export interface ProgramOptions {
  dataDir: string;
  role: Role;
  /** Milliseconds. */
  statementTimeout?: number;
}

const children = new Set<ChildProcess>();
const directories: string[] = [];

afterAll(async () => {
  const ends = [...children].map((child) => once(child, 'exit'));
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(ends);
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
});

/** A new empty directory, removed after the tests of the file. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'briefgraph-'));
  directories.push(directory);
  return directory;
}

/** A copy of a data directory that no process has open. */
export async function copyOf(dataDir: string): Promise<string> {
  const directory = await temporaryDirectory();
  await cp(dataDir, directory, { recursive: true });
  return directory;
}

/** A data directory with two empty tables, made once for a file of tests that copy it. */
export async function makeDatabase(): Promise<string> {
  const dataDir = await temporaryDirectory();
  const origin = inject('migratedDatabase');
  const pglite = await PGlite.create({
    dataDir: path.join(dataDir, 'postgres'),
    ...('dump' in origin ? { loadDataDir: new Blob([await readFile(origin.dump)]) } : {}),
  });
  await pglite.exec('create table entry (n integer primary key); create table copy (n integer primary key)');
  await pglite.close();
  return dataDir;
}

/** Starts a program; rejects with the reason when it cannot open the database. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  return launchProgram(options).opened;
}

/** Starts a program without waiting for it to open the database. */
export function launchProgram({ dataDir, role, statementTimeout = 30_000 }: ProgramOptions): {
  child: ChildProcess;
  logged: (pattern: RegExp) => Promise<void>;
  opened: Promise<Program>;
} {
  const file = path.join(import.meta.dirname, 'program.ts');
  const child = fork(file, [dataDir, role, String(statementTimeout)], { execArgv: [] });
  children.add(child);
  const ended = once(child, 'exit').then(([code]) => {
    children.delete(child);
    return code;
  });
  const conversation = converse(child);
  const end = (act: () => void) => (): Promise<number | null> => {
    act();
    return ended;
  };
  const opened = conversation.opened.then((description) => ({
    pid: child.pid ?? 0,
    description,
    logged: conversation.log,
    query: (sql: string, name?: string) =>
      conversation.ask((id) => ({ kind: 'query', id, sql, ...(name ? { name } : {}) })),
    answer: () => conversation.ask((id) => ({ kind: 'answer', id })),
    untilLogged: conversation.untilLogged,
    close: end(() => child.send({ kind: 'close' } satisfies Order)),
    kill: (signal: NodeJS.Signals) => end(() => child.kill(signal))(),
  }));
  opened.catch(() => undefined);
  return { child, logged: conversation.untilLogged, opened };
}

function converse(child: ChildProcess) {
  const asked = new Map<number, { resolve: (rows: unknown[]) => void; reject: (reason: Error) => void }>();
  const log: string[] = [];
  const { promise: opened, resolve: open, reject: refuse } = Promise.withResolvers<string>();
  child.on('message', (report: Report) => {
    if (report.kind === 'opened') open(report.description);
    if (report.kind === 'refused') refuse(new Error(report.reason));
    if (report.kind === 'log') log.push(report.text);
    if (report.kind === 'log') child.emit('logged');
    if (report.kind === 'done') asked.get(report.id)?.resolve(report.rows);
    if (report.kind === 'failed') asked.get(report.id)?.reject(new Error(report.reason));
  });
  child.on('exit', () => {
    const reason = new Error('The program has ended');
    refuse(reason);
    for (const { reject } of asked.values()) reject(reason);
  });
  let lastId = 0;
  const ask = (order: (id: number) => Order): Promise<unknown[]> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      asked.set(lastId, { resolve, reject });
      child.send(order(lastId));
    });
  const untilLogged = async (pattern: RegExp): Promise<void> => {
    while (!log.some((text) => pattern.test(text))) await once(child, 'logged');
  };
  return { opened, log, ask, untilLogged };
}

/** Connects as any Postgres client does, through the socket in the data directory. */
export async function connectClient(dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ host: dataDir, user: 'postgres', database: 'postgres', ssl: false });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
