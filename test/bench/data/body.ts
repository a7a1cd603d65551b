import type { Linker } from '../../../db/entities/linker/linker.ts';
import type { RegisteredAlias, Registry } from '../../../db/entities/registry/model.ts';
import { searchVector } from '../../../db/text/search-vector.ts';
import { createRandom, distinct, type Random, zipf } from './random.ts';
import { actors, attributions, circumstances, clauses, nouns, outdated, syllables, verbs } from './words.ts';

type Language = 'ZH' | 'EN';

/** A text under its columns' names; either language may be missing. */
interface Texts {
  zh: string | null;
  en: string | null;
}

/** A generated place of a name; offsets are UTF-16 code units. */
export interface BodyMention {
  language: Language;
  slug: string;
  surface: string;
  start: number;
  end: number;
}

export interface BodyClaim extends Texts {
  section: number;
  position: number;
  ordinal: number;
  status: 'ALIGNED' | 'WEAK' | 'UNPAIRED';
  vector: string;
  mentions: BodyMention[];
}

/** What a brief says below its header. */
export interface Body {
  lead: Texts;
  headings: Texts[];
  claims: BodyClaim[];
  vector: string;
}

/** The entities that texts may name, the commonest first, with names that lead to them alone. */
export type NamedEntity = { slug: string } & Record<Language, readonly [string, ...string[]]>;

/** The entities of a registry that have names of their own in both languages, in an order that the seed gives. */
export function namedEntities(registry: Registry, linker: Linker, seed: number): NamedEntity[] {
  const isOwn = ({ text, entities }: RegisteredAlias) =>
    entities.length === 1 && text.length > 1 && linker.named(text).length === 1;
  const own = Map.groupBy(registry.aliases.filter(isOwn), ({ entities }) => entities[0]);
  const random = createRandom(seed, 'entities');
  return registry.entities
    .flatMap(({ slug }): { rank: number; entity: NamedEntity }[] => {
      const names = (language: Language) =>
        (own.get(slug) ?? []).filter((alias) => alias.language === language).map(({ text }) => text);
      const [zh, ...moreZh] = names('ZH');
      const [en, ...moreEn] = names('EN');
      if (zh === undefined || en === undefined) return [];
      return [{ rank: random.next(), entity: { slug, ZH: [zh, ...moreZh], EN: [en, ...moreEn] } }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entity }) => entity);
}

/** Which bodies are made, and for briefs of which time. */
export interface BodyOptions {
  seed: number;
  /** Whether a body belongs to old briefs, and so may hold outdated words. */
  isOld: (index: number) => boolean;
}

/** Makes bodies: two to four sections of two to six claims, entities and towns drawn by Zipf's law. */
export function bodyMaker(entities: readonly NamedEntity[], { seed, isOld }: BodyOptions): (index: number) => Body {
  return (index) => {
    const random = createRandom(seed, `body ${index}`);
    const addition = additionMaker(random, isOld(index));
    const drawEntity = zipf(entities.length, random);
    const drawSome = (count: number) => distinct(count, drawEntity).flatMap((at) => entities[at] ?? []);
    const lead = makeTexts(random, drawSome(2));
    const headings = Array.from({ length: random.between(2, 4) }, () => makeHeading(random));
    const claims: BodyClaim[] = [];
    for (const [section] of headings.entries()) {
      const count = random.between(2, 6);
      for (let position = 1; position <= count; position++) {
        const claim = makeClaim(random, drawSome(random.between(1, 2)), addition());
        claims.push({ ...claim, section: section + 1, position, ordinal: claims.length + 1 });
      }
    }
    const all = (language: 'zh' | 'en') =>
      [lead, ...headings, ...claims].flatMap((texts) => texts[language] ?? []).join('\n');
    return { lead, headings, claims, vector: searchVector({ zh: all('zh'), en: all('en') }) };
  };
}

function makeHeading(random: Random): Texts {
  const [noun, circumstance] = [random.pick(nouns), random.pick(circumstances)];
  return { zh: `${noun[0]}：${circumstance[0]}`, en: capital(`${noun[1]} ${circumstance[1]}`) };
}

