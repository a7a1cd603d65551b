import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';
import { startSampleService } from './sample-service.ts';

let service: Awaited<ReturnType<typeof startSampleService>>;
let browser: Browser;
let playground: PlaygroundPage;

beforeAll(async () => {
  [service, browser] = await Promise.all([startSampleService(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});
beforeEach(async () => {
  playground = await openPlayground(browser, service.url);
});
afterEach(() => playground.page.context().close());

const names = ['ClaimsBySource', 'Brief', 'Entity', 'Search', 'Authors', 'Parity'];

test('opens with its tabs, without errors or requests to other hosts', async () => {
  expect(await playground.tabs()).toEqual(names);
  await playground.run();
  expect(playground.problems).toEqual([]);
  expect(playground.foreign).toEqual([]);
});

test('the first tab returns the claim in both languages, and the page shows it', async () => {
  const answer = await playground.run();
  expect(answer).toMatchObject({
    data: {
      source: {
        claims: {
          totalCount: 1,
          nodes: [
            {
              text: { zh: expect.stringContaining('普丁'), en: expect.stringContaining('Putin') },
              brief: { publishedOn: '2025-10-29', authors: [{ name: 'Mira Rapp-Hooper' }] },
            },
          ],
        },
      },
    },
  });
  await playground.page.locator('.graphiql-response').getByText('Mira Rapp-Hooper').waitFor();
});

describe('each tab opens at the first click and runs unchanged', () => {
  test.each(names.slice(1))('%s', async (name) => {
    await playground.openTab(name);
    const answer = await playground.run();
    expect(answer).toEqual({ data: expect.anything() });
    expect(JSON.stringify(answer)).not.toMatch(/"(brief|briefs|entity|source|english|chinese)":null|"nodes":\[\]/);
    expect(playground.problems).toEqual([]);
  });
});

test('tabs are restored on the next visit', async () => {
  await playground.openTab('Entity');
  await playground.page.waitForFunction(() =>
    localStorage.getItem('briefgraph:graphiql:tabState')?.includes('"activeTabIndex":2'),
  );
  await playground.reload();
  expect(await playground.tabs()).toEqual(names);
  await playground.page.locator('.graphiql-query-editor').getByText('query Entity').waitFor();
});

test('a URL with a query opens that query in addition to the tabs', async () => {
  await playground.page.goto(`${service.url}?query=${encodeURIComponent('query Asked { __typename }')}`);
  await playground.page.locator('.graphiql-query-editor').getByText('query Asked').waitFor();
  expect(await playground.tabs()).toEqual(expect.arrayContaining(['Asked']));
});

test('the documentation shows the schema', async () => {
  await playground.page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await playground.page.getByText('ImportReport', { exact: true }).waitFor();
  expect(playground.problems).toEqual([]);
});
