import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { graphql } from '../../sdk/src/graphql/graphql.ts';
import { BriefgraphClient } from '../../sdk/src/index.ts';
import { launchChromium } from './chromium.ts';
import { developReader, openReader, type ReaderPage, serveReader } from './reader-page.ts';
import { startSampleService } from './sample-service.ts';

type SampleService = Awaited<ReturnType<typeof startSampleService>>;

const Doubts = graphql(`query Doubts {
  claims(where: { publishedOn: { gte: "2025-07-01", lt: "2025-08-01" } }, first: 100) {
    nodes { alignment { status } parity { language entity { name { zh en } } } }
  }
}`);

let service: SampleService;
let site: Awaited<ReturnType<typeof serveReader>>;
let browser: Browser;
let client: BriefgraphClient;

beforeAll(async () => {
  [service, browser] = await Promise.all([startSampleService(), launchChromium()]);
  site = await serveReader(service.url);
  client = new BriefgraphClient({ url: service.url });
});
afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
  await service?.close();
});

/** Types a name and chooses the first suggestion. */
async function choose({ nameBox, names, settled }: ReaderPage, typed: string): Promise<void> {
  await nameBox.fill(typed);
  await names.first().click();
  await settled();
}

function oldestFirst<T extends { month: string }>(months: readonly T[]): T[] {
  return months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

describe('with a service', () => {
  let reader: ReaderPage;

  beforeEach(async () => {
    reader = await openReader(browser, site.url);
  });
  afterEach(async () => {
    expect(reader.problems).toEqual([]);
    await reader.page.context().close();
  });

  test('choosing a source and a name shows claims in both languages, with the name in each', async () => {
    const { page, nameBox, names, status, settled } = reader;
    await page.getByLabel('Source').selectOption('Foreign Affairs');
    await settled();
    await nameBox.fill('普京');
    expect(await names.first().innerText()).toMatch(/Vladimir Putin 普丁\s*person/);
    await names.first().click();
    await settled();
    expect(await status.innerText()).toBe('1 claim names Vladimir Putin 普丁 in Foreign Affairs.');
    expect(await page.locator('article header').innerText()).toMatch(
      /October 29, 2025.*Foreign Affairs.*Mira Rapp-Hooper/s,
    );
    const chinese = page.locator('.claim [lang="zh-Hant"] .chosen');
    const english = page.locator('.claim [lang="en"] .chosen');
    expect([await chinese.innerText(), await chinese.getAttribute('title')]).toEqual(['普丁', 'Vladimir Putin']);
    expect([await english.innerText(), await english.getAttribute('title')]).toEqual(['Putin', '普丁']);
    expect(await page.locator('h3 [lang="en"]').innerText()).toBe('No Time to Relax');
  });

  test('the bars show the counts of the service, for everything and for one name', async () => {
    const { facets } = await client.claimFacets();
    expect(await reader.bars()).toEqual(oldestFirst(facets.months));
    await choose(reader, 'China');
    const china = await client.entity({ name: 'China' });
    const named = await client.claimFacets({ where: { entity: { id: china?.id ?? '' } } });
    expect(await reader.bars()).toEqual(oldestFirst(named.facets.months));
    await reader.page.getByText('As a table').click();
    const cells = await reader.page.locator('tbody tr td:nth-child(2)').allInnerTexts();
    expect(cells.map(Number)).toEqual(named.facets.months.map(({ count }) => count));
  });

  test('a bar selects its month, a second click deselects it, and the back button undoes both', async () => {
    const { page, claims, settled, status } = reader;
    await choose(reader, 'Putin');
    const all = await claims.count();
    const bar = page.getByRole('link', { name: /^October 2025: / });
    await bar.click();
    await settled();
    expect(new URL(page.url()).searchParams.get('month')).toBe('2025-10');
    expect(await page.locator('article time').allInnerTexts()).toEqual(['October 29, 2025']);
    await bar.click();
    await settled();
    expect(await claims.count()).toBe(all);
    await page.goBack();
    await settled();
    expect(await status.innerText()).toMatch(/October 2025\.$/);
    await page.goBack();
    await page.goBack();
    await settled();
    expect(await reader.nameBox.inputValue()).toBe('');
  });

  test('a shared URL shows the same claims', async () => {
    await choose(reader, '川普');
    const { page, claims, nameBox, settled } = reader;
    const texts = await claims.allInnerTexts();
    await page.goto(page.url());
    await settled();
    expect(await nameBox.inputValue()).toBe('Donald Trump 川普');
    expect(await claims.allInnerTexts()).toEqual(texts);
  });

  test('all claims can be read, page by page', async () => {
    const { page, claims } = reader;
    const { totalCount } = await client.claims({ first: 1 });
    const more = page.getByRole('button', { name: 'Show more claims' });
    for (let shown = 20; shown < totalCount; shown += 20) {
      await page.getByText(`${shown} of ${totalCount} claims are shown.`).waitFor();
      await more.click();
    }
    await more.waitFor({ state: 'detached' });
    const ids = await client.claims().all();
    expect(await claims.count()).toBe(ids.length);
    expect(await claims.nth(-1).locator('.pair > [lang="en"]').innerText()).toBe(ids.at(-1)?.text.en);
  });

  test('words are found and marked, and the entity that they name is offered', async () => {
    const { page, nameBox, status, settled } = reader;
    await nameBox.fill('普丁');
    await nameBox.press('Enter');
    await settled();
    expect(new Set(await page.locator('mark').allInnerTexts())).toEqual(new Set(['普丁']));
    await status.getByRole('link', { name: /Vladimir Putin/ }).click();
    await settled();
    expect(await nameBox.inputValue()).toBe('Vladimir Putin 普丁');
  });

  test('a compound stands for each of its entities, and links from one to the other', async () => {
    const { page, settled } = reader;
    await choose(reader, '普丁');
    const compound = page.locator('.claim a').getByText('美俄', { exact: true });
    expect(await compound.getAttribute('title')).toBe('United States · Russia');
    for (const name of ['United States 美國', 'Russia 俄羅斯']) {
      await compound.first().click();
      await settled();
      expect(await reader.nameBox.inputValue()).toBe(name);
      expect(await compound.first().getAttribute('aria-current')).toBe('true');
    }
  });

  test('missing languages and doubtful alignments are shown', async () => {
    const { page, claims, settled } = reader;
    await page.goto(`${site.url}?month=2025-08`);
    await settled();
    expect(await claims.first().locator('.missing').innerText()).toBe(
      'Only in Chinese: the brief has no English text.',
    );
    await page.goto(`${site.url}?month=2025-07`);
    await settled();
    const { claims: list } = await client.request(Doubts);
    const doubts = list.nodes.flatMap(({ alignment, parity }) => [
      ...(alignment.status === 'ALIGNED' ? [] : ['These two may not belong together.']),
      ...parity.map(({ language, entity: { name } }) => {
        return `Only the ${language === 'ZH' ? 'Chinese' : 'English'} names ${name.en} ${name.zh}`;
      }),
    ]);
    const notes = await page.locator('.notes li').allInnerTexts();
    expect(notes.length).toBeGreaterThan(0);
    expect(notes).toEqual(doubts.map((doubt) => expect.stringContaining(doubt)));
  });

  test('an empty result says so and offers a wider search', async () => {
    const { page, status, settled } = reader;
    await page.goto(`${site.url}?search=xyzzyx&source=Foreign+Affairs`);
    await settled();
    expect(await status.innerText()).toBe('No claim holds “xyzzyx” in Foreign Affairs. In all sources');
  });

  test('the keyboard suffices', async () => {
    const { page, nameBox, names, settled } = reader;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await nameBox.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type('Zelensk');
    await names.first().waitFor();
    await page.keyboard.press('Escape');
    expect(await names.count()).toBe(0);
    await page.keyboard.type('y');
    await names.first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await nameBox.getAttribute('aria-activedescendant')).toBe('name-0');
    await page.keyboard.press('Enter');
    await settled();
    expect(await nameBox.inputValue()).toMatch(/^Volodymyr Zelensky/);
    await page.locator('.plot [tabindex="0"]').focus();
    await page.keyboard.press('Home');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('data-month'));
    await page.keyboard.press('Enter');
    await settled();
    expect(new URL(page.url()).searchParams.get('month')).toBe(name);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-month'))).toBe(name);
  });

  test('suggestions are requested only after typing pauses', async () => {
    const { page, nameBox, names } = reader;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await nameBox.pressSequentially('Ukraine', { delay: 20 });
    await names.first().waitFor();
    expect(await names.first().innerText()).toMatch(/^Ukraine/);
    expect(asked.filter((body) => body.includes('"search":"U')).length).toBeLessThan('Ukraine'.length);
  });
});

