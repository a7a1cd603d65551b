import { createRandom, distinct, type Random, zipf } from './random.ts';
import { nouns, personNames, sourceNames } from './words.ts';

/** What stands above the body of a brief. Numbers are keys of shared rows. */
export interface Header {
  publishedOn: string | null;
  sources: number[];
  authors: number[];
  keywords: number[];
}

/** A row of a shared table, with the names under which it is found. */
export interface SharedRow {
  id: number;
  columns: Record<string, string>;
  names: string[];
}

/** The rows that briefs share. Their keys are places in these lists, from 1. */
export interface Shared {
  source: SharedRow[];
  author: SharedRow[];
  keyword: SharedRow[];
}

/** Sources and keywords are as many for any number of briefs, authors one for each ten. */
export function makeShared(briefs: number): Shared {
  const { first, last } = sourceNames;
  const sources = first.flatMap((one) => last.map((other) => `${one} ${other}`));
  return {
    source: sources.map((name, index) => row(index, { name }, [name])),
    author: Array.from({ length: 20 + Math.ceil(briefs / 10) }, (_, index) => makeAuthor(index)),
    keyword: nouns.map(([zh, en], index) => row(index, { label_zh: zh, label_en: en }, [zh, en])),
  };
}

function row(index: number, columns: Record<string, string>, names: string[]): SharedRow {
  return { id: index + 1, columns, names };
}

/** Each index has a name of its own: a letter or number in the middle tells those of equal names apart. */
function makeAuthor(index: number): SharedRow {
  const { given, family, givenZh, familyZh } = personNames;
  const at = (values: readonly string[], place: number) => values[place % values.length] ?? '';
  const other = Math.floor(index / given.length);
  const number = Math.floor(other / family.length) + 1;
  const en = `${at(given, index)} ${number}. ${at(family, other)}`;
  const zh = `${at(familyZh, other)}${at(givenZh, index)}${number}`;
  return row(index, { name: en, name_en: en, name_zh: zh, kind: 'PERSON' }, [en, zh]);
}

/** Makes headers: one in fifty has no date, one in fifty two sources, one in a hundred none. */
export function headerMaker(shared: Shared, seed: number): (index: number) => Header {
  const random = createRandom(seed, 'headers');
  const draw = {
    source: zipf(shared.source.length, random),
    author: zipf(shared.author.length, random),
    keyword: zipf(shared.keyword.length, random),
  };
  const keys = (table: keyof Shared, count: number) => distinct(count, draw[table]).map((index) => index + 1);
  return () => {
    const chance = random.next();
    return {
      publishedOn: random.chance(0.02) ? null : makeDate(random),
      sources: keys('source', chance < 0.01 ? 0 : chance < 0.03 ? 2 : 1),
      authors: keys('author', random.between(1, 3)),
      keywords: keys('keyword', random.between(2, 5)),
    };
  };
}

const firstDay = Date.UTC(2015, 0, 1);
const days = 4000;

function makeDate(random: Random): string {
  return new Date(firstDay + random.between(0, days - 1) * 86_400_000).toISOString().slice(0, 10);
}
