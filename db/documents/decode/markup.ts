import { decodeHTMLStrict } from 'entities/decode';

/** Which markup a document is written in; both may hold. */
export interface Markup {
  html: boolean;
  markdown: boolean;
}

const entityPattern = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;
const breakTag = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|td|table|tbody|section|article)(?:\s[^<>]{0,300})?\s?\/?>/iy;
const inlineTag = /<\/?(?:b|strong|i|em|u|span|a|font|sup|sub|small)(?:\s[^<>]{0,300})?>/iy;
const htmlSign =
  /&(?:nbsp|amp|lt|gt|quot|apos|bull|middot|[lr][ds]quo|[mn]dash|hellip|#\d{2,6}|#[xX][0-9a-fA-F]{2,6});|<(?:br|p|div|li|ul|ol)(?:\s[^<>]{0,300})?\s?\/?>/i;

/** Where the first sign of HTML stands, such as `&nbsp;` or `<br>`; -1 for a text without. */
export function htmlAt(text: string): number {
  return text.search(htmlSign);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The entity that begins at an offset: what it stands for and its length in the text. */
export function entityAt(text: string, at: number): { value: string; length: number } | null {
  const entity = matchAt(entityPattern, text, at)?.[0];
  if (entity === undefined) return null;
  const value = decodeHTMLStrict(entity);
  return value === entity ? null : { value, length: entity.length };
}

/** The length of the tag at an offset that ends a line, such as `<br>` or `</p>`; 0 for none. */
export function breakTagAt(text: string, at: number): number {
  return text.charAt(at) === '<' ? (matchAt(breakTag, text, at)?.[0].length ?? 0) : 0;
}

/** The length of the tag at an offset that only styles words, such as `<b>`; 0 for none. */
export function inlineTagAt(text: string, at: number): number {
  return text.charAt(at) === '<' ? (matchAt(inlineTag, text, at)?.[0].length ?? 0) : 0;
}

const markdownMarks =
  /\\([!-/:-@[-`{-~])|!?\[([^[\]\n]{0,300})\]\(([^()\s]{1,500})\)|\*\*|__|(?<![\w*\\])\*(?=\S)|(?<=[^\s\\])\*(?![\w*])/g;

/** Markdown read once: links become their text, emphasis marks go, `\*` becomes `*`. */
export function readMarkdown(text: string): string {
  return text.replace(markdownMarks, (_whole, escaped?: string, link?: string) => escaped ?? link ?? '');
}
