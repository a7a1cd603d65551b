import { Connection, type Page } from '../connection.ts';
import { NotFoundError } from '../error.ts';
import type { RequestArguments, RequestOptions } from '../transport/options.ts';
import type { Transport } from '../transport/transport.ts';
import type { TypedDocumentString } from '../typed-document.ts';
import { type Definition, parseDocument, printNamed, printSet, type Selection } from './document.ts';
import { type Fragments, fieldsOf, isPage, rowAliases, withCursors } from './lists.ts';
import { type ListPlace, nextNames, printNextPage } from './next-page.ts';

/** The methods of a list in a result. */
export type ListMethods<P extends Page> = Pick<Connection<P>, typeof Symbol.asyncIterator | 'take' | 'all' | 'pages'>;

type Leaf = string | number | boolean | null | undefined;

/** A result whose lists, at any depth, can be iterated to their ends. */
export type Paginated<T> = T extends Leaf
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Paginated<Item>[]
    : { readonly [Key in keyof T]: Paginated<T[Key]> } & (T extends Page
        ? ListMethods<Page & { readonly [Key in keyof T]: Paginated<T[Key]> }>
        : unknown);

/** What the requests of one call share. */
interface Context {
  transport: Transport;
  operation: Definition;
  fragments: Fragments;
  variables: Readonly<Record<string, unknown>>;
  options: RequestOptions;
}

/**
 * Runs an operation, and makes every list in its result, at any depth, iterable to its end; pages are requested one by
 * one as they are needed. A list is a field that selects `pageInfo` and `nodes` or `edges`. The next pages are requested
 * with the same arguments and selection, without the rest of the operation; the lists in them are iterable too. The
 * methods are in the prototype: copies and JSON have the data alone.
 *
 * If a list belongs to a row, the type of the row must have an `id` for the field `node` of the service, as all types
 * of Briefgraph do. It need not be selected.
 *
 * @throws {BriefgraphError} if there is no complete response
 * @example
 * const data = await paginate(client, graphql(`
 *   { sources { pageInfo { hasNextPage } nodes { name claims(first: 50) { pageInfo { hasNextPage } nodes { id } } } } }
 * `));
 * for await (const source of data.sources) {
 *   for await (const claim of source.claims) console.log(source.name, claim.id);
 * }
 */
export async function paginate<Result, Variables>(
  transport: Transport,
  document: TypedDocumentString<Result, Variables>,
  ...[variables, options = {}]: RequestArguments<NoInfer<Variables>>
): Promise<Paginated<Result>> {
  const definitions = parseDocument(document.toString());
  const all = new Map(definitions.map((definition) => [definition.name, definition]));
  const fragments = new Map(
    definitions.flatMap((fragment) => {
      if (fragment.kind !== 'fragment') return [];
      return [[fragment.name, { ...fragment, set: withCursors(fragment.set, all, fragment.on === 'Query') }]];
    }),
  );
  const operations = definitions.filter(({ kind }) => kind !== 'fragment');
  const chosen = operations.find(({ name }) => name === options.operationName) ?? operations[0];
  if (!chosen) throw new TypeError('The document has no operation.');
  const operation = { ...chosen, set: withCursors(chosen.set, all, true) };
  const context: Context = { transport, operation, fragments, variables: { ...variables }, options };
  const data = await transport.request(printOperation(operation, fragments), context.variables, options);
  link(data, operation.set, context);
  return data as Paginated<Result>;
}

function printOperation({ kind, name, variables, set }: Definition, fragments: Fragments): string {
  const parameters = variables.length > 0 ? `(${printNamed(variables)})` : '';
  const others = [...fragments.values()].map((part) => `fragment ${part.name} on ${part.on} ${printSet(part.set)}`);
  return [`${kind} ${name}${parameters} ${printSet(set)}`, ...others].join(' ');
}

/** Makes the lists in a part of the result iterable. */
function link(value: unknown, set: readonly Selection[], context: Context): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) link(item, set, context);
    return;
  }
  const row = rowOf(value);
  const fields = fieldsOf(set, context.fragments, row?.type);
  for (const [key, child] of Object.entries(value)) {
    const selected = fields.filter((field) => field.key === key);
    const inner = selected.flatMap((field) => field.set);
    link(child, inner, context);
    if (isConnection(child) && isPage(inner, context.fragments)) {
      const args = new Map(selected[0]?.args.map(({ name, text }) => [name, text]));
      const isBackward = isGiven(args.get('last'), context) && !isGiven(args.get('first'), context);
      makeIterable(child, inner, { ...context, set, key, row }, isBackward);
    }
  }
}

/** Removes the id and type of a row from the result, and returns them. */
function rowOf(value: object): ListPlace['row'] {
  const { [rowAliases.id]: id, [rowAliases.type]: type } = value as Record<string, string>;
  if (id === undefined || type === undefined) return undefined;
  Reflect.deleteProperty(value, rowAliases.id);
  Reflect.deleteProperty(value, rowAliases.type);
  return { id, type };
}

function isConnection(value: unknown): value is Page {
  return typeof value === 'object' && value !== null && 'pageInfo' in value;
}

function isGiven(text: string | undefined, { variables }: Context): boolean {
  return text !== undefined && (text.startsWith('$') ? variables[text.slice(1)] != null : text !== 'null');
}

function makeIterable(page: Page, inner: readonly Selection[], place: ListPlace & Context, isBackward: boolean): void {
  const list = new Connection<Page>(
    async ({ after, before }) => (after || before ? nextPage(place, inner, after ?? null, before ?? null) : page),
    isBackward ? { last: 1 } : {},
  );
  const methods = {
    [Symbol.asyncIterator]: () => list[Symbol.asyncIterator](),
    take: (count: number) => list.take(count),
    all: (options?: { limit?: number }) => list.all(options),
    pages: () => list.pages(),
  };
  for (const key of Reflect.ownKeys(methods)) Object.defineProperty(methods, key, { enumerable: false });
  Object.setPrototypeOf(page, methods);
}

async function nextPage(
  place: ListPlace & Context,
  inner: readonly Selection[],
  after: string | null,
  before: string | null,
): Promise<Page> {
  const { transport, row, key, options, operation } = place;
  const text = printNextPage(place, before === null ? 'after' : 'before');
  const variables = { ...place.variables, [nextNames.cursor]: before ?? after, ...(row && { [nextNames.id]: row.id }) };
  const { operationName: _, ...others } = options;
  const data = (await transport.request(text, variables, others)) as Record<string, Record<string, unknown> | null>;
  const page = (row ? data[nextNames.node] : data)?.[key];
  if (!isConnection(page)) {
    throw new NotFoundError(`the row that the list \`${key}\` belongs to does not exist any more`, {
      operationName: operation.name,
    });
  }
  link(page, inner, place);
  return page;
}
