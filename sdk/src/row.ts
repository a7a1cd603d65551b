import type { RequestOptions } from './transport/options.ts';
import type { Transport } from './transport/transport.ts';

/** The classes whose methods rows have, by the response names that lead to the rows and by the names of their types in lower case. */
export type RowClasses = Readonly<Record<string, { readonly prototype: object }>>;

/** What a generated method asks: its signature says what is allowed and what comes back. */
export type Question = [
  transport: Transport,
  document: { toString(): string; trim(): string },
  variables: object | undefined,
  options: RequestOptions | undefined,
];

const transports = new WeakMap<object, Transport>();

/** The prototypes of a client's rows, by the names of `RowClasses`. */
const prototypes = new WeakMap<Transport, ReadonlyMap<string, object>>();

/**
 * The transport that a row came by.
 *
 * @throws {TypeError} for a copy of a row, which has the row's data and not its methods
 */
export function transportOf(row: object): Transport {
  const transport = transports.get(Object.getPrototypeOf(row));
  if (!transport) throw new TypeError('A copy of a row has no methods.');
  return transport;
}

/** Gives a client the classes of the rows in its results. */
export function registerRows(client: Transport, rowClasses: RowClasses): void {
  const own = new Map<string, object>();
  for (const name in rowClasses) {
    const prototype: object = Object.create(rowClasses[name]?.prototype ?? null);
    transports.set(prototype, client);
    own.set(name, prototype);
  }
  prototypes.set(client, own);
}

/** Runs an operation, and gives the rows in its data their methods. */
export async function load(...[transport, document, variables, options]: Question): Promise<object> {
  const data = await transport.request(document, { ...variables }, options);
  giveMethods(data, '', prototypes.get(transport));
  return data as object;
}

/** The value of an operation's one field. */
export async function ask<T>(...question: Question): Promise<T> {
  const [value] = Object.values(await load(...question));
  return value as T;
}

/**
 * Methods are no properties of the rows: copies, comparisons and JSON hold the data alone.
 *
 * @param name the response name that leads to the value; the rows of a page go by the name of the list
 */
function giveMethods(value: unknown, name: string, methods: ReadonlyMap<string, object> | undefined): void {
  if (Array.isArray(value)) {
    for (const item of value) giveMethods(item, name, methods);
  } else if (typeof value === 'object' && value !== null) {
    const row = value as Record<string, unknown> & { __typename?: string };
    let prototype: object | undefined;
    for (const key in row) {
      if (key === 'id') prototype = methods?.get(row.__typename?.toLowerCase() ?? name);
      else giveMethods(row[key], key === 'nodes' ? name : key, methods);
    }
    if (prototype) Object.setPrototypeOf(row, prototype);
  }
}
