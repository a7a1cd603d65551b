import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'briefgraph-start-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Starts a process in a process group of its own, as a shell does. */
function start(command: string, args: string[], env: Record<string, string>) {
  const settings = { PORT: '0', SAMPLES: 'off', DATA_DIR: dataDir, DATABASE_URL: '', ...env };
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...settings }, detached: true });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  return { child, output, ended: once(child, 'close').then(([code]: unknown[]) => code) };
}

const startMain = (args: string[], env: Record<string, string> = {}) =>
  start(process.execPath, ['api/main.ts', ...args], env);

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) process.kill(-child.pid, signal);
}

/** Waits for the banner and returns the address in it. */
async function addressOf({ output, ended }: ReturnType<typeof start>): Promise<string> {
  let hasEnded = false;
  ended.then(() => {
    hasEnded = true;
  });
  await expect.poll(() => hasEnded || output.out.includes('Stop with Ctrl+C'), { timeout: 100_000 }).toBe(true);
  const found = /answers at (http:\S+)\/graphql/.exec(output.out)?.[1];
  if (!found) throw new Error(`It did not start: ${output.out}${output.err}`);
  return found;
}

test('npm start serves, locks its data directory, and exits with 0 when its process group gets SIGTERM', async () => {
  const service = start('npm', ['start'], {});
  const address = await addressOf(service);
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  const command = /curl .*-d '(.*)'/.exec(service.output.out)?.[1];
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: command ?? '' };
  expect(await (await fetch(`${address}/graphql`, request)).json()).toEqual({ data: { source: null } });

  const second = startMain([]);
  expect(await second.ended).toBe(1);
  expect(second.output.err).toMatch(/^The service cannot start\. Another .* already uses .*\n$/);

  signalGroup(service.child, 'SIGTERM');
  expect(await service.ended).toBe(0);
  await expect(fetch(`${address}/health`)).rejects.toThrow();
}, 120_000);

describe('a failure to start is reported in one line', () => {
  test('an invalid setting', async () => {
    const service = startMain([], { PORT: 'http' });
    expect(await service.ended).toBe(1);
    expect(service.output.err).toMatch(/^The service cannot start\. PORT must be .*, not "http"\n$/);
  });

  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const service = startMain([], { PORT: port });
    expect(await service.ended).toBe(1);
    expect(service.output.err).toMatch(/^The service cannot start\. Port \d+ is taken: .*\n$/);
    other.close();
  });

  test('an unknown argument', async () => {
    const service = startMain(['--port', '80']);
    expect(await service.ended).toBe(2);
    expect(service.output.err).toMatch(/^Unknown argument "--port": .*\n$/);
  });
});

test('help lists each setting', async () => {
  const service = startMain(['--help']);
  expect(await service.ended).toBe(0);
  expect(service.output.out).toMatch(/DATABASE_URL.*\n.*DATA_DIR/);
});
