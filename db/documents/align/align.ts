import type { AlignedClaim, AlignedSection, Alignment, ParsedBrief } from '../parsed-brief.ts';
import { type Fit, measureBy } from './cost.ts';
import type { Evidence } from './evidence.ts';
import { alignItems, type Pairing } from './items.ts';
import { type Item, readOutlines } from './outline.ts';

export type { Evidence };

/** Pairs of claims that are compared at most; more than anyone writes. Longer documents are paired by position. */
const comparisonLimit = 40_000;

/**
 * Pairs the two languages of a brief: first its sections, then the claims within, in order and with gaps, never by
 * index. A pair's cost is its length ratio (Gale and Church 1993) and what both texts name (`evidence`, numbers, Latin
 * words, terms of the field), weighed by rarity; the margin to the next best reading gives the confidence. A claim that
 * fits none stays alone; claims are never merged. Every claim comes exactly once, in the order of its language.
 *
 * Never throws: a missing language leaves every claim `UNPAIRED`, a failing `evidence` counts as finding nothing.
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

/** Pairs that nothing vouches for. */
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

/** A pair is sure only if any other reading is dearer by this (in the unit of `cost.ts`). */
const sureMargin = 1.75;
/** Of all that either text names this much is named by both, unless hardly anything is named. */
const sureOverlap = 0.3;
const sureRatio = 2.2;
/** Margin at which confidence reaches 63 in a hundred. */
const confidenceScale = 2;
const sharedLimit = 5;

const languageName = { zh: 'Chinese', en: 'English' };

/** What the claims of a section are judged by. */
interface Context {
  bodies: ParsedBrief['bodies'];
  section: Pairing;
}

/** The claims of a section with status and reasons, those below others after them. */
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

/** `vladimir-putin` as Vladimir Putin. */
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
