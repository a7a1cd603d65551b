import type { Bilingual, ParsedBody, ParsedBrief } from '../documents/parsed-brief.ts';

/** A derived title is cut here, in UTF-16 code units. */
const longestDerived = 80;

/**
 * The title of a brief: as printed, else the first heading, else the first clause of the lead. A brief that prints
 * a title in one language only has none in the other.
 */
export function titleOf({ title, bodies }: ParsedBrief, lead: Bilingual): Bilingual & { isDerived: boolean } {
  if (title.zh || title.en) return { zh: title.zh?.text ?? null, en: title.en?.text ?? null, isDerived: false };
  return { zh: derived(bodies.zh, lead.zh), en: derived(bodies.en, lead.en), isDerived: true };
}

function derived(body: ParsedBody | null, lead: string | null): string | null {
  const heading = body?.sections.find((section) => section.heading)?.heading?.text;
  return heading ?? (lead === null ? null : firstClause(lead));
}

function firstClause(text: string): string {
  const clause = text.split(/[。！？；，\n]|[.!?;,](?=\s|$)/u, 1)[0]?.trim() ?? '';
  return clause.length <= longestDerived ? clause : `${clause.slice(0, longestDerived - 1).trimEnd()}…`;
}
