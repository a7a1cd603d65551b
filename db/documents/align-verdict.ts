import { compareItems, type Fit } from './align-cost.ts';
import type { Pairing } from './align-items.ts';
import type { Item, Outlines } from './align-outline.ts';
import type { AlignedClaim, Alignment, ParsedBrief } from './parsed-brief.ts';

/** A pair is sure only if any other reading is dearer by this (in the unit of `align-cost.ts`). */
const SURE_MARGIN = 1.75;
/** Of all that either text names this much is named by both, unless hardly anything is named. */
const SURE_OVERLAP = 0.3;
const SURE_RATIO = 2.2;
/** Margin at which confidence reaches 63 in a hundred. */
const CONFIDENCE_SCALE = 2;
const SHARED_LIMIT = 5;

const LANGUAGE_NAME = { zh: 'Chinese', en: 'English' };

/** What the claims of a section are judged by. */
export interface Context {
  bodies: ParsedBrief['bodies'];
  weigh: Outlines['weigh'];
  section: Pairing;
}

/** The claims of a section with status and reasons, those below others after them. */
export function judgeClaims(context: Context): AlignedClaim[] {
  return judge(context.section.children, context);
}

function judge(pairings: Pairing[], context: Context): AlignedClaim[] {
  return pairings.flatMap((pairing, index) => [
    {
      zh: pairing.zh?.claim ?? null,
      en: pairing.en?.claim ?? null,
      alignment: pairing.fit ? judgePair(pairing.fit, pairing.margin) : judgeAlone(pairings, index, context),
    },
    ...judge(pairing.children, context),
  ]);
}

function judgePair(fit: Fit, margin: number): Alignment {
  const doubts = [
    ...(margin < SURE_MARGIN ? ['another reading of the bullets around it is nearly as good'] : []),
    ...(fit.overlap < SURE_OVERLAP ? ['the two texts name different things'] : []),
    ...(fit.ratio > SURE_RATIO ? [`one text is ${fit.ratio.toFixed(1)} times as long as expected`] : []),
  ];
  const confidence = (1 - Math.exp(-margin / CONFIDENCE_SCALE)) * Math.min(1, fit.overlap / SURE_OVERLAP);
  return {
    status: doubts.length === 0 ? 'ALIGNED' : 'WEAK',
    confidence: Number(confidence.toFixed(3)),
    reasons: [...sharedReason(fit), ...doubts],
  };
}

function sharedReason(fit: Fit): string[] {
  const names = fit.shared.map(({ name, kind }) => (kind === 'entity' ? titleOf(name) : name));
  if (names.length === 0) return ['stands at the same place'];
  const more = names.length > SHARED_LIMIT ? ` and ${names.length - SHARED_LIMIT} more` : '';
  return [`shares ${names.slice(0, SHARED_LIMIT).join(', ')}${more}`];
}

/** `vladimir-putin` as Vladimir Putin. */
function titleOf(slug: string): string {
  return slug.replace(
    /(^|-)(\p{Letter})/gu,
    (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
}

function judgeAlone(pairings: Pairing[], index: number, context: Context): Alignment {
  const pairing = pairings[index];
  const [here, there] = pairing?.zh ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  const only = `only in ${LANGUAGE_NAME[here]}`;
  const other = LANGUAGE_NAME[there];
  if (!context.bodies[there]) return unpaired(`${only}: the brief has no ${other} text`);
  if (!context.section[there]) return unpaired(`${only}: its section has no ${other} counterpart`);
  const neighbours = [
    ['before', pairings[index - 1]],
    ['after', pairings[index + 1]],
  ] as const;
  const hints = neighbours
    .filter(([, neighbour]) => neighbour && pairing && fitsTogether(pairing[here], neighbour, here, context.weigh))
    .map(([where]) => `may belong to the claim ${where} it, whose ${other} text fits both together better`);
  return unpaired(`${only}: no ${other} bullet of its section fits it`, ...hints);
}

function unpaired(...reasons: string[]): Alignment {
  return { status: 'UNPAIRED', confidence: 0, reasons };
}

/** Whether a lone text and its neighbour's, read as one, are a clearly better translation than the neighbour's alone. */
function fitsTogether(item: Item | null, neighbour: Pairing, side: 'zh' | 'en', weigh: Outlines['weigh']): boolean {
  const beside = neighbour[side];
  const opposite = neighbour[side === 'zh' ? 'en' : 'zh'];
  if (!item || !beside || !opposite || !neighbour.fit) return false;
  const both = { ...beside, keys: new Map([...beside.keys, ...item.keys]), size: beside.size + item.size };
  return compareItems(both, opposite, weigh).cost + 1 < neighbour.fit.cost;
}
