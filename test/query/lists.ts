import type { Database } from '../../db/database/database.ts';
import { contextOn, plannedAnswer } from './planned.ts';
import { type Graph, idOf } from './reference/model.ts';

/** A list of the schema: where it stands, and with which arguments. */
export interface ListPlace {
  /** Opens the selections that lead to the list, such as `brief(id: "…") {`. */
  path: readonly string[];
  field: string;
  args: string;
}

/** A page of a list. */
export interface ReadPage {
  ids: string[];
  startCursor: string | null;
  endCursor: string | null;
  more: boolean;
}

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}

const directions = ['ASC', 'DESC'] as const;

function orders(fields: readonly string[]): string[] {
  const one = fields.flatMap((field) => directions.map((direction) => `{field: ${field}, direction: ${direction}}`));
  const two = directions.flatMap((first) =>
    directions.map(
      (second) => `{field: ${fields[0]}, direction: ${first}}, {field: ${fields[1]}, direction: ${second}}`,
    ),
  );
  const search = directions.map((direction) => `{field: RELEVANCE, direction: ${direction}}`);
  return [
    ...[...one, ...two].map((order) => `orderBy: [${order}]`),
    ...search.map((order) => `search: "signal", orderBy: [${order}]`),
  ];
}

/** All lists of the root, in all orders, and lists that hang on rows. */
export function listsOf({ briefs, sources, authors, entities }: Graph): ListPlace[] {
  const root = (field: string, args: readonly string[]) => args.map((one) => ({ path: [], field, args: one }));
  const below = (type: string, row: Parameters<typeof idOf>[0] | undefined, field: string, args: readonly string[]) =>
    args.map((one) => ({ path: [`${type}(id: "${row ? idOf(row) : ''}")`], field, args: one }));
  const claimOrders = orders(['PUBLISHED_ON', 'POSITION']);
  const briefOrders = orders(['PUBLISHED_ON', 'IMPORTED_AT']);
  return [
    ...root('claims', ['', ...claimOrders]),
    ...root('briefs', ['', ...briefOrders]),
    ...['sources', 'authors', 'keywords', 'entities'].flatMap((field) => root(field, [''])),
    ...below('brief', briefs[0], 'claims', ['', ...claimOrders.slice(0, 2)]),
    ...below('source', sources[0], 'claims', ['', ...claimOrders.slice(0, 4)]),
    ...below('author', authors[0], 'briefs', ['', ...briefOrders.slice(2, 4)]),
    ...below('entity', entities[0], 'claims', ['', ...claimOrders.slice(0, 2)]),
  ];
}

/** Reads pages of a list by the planner. */
export function pageReader(database: Database, { path, field, args }: ListPlace) {
  const context = contextOn(database);
  const given = args ? `${args}, ` : '';
  const list = `list: ${field}(${given}first: $first, after: $after, last: $last, before: $before)`;
  const page = '{ edges { cursor node { id } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }';
  const document = `query ($first: Int, $after: String, $last: Int, $before: String) {
    ${path.map((step) => `row: ${step} {`).join(' ')} ${list} ${page} ${path.map(() => '}').join(' ')} }`;
  return async (variables: Readonly<Record<string, unknown>>): Promise<ReadPage> => {
    const { data, errors } = await plannedAnswer(context, document, variables);
    if (errors) throw new AggregateError(errors, `A page of ${field} could not be read.`);
    const { row, list } = data as { row?: { list: Page } | null; list?: Page };
    const found = row?.list ?? list;
    if (!found) throw new Error(`There is no row with a list of ${field}.`);
    const { pageInfo } = found;
    return {
      ids: found.edges.map(({ node }) => node.id),
      startCursor: pageInfo.startCursor,
      endCursor: pageInfo.endCursor,
      more: variables.last == null ? pageInfo.hasNextPage : pageInfo.hasPreviousPage,
    };
  };
}

/** The ids of each page of a size: forward from the start of a list, or backward from its end. */
export async function* pagesOf(
  read: ReturnType<typeof pageReader>,
  size: number,
  forward: boolean,
): AsyncGenerator<string[], void, void> {
  let cursor: string | null = null;
  for (;;) {
    const page: ReadPage = await read(forward ? { first: size, after: cursor } : { last: size, before: cursor });
    yield page.ids;
    if (!page.more) return;
    cursor = forward ? page.endCursor : page.startCursor;
    if (cursor === null) throw new Error('A page that has another has no cursor.');
  }
}

/** All ids of pages that were read forward or backward, in the order of the list. */
export function joinPages(pages: readonly string[][], forward: boolean): string[] {
  return (forward ? pages : pages.toReversed()).flat();
}

/** All ids of a list, read forward or backward by pages of a size, in the order of the list. */
export async function walk(read: ReturnType<typeof pageReader>, size: number, forward: boolean): Promise<string[]> {
  const pages: string[][] = [];
  for await (const ids of pagesOf(read, size, forward)) pages.push(ids);
  return joinPages(pages, forward);
}
