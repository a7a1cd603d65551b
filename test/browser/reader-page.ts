import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { build, createServer, preview } from 'vite';

const configFile = path.join(import.meta.dirname, '..', '..', 'sdk', 'examples', 'reader', 'vite.config.ts');

/**
 * Builds the reader for production and serves the files, so that its requests to the service are cross-origin.
 *
 * @param service the GraphQL endpoint
 */
export async function serveReader(service: string): Promise<{ url: string } & AsyncDisposable> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'briefgraph-reader-'));
  process.env.SERVICE_URL = service;
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({ configFile, logLevel: 'error', build: { outDir }, preview: { port: 0 } });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

/**
 * Serves the reader for development, from its sources and with the service behind the same server.
 *
 * @param service the GraphQL endpoint
 */
export async function developReader(service: string): Promise<{ url: string } & AsyncDisposable> {
  process.env.SERVICE_URL = service;
  const server = await createServer({ configFile, logLevel: 'silent', server: { port: 0, hmr: false } });
  await server.listen();
  return { url: server.resolvedUrls?.local[0] ?? '', [Symbol.asyncDispose]: () => server.close() };
}

/** The reader in a browser, with the problems that occurred. */
export interface ReaderPage {
  page: Page;
  /** Errors in the console, uncaught errors, and violations of the page's content security policy. */
  problems: string[];
  claims: Locator;
  status: Locator;
  nameBox: Locator;
  names: Locator;
  /** The count of each month, as the bars show it. */
  bars(): Promise<{ month: string; count: number }[]>;
  /** Waits until the results are shown. */
  settled(): Promise<void>;
}

/** Opens the reader in a new browser context, without stored data. */
export async function openReader(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<ReaderPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(url);
  const reader: ReaderPage = {
    page,
    problems,
    claims: page.locator('.claim'),
    status: page.getByRole('status'),
    nameBox: page.getByRole('combobox', { name: 'Name or words' }),
    names: page.getByRole('listbox', { name: 'Names' }).getByRole('option'),
    async bars() {
      const bars = await page.locator('.plot .month').all();
      const read = async (bar: Locator) => ({
        month: (await bar.getAttribute('data-month')) ?? '',
        count: Number(await bar.getAttribute('data-count')),
      });
      return Promise.all(bars.map(read));
    },
    settled: () => page.locator('body:not([aria-busy])').waitFor(),
  };
  await reader.settled();
  return reader;
}
