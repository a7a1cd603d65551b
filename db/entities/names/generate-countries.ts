/**
 * Writes generated/countries.json from the names that the Unicode CLDR gives countries, as this Node knows them.
 *
 * The file is kept and not made anew at every start, since a newer CLDR may rename a country. Other names in use stand
 * in names/countries.json.
 *
 * Run `node db/entities/names/generate-countries.ts`.
 */
import { writeFileSync } from 'node:fs';

/** Traditional as in Taiwan comes first: it is the display name. */
const CHINESE = ['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hans-CN'];

const REGIONS = `
  AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU
  CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GL GM GN GQ GR GT GU GW GY HK HN HR HT HU ID
  IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM
  MN MO MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC
  SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK
  YE ZA ZM ZW`;

/** Where CLDR adds who governs a territory, or an older name in brackets, its short name is the one that is printed. */
const SHORT = ['HK', 'MM', 'MO', 'PS'];

/** Names that CLDR spells in its own way. */
const CORRECTIONS: Record<string, { slug?: string; en?: string; zh?: string[] }> = {
  CD: { en: 'Democratic Republic of the Congo', zh: ['剛果民主共和國', '刚果民主共和国'] },
  CG: { en: 'Republic of the Congo', zh: ['剛果共和國', '刚果共和国'] },
  TR: { slug: 'turkey' },
  VA: { slug: 'holy-see' },
};

function nameOf(region: string, locale: string): string {
  const style = SHORT.includes(region) ? 'short' : 'long';
  const name = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' }).of(region);
  if (!name) throw new Error(`CLDR has no ${locale} name of ${region}`);
  return name.replace(' & ', ' and ').replace(/^St\. /, 'Saint ');
}

function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z]+/g, '-');
}

const countries = REGIONS.trim()
  .split(/\s+/)
  .map((region) => {
    const correction = CORRECTIONS[region] ?? {};
    const en = correction.en ?? nameOf(region, 'en');
    const zh = correction.zh ?? CHINESE.map((locale) => nameOf(region, locale));
    return { slug: correction.slug ?? slugOf(en), en, zh: [...new Set(zh)] };
  })
  .sort((one, other) => (one.slug < other.slug ? -1 : 1));

const lines = countries.map(({ slug, zh, en }) => `    "${slug}": ${JSON.stringify({ kind: 'PLACE', zh, en: [en] })}`);
writeFileSync(
  new URL('./generated/countries.json', import.meta.url),
  `{\n  "entities": {\n${lines.join(',\n')}\n  }\n}\n`,
);
