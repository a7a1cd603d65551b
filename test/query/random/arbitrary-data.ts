import fc from 'fast-check';
import { entitiesOf } from '../reference/lists.ts';
import {
  type Anchor,
  type Bilingual,
  type Brief,
  type Claim,
  claimsOf,
  type Graph,
  idOf,
  type Language,
  type Mention,
  type Parity,
  type Section,
  type Suggestion,
} from '../reference/model.ts';
import { aliases, authors, dates, entities, keywords, metonyms, sources, words } from './vocabulary.ts';

/** Texts that JSON, SQL and concatenation could spoil. */
const oddTexts = [
  '"quoted" \\ back\\slash',
  'two\nlines\tand a tab',
  "it's",
  '$1 %s {x} null',
  '\u2028\u0001',
  '👩‍🚀 é',
];

const english = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(fc.constantFrom(...words.en), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...oddTexts) },
);
const chinese = fc
  .array(fc.constantFrom(...words.zh), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('', '，').map((joint) => parts.join(joint)));

function optional<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(arbitrary, { freq: 4 });
}

const bilingual: fc.Arbitrary<Bilingual> = fc.record({ zh: optional(chinese), en: optional(english) });

const claimContent = fc.record({
  text: bilingual.filter(({ zh, en }) => zh !== null || en !== null),
  alignment: fc.record({
    status: fc.constantFrom('ALIGNED', 'WEAK', 'UNPAIRED'),
    confidence: fc.constantFrom(0, 0.5, 0.1 + 0.2, 1),
    reasons: fc.array(fc.constantFrom('same length', 'same "names"', 'a, b'), { maxLength: 2 }),
  }),
  anchors: fc.array(fc.constantFrom<Language>('ZH', 'EN'), { maxLength: 2 }),
  parities: fc.array(
    fc.record({
      parity: fc.constantFrom('BOTH', 'ZH_ONLY', 'EN_ONLY', null),
      counterpart: optional(fc.constantFrom(...entities)),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  ambiguous: fc.boolean(),
});
type ClaimContent = typeof claimContent extends fc.Arbitrary<infer Value> ? Value : never;

const sectionContent = fc.record({ heading: bilingual, claims: fc.array(claimContent, { maxLength: 4 }) });
type SectionContent = typeof sectionContent extends fc.Arbitrary<infer Value> ? Value : never;

const moments = ['2025-03-01T08:00:00.000000Z', '2025-03-01T08:00:00.000001Z', '2025-11-30T23:59:59.999999Z'];

const briefContent = fc.record({
  title: bilingual,
  titleIsDerived: fc.boolean(),
  publishedOn: fc.option(fc.constantFrom(...dates), { freq: 3 }),
  url: optional(fc.constantFrom('https://a.example/x?y=%22&z', 'https://b.example/')),
  importedAt: fc.constantFrom(...moments),
  sources: fc.shuffledSubarray([...sources], { maxLength: 3 }),
  authors: fc.shuffledSubarray([...authors], { maxLength: 3 }),
  keywords: fc.shuffledSubarray([...keywords]),
  lead: bilingual,
  sections: fc.array(sectionContent, { maxLength: 3 }),
});
type BriefContent = typeof briefContent extends fc.Arbitrary<infer Value> ? Value : never;

const suggestionContent = fc.record({
  status: fc.constantFrom('OPEN', 'OPEN', 'ACCEPTED', 'DISMISSED'),
  kind: optional(fc.constantFrom('PERSON', 'PLACE')),
  entity: optional(fc.constantFrom(...entities)),
  score: fc.constantFrom(0.25, 0.5, 1),
  claimsBoth: fc.nat(9),
  claimsZh: fc.nat(9),
  claimsEn: fc.nat(9),
  every: fc.constantFrom(3, 7, 1_000),
});
type SuggestionContent = typeof suggestionContent extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Random data of 3 to 12 briefs over the vocabulary's sources, authors, keywords and entities: dates that are missing
 * or equal, lists that are empty, languages that are missing, briefs of several sources or none.
 */
export const arbitraryGraph: fc.Arbitrary<Graph> = fc
  .tuple(
    fc.array(briefContent, { minLength: 3, maxLength: 12, size: 'max' }),
    fc.array(suggestionContent, { maxLength: 5 }),
  )
  .map(([contents, suggestions]) => graphOf(contents, suggestions));

function graphOf(contents: readonly BriefContent[], suggested: readonly SuggestionContent[]): Graph {
  const keys = { section: keysOf(89), claim: keysOf(211) };
  const briefs = contents.map((content, index) => briefOf(content, 3 * index + 1, keys));
  const claims = claimsOf(briefs).map(idOf);
  const suggestions = suggested.map(({ every, ...content }, index): Suggestion => {
    const claimIds = claims.filter((_, at) => at % every === 0).slice(0, 5);
    const key = 50 - 7 * index;
    return { ...content, type: 'EntitySuggestion', key, zh: `名${key}`, en: `Name "${key}"`, claimIds };
  });
  return {
    sources: [...sources],
    authors: [...authors],
    keywords: [...keywords],
    entities: [...entities],
    aliases: [...aliases],
    metonyms: [...metonyms],
    suggestions,
    briefs,
  };
}

/** Keys that are unique and in no order that anything is listed in. `prime` bounds how many there are. */
function keysOf(prime: number): () => number {
  let count = 0;
  return () => {
    count += 1;
    if (count >= prime) throw new Error('More rows than keys.');
    return (count * 7) % prime;
  };
}

interface Keys {
  section: () => number;
  claim: () => number;
}

function briefOf(content: BriefContent, key: number, keys: Keys): Brief {
  const document = {
    key: 1000 - key,
    sha256: key.toString(16).padStart(64, '0'),
    name: `brief ${key}.md`,
    mediaType: 'text/markdown',
    text: `The text of "${key}".\n`,
    importedAt: '2025-06-01T12:00:00.123Z',
  };
  const brief: Brief = { ...content, type: 'Brief', key, document, sections: [] };
  let ordinal = 0;
  for (const [index, section] of content.sections.entries()) {
    brief.sections.push(sectionOf(section, brief, index + 1, keys, () => ++ordinal));
  }
  return brief;
}

function sectionOf(
  content: SectionContent,
  brief: Brief,
  position: number,
  keys: Keys,
  ordinal: () => number,
): Section {
  const section: Section = {
    type: 'Section',
    key: keys.section(),
    position,
    heading: content.heading,
    brief,
    claims: [],
  };
  section.claims = content.claims.map((claim, index) => {
    const place = { key: keys.claim(), position: index + 1, ordinal: ordinal() };
    return claimOf(claim, { ...place, brief, section });
  });
  return section;
}

function claimOf(
  content: ClaimContent,
  place: Pick<Claim, 'key' | 'position' | 'ordinal' | 'brief' | 'section'>,
): Claim {
  const { text, alignment } = content;
  const anchors = anchorsOf(content.anchors);
  const claim: Claim = { ...place, type: 'Claim', text, alignment, mentions: [], parities: [], anchors };
  const mentions = [...mentionsOf(claim, 'ZH', text.zh), ...mentionsOf(claim, 'EN', text.en)];
  claim.mentions = mentions.map((mention, index) => ({
    ...mention,
    isAmbiguous: content.ambiguous && index % 2 === 0,
  }));
  claim.parities = entitiesOf([claim]).map((entity, index) => parityOf(content, entity, index));
  return claim;
}

/** What import would say of the texts matters to none who reads it: any parity may stand with any entity. */
function parityOf({ parities }: ClaimContent, entity: Parity['entity'], index: number): Parity {
  const { parity = null, counterpart = null } = parities[index % parities.length] ?? {};
  return { entity, parity, counterpart: counterpart === entity ? null : counterpart };
}

function anchorsOf(languages: readonly Language[]): Anchor[] {
  const sorted = languages.toSorted().reverse();
  return sorted.map((language, index) => {
    const start = (index + 1) * 10;
    return { language, line: index + 1, start, end: start + 3, quote: `"${index}"` };
  });
}

/** Each place where a name stands in a text, by its start; a name of two entities names both. */
function mentionsOf(claim: Claim, language: Language, text: string | null): Omit<Mention, 'isAmbiguous'>[] {
  const ofLanguage = aliases.filter((alias) => alias.language === language);
  const names = [...new Set(ofLanguage.map((alias) => alias.text))];
  return [...(text ?? '').matchAll(new RegExp(names.join('|'), 'g'))].flatMap(({ 0: surface, index: start }) => {
    const named = ofLanguage.filter((alias) => alias.text === surface).flatMap((alias) => alias.entities);
    return named.map((entity) => ({ language, start, end: start + surface.length, surface, entity, claim }));
  });
}

/** The same data with something less, to make a counterexample readable: a brief, a section or a claim. */
export function* smallerGraphs(graph: Graph): Generator<Graph> {
  for (const brief of graph.briefs) {
    yield { ...graph, briefs: graph.briefs.filter((one) => one !== brief) };
  }
  for (const brief of graph.briefs) {
    for (const section of brief.sections) yield withoutSection(graph, brief, section);
  }
}

function withoutSection(graph: Graph, brief: Brief, section: Section): Graph {
  const smaller: Brief = { ...brief };
  const own = (claim: Claim, of: Section): Claim => {
    const copy: Claim = { ...claim, brief: smaller, section: of };
    copy.mentions = claim.mentions.map((mention) => ({ ...mention, claim: copy }));
    return copy;
  };
  smaller.sections = brief.sections
    .filter((one) => one !== section)
    .map((one) => {
      const copy: Section = { ...one, brief: smaller };
      copy.claims = one.claims.map((claim) => own(claim, copy));
      return copy;
    });
  return { ...graph, briefs: graph.briefs.map((one) => (one === brief ? smaller : one)) };
}
