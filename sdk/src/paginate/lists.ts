import type { Definition, Field, Selection } from './document.ts';

/** The fragments of a document by name. */
export type Fragments = ReadonlyMap<string, Definition>;

/** The aliases under which a row says what it is and which; both are taken out of the answer again. */
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
 * All fields of a selection, those of its fragments included. Where the type of the row is known, fragments on other
 * types are left out; `Node` is every type's.
 */
export function fieldsOf(set: readonly Selection[], fragments: Fragments, type?: string): Field[] {
  return set.flatMap((selection) => {
    if (selection.kind === 'field') return [selection];
    const { on, set } =
      selection.kind === 'inline' ? selection : (fragments.get(selection.name) ?? { on: '', set: [] });
    return isOf(on, type) ? fieldsOf(set, fragments, type) : [];
  });
}

/** Whether a fragment on a type may be of a row of this type. */
export function isOf(on: string | undefined, type: string | undefined): boolean {
  return on === undefined || type === undefined || on === type || on === 'Node';
}

/** Whether a selection is of a page of a list: it asks for `pageInfo`. */
export function isPage(set: readonly Selection[], fragments: Fragments): boolean {
  return fieldsOf(set, fragments).some(({ key, name }) => key === 'pageInfo' && name === key);
}

/** The selection with what it takes to go on: the cursors of its pages, and what the rows are that lists hang on. */
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
