import { aliases, entities, metonyms } from '../random/vocabulary.ts';
import type { Alias, Entity } from './model.ts';
import { folded } from './search.ts';

/** The entities that the whole of a name names. */
export function namedEntities(name: string): Entity[] {
  return unique(aliases.filter((alias) => folded(alias.text) === folded(name)).flatMap((alias) => alias.entities));
}

/** Entities, and those whose name may stand for one of them. */
export function withMetonyms(named: readonly Entity[]): Entity[] {
  return unique([...named, ...metonyms.filter((one) => named.includes(one.standsFor)).map(({ entity }) => entity)]);
}

/** The entities that a search names, for the searches of the vocabulary. */
export function namedInSearch(search: string): Entity[] {
  const whole = namedEntities(search.replaceAll('"', ''));
  if (whole.length > 0) return whole;
  const segments = [...search.matchAll(/(?:^| )-\S+|"([^"]*)"|((?:(?!(?:^| )-|").)+)/g)];
  const words = segments.map(([, phrase, plain]) => (phrase ?? plain ?? '').split(' ').filter(Boolean));
  return unique(words.flatMap(namedByRuns)).slice(0, 10);
}

/** From left to right, the longest run of words that is a name; in a word that is none, the names of Chinese. */
function namedByRuns(words: readonly string[]): Entity[] {
  for (let length = words.length; length > 0; length -= 1) {
    const run = words.slice(0, length).join(' ');
    const named = run === 'nato' ? [] : namedEntities(run);
    if (named.length > 0) return [...named, ...namedByRuns(words.slice(length))];
  }
  const [word, ...others] = words;
  return word === undefined ? [] : [...namedInChinese(word), ...namedByRuns(others)];
}

function namedInChinese(word: string): Entity[] {
  const chinese = aliases.filter(({ language }) => language === 'ZH').map(({ text }) => folded(text));
  return (folded(word).match(new RegExp(chinese.join('|'), 'g')) ?? []).flatMap(namedEntities);
}

/** How well a part finds an entity by one of its own names; null where it does not. The smaller, the better. */
export function rankOf(entity: Entity, part: string): number | null {
  const ranks = aliases
    .filter((alias) => alias.entities.length === 1 && alias.entities[0] === entity)
    .flatMap((alias) => rankOfName(alias, folded(part)) ?? []);
  return ranks.length > 0 ? Math.min(...ranks) : null;
}

function rankOfName({ text, language }: Alias, part: string): number | null {
  const joint = language === 'ZH' ? '' : ' ';
  const words = folded(text).split(/[ ·]/);
  const name = words.join(joint);
  const begins = (from: number) => words.slice(from).join(joint).startsWith(part);
  const place = [name === part, begins(0), words.some((_, from) => begins(from)), name.includes(part)].indexOf(true);
  return place === -1 ? null : place * 100 + name.length;
}

/** Entities of a kind that a part finds, the best first. */
export function foundEntities(part: string, kind: string | null): { entity: Entity; rank: number }[] {
  return entities.flatMap((entity) => {
    const rank = rankOf(entity, part);
    return rank === null || (kind !== null && entity.kind !== kind) ? [] : [{ entity, rank }];
  });
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
