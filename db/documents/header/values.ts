/** Splits a text at separators outside brackets. `pattern` must be global. */
export function splitOutsideBrackets(text: string, pattern: RegExp): string[] {
  const depths = bracketDepths(text);
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if ((depths[match.index] ?? 0) > 0) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The number of open brackets at each code unit of a text. A bracket that is never closed does not count. */
function bracketDepths(text: string): number[] {
  const depths: number[] = [];
  const closings = [...text].filter((character) => /[)）]/.test(character)).length;
  let depth = 0;
  let left = closings;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (/[(（]/.test(unit) && left > depth) depth += 1;
    depths.push(depth);
    if (/[)）]/.test(unit)) {
      left -= 1;
      depth = Math.max(0, depth - 1);
    }
  }
  return depths;
}

/** Splits a name from the text in brackets at its end. */
export function splitBrackets(text: string): { name: string; inside: string | null } {
  const match = /^([^()（）]{1,200})[(（]([^()（）]{1,200})[)）]\s{0,4}([^()（）]{0,40})$/.exec(text);
  if (match === null) return { name: text.trim(), inside: null };
  return { name: `${match[1]?.trim()} ${match[3] ?? ''}`.trim(), inside: match[2]?.trim() ?? null };
}

/** Whether a text is a placeholder for a missing value, such as `N/A` or `無`. */
export function isPlaceholder(text: string): boolean {
  return /^(?:n\s?[/.]?\s?a\.?|none|nil|null|unknown|tbd|tba|-{1,3}|–|—{1,2}|無|无|不詳|不详|未知|未註明|未提供|未具名|匿名|anonymous|anon\.?|略|x)$/i.test(
    text.normalize('NFKC').trim(),
  );
}

const urlPattern =
  /\[([^[\]\n]{0,300})\]\((https?:\/\/[^\s()<>]{1,2000})\)|<?(https?:\/\/[^\s<>"「」『』《》，。；、）)]{1,2000})>?|\b(www\.[a-z0-9.-]{3,250}(?:\/[^\s<>"「」『』，。；、）)]{0,2000})?)|[(（]\s{0,2}([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12}(?:\/[^\s<>"()（）]{0,2000})?)\s{0,2}[)）]/gi;

/** The URLs in a text, and the text without them (a Markdown link leaves its words). */
interface TextWithUrls {
  text: string;
  urls: string[];
}

function withoutTail(url: string): string {
  return url.replace(/[.,;:!?'"*_]{1,4}$/, '');
}

/** A printed address as a URL; null if it is not one. */
export function toUrl(printed: string): string | null {
  const bare = withoutTail(printed.trim());
  const url = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? url : null;
}

/** Removes the URLs from a text. */
export function readUrls(text: string): TextWithUrls {
  const urls: string[] = [];
  const rest = text.replace(
    urlPattern,
    (_whole, words?: string, link?: string, plain?: string, www?: string, host?: string) => {
      const printed = link ?? plain ?? www ?? host;
      const url = printed === undefined ? null : toUrl(printed);
      if (url === null) return _whole;
      if (!urls.includes(url)) urls.push(url);
      return link === undefined ? ' ' : ` ${words ?? ''} `;
    },
  );
  return { text: rest.replace(/\s+/g, ' ').trim(), urls };
}

/** The host of a URL without `www.`, lower case. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\./, '') : url;
}
