import type { Browser, Page } from 'playwright-core';

/** The playground in a browser, with the problems that occurred. */
export interface PlaygroundPage {
  page: Page;
  /** Errors in the console, uncaught errors, and violations of the page's content security policy. */
  problems: string[];
  /** URLs on other hosts that were requested; all of these requests are aborted. */
  foreign: string[];
  tabs(): Promise<string[]>;
  openTab(name: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs the operation in the editor and returns the response. */
  run(): Promise<unknown>;
}

/** Opens the playground in a new browser context, without stored data. */
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

/** Waits until the editor shows text. */
async function ready(page: Page): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
}

async function run(page: Page): Promise<unknown> {
  const answered = page.waitForResponse((response) => response.request().postData()?.includes('"query"') ?? false);
  await page.getByRole('button', { name: /execute query/i }).click();
  return (await answered).json();
}
