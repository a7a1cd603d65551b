import type {
  AlignedClaim,
  AlignedSection,
  ParsedBody,
  ParsedBrief,
  ParsedClaim,
} from '../../../db/documents/parsed-brief.ts';
import type { Language } from '../../../db/model.ts';

export type Bodies = ParsedBrief['bodies'];

/** A section as its heading (null for none) and its claims, `> ` before one for each level it stands deeper. */
export type SectionText = [heading: string | null, ...claims: string[]];

/** A body of texts alone, as a parser would give it but for the spans. */
export function bodyOf(language: Language, ...sections: SectionText[]): ParsedBody {
  const passage = (text: string) => ({ text, language, spans: [] });
  return {
    lead: [],
    sections: sections.map(([heading, ...claims]) => ({
      heading: heading === null ? null : passage(heading),
      claims: claims.map((claim) => {
        const text = claim.replace(/^(> )*/u, '');
        return { passage: passage(text), marker: '•', depth: (claim.length - text.length) / 2 };
      }),
    })),
  };
}

/** Both languages' claims in the order in which they are printed. */
export function claimsOf(body: ParsedBody | null): ParsedClaim[] {
  return body?.sections.flatMap((section) => section.claims) ?? [];
}

/** The bodies without some claims. */
export function without(bodies: Bodies, ...dropped: ParsedClaim[]): Bodies {
  const drop = (body: ParsedBody | null) =>
    body && {
      ...body,
      sections: body.sections.map((section) => ({
        ...section,
        claims: section.claims.filter((claim) => !dropped.includes(claim)),
      })),
    };
  return { zh: drop(bodies.zh), en: drop(bodies.en) };
}

export function alignedClaims(sections: AlignedSection[]): AlignedClaim[] {
  return sections.flatMap((section) => section.claims);
}

/** One line for each claim: its texts, `-` for a missing one, and its status. */
export function pairLines(sections: AlignedSection[]): string[] {
  return alignedClaims(sections).map(
    ({ zh, en, alignment }) => `${zh?.passage.text ?? '-'} | ${en?.passage.text ?? '-'} | ${alignment.status}`,
  );
}

/** The same with headings before their claims. */
export function outlineLines(sections: AlignedSection[]): string[] {
  return sections.flatMap((section) => [
    `# ${section.heading.zh?.text ?? '-'} | ${section.heading.en?.text ?? '-'}`,
    ...pairLines([section]),
  ]);
}
