import { type GraphQLField, getNamedType, isEnumType } from 'graphql';
import type { Order } from '../reference/order.ts';
import { id, type NamedTable, nodeTables, outerFilter } from './operation-filters.ts';
import type { Choices } from './operation-values.ts';
import { dates, mentionings, names, searches } from './vocabulary.ts';

/** A cursor of an operation: of the row at a place in a list, whole and in an order. Each side has its own. */
export interface CursorPlace {
  table: string;
  orders: readonly Order[];
  search: string | null;
  row: number;
}

type Field = GraphQLField<unknown, unknown>;

/** Arguments of a field that is no connection. */
export function plainArguments(choices: Choices, field: Field): Record<string, unknown> {
  switch (`${field.name}(${field.args.map((arg) => arg.name).join()})`) {
    case 'node(id)':
      return { id: id(choices, choices.one(nodeTables)) };
    case 'nodes(ids)':
      return { ids: choices.some(4, () => id(choices, choices.one(nodeTables))) };
    case 'brief(id)':
    case 'claim(id)':
      return { id: id(choices, field.name) };
    case 'source(id,name)':
    case 'author(id,name)':
    case 'entity(id,name)': {
      const table = field.name as NamedTable;
      return choices.chance(50) ? { id: id(choices, table) } : { name: choices.one(names[table]) };
    }
    case 'mentions(language)':
    case 'anchors(language)':
      return { language: choices.chance(50) ? choices.one(['ZH', 'EN']) : undefined };
    case 'prefer(order)':
      return { order: choices.chance(60) ? choices.one([['ZH'], ['EN'], ['ZH', 'EN'], ['EN', 'EN'], []]) : undefined };
    case 'sources(first)':
    case 'authors(first)':
    case 'keywords(first)':
    case 'entities(first)':
      return { first: choices.chance(40) ? undefined : choices.one([1, 2, 100]) };
    default:
      if (field.args.length === 0) return {};
      throw new Error(`No arbitrary arguments are known for ${field.name}.`);
  }
}

/** What rows a connection holds; null for a field that is none. */
export function tableOfConnection(field: Field): string | null {
  const [, name] = /^(\w+)Connection$/.exec(getNamedType(field.type).name) ?? [];
  return name?.toLowerCase() ?? null;
}

/** The arguments of a connection other than the page's, and the orders that they make. */
export function listArguments(choices: Choices, owner: string, field: Field) {
  const args: Record<string, unknown> = {};
  const has = (name: string) => field.args.find((arg) => arg.name === name);
  const table = tableOfConnection(field) ?? '';
  const where = has('where');
  if (where && choices.chance(45)) args.where = outerFilter(choices, where.type);
  if (has('mentioning') && choices.chance(20)) args.mentioning = choices.one(mentionings);
  if (has('search') && choices.chance(35)) args.search = choices.one(table === 'entity' ? entitySearches : searches);
  for (const name of ['kind', 'status']) {
    const type = has(name) && getNamedType(has(name)?.type);
    if (isEnumType(type) && choices.chance(40)) args[name] = choices.one(type.getValues().map((value) => value.name));
  }
  return { args, orders: has('orderBy') ? orderArguments(choices, args, owner, table) : fixedOrders(args, table) };
}

const entitySearches = ['put', 'a', 'U', '亞', '普', '川普', 'n', 'ia', 'jin', 'Xi J', 'KYIV', 'zebra', ''];

/** The orders of a list that lets none be chosen. */
function fixedOrders({ search }: Record<string, unknown>, table: string): Order[] {
  if (table === 'claim') return [{ field: 'PUBLISHED_ON', direction: 'DESC' }];
  return search == null ? [] : [{ field: 'RANK', direction: 'ASC' }];
}

/** Puts `orderBy` in the arguments, or leaves it to the default. */
function orderArguments(choices: Choices, args: Record<string, unknown>, owner: string, table: string): Order[] {
  const byDefault: Order =
    owner === 'Brief' ? { field: 'POSITION', direction: 'ASC' } : { field: 'PUBLISHED_ON', direction: 'DESC' };
  if (choices.chance(args.search == null ? 45 : 25)) return [byDefault];
  const fields = [
    'PUBLISHED_ON',
    table === 'claim' ? 'POSITION' : 'IMPORTED_AT',
    ...(args.search == null ? [] : ['RELEVANCE', 'RELEVANCE']),
  ];
  const orderBy = choices.some(2, () => ({
    field: choices.one(fields),
    direction: choices.chance(25) ? undefined : choices.one<'ASC' | 'DESC'>(['ASC', 'DESC']),
  }));
  args.orderBy = orderBy;
  const orders = orderBy.map(({ field, direction }): Order => ({ field, direction: direction ?? 'ASC' }));
  return orders.length > 0 ? orders : [byDefault];
}

/**
 * Other values for the variables of an operation, which it is as valid with: they make other rows, directives, page
 * sizes and uses of names of the same document. Searches stay, since cursors may belong to them.
 */
export function otherVariables(variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, otherValue(value)]));
}

const pools: readonly (readonly string[])[] = [dates, names.entity, names.source, names.author, names.keyword];

function otherValue(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value > 1 ? value - 1 : value;
  if (typeof value === 'string') return otherText(value);
  if (Array.isArray(value)) return value.map(otherValue);
  if (typeof value !== 'object' || value === null) return value;
  return otherVariables({ ...value });
}

function otherText(text: string): string {
  const [, table, index] = /^@(\w+)#(\d+)$/.exec(text) ?? [];
  if (table !== undefined) return table === 'cursor' ? text : `@${table}#${Number(index) + 1}`;
  const pool = pools.find((one) => one.includes(text));
  if (pool === undefined || searches.some((search) => search === text)) return text;
  return pool[(pool.indexOf(text) + 1) % pool.length] ?? text;
}
