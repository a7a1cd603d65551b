/** Which markup a document is written in; both may hold. */
export interface Markup {
  html: boolean;
  markdown: boolean;
}

const ENTITIES: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  bull: '•',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  ccedil: 'ç',
  szlig: 'ß',
};

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y;
const BREAK_TAG = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|td|table|tbody|section|article)(?:\s[^<>]{0,300})?\s?\/?>/iy;
const INLINE_TAG = /<\/?(?:b|strong|i|em|u|span|a|font|sup|sub|small)(?:\s[^<>]{0,300})?>/iy;
const HTML_SIGN =
  /&(?:nbsp|amp|lt|gt|quot|apos|bull|middot|[lr][ds]quo|[mn]dash|hellip|#\d{2,6}|#[xX][0-9a-fA-F]{2,6});|<(?:br|p|div|li|ul|ol)(?:\s[^<>]{0,300})?\s?\/?>/i;

/** Where the first sign of HTML stands, such as `&nbsp;` or `<br>`; -1 for a text without. */
export function htmlAt(text: string): number {
  return text.search(HTML_SIGN);
}

function codePointText(code: number): string | null {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The entity that begins at an offset: what it stands for and its length in the text. */
export function entityAt(text: string, at: number): { value: string; length: number } | null {
  const match = matchAt(ENTITY, text, at);
  if (match === null) return null;
  const [whole, decimal, hex, name] = match;
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
  const value = code !== null ? codePointText(code) : (ENTITIES[name ?? ''] ?? null);
  return value === null ? null : { value, length: whole.length };
}

/** The length of the tag at an offset that ends a line, such as `<br>` or `</p>`; 0 for none. */
export function breakTagAt(text: string, at: number): number {
  return text.charAt(at) === '<' ? (matchAt(BREAK_TAG, text, at)?.[0].length ?? 0) : 0;
}

/** The length of the tag at an offset that only styles words, such as `<b>`; 0 for none. */
export function inlineTagAt(text: string, at: number): number {
  return text.charAt(at) === '<' ? (matchAt(INLINE_TAG, text, at)?.[0].length ?? 0) : 0;
}

/** HTML read once: entities become characters, styling tags go; `&amp;lt;` becomes `&lt;`, not `<`. */
export function readHtml(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const tag = inlineTagAt(text, at);
    const entity = tag === 0 && text.charAt(at) === '&' ? entityAt(text, at) : null;
    if (tag === 0) out += entity?.value ?? text.charAt(at);
    at += tag || (entity?.length ?? 1);
  }
  return out;
}

const MARKDOWN =
  /\\([!-/:-@[-`{-~])|!?\[([^[\]\n]{0,300})\]\(([^()\s]{1,500})\)|\*\*|__|(?<![\w*\\])\*(?=\S)|(?<=[^\s\\])\*(?![\w*])/g;

/** Markdown read once: links become their text, emphasis marks go, `\*` becomes `*`. */
export function readMarkdown(text: string): string {
  return text.replace(MARKDOWN, (_whole, escaped?: string, link?: string) => escaped ?? link ?? '');
}

/** The words that a piece of a document shows to a reader. */
export function readMarkup(text: string, markup: Markup): string {
  const plain = markup.html ? readHtml(text) : text;
  return markup.markdown ? readMarkdown(plain) : plain;
}
