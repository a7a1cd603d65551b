import { endsSentence, widthOf } from '../characters.ts';
import { type Piece, textOf } from '../decode/lines.ts';
import type { BodyItem } from './body-items.ts';
import type { StreamClaim } from './body-stream.ts';

/** Whether a line is wide enough that the text may have been wrapped at its end. */
function mayWrap(above: Piece, below: Piece): boolean {
  return widthOf(textOf(above)) >= 0.8 * widthOf(textOf(below));
}

const OPEN_END = /[,，、;；\-‐—–(（「『“《\u00ad]$/;

/** Whether a text line surely goes on with the unfinished line above. */
export function goesOn(above: string, text: string): boolean {
  return !endsSentence(above) && (/^[\p{Ll}]/u.test(text) || /^[-–—]\s\p{Ll}/u.test(text) || OPEN_END.test(above));
}

/**
 * Whether a line without a bullet continues the bullet above: indented below it, or the bullet's
 * line is unfinished. A line with bullets below is a heading unless it surely goes on.
 */
export function continuesClaim(
  claim: Pick<StreamClaim, 'pieces' | 'indent'>,
  item: BodyItem,
  isFollowed: boolean,
): boolean {
  const last = claim.pieces.at(-1);
  if (last === undefined) return !item.afterBlank;
  const isDeeper = item.indent > claim.indent;
  if (isDeeper) return !item.afterBlank || !isFollowed || /[。.]$/.test(textOf(item.piece));
  if (item.afterBlank || item.heading.isMarked) return false;
  const above = textOf(last);
  const text = textOf(item.piece);
  if (goesOn(above, text)) return true;
  if (endsSentence(above)) return false;
  return isFollowed ? /[。.]$/.test(text) : mayWrap(last, item.piece);
}

/** Whether a line continues the paragraph above. */
export function continuesParagraph(last: Piece, item: BodyItem): boolean {
  if (item.afterBlank || item.heading.isMarked) return false;
  const above = textOf(last);
  if (goesOn(above, textOf(item.piece))) return true;
  return !endsSentence(above) && mayWrap(last, item.piece);
}
