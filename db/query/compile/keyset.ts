import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { Binding, textOf } from '../binding.ts';
import { InputError } from '../input-error.ts';
import type { ConnectionSelection, OrderKey, Text } from '../selection.ts';

/**
 * Keyset pagination: a cursor holds the values of the order keys of a row, the primary key among them, and a
 * page is what compares greater or less. Rows that come and go between pages move nothing.
 */

/** A column of the row that is compared. */
type Column = (name: string) => RawBuilder<unknown>;

/** `order by` in the order of the list, or against it for a page from the end. */
export function orderSql(order: readonly OrderKey[], column: Column, forward: boolean): RawBuilder<unknown> {
  return sql.join(order.map((key) => sql`${column(key.column)} ${sql.raw(ascends(key) === forward ? 'asc' : 'desc')}`));
}

function ascends(key: OrderKey): boolean {
  return key.direction === 'ASC';
}

/** The rows strictly after `page.after` and strictly before `page.before`; null when the page has no cursor. */
export function cursorCondition(connection: ConnectionSelection, column: Column): RawBuilder<boolean> | null {
  const { page } = connection;
  const conditions = [
    ...(page.after === null ? [] : [beyond(connection, column, page.after, true)]),
    ...(page.before === null ? [] : [beyond(connection, column, page.before, false)]),
  ];
  return conditions.length === 0 ? null : sql`${sql.join(conditions, sql` and `)}`;
}

/**
 * Where all keys go one way a row comparison says it all. Else it bounds the index range by the longest
 * first keys that go one way, and the comparison is spelled out.
 */
function beyond(connection: ConnectionSelection, column: Column, cursor: Text, after: boolean): RawBuilder<boolean> {
  const { order } = connection;
  const columns = order.map((key) => column(key.column));
  const values = order.map((key, index) => cursorValue(connection, cursor, index, key));
  const greater = order.map((key) => ascends(key) === after);
  const turn = greater.findIndex((one) => one !== greater[0]);
  const sign = (index: number) => sql.raw(greater[index] ? '>' : '<');
  const row = (items: readonly RawBuilder<unknown>[]) => sql`(${sql.join(items)})`;
  if (turn === -1) return sql`${row(columns)} ${sign(0)} ${row(values)}`;
  const alternatives = order.map((_, last) => {
    const equalities = columns.slice(0, last).map((one, index) => sql`${one} = ${values[index]}`);
    return sql`(${sql.join([...equalities, sql`${columns[last]} ${sign(last)} ${values[last]}`], sql` and `)})`;
  });
  return sql`${row(columns.slice(0, turn))} ${sign(0)}= ${row(values.slice(0, turn))} and (${sql.join(alternatives, sql` or `)})`;
}

function cursorValue(connection: ConnectionSelection, cursor: Text, index: number, key: OrderKey): RawBuilder<unknown> {
  const value = new Binding((request) => parseCursor(textOf(cursor, request), connection)[index]);
  return sql`${value}::${sql.raw(key.type)}`;
}

/** The cursor of a row, as a JSON string: base64url of the JSON list of a mark of the order and the keys' values. */
export function cursorSql(connection: ConnectionSelection, column: Column): RawBuilder<string> {
  const values = connection.order.flatMap((key) => [sql.lit(','), sql`to_json(${column(key.column)})`]);
  const list = sql`concat(${sql.lit(`["${orderMark(connection)}"`)}, ${sql.join(values)}, ${sql.lit(']')})`;
  return sql`concat('"', translate(encode(convert_to(${list}, 'UTF8'), 'base64'), E'+/=\n', '-_'), '"')`;
}

/** Tells the cursors of one list's order from those of another. */
function orderMark({ table, order }: Pick<ConnectionSelection, 'table' | 'order'>): string {
  const text = [table, ...order.map((key) => `${key.column} ${key.direction}`)].join();
  return createHash('sha256').update(text).digest('base64url').slice(0, 6);
}

/** @throws InputError when the text is no cursor, or one of another list or order. */
function parseCursor(cursor: string, connection: ConnectionSelection): readonly (string | number)[] {
  const [mark, ...values] = cursorParts(cursor);
  if (
    mark !== orderMark(connection) ||
    values.length !== connection.order.length ||
    !values.every((value, index) => fits(value, connection.order[index]))
  ) {
    throw new InputError(
      `The cursor ${JSON.stringify(cursor.slice(0, 80))} does not belong to this list and order; use one that the same list returned with the same orderBy, or leave it out to start from the ${connection.page.forward ? 'beginning' : 'end'}.`,
    );
  }
  return values.map(String);
}

function cursorParts(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** Whether a text is a value of a key's type, so that Postgres takes it. */
const isOfType: Record<OrderKey['type'], (text: string) => boolean> = {
  date: (text) => text === '-infinity' || isCalendarDate(text),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  integer: (text) => /^-?\d{1,9}$/.test(text),
  text: (text) => !text.includes('\0'),
  timestamptz: (text) => isCalendarDate(text.slice(0, 10)) && /T\d\d:/.test(text) && !Number.isNaN(Date.parse(text)),
  real: (text) => /^-?\d[\d.]*(e[+-]?\d+)?$/.test(text) && Number.isFinite(Math.fround(Number(text))),
};

function isCalendarDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && !text.startsWith('0000') && new Date(time).toISOString().startsWith(text);
}

function fits(value: unknown, key: OrderKey | undefined): boolean {
  return key !== undefined && isOfType[key.type](String(value));
}
