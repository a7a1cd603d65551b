import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, createConsumer } from '../sdk/consumer.ts';
import { type SmallService, serveSmallData } from '../sdk/small-service.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let consumer: Consumer;
let service: SmallService;

beforeAll(async () => {
  [browser, consumer, service] = await Promise.all([launchChromium(), createConsumer(), serveSmallData()]);
});
afterAll(async () => {
  await browser?.close();
  await consumer?.[Symbol.asyncDispose]();
  await service?.[Symbol.asyncDispose]();
});

const page = `<!doctype html>
<script type="importmap">{ "imports": { "@briefgraph/sdk": "/sdk/dist/index.js", "@briefgraph/sdk/persisted": "/sdk/dist/transport/persisted.js" } }</script>
<script type="module">
  import { BriefgraphClient, BriefgraphError } from '@briefgraph/sdk';
  import { sha256 } from '@briefgraph/sdk/persisted';

  const client = new BriefgraphClient({ url: '/graphql', persisted: sha256 });
  const keywords = await client.keywords().all();
  const failure = await client.request('{ nothing }').catch((error) => error);
  document.title = [keywords[0].label.zh, failure instanceof BriefgraphError].join(' ');
</script>`;

test('the package runs in a page without a bundler', async () => {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const problems: string[] = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  const origin = new URL(service.url).origin;
  await context.route(`${origin}/`, (route) => route.fulfill({ contentType: 'text/html', body: page }));
  await context.route(`${origin}/sdk/**`, async (route) => {
    const file = new URL(route.request().url()).pathname.replace('/sdk/', '');
    const body = await readFile(path.join(consumer.installed, file), 'utf8');
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await tab.goto(`${origin}/`);
  await tab.waitForFunction('document.title !== ""', undefined, { timeout: 10_000 }).catch(() => undefined);
  expect({ title: await tab.title(), problems }).toEqual({ title: '外交 true', problems: [] });
  await context.close();
});
