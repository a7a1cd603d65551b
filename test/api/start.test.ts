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

/** A process that is started as by a person, in a process group of its own. */
function start(command: string, args: string[], env: Record<string, string>) {
  const settings = { PORT: '0', SAMPLES: 'off', DATA_DIR: dataDir, DATABASE_URL: '', ...env };
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...settings }, detached: true });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said, ended: once(child, 'close').then(([code]: unknown[]) => code) };
}

const startMain = (args: string[], env: Record<string, string> = {}) =>
  start(process.execPath, ['api/main.ts', ...args], env);

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) process.kill(-child.pid, signal);
}

/** The address that the banner names. */
async function addressOf({ said, ended }: ReturnType<typeof start>): Promise<string> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  await expect.poll(() => over || said.out.includes('Stop with Ctrl+C'), { timeout: 100_000 }).toBe(true);
  const found = /answers at (http:\S+)\/graphql/.exec(said.out)?.[1];
  if (!found) throw new Error(`It did not start: ${said.out}${said.err}`);
  return found;
}

test('npm start serves, keeps others off its data, and ends well when its process group is told to', async () => {
  const service = start('npm', ['start'], {});
  const address = await addressOf(service);
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  const command = /curl .*-d '(.*)'/.exec(service.said.out)?.[1];
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: command ?? '' };
  expect(await (await fetch(`${address}/graphql`, request)).json()).toEqual({ data: { source: null } });

  const second = startMain([]);
  expect(await second.ended).toBe(1);
  expect(second.said.err).toMatch(/^The service cannot start\. Another .* already uses .*\n$/);

  signalGroup(service.child, 'SIGTERM');
  expect(await service.ended).toBe(0);
  await expect(fetch(`${address}/health`)).rejects.toThrow();
}, 120_000);

describe('what stops a start is told in one line', () => {
  test('a wrong setting', async () => {
    const service = startMain([], { PORT: 'http' });
    expect(await service.ended).toBe(1);
    expect(service.said.err).toMatch(/^The service cannot start\. PORT must be .*, not "http"\n$/);
  });

  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const service = startMain([], { PORT: port });
    expect(await service.ended).toBe(1);
    expect(service.said.err).toMatch(/^The service cannot start\. Port \d+ is taken: .*\n$/);
    other.close();
  });

  test('an argument', async () => {
    const service = startMain(['--port', '80']);
    expect(await service.ended).toBe(2);
    expect(service.said.err).toMatch(/^Unknown argument "--port": .*\n$/);
  });
});

test('help names each setting', async () => {
  const service = startMain(['--help']);
  expect(await service.ended).toBe(0);
  expect(service.said.out).toMatch(/DATABASE_URL.*\n.*DATA_DIR/);
});
