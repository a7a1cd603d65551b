/**
 * Writes generated/countries.json from the CLDR's names of the countries in regions.tsv, as this version of Node has
 * them. The file is committed rather than made at every start, since a newer CLDR may rename a country. Other names of
 * countries are in names/countries.json.
 *
 * Run `node db/entities/names/generate-countries.ts`.
 */
import { writeFileSync } from 'node:fs';
import { listOf, readWordTable } from '../../text/word-table.ts';

/** The locale of the display name, Traditional as in Taiwan, comes first. */
const chineseLocales = ['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hans-CN'];

function nameOf(region: string, locale: string, style: 'long' | 'short'): string {
  const name = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' }).of(region);
  if (!name) throw new Error(`the CLDR has no ${locale} name of ${region}`);
  return name.replace(' & ', ' and ').replace(/^St\. /, 'Saint ');
}

function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z]+/g, '-');
}

const table = new URL('./regions.tsv', import.meta.url);
const countries = readWordTable(table, ['region', 'slug', 'en', 'zh', 'style'], (row) => {
  const style = row.style === 'short' ? 'short' : 'long';
  const en = row.en || nameOf(row.region, 'en', style);
  const zh = row.zh ? listOf(row.zh) : chineseLocales.map((locale) => nameOf(row.region, locale, style));
  return { slug: row.slug || slugOf(en), en, zh: [...new Set(zh)] };
}).sort((one, other) => (one.slug < other.slug ? -1 : 1));

const lines = countries.map(({ slug, zh, en }) => `    "${slug}": ${JSON.stringify({ kind: 'PLACE', zh, en: [en] })}`);
writeFileSync(
  new URL('./generated/countries.json', import.meta.url),
  `{\n  "entities": {\n${lines.join(',\n')}\n  }\n}\n`,
);
