import type { LexemeFrequencies } from '../text/lexeme-frequencies.ts';
import type { Text } from './selection.ts';

/**
 * Finds entities by any of their names. It is the registry at one time: each request brings its own, and nothing that
 * it said may be kept for another.
 */
export interface EntityNames {
  /** Ids of the entities that the whole of `name` names, in any language or script; empty when there are none. */
  ids(name: string): readonly string[];
  /** The same ids, and those of entities whose name may stand for one of them, as Beijing for China. */
  withMetonyms(ids: readonly string[]): readonly string[];
  /**
   * Ids of the entities that a typed search names: as a whole, or by a part in quotes, or by runs of its words, the
   * longest first. In the order typed, each once, at most `mostNamedEntities`; what the search excludes is not named.
   */
  namedIn(search: string): readonly string[];
  /**
   * The entities, of one kind where one is given, that have a name of their own of which `text` is a part, the best
   * first, at most `mostFoundEntities`.
   */
  search(text: string, kind: string | null): readonly FoundEntity[];
}

/** An entity that a part of one of its names found. */
export interface FoundEntity {
  id: string;
  /** How well: the smaller, the better. The same for the same text and name, whatever other names there are. */
  rank: number;
}

/** The most entities that a search is said to name. */
export const mostNamedEntities = 10;

/** The most entities that a part of a name finds. */
export const mostFoundEntities = 1_000;

/** What one request brings to a compiled operation. */
export interface Request {
  /** The strings, and lists of strings, among the variables' values, by parameter index. */
  values: readonly unknown[];
  names: EntityNames;
  frequencies: LexemeFrequencies;
  /** Ids of the rows that a later stage starts from. */
  parents: readonly string[];
}

/** A parameter of a statement whose value is made from each request. */
export class Binding {
  readonly value: (request: Request) => unknown;

  constructor(value: (request: Request) => unknown) {
    this.value = value;
  }
}

/** The string that a text stands for in a request. */
export function textOf(text: Text, request: Pick<Request, 'values'>): string {
  return withoutNul(typeof text === 'string' ? text : String(request.values[text.parameter]));
}

/** The strings that a list of texts, or a variable that holds a list, stands for in a request. */
export function textsOf(texts: Text | readonly Text[], request: Pick<Request, 'values'>): string[] {
  if (isTexts(texts)) return texts.map((text) => textOf(text, request));
  const value = typeof texts === 'string' ? texts : request.values[texts.parameter];
  return (Array.isArray(value) ? value : [value]).map((one) => withoutNul(String(one)));
}

/** Postgres keeps no NUL in a text: the character that stands for an unreadable one takes its place. */
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

function isTexts(texts: Text | readonly Text[]): texts is readonly Text[] {
  return Array.isArray(texts);
}
