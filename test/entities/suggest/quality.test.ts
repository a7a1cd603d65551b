import { expect, test } from 'vitest';
import { createLinker } from '../../../db/entities/linker/linker.ts';
import type { Registry } from '../../../db/entities/registry/model.ts';
import { loadRegistry } from '../../../db/entities/registry/registry.ts';
import type { Suggestion } from '../../../db/entities/suggest/find.ts';
import { mentionKey } from '../../../db/text/keys.ts';
import { bodyMaker, type NamedEntity, namedEntities } from '../../bench/data/body.ts';
import { createRandom, distinct } from '../../bench/data/random.ts';
import { type BothTexts, suggestFrom } from './cases.ts';

const registry = loadRegistry();
const linker = createLinker(registry);
const claimCount = 2_000;
const hiddenCount = 20;
const fewest = 3;

/** The names that claims of a seed use: three times in four the usual one, else another. */
function entitiesOf(seed: number): NamedEntity[] {
  return namedEntities(registry, linker, seed)
    .slice(0, 200)
    .map(({ slug, ZH: [zh, otherZh = zh], EN: [en, otherEn = en] }) => ({
      slug,
      ZH: [zh, zh, zh, otherZh],
      EN: [en, en, en, otherEn],
    }));
}

/** Says where something took place: always in the same words, so that nothing tells where the town's name ends. */
const inTown = /會議在.+舉行/;

/** Generated claims with whom each names, by what the generator says. */
function claimsOf(seed: number, entities: readonly NamedEntity[]) {
  const make = bodyMaker(entities, { seed, isOld: () => false });
  const claims: { texts: BothTexts; slugs: Set<string>; surfaces: Set<string> }[] = [];
  for (let index = 0; claims.length < claimCount; index += 1) {
    for (const { zh, en, status, mentions } of make(index).claims) {
      if (status !== 'ALIGNED' || zh === null || en === null || inTown.test(zh)) continue;
      const surfaces = new Set(mentions.map(({ surface }) => surface));
      claims.push({ texts: [zh, en], slugs: new Set(mentions.map(({ slug }) => slug)), surfaces });
    }
  }
  return claims;
}

function pickSome(seed: number, entities: readonly NamedEntity[]): NamedEntity[] {
  const random = createRandom(seed, 'hidden');
  return distinct(hiddenCount, () => random.between(0, 79)).flatMap((index) => entities[index] ?? []);
}

function textsOf(claims: ReturnType<typeof claimsOf>): BothTexts[] {
  return claims.map(({ texts }) => texts);
}

/** The entity that both names of a suggestion belong to; null where they do not belong together. */
function meantBy({ zh, en }: Suggestion): string | null {
  const inEnglish = linker.named(en);
  return linker.named(zh).find((slug) => inEnglish.includes(slug)) ?? null;
}

/** The registry without some entities and all of their names. */
function withoutEntities(hidden: ReadonlySet<string>): Registry {
  return {
    ...registry,
    entities: registry.entities.filter(({ slug }) => !hidden.has(slug)),
    aliases: registry.aliases.filter((alias) => !alias.entities.some((slug) => hidden.has(slug))),
  };
}

/** The registry with the usual names of some entities alone. */
function withoutAliases(usual: ReadonlyMap<string, ReadonlySet<string>>): Registry {
  return {
    ...registry,
    aliases: registry.aliases.filter(({ text, entities: [slug = '', other] }) => {
      return other !== undefined || (usual.get(slug)?.has(text) ?? true);
    }),
  };
}

/** Whether a name is another one than the usual, and not the same in other characters or a longer form of it. */
function isFurther(usual: string, other: string): boolean {
  const [first, second] = [mentionKey(usual), mentionKey(other)];
  return !first.includes(second) && !second.includes(first);
}

/** What a search found of what it should, and the pairs of names that do not belong together. */
interface Outcome {
  sought: readonly string[];
  found: readonly string[];
  suggestions: readonly Suggestion[];
  wrong: readonly Suggestion[];
}

/** Hides entities that claims name, and looks for them. */
function findHidden(seed: number): Outcome {
  const entities = entitiesOf(seed);
  const claims = claimsOf(seed, entities);
  const hidden = new Set(pickSome(seed, entities).map(({ slug }) => slug));
  const suggestions = suggestFrom(withoutEntities(hidden), textsOf(claims));
  const meant = suggestions.map(meantBy);
  const sought = [...hidden].filter((slug) => claims.filter(({ slugs }) => slugs.has(slug)).length >= fewest);
  return {
    sought,
    found: sought.filter((slug) => meant.includes(slug)),
    suggestions,
    wrong: suggestions.filter((_, index) => !hidden.has(meant[index] ?? '')),
  };
}

/** Hides all but the usual names of some entities, and looks for the others. */
function findFurther(seed: number): Outcome {
  const entities = entitiesOf(seed);
  const claims = claimsOf(seed, entities);
  const some = pickSome(seed, entities);
  const usual = new Map(some.map(({ slug, ZH, EN }) => [slug, new Set([ZH[0], EN[0]])]));
  const suggestions = suggestFrom(withoutAliases(usual), textsOf(claims));
  const sought = some.flatMap(({ slug, ZH, EN }) =>
    [ZH, EN].flatMap(([first, , , other = first]) => {
      const counted = claims.filter(({ slugs, surfaces }) => slugs.has(slug) && surfaces.has(other)).length;
      return isFurther(first, other) && counted >= fewest ? [other] : [];
    }),
  );
  const named = new Set(suggestions.flatMap(({ zh, en }) => [mentionKey(zh), mentionKey(en)]));
  return {
    sought,
    found: sought.filter((name) => named.has(mentionKey(name))),
    suggestions,
    wrong: suggestions.filter((one) => one.entity === null || meantBy(one) !== one.entity),
  };
}

/** How much was found, and how many suggestions are wrong; printed with the misses. */
function measure(what: string, outcomes: readonly Outcome[]) {
  const all = (list: keyof Outcome) => outcomes.reduce((sum, outcome) => sum + outcome[list].length, 0);
  const wrong = outcomes.flatMap((outcome) =>
    outcome.wrong.map(({ zh, en, score }) => `${zh} ${en} ${score.toFixed(2)}`),
  );
  const missed = outcomes.flatMap(({ sought, found }) => sought.filter((one) => !found.includes(one)));
  console.log(
    `${what}, ${outcomes.length} × ${claimCount} claims: ${all('found')} of ${all('sought')} found, ${wrong.length} of ${all('suggestions')} wrong\n` +
      `  missed: ${missed.join(', ')}\n  wrong: ${wrong.join(', ')}`,
  );
  return { recall: all('found') / all('sought'), wrong: all('wrong') / all('suggestions') };
}

const seeds = [3, 5, 8, 13];

test('gives back entities that the registry does not have', () => {
  const outcomes = seeds.map(findHidden);
  const { recall, wrong } = measure('Hidden entities', outcomes);
  expect(recall).toBeGreaterThanOrEqual(0.85);
  expect(wrong).toBeLessThanOrEqual(0.12);
});

test('gives back further names of entities that the registry has', () => {
  const { recall, wrong } = measure('Further names', seeds.map(findFurther));
  expect(recall).toBeGreaterThanOrEqual(0.75);
  expect(wrong).toBeLessThanOrEqual(0.1);
});

test('suggests nothing where the registry has all names', () => {
  expect(suggestFrom(registry, textsOf(claimsOf(3, entitiesOf(3))))).toEqual([]);
});
