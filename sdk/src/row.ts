import type { RequestOptions } from './transport/options.ts';
import type { Transport } from './transport/transport.ts';

/** The classes of rows, by the response names that lead to the rows and by the names of their types in lower case. */
export type RowClasses = Readonly<Record<string, { readonly prototype: object }>>;

/** The parameters of `load`. The signature of the generated method has the types of variables and result. */
export type LoadParameters = [
  transport: Transport,
  document: { toString(): string; trim(): string },
  variables: object | undefined,
  options: RequestOptions | undefined,
];

const transports = new WeakMap<object, Transport>();

const prototypes = new WeakMap<Transport, ReadonlyMap<string, object>>();

/**
 * The transport that a row was loaded by.
 *
 * @throws {TypeError} for a copy of a row, which has its data but not its methods
 */
export function transportOf(row: object): Transport {
  const transport = transports.get(Object.getPrototypeOf(row));
  if (!transport) throw new TypeError('A copy of a row has no methods.');
  return transport;
}

/** Sets the classes of the rows in a client's results. */
export function registerRows(client: Transport, rowClasses: RowClasses): void {
  const own = new Map<string, object>();
  for (const name in rowClasses) {
    const prototype: object = Object.create(rowClasses[name]?.prototype ?? null);
    transports.set(prototype, client);
    own.set(name, prototype);
  }
  prototypes.set(client, own);
}

/** Runs an operation, and attaches methods to the rows in its data. */
export async function load(...[transport, document, variables, options]: LoadParameters): Promise<object> {
  const data = await transport.request(document, { ...variables }, options);
  attachMethods(data, '', prototypes.get(transport));
  return data as object;
}

/** Runs an operation with a single field, and returns its value. */
export async function loadField<T>(...parameters: LoadParameters): Promise<T> {
  const [value] = Object.values(await load(...parameters));
  return value as T;
}

/**
 * The methods are in the prototypes of the rows: copies, comparisons and JSON have the data alone.
 *
 * @param name the response name that leads to the value; the rows of a page have the name of the list
 */
function attachMethods(value: unknown, name: string, methods: ReadonlyMap<string, object> | undefined): void {
  if (Array.isArray(value)) {
    for (const item of value) attachMethods(item, name, methods);
  } else if (typeof value === 'object' && value !== null) {
    const row = value as Record<string, unknown> & { __typename?: string };
    let prototype: object | undefined;
    for (const key in row) {
      if (key === 'id') prototype = methods?.get(row.__typename?.toLowerCase() ?? name);
      else attachMethods(row[key], key === 'nodes' ? name : key, methods);
    }
    if (prototype) Object.setPrototypeOf(row, prototype);
  }
}
