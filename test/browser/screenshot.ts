/** `npm run screenshot`: takes the READMEs' screenshots of the playground and of the reader. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { openPlayground } from './playground-page.ts';
import { openReader, serveReader } from './reader-page.ts';
import { startSampleService } from './sample-service.ts';

async function takePlayground(browser: Browser, url: string, path: string): Promise<void> {
  const { page, run } = await openPlayground(browser, url);
  await run();
  await page.locator('.graphiql-response').getByText('普丁').first().waitFor();
  // The layout of the result and the state of the button settle a moment after the text appears.
  await page.waitForTimeout(1000);
  await page.screenshot({ path });
}

async function takeReader(browser: Browser, url: string, path: string): Promise<void> {
  await using site = await serveReader(url);
  const { page, nameBox, names, settled } = await openReader(browser, site.url, {
    viewport: { width: 1280, height: 1060 },
  });
  await nameBox.fill('中国');
  await names.first().click();
  await settled();
  await nameBox.blur();
  await page.locator('.chosen').first().hover();
  await page.screenshot({ path });
}

const [service, browser] = await Promise.all([startSampleService(), launchChromium()]);
const pictures = [
  { file: 'api/playground/screenshot.png', take: takePlayground },
  { file: 'sdk/examples/reader/screenshot.png', take: takeReader },
];
const only = process.argv.slice(2);
for (const { file, take } of pictures.filter(
  ({ file }) => only.length === 0 || only.some((part) => file.includes(part)),
)) {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  await take(browser, service.url, path);
  console.log(path);
}
await browser.close();
await service.close();
