const URL_PATTERN =
  /\[([^[\]\n]{0,300})\]\((https?:\/\/[^\s()<>]{1,2000})\)|<?(https?:\/\/[^\s<>"「」『』《》，。；、）)]{1,2000})>?|\b(www\.[a-z0-9.-]{3,250}(?:\/[^\s<>"「」『』，。；、）)]{0,2000})?)|[(（]\s{0,2}([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12}(?:\/[^\s<>"()（）]{0,2000})?)\s{0,2}[)）]/gi;

/** The addresses in a text, and the text without them (a Markdown link leaves its words). */
export interface TextWithUrls {
  text: string;
  urls: string[];
}

function withoutTail(url: string): string {
  return url.replace(/[.,;:!?'"*_]{1,4}$/, '');
}

/** A printed address as a URL; null where it is none. */
export function toUrl(printed: string): string | null {
  const bare = withoutTail(printed.trim());
  const url = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? url : null;
}

/** Takes the addresses out of a text. */
export function readUrls(text: string): TextWithUrls {
  const urls: string[] = [];
  const rest = text.replace(
    URL_PATTERN,
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
