import pg from 'pg';

const { builtins, getTypeParser } = pg.types;

/** OIDs of `date[]` and `timestamptz[]`, which pg does not name. */
const dateArray = 1182;
const timestamptzArray = 1185;
/** `text[]`, whose parser splits an array and keeps its items as text. */
const textArray: number = 1009;

const timestampParts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-]\d\d)(:\d\d)?$/;

function asText(text: string): string {
  return text;
}

/**
 * Converts a `timestamptz` of Postgres to ISO 8601 in UTC. Keeps microseconds, which a JavaScript Date would truncate
 * to milliseconds; `infinity` and years beyond 9999 stay as Postgres writes them.
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
  [builtins.INT8, asText],
  [builtins.NUMERIC, asText],
  [builtins.DATE, asText],
  [dateArray, getTypeParser(textArray)],
  [builtins.TIMESTAMPTZ, isoTimestamp],
  [timestamptzArray, isoTimestamps],
]);

/**
 * How values become JavaScript: `bigint` and `numeric` are strings, so no digit is lost; `date` is `YYYY-MM-DD`, so no
 * time zone can shift it; `timestamptz` is ISO 8601 in UTC; other types as pg parses them. Applies to one pool and
 * leaves the global parsers of pg unchanged.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parser = format === 'binary' ? undefined : parsers.get(oid);
    return parser ?? getTypeParser(oid, format);
  },
};
