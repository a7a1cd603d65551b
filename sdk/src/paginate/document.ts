/** A field, an inline fragment or a fragment spread. */
export type Selection = Field | Inline | Spread;

/** A field of a selection. */
export interface Field {
  kind: 'field';
  /** The response name. */
  key: string;
  name: string;
  args: readonly Named[];
  directives: string;
  /** Empty for a scalar or an enum. */
  set: readonly Selection[];
}

/** An inline fragment. */
export interface Inline {
  kind: 'inline';
  /** The type condition, undefined if there is none. */
  on: string | undefined;
  directives: string;
  set: readonly Selection[];
}

/** A fragment spread. */
export interface Spread {
  kind: 'spread';
  name: string;
  directives: string;
}

/** An argument or a variable definition: its name, and the text after the colon. */
export interface Named {
  name: string;
  text: string;
}

/** An operation or a fragment. */
export interface Definition {
  kind: string;
  /** Empty for an anonymous operation. */
  name: string;
  /** The type condition of a fragment. */
  on: string | undefined;
  variables: readonly Named[];
  set: readonly Selection[];
}

const token =
  /#[^\n\r]*|"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\])*"|\.\.\.|[$@]?[A-Za-z_]\w*|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[!():=[\]{}|&]/g;

/** Parses a valid document. An invalid one may be misread; the service then rejects it with its own error. */
export function parseDocument(text: string): Definition[] {
  const tokens = (text.match(token) ?? []).filter((part) => !part.startsWith('#'));
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const take = (part: string): boolean => tokens[at] === part && at++ >= 0;

  /** The text of a value, a type or directives. */
  const textUntil = (isEnd: (part: string) => boolean): string => {
    const parts: string[] = [];
    for (let depth = 0; at < tokens.length && (depth > 0 || !isEnd(tokens[at] ?? '')); ) {
      const part = next();
      depth += '([{'.includes(part) ? 1 : ')]}'.includes(part) ? -1 : 0;
      parts.push(part);
    }
    return parts.join(' ');
  };
  const named = (): Named[] => {
    const list: Named[] = [];
    if (!take('(')) return list;
    while (at < tokens.length && !take(')')) {
      if (tokens[at]?.startsWith('"')) next();
      const name = next();
      take(':');
      list.push({ name, text: textUntil((part) => part === ')' || (tokens[at + 1] === ':' && !part.startsWith('@'))) });
    }
    return list;
  };
  const directives = (): string => {
    const parts: string[] = [];
    while (tokens[at]?.startsWith('@')) {
      parts.push(next());
      if (tokens[at] === '(') parts.push(`(${printNamed(named())})`);
    }
    return parts.join(' ');
  };
  const selections = (): Selection[] => {
    const set: Selection[] = [];
    if (!take('{')) return set;
    while (at < tokens.length && !take('}')) set.push(take('...') ? fragment() : field());
    return set;
  };
  const fragment = (): Selection => {
    const isInline = tokens[at] === 'on' || tokens[at] === '{' || tokens[at]?.startsWith('@');
    if (!isInline) return { kind: 'spread', name: next(), directives: directives() };
    return { kind: 'inline', on: take('on') ? next() : undefined, directives: directives(), set: selections() };
  };
  const field = (): Field => {
    const key = next();
    const name = take(':') ? next() : key;
    return { kind: 'field', key, name, args: named(), directives: directives(), set: selections() };
  };
  const definition = (): Definition => {
    if (tokens[at]?.startsWith('"')) next();
    const kind = tokens[at] === '{' ? 'query' : next();
    const name = /^\w/.test(tokens[at] ?? '') ? next() : '';
    const on = take('on') ? next() : undefined;
    const variables = named();
    directives();
    return { kind, name, on, variables, set: selections() };
  };

  const definitions: Definition[] = [];
  while (at < tokens.length) definitions.push(definition());
  return definitions;
}

/** The text of a selection set, with its braces. */
export function printSet(set: readonly Selection[]): string {
  return set.length === 0 ? '' : `{ ${set.map(printSelection).join(' ')} }`;
}

function printSelection(selection: Selection): string {
  if (selection.kind === 'spread') return `...${selection.name} ${selection.directives}`;
  const { directives, set } = selection;
  if (selection.kind === 'inline') {
    return `...${selection.on ? ` on ${selection.on}` : ''} ${directives} ${printSet(set)}`;
  }
  const { key, name, args } = selection;
  return `${key === name ? '' : `${key}: `}${name}${args.length > 0 ? `(${printNamed(args)})` : ''} ${directives} ${printSet(set)}`;
}

/** The text of arguments or variable definitions, without the parentheses. */
export function printNamed(list: readonly Named[]): string {
  return list.map(({ name, text }) => `${name}: ${text}`).join(', ');
}
