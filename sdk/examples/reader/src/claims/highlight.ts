/** A part of a text, as offsets of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text that lies in the same spans from its first code unit to its last. */
export interface Piece<S extends Span> {
  readonly text: string;
  /** Where it starts in the whole text. */
  readonly start: number;
  /** In the order given; none for what no span covers. */
  readonly spans: readonly S[];
}

/**
 * Cuts a text wherever a span starts or ends. Spans may overlap, touch and hold one another, as the names in a compound
 * do; an empty one, or a part outside the text, covers nothing. The pieces joined are the text.
 *
 * @example
 * cutAtSpans('川習會', [{ start: 0, end: 1 }, { start: 1, end: 2 }]).map(({ text }) => text) // ['川', '習', '會']
 */
export function cutAtSpans<S extends Span>(text: string, spans: readonly S[]): Piece<S>[] {
  const offsets = new Set([0]);
  for (const { start, end } of spans) {
    if (start < end) offsets.add(start).add(end);
  }
  const starts = [...offsets].filter((offset) => offset >= 0 && offset < text.length).sort((a, b) => a - b);
  return starts.map((start, index) => ({
    text: text.slice(start, starts[index + 1]),
    start,
    spans: spans.filter((span) => span.start <= start && start < span.end),
  }));
}
