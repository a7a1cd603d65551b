import { type FoundEntity, mostFoundEntities } from '../../query/binding.ts';
import { cjk } from '../../text/folding/characters.ts';
import { fold } from '../../text/folding/fold.ts';
import { lookupKey } from '../../text/keys.ts';
import type { Linker } from '../linker/linker.ts';
import type { RegisteredAlias } from '../registry/model.ts';
import type { StoredRegistry } from '../registry/registry.ts';

/** The part of a search that is read, in UTF-16 code units. */
const maxSearchLength = 512;
/** In words. */
const maxNameLength = 12;

/** A term of a folded search: an excluded word or phrase, a phrase in quotes, a word. */
const term = /(?<exclude>(?<![^ ])-)?(?:"(?<phrase>[^"]*)"|(?<word>[^ ",;、。()]+))/g;
const wordPattern = /[^ ,;、。()]+/g;
const cjkCharacter = new RegExp(`[${cjk}]`, 'v');

/** The range of a word in a search. */
interface Span {
  start: number;
  end: number;
}

/** Finds the slugs of the entities that a search names, in the order typed. See `EntityNames.namedIn`. */
export function entitiesInSearch(search: string, linker: Linker): string[] {
  const typed = search.slice(0, maxSearchLength);
  // At the start of a search a hyphen excludes the first word, although names may contain hyphens.
  const whole = fold(typed).text.trimStart().startsWith('-') ? [] : linker.named(typed);
  if (whole.length > 0) return whole;
  return [...new Set(segmentsOf(typed).flatMap((words) => entitiesInSegment(typed, words, linker)))];
}

/** The entities of the longest runs of words that are names, and of names inside of other words. */
function entitiesInSegment(typed: string, words: readonly Span[], linker: Linker): string[] {
  const slugs: string[] = [];
  for (let from = 0; from < words.length; ) {
    const run = longestRun(typed, words.slice(from, from + maxNameLength), linker);
    slugs.push(...(run?.slugs ?? entitiesInWord(typed, words[from], linker)));
    from += run?.words ?? 1;
  }
  return slugs;
}

function entitiesInWord(typed: string, span: Span | undefined, linker: Linker): string[] {
  const word = typed.slice(span?.start, span?.end);
  return linker.mentions(word, cjkCharacter.test(word) ? 'ZH' : 'EN').map(({ entity }) => entity);
}

/** Finds the longest run of words from the first one on that is a name. */
function longestRun(typed: string, words: readonly Span[], linker: Linker) {
  const [first] = words;
  for (let count = words.length; first && count > 0; count -= 1) {
    const run = typed.slice(first.start, words[count - 1]?.end);
    // Within a search, `us` is a word and only `US` a name.
    const aliases = linker.aliases(run).filter((alias) => hasSpelling(alias, run));
    if (aliases.length > 0) return { words: count, slugs: aliases.flatMap(({ entities }) => entities) };
  }
  return undefined;
}

function hasSpelling({ match, text }: RegisteredAlias, typed: string): boolean {
  return match !== 'EXACT' || typed.normalize('NFKC').replace(/[.'’]/g, '') === text.replace(/[.'’]/g, '');
}

/** The words of a search in groups that no name crosses: those of each phrase, and those between phrases. */
function segmentsOf(typed: string): Span[][] {
  const folded = fold(typed);
  const spanOf = (start: number, length: number) => ({
    start: folded.toOriginal(start),
    end: folded.toOriginal(start + length),
  });
  const segments: Span[][] = [[]];
  for (const { 0: text, index, groups = {} } of folded.text.matchAll(term)) {
    const { exclude, phrase } = groups;
    if (exclude === undefined && phrase === undefined) {
      segments.at(-1)?.push(spanOf(index, text.length));
      continue;
    }
    const words = exclude === undefined ? [...(phrase ?? '').matchAll(wordPattern)] : [];
    segments.push(
      words.map((word) => spanOf(index + 1 + word.index, word[0].length)),
      [],
    );
  }
  return segments;
}

/** A name that is searched by its parts. */
interface SearchedName {
  key: string;
  /** Offsets in the key of words and of parts between dots and hyphens. */
  starts: readonly number[];
  /** The index of the entity among all entities by slug. */
  entity: number;
}

/** Exceeds the length of any real name, so that the kind of match counts before the length. */
const rankStep = 1_000;
const notFound = 4 * rankStep;

/**
 * Prepares a search for entities by a part of one of their own names. Whole names come first, then prefixes, then
 * prefixes of words, then other parts; shorter names before longer ones, then by slug. A search looks at all names,
 * which takes about a millisecond for 20,000.
 */
export function createNameSearch({ registry, ids }: Pick<StoredRegistry, 'registry' | 'ids'>) {
  const entities = registry.entities.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const indexes = new Map(entities.map(({ slug }, index) => [slug, index]));
  const names = registry.aliases.flatMap(({ text, entities: [slug, ...others] }): SearchedName[] => {
    const entity = others.length > 0 ? undefined : indexes.get(slug ?? '');
    return entity === undefined ? [] : [{ ...partsOf(text), entity }];
  });
  return (text: string, kind: string | null): FoundEntity[] => {
    const ranks = bestRanks(names, lookupKey(text), entities.length);
    const found = entities.flatMap(({ slug, kind: own }, index) => {
      const rank = ranks[index] ?? notFound;
      const id = ids.get(slug);
      return id === undefined || rank === notFound || (kind !== null && kind !== own) ? [] : [{ id, rank }];
    });
    return found.sort((a, b) => a.rank - b.rank).slice(0, mostFoundEntities);
  };
}

function partsOf(text: string): Pick<SearchedName, 'key' | 'starts'> {
  const key = lookupKey(text);
  let end = 0;
  const starts = fold(text)
    .text.split(/[ ·-]+/)
    .map(lookupKey)
    .map((part) => {
      const start = key.indexOf(part, end);
      end = start + part.length;
      return start;
    });
  return { key, starts };
}

/** The rank of each entity's best name. */
function bestRanks(names: readonly SearchedName[], typed: string, count: number): Uint16Array {
  const ranks = new Uint16Array(count).fill(notFound);
  for (const name of names) {
    const offset = name.key.indexOf(typed);
    if (offset === -1) continue;
    const rank = rankOf(name, typed, offset);
    if (rank < (ranks[name.entity] ?? 0)) ranks[name.entity] = rank;
  }
  return ranks;
}

function rankOf({ key, starts }: SearchedName, typed: string, offset: number): number {
  const length = Math.min(key.length, rankStep - 1);
  if (offset === 0) return (key.length === typed.length ? 0 : rankStep) + length;
  return (starts.some((start) => key.startsWith(typed, start)) ? 2 : 3) * rankStep + length;
}
