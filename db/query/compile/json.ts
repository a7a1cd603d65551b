import { type RawBuilder, sql } from 'kysely';

/**
 * JSON text in the making: literal pieces and SQL expressions whose text goes between them. Postgres
 * puts them together in one `concat`, which writes nothing for null: an expression that may be null
 * says `null` itself.
 */
export type Json = readonly (string | RawBuilder<unknown>)[];

/** Postgres takes at most 100 arguments. */
const mostArguments = 90;

/** A name and its value. Names are response names, which may be `__proto__`: as keys of an object they could be lost. */
export type Member = readonly [name: string, value: Json];

/** An object of the given members, in their order. */
export function jsonObject(members: readonly Member[]): Json {
  const pieces = members.flatMap(([name, value], index) => [
    `${index === 0 ? '' : ','}${JSON.stringify(name)}:`,
    ...value,
  ]);
  return merged(['{', ...pieces, '}']);
}

/** A text, or null. */
export function jsonText(value: RawBuilder<unknown>): Json {
  return [sql`coalesce(to_json(${value})::text, 'null')`];
}

/** The SQL expression of type text that computes the JSON. */
export function jsonSql(json: Json): RawBuilder<string> {
  const pieces = merged(json);
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'string') return sql`${sql.lit(only)}`;
  const parts = pieces.map((piece) => (typeof piece === 'string' ? sql.lit(piece) : piece));
  if (parts.length <= mostArguments) return sql`concat(${sql.join(parts)})`;
  const groups = Array.from({ length: Math.ceil(pieces.length / mostArguments) }, (_, index) =>
    jsonSql(pieces.slice(index * mostArguments, (index + 1) * mostArguments)),
  );
  return jsonSql(groups);
}

function merged(pieces: Json): Json {
  const result: (string | RawBuilder<unknown>)[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/** Whether a value of the data is an object rather than a list, a scalar or null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
