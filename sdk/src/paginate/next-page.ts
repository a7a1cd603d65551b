import { type Definition, type Named, printNamed, printSet, type Selection } from './document.ts';
import { type Fragments, isOf } from './lists.ts';

/** A list in an answer: what it takes to ask for more of it. */
export interface ListPlace {
  operation: Definition;
  fragments: Fragments;
  /** The selection that the list stands in. */
  set: readonly Selection[];
  /** Its name in the answer. */
  key: string;
  /** The row that it hangs on; undefined for a list of the service. */
  row: { id: string; type: string } | undefined;
}

/** The names of what a request for the next page adds to the document that it comes from. */
export const nextNames = { cursor: 'paginatedCursor', id: 'paginatedId', node: 'paginatedNode' } as const;

/** The document that asks for the page of a list after or before a cursor, and for nothing else. */
export function printNextPage(place: ListPlace, side: 'after' | 'before'): string {
  const { operation, fragments, row } = place;
  const only = printSet(prune(place.set, place, side));
  const list = row ? `{ ${nextNames.node}: node(id: $${nextNames.id}) { ... on ${row.type} ${only} } }` : only;
  const texts = [list, ...printFragments(list, fragments)];
  const used = new Set(texts.join(' ').match(/(?<=\$)\w+/g));
  const variables: readonly Named[] = [
    ...operation.variables.filter(({ name }) => used.has(name.slice(1))),
    { name: `$${nextNames.cursor}`, text: 'String' },
    ...(row ? [{ name: `$${nextNames.id}`, text: 'ID!' }] : []),
  ];
  return `query ${operation.name}(${printNamed(variables)}) ${texts.join(' ')}`;
}

/** What of a selection leads to the list, at another cursor. */
function prune(set: readonly Selection[], place: ListPlace, side: 'after' | 'before'): Selection[] {
  return set.flatMap((selection): Selection[] => {
    if (selection.kind === 'field') {
      if (selection.key !== place.key) return [];
      const args = selection.args.filter(({ name }) => name !== 'after' && name !== 'before');
      return [{ ...selection, args: [...args, { name: side, text: `$${nextNames.cursor}` }] }];
    }
    const fragment = selection.kind === 'inline' ? selection : place.fragments.get(selection.name);
    const inner = fragment && isOf(fragment.on, place.row?.type) ? prune(fragment.set, place, side) : [];
    return inner.length > 0 ? [{ kind: 'inline', on: fragment?.on, directives: selection.directives, set: inner }] : [];
  });
}

/** The fragments that a text spreads, and those that they spread. */
function printFragments(text: string, fragments: Fragments): string[] {
  const reached = new Map<string, string>();
  const reach = (part: string): void => {
    for (const [, name = ''] of part.matchAll(/\.\.\.(?! on\b)(\w+)/g)) {
      const fragment = fragments.get(name);
      if (!fragment || reached.has(name)) continue;
      const printed = `fragment ${name} on ${fragment.on} ${printSet(fragment.set)}`;
      reached.set(name, printed);
      reach(printed);
    }
  };
  reach(text);
  return [...reached.values()];
}
