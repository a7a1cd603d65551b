import type { Claim, Language } from './model.ts';
import { namedEntities } from './names.ts';
import { type Place, placesOf } from './search.ts';

interface Typed {
  search?: string | null;
  mentioning?: string | null;
}

/** Where a claim's texts hold what was searched for; a name of known entities is not looked for. */
export function matchesOf({ text }: Claim, { search, mentioning }: Typed): object[] {
  const phrase = mentioning == null || namedEntities(mentioning).length > 0 ? '' : `"${mentioning}"`;
  const inText = (language: Language, there: string | null) => {
    const places = [search ?? '', phrase].flatMap((typed) => placesOf(typed, there ?? ''));
    return united(places).map(([start, end]) => ({ language, start, end }));
  };
  return [...inText('ZH', text.zh), ...inText('EN', text.en)];
}

/** Two places that overlap are one, until none do. */
function united(places: readonly Place[]): Place[] {
  for (const [from, to] of places) {
    const other = places.find(([start, end]) => (start !== from || end !== to) && start < to && from < end);
    if (!other) continue;
    const others = places.filter(([start, end]) => end <= from || to <= start);
    return united([...others, [Math.min(from, other[0]), Math.max(to, other[1])]]);
  }
  const known = new Map(places.map((place) => [place.join(), place]));
  return [...known.values()].sort(([a], [b]) => a - b);
}
