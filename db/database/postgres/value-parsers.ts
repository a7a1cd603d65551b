import pg from 'pg';

const { builtins, getTypeParser } = pg.types;

/** `date[]` and `timestamptz[]`, for which pg exports no names. */
const dateArray = 1182;
const timestamptzArray = 1185;
/** `text[]`: the parser that splits an array and leaves its items as they are. */
const textArray: number = 1009;

const timestampParts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-]\d\d)(:\d\d)?$/;

function keepText(text: string): string {
  return text;
}

/**
 * A `timestamptz` as Postgres writes it, as ISO 8601 in UTC. Microseconds survive, which a JavaScript Date would
 * cut to milliseconds; `infinity` and years beyond 9999 stay as Postgres writes them.
 *
 * @example isoTimestamp('2025-10-29 14:00:00.123456+02') // '2025-10-29T12:00:00.123456Z'
 */
export function isoTimestamp(text: string): string {
  const parts = timestampParts.exec(text);
  if (parts === null) return text;
  const [, date, time, fraction = '', hours, minutes = ':00'] = parts;
  const seconds = new Date(`${date}T${time}${hours}${minutes}`).toISOString().slice(0, 19);
  return `${seconds}${fraction}Z`;
}

function isoTimestamps(text: string): (string | null)[] {
  const items: (string | null)[] = getTypeParser(textArray)(text);
  return items.map((item) => (item === null ? null : isoTimestamp(item)));
}

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, keepText],
  [builtins.NUMERIC, keepText],
  [builtins.DATE, keepText],
  [dateArray, getTypeParser(textArray)],
  [builtins.TIMESTAMPTZ, isoTimestamp],
  [timestamptzArray, isoTimestamps],
]);

/**
 * How the values of a pool's results become JavaScript: `bigint` and `numeric` are strings (no digit is lost), `date`
 * is `YYYY-MM-DD` (no time zone can shift it), `timestamptz` is ISO 8601 in UTC; the rest is pg's own. Belongs to one
 * pool, so pg's global parsers stay as they are.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parser = format === 'binary' ? undefined : parsers.get(oid);
    return parser ?? getTypeParser(oid, format);
  },
};
