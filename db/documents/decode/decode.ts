import { createHash } from 'node:crypto';
import type { Diagnostic, Span } from '../../model.ts';
import { diagnosticAt, type Finding, finding } from '../diagnostics.ts';
import type { DecodedDocument } from '../parsed-brief.ts';
import { firstInvalidByte, readEncoding } from './encoding.ts';
import { type LineStarts, lineStarts } from './lines.ts';

/** Limits on a document, which bound the cost of a hostile file. */
export interface Limits {
  /** Size of the file in bytes. */
  bytes: number;
  /** Length of a line in UTF-16 code units. */
  lineUnits: number;
  /** Number of lines. */
  lines: number;
  /** Number of bullets in all languages together. */
  claims: number;
  /** Length of a claim or paragraph in UTF-16 code units, its lines joined. */
  passageUnits: number;
}

/** Limits that apply unless a caller gives others. */
export const defaultLimits: Limits = {
  bytes: 10 * 1024 * 1024,
  lineUnits: 20_000,
  lines: 100_000,
  claims: 5_000,
  passageUnits: 20_000,
};

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

const fileSignatures: [readonly number[], string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document (DOC, XLS or PPT)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich-text document (RTF)'],
  [[0x89, 0x50, 0x4e, 0x47], 'an image (PNG)'],
  [[0xff, 0xd8, 0xff], 'an image (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'an image (GIF)'],
  [[0x1f, 0x8b], 'a compressed file (GZIP)'],
  [[0x50, 0x4b, 0x05, 0x06], 'an archive (ZIP)'],
];

/** The finding that refuses another file format, recognized by its first bytes; null for a possible text. */
function otherFormat(bytes: Uint8Array): Finding | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (head.slice(0, 1024).trimStart().startsWith('%PDF-')) return finding('FORMAT_PDF');
  if (head.startsWith('PK\u0003\u0004')) {
    const isWord = head.includes('word/') || head.includes('[Content_Types].xml');
    return isWord ? finding('FORMAT_DOCX') : finding('FORMAT_UNSUPPORTED', 'an archive (ZIP)');
  }
  const known = fileSignatures.find(([signature]) => startsWith(bytes, signature));
  return known ? finding('FORMAT_UNSUPPORTED', known[1]) : null;
}

/** A decoded file, or why it could not be decoded. `document` is null exactly if its bytes are not text. */
interface Decoding {
  document: DecodedDocument | null;
  diagnostics: Diagnostic[];
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const markdownName = /\.(?:md|markdown|mdown)$/i;
const markdownSigns =
  /^(?:---[ \t]{0,8}\r?\n[\w-]{1,40}:|#{1,6} \S)|\n#{1,6} \S|\n[ \t]{0,8}(?:[-*] )?\*\*[^*\n]{1,60}\*\*|^\*\*[^*\n]{1,60}\*\*|\]\(https?:/;

/** Whether a document is Markdown, by its name or else by its text. */
function mediaTypeOf(name: string, text: string): DecodedDocument['mediaType'] {
  return markdownName.test(name) || markdownSigns.test(text) ? 'text/markdown' : 'text/plain';
}

/** A position in bytes that are not text: line by LF, column in bytes, both 1-based. */
function bytePlace(bytes: Uint8Array, offset: number): { starts: LineStarts; span: Span } {
  const starts = [0];
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 10) starts.push(at + 1);
  return { starts, span: { start: offset, end: offset } };
}

function refuse(bytes: Uint8Array, found: Finding, offset: number): Decoding {
  const { starts, span } = bytePlace(bytes, offset);
  return { document: null, diagnostics: [diagnosticAt(found, '', starts, span)] };
}

// All control characters except white space and the C1 block, which occurs in wrongly converted Windows text.
const controlCharacter = /(?![\s\u007f-\u009f])[\p{Cc}]/u;

/** The offset of a character that shows a binary file: NUL, or one of too many control characters; null for text. */
function binaryAt(text: string): number | null {
  const zero = text.indexOf('\0');
  if (zero >= 0) return zero;
  const first = text.search(controlCharacter);
  if (first < 0) return null;
  let count = 0;
  for (let at = first; at < text.length; at += 1) if (controlCharacter.test(text.charAt(at))) count += 1;
  return count > Math.max(4, text.length / 100) ? first : null;
}

function longLine(text: string, starts: LineStarts, limit: number): Span | null {
  for (let line = 0; line < starts.length; line += 1) {
    const start = starts[line] ?? 0;
    const end = starts[line + 1] ?? text.length;
    if (end - start > limit + 2) return { start, end };
  }
  return null;
}

function findingsInText(text: string, encoding: string, starts: LineStarts, limits: Limits): [Finding, Span][] {
  const found: [Finding, Span][] = [];
  const place = (at: number): Span => ({ start: at, end: at + 1 });
  if (encoding !== 'utf-8') found.push([finding('ENCODING_GUESSED', encoding), { start: 0, end: 0 }]);
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) found.push([finding('REPLACEMENT_CHARACTER'), place(lost)]);
  const long = longLine(text, starts, limits.lineUnits);
  if (long !== null) found.push([finding('LINE_TOO_LONG', String(limits.lineUnits)), long]);
  if (starts.length > limits.lines) {
    const start = starts[limits.lines] ?? 0;
    found.push([finding('TOO_MANY_LINES', String(limits.lines)), place(start)]);
  }
  return found;
}

/**
 * Decodes a file to text. Never throws. Refuses, with a diagnostic of severity ERROR, a file that is too large, binary,
 * in another format or in an unknown encoding. A text that exceeds a limit keeps its document, so that it can still be
 * shown.
 */
export function decodeDocument(bytes: Uint8Array, name: string, limits: Limits = defaultLimits): Decoding {
  if (bytes.length > limits.bytes) {
    return refuse(bytes, finding('FILE_TOO_LARGE', `${bytes.length} bytes, more than ${limits.bytes}`), 0);
  }
  const other = otherFormat(bytes);
  if (other !== null) return refuse(bytes, other, 0);
  const read = readEncoding(bytes);
  if (read === null) {
    const zero = bytes.indexOf(0);
    if (zero >= 0) return refuse(bytes, finding('BINARY_FILE', `a zero byte at offset ${zero}`), zero);
    const at = firstInvalidByte(bytes);
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
    return refuse(bytes, finding('ENCODING_UNKNOWN', `byte ${byte} at offset ${at} fits none`), at);
  }
  const { text, encoding } = read;
  const starts = lineStarts(text);
  const binary = binaryAt(text);
  if (binary !== null) {
    const code = text.charCodeAt(binary).toString(16).toUpperCase().padStart(4, '0');
    const found = finding('BINARY_FILE', `the control character U+${code}`);
    return { document: null, diagnostics: [diagnosticAt(found, '', starts, { start: binary, end: binary })] };
  }
  const document: DecodedDocument = {
    name,
    bytes,
    sha256: sha256Of(bytes),
    mediaType: mediaTypeOf(name, text),
    encoding,
    text,
  };
  const diagnostics = findingsInText(text, encoding, starts, limits).map(([found, span]) =>
    diagnosticAt(found, text, starts, span),
  );
  return { document, diagnostics };
}
