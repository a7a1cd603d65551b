import { type Definition, type Named, printNamed, printSet, type Selection } from './document.ts';
import { type Fragments, isOf } from './lists.ts';

/** A list in a result, with what its next page requires. */
export interface ListPlace {
  operation: Definition;
  fragments: Fragments;
  /** The selection set with the field of the list. */
  set: readonly Selection[];
  /** The response name of the list. */
  key: string;
  /** The row that the list belongs to; undefined for a root field. */
  row: { id: string; type: string } | undefined;
}

/** The names that a document for the next page adds to those of the original document. */
export const nextNames = { cursor: 'paginatedCursor', id: 'paginatedId', node: 'paginatedNode' } as const;

/** The document that selects only the page of a list after or before a cursor. */
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

/** The part of a selection set that leads to the list, with another cursor. */
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

/** The fragments that a text spreads, directly or through others. */
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
