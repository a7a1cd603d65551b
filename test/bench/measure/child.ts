import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { pinned } from './pin.ts';

/** A Node process that the bench started and speaks with, one question at a time. */
export interface Child extends AsyncDisposable {
  ask<T>(question: unknown): Promise<T>;
  /** Throws, with what it printed last, when it has ended. */
  check(): void;
}

export interface ChildOptions {
  name: string;
  /** What follows `node`. */
  args: string[];
  environment: Record<string, string>;
  core: number;
}

/** Characters of its output that are kept for the case that it fails. */
const kept = 4000;

/** Starts a Node process on one core. Disposing of it stops it, by force after five seconds. */
export function startChild({ name, args, environment, core }: ChildOptions): Child {
  const [command, ...rest] = pinned(core, [process.execPath, ...args]);
  const child = spawn(command, rest, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-kept);
    });
  }
  const ended = once(child, 'exit');
  ended.catch(() => undefined);
  const failure = () => new Error(`${name} has ended.\n${output.trim()}`);
  const check = () => {
    if (hasEnded(child)) throw failure();
  };
  return {
    check,
    async ask<T>(question: unknown): Promise<T> {
      check();
      const answer = once(child, 'message');
      child.send(question as object);
      const [message] = await Promise.race([
        answer,
        ended.then(() => {
          throw failure();
        }),
      ]);
      return message;
    },
    async [Symbol.asyncDispose]() {
      if (hasEnded(child)) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended.catch(() => undefined);
      clearTimeout(force);
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