test('text of the service is rendered as text, without elements or executable URLs', async () => {
  const { page, claims, settled, problems } = await openReader(browser, site.url);
  const hostile = '<img src=x onerror=document.body.remove()>';
  await page.route(`${new URL(service.url).origin}/**`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('China', hostile).replaceAll('"https:', '"javascript:');
    await route.fulfill({ response, body });
  });
  await page.goto(`${site.url}?search=China`);
  await settled();
  expect(await claims.first().innerText()).toContain(hostile);
  expect(await page.locator('img, a[href^="javascript:"], [onerror]').count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('on a narrow screen the languages are stacked, and nothing overflows', async () => {
  const { page, problems } = await openReader(browser, site.url, { viewport: { width: 360, height: 740 } });
  const [zh, en] = await Promise.all(
    ['zh-Hant', 'en'].map((lang) => page.locator(`.claim [lang="${lang}"]`).first().boundingBox()),
  );
  expect(en?.x).toBe(zh?.x);
  expect(en?.y).toBeGreaterThan(zh?.y ?? Number.POSITIVE_INFINITY);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('reports that the service is unreachable, and recovers', async () => {
  const { page, claims, settled } = await openReader(browser, site.url);
  const { origin } = new URL(service.url);
  await page.route(`${origin}/**`, (route) => route.abort('connectionrefused'));
  await page.getByLabel('Source').selectOption('Foreign Affairs');
  const alert = page.getByRole('alert');
  expect(await alert.innerText()).toMatch(/^The service cannot be reached\. Check .*Try again$/s);
  expect(await claims.count()).toBe(0);
  await page.unroute(`${origin}/**`);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await settled();
  expect(await alert.count()).toBe(0);
  expect(await claims.count()).toBe(6);
  await page.context().close();
});

test('continues after a failed page of claims', async () => {
  const { page, claims } = await openReader(browser, site.url);
  const { origin } = new URL(service.url);
  await page.route(`${origin}/**`, (route) => route.abort('connectionreset'));
  await page.getByRole('button', { name: 'Show more claims' }).click();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await claims.count()).toBe(20);
  await page.unroute(`${origin}/**`);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(/^40 of \d+ claims are shown\.$/).waitFor();
  const texts = await claims.locator('.pair > :first-child').allInnerTexts();
  const asked = await client.claims().all({ limit: 40 });
  expect(texts).toEqual(asked.map(({ text }) => text.zh ?? expect.stringMatching(/^Only in English/)));
  await page.context().close();
});

test('reports in development, too, that the service behind the same server is down', async () => {
  const own = await startSampleService();
  await using development = await developReader(own.url);
  const { page, claims, settled } = await openReader(browser, development.url);
  expect(await claims.count()).toBe(20);
  await own.close();
  await page.getByLabel('Source').selectOption('Foreign Affairs');
  expect(await page.getByRole('alert').innerText()).toMatch(
    /^Something else answers in place of the service\. Check whether/,
  );
  await settled();
  await page.context().close();
});
