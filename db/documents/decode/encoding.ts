/** A decoded text and its encoding. */
interface EncodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5' | 'gb18030';
}

type Encoding = EncodedText['encoding'];

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const byteOrderMarks: [readonly number[], Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding of a byte order mark, and the bytes after it. */
function byOrderMark(bytes: Uint8Array): { encoding: Encoding; rest: Uint8Array } | null {
  for (const [mark, encoding] of byteOrderMarks) {
    if (mark.every((byte, at) => bytes[at] === byte)) return { encoding, rest: bytes.subarray(mark.length) };
  }
  return null;
}

/**
 * Detects UTF-16 without a byte order mark: line ends, spaces and Latin letters have a zero byte on one side, so zeros
 * are frequent at one parity and (almost) absent at the other.
 */
function utf16Encoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = bytes.length / 200;
  if (odd > enough && odd > even * 10) return 'utf-16le';
  if (even > enough && even > odd * 10) return 'utf-16be';
  return null;
}

/** Whether text that is valid UTF-8 is really UTF-16: half of English text in UTF-16 is zeros. */
function hasManyZeros(text: string): boolean {
  return text.split('\0').length - 1 > text.length / 4;
}

/**
 * How plausible Big5 or GB18030 is, from 0 to 1: the share of two-byte characters in the block of common characters and
 * punctuation of the encoding (Big5 level 1: A440–C67E; GB 2312 level 1: B0A1–D7F9). About half of the characters of a
 * text in the other encoding are outside these blocks.
 */
function plausibility(bytes: Uint8Array, encoding: 'big5' | 'gb18030'): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    at += 1;
    pairs += 1;
    const punctuation = lead >= 0xa1 && lead <= 0xa3;
    const level1 = encoding === 'big5' ? lead >= 0xa4 && lead <= 0xc6 : lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
    if (punctuation ? encoding === 'big5' || trail >= 0xa1 : level1) common += 1;
  }
  return pairs === 0 ? 0 : common / pairs;
}

const houseWords = /作者|來源|来源|日期|關鍵字|關鍵詞|关键字|关键词|摘要/;
const plausible = 0.8;

/** Decodes as Big5 or GB18030, whichever is more plausible; as Big5 if both are, since most briefs come from Taiwan. */
function chineseEncoding(bytes: Uint8Array): EncodedText | null {
  let best: (EncodedText & { score: number }) | null = null;
  for (const encoding of ['big5', 'gb18030'] as const) {
    const text = decodeStrictly(bytes, encoding);
    if (text === null) continue;
    const score = plausibility(bytes, encoding) + (houseWords.test(text) ? 1 : 0);
    if (best === null || score > best.score) best = { text, encoding, score };
  }
  return best !== null && best.score >= plausible ? { text: best.text, encoding: best.encoding } : null;
}

/**
 * Decodes bytes by their byte order mark, or else as strict UTF-8, as UTF-16 by its zero bytes, or as Big5 or GB18030
 * by plausibility. Null if none fits. The mark is not part of the text.
 */
export function readEncoding(bytes: Uint8Array): EncodedText | null {
  const marked = byOrderMark(bytes);
  if (marked !== null) {
    const text = decodeStrictly(marked.rest, marked.encoding);
    if (text !== null) return { text, encoding: marked.encoding };
  }
  const wide = utf16Encoding(bytes);
  const wideText = wide === null ? null : decodeStrictly(bytes, wide);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null && !(wideText !== null && hasManyZeros(utf8))) return { text: utf8, encoding: 'utf-8' };
  if (wide !== null && wideText !== null) return { text: wideText, encoding: wide };
  return bytes.includes(0) ? null : chineseEncoding(bytes);
}

/** The offset of the first byte that is not valid UTF-8. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, middle + 1), { stream: true });
      low = middle + 1;
    } catch {
      high = middle;
    }
  }
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, low), { stream: true });
  return Buffer.byteLength(whole);
}
