import type { Text } from './selection.ts';

/** Finds entities by any of their names. */
export interface EntityNames {
  /** Ids of the entities that the whole of `name` names, in any language or script; empty when there are none. */
  ids(name: string): readonly string[];
}

/** What one request brings to a compiled operation. */
export interface Request {
  /** The strings, and lists of strings, among the variables' values, by parameter index. */
  values: readonly unknown[];
  names: EntityNames;
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
export function textOf(text: Text, request: Request): string {
  return withoutNul(typeof text === 'string' ? text : String(request.values[text.parameter]));
}

/** The strings that a list of texts, or a variable that holds a list, stands for in a request. */
export function textsOf(texts: Text | readonly Text[], request: Request): string[] {
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
