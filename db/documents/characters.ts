const SPACE = /[\s\p{Cc}\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** Whether a character is nothing to read: white space of any width, zero-width and control characters. */
export function isSpace(character: string): boolean {
  return SPACE.test(character);
}

/** The part of `[from, to)` of a text without the space at its ends; empty at `to` when it is all space. */
export function trimRange(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  return { from: start, to: end };
}

/** A text without the space at its ends. */
export function trimText(text: string): string {
  const { from, to } = trimRange(text, 0, text.length);
  return text.slice(from, to);
}

/** Whether a text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Whether a text holds a Latin letter. */
export function hasLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}

const END_MARK = /[。．.!?！？…⋯；;][」』”’"')）\]】]*$/u;

/** Whether a line ends as a sentence ends. Looks at the last few characters only. */
export function endsSentence(text: string): boolean {
  return END_MARK.test(text.slice(-6));
}

/** The columns a text takes: 2 for Chinese and other wide characters, else 1. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
