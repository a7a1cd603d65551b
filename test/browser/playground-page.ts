import type { Browser, Page } from 'playwright-core';

/** The playground as a person sees it, and what went wrong on the way. */
export interface PlaygroundPage {
  page: Page;
  /** Errors in the console, uncaught ones, and what the page's own policy forbade. */
  problems: string[];
  /** Addresses on other hosts that were asked for; none of them gets an answer. */
  foreign: string[];
  tabs(): Promise<string[]>;
  openTab(name: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs what the editor holds, and reads the answer. */
  run(): Promise<unknown>;
}

/** Opens the playground in a browser that has never seen it. */
export async function openPlayground(browser: Browser, url: string): Promise<PlaygroundPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const problems: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await context.route(
    (address) => address.protocol.startsWith('http') && address.origin !== new URL(url).origin,
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto(url);
  await ready(page);
  return {
    page,
    problems,
    foreign,
    tabs: () => page.getByRole('tab').allInnerTexts(),
    async openTab(name) {
      await page.getByRole('tab', { name }).click();
      await page.locator('.graphiql-query-editor').getByText(`query ${name}`).waitFor();
    },
    async reload() {
      await page.reload();
      await ready(page);
    },
    run: () => run(page),
  };
}

/** The editor shows text: then a person can work. */
async function ready(page: Page): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
}

async function run(page: Page): Promise<unknown> {
  const answered = page.waitForResponse((response) => response.request().postData()?.includes('"query"') ?? false);
  await page.getByRole('button', { name: /execute query/i }).click();
  return (await answered).json();
}