function makeClaim(
  random: Random,
  entities: readonly NamedEntity[],
  addition: readonly [string, string],
): Pick<BodyClaim, 'zh' | 'en' | 'status' | 'vector' | 'mentions'> {
  const { mentions, ...made } = makeTexts(random, entities);
  const [zh, en] = [made.zh + addition[0], made.en + addition[1]];
  const missing = random.chance(0.05) ? random.pick(['ZH', 'EN'] as const) : null;
  const texts = { zh: missing === 'ZH' ? null : zh, en: missing === 'EN' ? null : en };
  return {
    ...texts,
    status: missing ? 'UNPAIRED' : random.chance(0.08) ? 'WEAK' : 'ALIGNED',
    vector: searchVector(texts),
    mentions: mentions.filter(({ language }) => language !== missing),
  };
}

/** A clause about each entity and one about none, in both languages: about 60 characters and 200 letters. */
function makeTexts(
  random: Random,
  entities: readonly NamedEntity[],
): { zh: string; en: string; mentions: BodyMention[] } {
  const mentions: BodyMention[] = [];
  let [zh, en] = ['', ''];
  const name = (language: Language, { slug, ...names }: NamedEntity, start: number) => {
    const surface = random.pick(names[language]);
    mentions.push({ language, slug, surface, start, end: start + surface.length });
    return surface;
  };
  for (const [index, entity] of entities.entries()) {
    zh += index === 0 ? '' : '，而';
    en += index === 0 ? '' : ', while ';
    zh += name('ZH', entity, zh.length);
    en += name('EN', entity, en.length);
    const [clauseZh, clauseEn] = fill(random, random.pick(clauses));
    zh += clauseZh;
    en += clauseEn.startsWith(' ') ? clauseEn : ` ${clauseEn}`;
  }
  const [actor, clause] = [random.pick(actors), fill(random, random.pick(clauses))];
  return {
    zh: `${zh}；${actor[0]}${clause[0]}。`,
    en: `${en}. ${capital(actor[1])} ${clause[1].trimStart()}.`,
    mentions,
  };
}

/** What some claims say at their end: a town of rare name, who said so, and in old briefs what is outdated. */
function additionMaker(random: Random, isOld: boolean): () => readonly [string, string] {
  const drawTown = zipf(syllables.length ** 2, random);
  const town = (language: 0 | 1, index: number) =>
    [Math.floor(index / syllables.length), index % syllables.length].map((at) => syllables[at]?.[language]).join('');
  return () => {
    let [zh, en] = ['', ''];
    if (random.chance(0.3)) {
      const index = drawTown();
      zh += `會議在${town(0, index)}舉行。`;
      en += ` They met in ${capital(town(1, index))}.`;
    }
    for (const [words, probability] of [
      [attributions, 0.4],
      [outdated, isOld ? 0.3 : 0],
    ] as const) {
      if (!random.chance(probability)) continue;
      const [wordZh, wordEn] = random.pick(words);
      zh += `${wordZh}。`;
      en += ` ${capital(wordEn)}.`;
    }
    return [zh, en];
  };
}

const places = { n: nouns, v: verbs, a: actors, c: circumstances };

/** Puts the same words into a clause's places in both languages. */
function fill(random: Random, [zh, en]: readonly [string, string]): [string, string] {
  const words = (zh.match(/%[nvacy]/g) ?? []).map((place) => [place, wordFor(random, place)] as const);
  const into = (text: string, language: 0 | 1) =>
    words.reduce((filled, [place, word]) => filled.replace(place, word[language]), text);
  return [into(zh, 0), into(en, 1)];
}

function wordFor(random: Random, place: string): readonly [string, string] {
  const kind = place.at(1);
  if (kind === 'n' || kind === 'v' || kind === 'a' || kind === 'c') return random.pick(places[kind]);
  const number = String(random.between(1990, 2030));
  return [number, number];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
