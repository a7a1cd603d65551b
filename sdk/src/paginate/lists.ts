import type { Definition, Field, Selection } from './document.ts';

/** The fragments of a document by name. */
export type Fragments = ReadonlyMap<string, Definition>;

/** The aliases of a row's id and type, which are removed from the result again. */
export const rowAliases = { id: 'paginatedId', type: 'paginatedType' } as const;

const rowFields: readonly Field[] = [
  { kind: 'field', key: rowAliases.id, name: 'id', args: [], directives: '', set: [] },
  { kind: 'field', key: rowAliases.type, name: '__typename', args: [], directives: '', set: [] },
];

const pageFields: readonly Field[] = ['hasNextPage', 'endCursor', 'hasPreviousPage', 'startCursor'].map((name) => ({
  kind: 'field',
  key: name,
  name,
  args: [],
  directives: '',
  set: [],
}));

/**
 * All fields of a selection set, including those of its fragments. If the type of the row is known, fragments on other
 * types are omitted; every type implements `Node`.
 */
export function fieldsOf(set: readonly Selection[], fragments: Fragments, type?: string): Field[] {
  return set.flatMap((selection) => {
    if (selection.kind === 'field') return [selection];
    const { on, set } =
      selection.kind === 'inline' ? selection : (fragments.get(selection.name) ?? { on: '', set: [] });
    return isOf(on, type) ? fieldsOf(set, fragments, type) : [];
  });
}

/** Whether a fragment with the type condition `on` applies to a row of this type. */
export function isOf(on: string | undefined, type: string | undefined): boolean {
  return on === undefined || type === undefined || on === type || on === 'Node';
}

/** Whether a selection set is that of a page: it selects `pageInfo`. */
export function isPage(set: readonly Selection[], fragments: Fragments): boolean {
  return fieldsOf(set, fragments).some(({ key, name }) => key === 'pageInfo' && name === key);
}

/** Adds what the next pages require: the cursors of pages, and the id and type of rows that have lists. */
export function withCursors(set: readonly Selection[], fragments: Fragments, isRoot: boolean): readonly Selection[] {
  const inner = set.map((selection) => {
    if (selection.kind === 'spread') return selection;
    if (selection.kind === 'field' && selection.key === 'pageInfo') return withPageFields(selection);
    const isRootStill = isRoot && selection.kind === 'inline';
    return { ...selection, set: withCursors(selection.set, fragments, isRootStill) };
  });
  const hasLists = set.some((field) => field.kind === 'field' && isPage(field.set, fragments));
  return hasLists && !isRoot ? [...rowFields, ...inner] : inner;
}

function withPageFields(field: Field): Field {
  const selected = new Set(field.set.map((selection) => (selection.kind === 'field' ? selection.key : '')));
  return { ...field, set: [...field.set, ...pageFields.filter(({ key }) => !selected.has(key))] };
}
