import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, createConsumer } from './consumer.ts';
import { type SmallService, serveSmallData } from './small-service.ts';

const run = promisify(execFile);

let consumer: Consumer;
let service: SmallService;

beforeAll(async () => {
  [consumer, service] = await Promise.all([createConsumer(), serveSmallData()]);
});
afterAll(async () => {
  await consumer?.[Symbol.asyncDispose]();
  await service?.[Symbol.asyncDispose]();
});

/** Asks once with success and once without: what every runtime must do alike. */
const program = (url: string) => `
  const client = new BriefgraphClient({ url: ${JSON.stringify(url)} });
  const { keywords } = await client.request('{ keywords { nodes { label { zh } } } }');
  const failure = await client.request('{ nothing }').catch((error) => error);
  return keywords.nodes[0].label.zh + ' ' + (failure instanceof BriefgraphError);
`;
const expected = '外交 true';

/** Each Node of this machine that the package is for: the one that runs the tests, and the system's. */
async function nodes(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const file of [process.execPath, '/usr/bin/node', '/usr/local/bin/node']) {
    if (!existsSync(file)) continue;
    const version = (await run(file, ['--version'])).stdout.trim();
    if (Number.parseInt(version.slice(1), 10) >= 20) found.set(version, file);
  }
  return found;
}

test.each([...(await nodes())])('runs in Node %s', async (_version, node) => {
  await consumer.write({
    'program.js': `import { BriefgraphClient, BriefgraphError } from '@briefgraph/sdk';
      console.log(await (async () => {${program(service.url)}})());`,
  });
  const { stdout, stderr } = await run(node, ['program.js'], { cwd: consumer.folder });
  expect({ stdout, stderr }).toEqual({ stdout: `${expected}\n`, stderr: '' });
});

/** What every server-side web runtime has (the Minimum Common API of WinterTC) and requests can need; no more. */
const common = {
  AbortController,
  AbortSignal,
  DOMException,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  crypto,
  performance,
  queueMicrotask,
  structuredClone,
  setTimeout: (callback: () => void, delay: number) => Number(setTimeout(callback, delay)),
};

/** Deno, Bun and edge workers are not here; this has what they share, and refuses what edge workers refuse. */
test('runs where there is nothing of Node, and does nothing at import', async () => {
  const code = await consumer.bundle("export * from '@briefgraph/sdk';", 'iife');
  const context = vm.createContext({});
  vm.runInContext(code, context);
  const edgeFetch = function (this: unknown, url: string, init: RequestInit): Promise<Response> {
    if (this !== undefined && this !== vm.runInContext('globalThis', context))
      throw new TypeError('Illegal invocation');
    const unknown = Object.keys(init).filter((key) => !['method', 'headers', 'body', 'signal'].includes(key));
    if (unknown.length > 0) throw new Error(`not implemented: ${unknown}`);
    return fetch(url, init);
  };
  Object.assign(context, common, { fetch: edgeFetch });
  const answer: unknown = await vm.runInContext(
    `const { BriefgraphClient, BriefgraphError } = bundled; (async () => {${program(service.url)}})()`,
    context,
  );
  expect(answer).toBe(expected);
});
