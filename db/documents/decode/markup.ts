import { decodeHTMLStrict } from 'entities/decode';

/** The markup that a document contains; both are possible. */
export interface Markup {
  html: boolean;
  markdown: boolean;
}

const entityPattern = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;
const breakTag = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|td|table|tbody|section|article)(?:\s[^<>]{0,300})?\s?\/?>/iy;
const inlineTag = /<\/?(?:b|strong|i|em|u|span|a|font|sup|sub|small)(?:\s[^<>]{0,300})?>/iy;
const htmlSign =
  /&(?:nbsp|amp|lt|gt|quot|apos|bull|middot|[lr][ds]quo|[mn]dash|hellip|#\d{2,6}|#[xX][0-9a-fA-F]{2,6});|<(?:br|p|div|li|ul|ol)(?:\s[^<>]{0,300})?\s?\/?>/i;

/** The offset of the first sign of HTML, such as `&nbsp;` or `<br>`; -1 if there is none. */
export function htmlAt(text: string): number {
  return text.search(htmlSign);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The entity at an offset: the decoded value and the length in the text. */
export function entityAt(text: string, at: number): { value: string; length: number } | null {
  const entity = matchAt(entityPattern, text, at)?.[0];
  if (entity === undefined) return null;
  const value = decodeHTMLStrict(entity);
  return value === entity ? null : { value, length: entity.length };
}

/** The length of a tag that ends a line, such as `<br>` or `</p>`, at an offset; 0 if there is none. */
export function breakTagAt(text: string, at: number): number {
  return text.charAt(at) === '<' ? (matchAt(breakTag, text, at)?.[0].length ?? 0) : 0;
}

/** The length of a tag that only styles text, such as `<b>`, at an offset; 0 if there is none. */
export function inlineTagAt(text: string, at: number): number {
  return text.charAt(at) === '<' ? (matchAt(inlineTag, text, at)?.[0].length ?? 0) : 0;
}

const markdownMarks =
  /\\([!-/:-@[-`{-~])|!?\[([^[\]\n]{0,300})\]\(([^()\s]{1,500})\)|\*\*|__|(?<![\w*\\])\*(?=\S)|(?<=[^\s\\])\*(?![\w*])/g;

/** Removes Markdown: links become their text, emphasis marks go, `\*` becomes `*`. */
export function readMarkdown(text: string): string {
  return text.replace(markdownMarks, (_whole, escaped?: string, link?: string) => escaped ?? link ?? '');
}
