import type { AlignedClaim, Alignment, ParsedBrief } from '../parsed-brief.ts';
import type { Fit } from './cost.ts';
import type { Pairing } from './items.ts';

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
  section: Pairing;
}

/** The claims of a section with status and reasons, those below others after them. */
export function judgeClaims(context: Context): AlignedClaim[] {
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
    ...(margin < SURE_MARGIN ? ['another reading of the bullets around it is nearly as good'] : []),
    ...(split ? ['a claim beside it may belong to it too'] : []),
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

function judgeAlone(pairing: Pairing, context: Context): Alignment {
  const [here, there] = pairing.zh ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  const only = `only in ${LANGUAGE_NAME[here]}`;
  const other = LANGUAGE_NAME[there];
  if (!context.bodies[there]) return unpaired(`${only}: the brief has no ${other} text`);
  if (!context.section[there]) return unpaired(`${only}: its section has no ${other} counterpart`);
  if (pairing.split) return unpaired(`${only}: may be part of a claim beside it that is one in ${other}`);
  return unpaired(`${only}: no ${other} bullet of its section fits it`);
}

function unpaired(...reasons: string[]): Alignment {
  return { status: 'UNPAIRED', confidence: 0, reasons };
}
