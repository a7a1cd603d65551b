/** What is read: the whole state of the page, as its address holds it. */
export interface Reading {
  /** The name of a publication; null for all. */
  readonly source: string | null;
  /** The id of whom the claims name; null for anyone. */
  readonly entity: string | null;
  /** Words that the claims hold; null where none are asked for. */
  readonly search: string | null;
  /** Such as `2025-10`; null for all time. */
  readonly month: string | null;
}

/**
 * Reads an address. What makes no sense is left out.
 *
 * @example
 * readingOf('?source=Foreign+Affairs&month=2025-10').month // '2025-10'
 */
export function readingOf(query: string): Reading {
  const parameters = new URLSearchParams(query);
  const text = (name: string): string | null => parameters.get(name)?.trim() || null;
  const month = text('month');
  return {
    source: text('source'),
    entity: text('entity'),
    search: text('search'),
    month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null,
  };
}

/** Writes an address that `readingOf` reads, relative to the page. */
export function addressOf(reading: Reading): string {
  const parameters = new URLSearchParams();
  for (const name of ['source', 'entity', 'search', 'month'] as const) {
    const value = reading[name];
    if (value) parameters.set(name, value);
  }
  return `?${parameters}`;
}
