import { mentionKey } from '../../text/keys.ts';

/** Of a name, in UTF-16 code units; longer ones could not be looked for as a whole. */
const MAX_LENGTH = 200;

/** Why a text cannot be a name, as the end of a sentence that begins with the text; null where it can. */
export function mistakeInName(text: string): string | null {
  if (text.trim() !== text) return 'has space around it';
  if (text.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
  if (!text.isWellFormed() || /\p{Cc}/u.test(text)) return 'holds a character that cannot be printed';
  return /[\p{L}\p{N}]/u.test(mentionKey(text)) ? null : 'has no letter in it';
}
