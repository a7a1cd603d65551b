/** `npm run screenshot`: takes the README's picture of the playground again. */
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import { openPlayground } from './playground-page.ts';
import { startSampleService } from './sample-service.ts';

const file = fileURLToPath(new URL('../../api/playground/screenshot.png', import.meta.url));

const [service, browser] = await Promise.all([startSampleService(), launchChromium()]);
const { page, run } = await openPlayground(browser, service.url);
await run();
await page.locator('.graphiql-response').getByText('普丁').first().waitFor();
// The answer's columns settle, and the button shows that it is done, a moment after the text is there.
await page.waitForTimeout(1000);
await page.screenshot({ path: file });
await browser.close();
await service.close();
console.log(file);
