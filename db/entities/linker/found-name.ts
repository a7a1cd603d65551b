/** A place in a text that names an entity. Offsets are UTF-16 code units: `text.slice(start, end) === surface`. */
export interface Mention {
  /** The slug of the entity. */
  entity: string;
  start: number;
  end: number;
  surface: string;
}

/** A name in a text, and whom it may mean. */
export interface FoundName extends Omit<Mention, 'entity'> {
  /**
   * Slugs for each meaning: one meaning with two slugs for 川習, which names both; two meanings for Georgia, which is
   * one or the other. Never empty.
   */
  readings: readonly (readonly string[])[];
}

/** A mention of each entity that names may mean. */
export function mentionsOf(names: readonly FoundName[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, surface, readings } of names) {
    for (const entity of slugsIn(readings)) mentions.push({ entity, start, end, surface });
  }
  return mentions;
}

/** The slugs of all readings, each once. */
export function slugsIn(readings: FoundName['readings']): Iterable<string> {
  const [first = [], ...others] = readings;
  return others.length === 0 && first.length === 1 ? first : new Set(readings.flat());
}
