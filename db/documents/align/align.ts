import type { AlignedClaim, AlignedSection, Alignment, ParsedBrief } from '../parsed-brief.ts';
import { type Fit, measureBy } from './cost.ts';
import type { Evidence } from './evidence.ts';
import { alignItems, type Pairing } from './items.ts';
import { type Item, readOutlines } from './outline.ts';

export type { Evidence };

/** Most pairs of claims that are compared. Longer documents are paired by position. */
const comparisonLimit = 40_000;

/**
 * Aligns the two languages of a brief: first its sections, then their claims, in order and with gaps. The cost of a
 * pair depends on the ratio of the lengths (Gale and Church 1993) and on what both texts name (`evidence`, numbers,
 * Latin words, terms of the field), weighted by rarity; the margin to the next best alignment gives the confidence. A
 * claim that fits no other stays alone; claims are never merged. Every claim occurs exactly once, in the order of its
 * language.
 *
 * Never throws: if a language is missing, every claim is `UNPAIRED`; if `evidence` throws, it counts as no evidence.
 *
 * @example
 * alignBodies(brief.bodies, (text, language) => linker.mentions(text, language).map(({ entity }) => entity));
 */
export function alignBodies(bodies: ParsedBrief['bodies'], evidence: Evidence): AlignedSection[] {
  const outlines = readOutlines(bodies, evidence);
  const { zh, en } = outlines;
  const isLong = countOf(zh) * countOf(en) > comparisonLimit;
  const pairings = isLong ? pairByPosition(zh, en) : alignItems(zh, en, measureBy(outlines));
  return pairings.map((section) => ({
    heading: { zh: section.zh?.passage ?? null, en: section.en?.passage ?? null },
    claims: judgeClaims({ bodies, section }),
  }));
}

function countOf(items: Item[]): number {
  return items.reduce((sum, item) => sum + item.count + 1, 0);
}

/** Pairs items by position, without any evidence. */
function pairByPosition(zh: Item[], en: Item[]): Pairing[] {
  const length = Math.max(zh.length, en.length);
  return Array.from({ length }, (_, index) => {
    const [chinese, english] = [zh[index] ?? null, en[index] ?? null];
    const fit = chinese && english ? uncompared : null;
    const children = pairByPosition(chinese?.children ?? [], english?.children ?? []);
    return { zh: chinese, en: english, fit, margin: 0, split: false, children };
  });
}

const uncompared: Pairing['fit'] = { cost: 0, overlap: 0, shared: [], ratio: 1 };

/** Least margin of a certain pair, in the unit of `cost.ts`. */
const sureMargin = 1.75;
/** Least overlap of the evidence of a certain pair. */
const sureOverlap = 0.3;
const sureRatio = 2.2;
/** Margin at which the confidence is 0.63. */
const confidenceScale = 2;
const sharedLimit = 5;

const languageName = { zh: 'Chinese', en: 'English' };

/** The section of the claims to judge, and the bodies around it. */
interface Context {
  bodies: ParsedBrief['bodies'];
  section: Pairing;
}

/** The claims of a section with status and reasons, each followed by its sub-claims. */
function judgeClaims(context: Context): AlignedClaim[] {
  return judge(context.section.children, context);
}

function judge(pairings: Pairing[], context: Context): AlignedClaim[] {
  return pairings.flatMap((pairing) => [
    {
      zh: pairing.zh?.claim ?? null,
      en: pairing.en?.claim ?? null,
      alignment: pairing.fit ? judgePair(pairing, pairing.fit) : judgeAlone(pairing, context),
    },
    ...judge(pairing.children, context),
  ]);
}

function judgePair({ margin, split }: Pairing, fit: Fit): Alignment {
  const doubts = [
    ...(margin < sureMargin ? ['another reading of the bullets around it is nearly as good'] : []),
    ...(split ? ['a claim beside it may belong to it too'] : []),
    ...(fit.overlap < sureOverlap ? ['the two texts name different things'] : []),
    ...(fit.ratio > sureRatio ? [`one text is ${fit.ratio.toFixed(1)} times as long as expected`] : []),
  ];
  const confidence = (1 - Math.exp(-margin / confidenceScale)) * Math.min(1, fit.overlap / sureOverlap);
  return {
    status: doubts.length === 0 ? 'ALIGNED' : 'WEAK',
    confidence: Number(confidence.toFixed(3)),
    reasons: [...sharedReason(fit), ...doubts],
  };
}

function sharedReason(fit: Fit): string[] {
  const names = fit.shared.map(({ name, kind }) => (kind === 'entity' ? titleOf(name) : name));
  if (names.length === 0) return ['stands at the same place'];
  const more = names.length > sharedLimit ? ` and ${names.length - sharedLimit} more` : '';
  return [`shares ${names.slice(0, sharedLimit).join(', ')}${more}`];
}

/** The name of a slug: Vladimir Putin for `vladimir-putin`. */
function titleOf(slug: string): string {
  return slug.replace(
    /(^|-)(\p{Letter})/gu,
    (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
}

function judgeAlone(pairing: Pairing, context: Context): Alignment {
  const [here, there] = pairing.zh ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  const only = `only in ${languageName[here]}`;
  const other = languageName[there];
  if (!context.bodies[there]) return unpaired(`${only}: the brief has no ${other} text`);
  if (!context.section[there]) return unpaired(`${only}: its section has no ${other} counterpart`);
  if (pairing.split) return unpaired(`${only}: may be part of a claim beside it that is one in ${other}`);
  return unpaired(`${only}: no ${other} bullet of its section fits it`);
}

function unpaired(...reasons: string[]): Alignment {
  return { status: 'UNPAIRED', confidence: 0, reasons };
}
