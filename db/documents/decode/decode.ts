import { createHash } from 'node:crypto';
import type { Diagnostic, Span } from '../../model.ts';
import { diagnosticAt, type Finding, finding } from '../diagnostics.ts';
import type { DecodedDocument } from '../parsed-brief.ts';
import { firstInvalidByte, readEncoding } from './encoding.ts';
import { otherFormat } from './file-kind.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type LineStarts, lineStarts } from './position.ts';

/** A file read as text, or why it cannot be. `document` is null exactly when its bytes are no text. */
export interface Decoding {
  document: DecodedDocument | null;
  diagnostics: Diagnostic[];
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const MARKDOWN_NAME = /\.(?:md|markdown|mdown)$/i;
const MARKDOWN_SIGNS =
  /^(?:---[ \t]{0,8}\r?\n[\w-]{1,40}:|#{1,6} \S)|\n#{1,6} \S|\n[ \t]{0,8}(?:[-*] )?\*\*[^*\n]{1,60}\*\*|^\*\*[^*\n]{1,60}\*\*|\]\(https?:/;

/** Whether a document is Markdown, by its name or else by its text. */
export function mediaTypeOf(name: string, text: string): DecodedDocument['mediaType'] {
  return MARKDOWN_NAME.test(name) || MARKDOWN_SIGNS.test(text) ? 'text/markdown' : 'text/plain';
}

/** A place in bytes that are no text: line by LF, column in bytes, both 1-based. */
function bytePlace(bytes: Uint8Array, offset: number): { starts: LineStarts; span: Span } {
  const starts = [0];
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 10) starts.push(at + 1);
  return { starts, span: { start: offset, end: offset } };
}

function refuse(bytes: Uint8Array, found: Finding, offset: number): Decoding {
  const { starts, span } = bytePlace(bytes, offset);
  return { document: null, diagnostics: [diagnosticAt(found, '', starts, span)] };
}

// Control characters but white space and the C1 block, which wrongly converted Windows text holds.
const NOT_TEXT = /(?![\s\u007f-\u009f])[\p{Cc}]/u;

/** Characters that no text file holds, or too many control characters, show a binary file. */
function binaryAt(text: string): number | null {
  const zero = text.indexOf('\0');
  if (zero >= 0) return zero;
  const first = text.search(NOT_TEXT);
  if (first < 0) return null;
  let count = 0;
  for (let at = first; at < text.length; at += 1) if (NOT_TEXT.test(text.charAt(at))) count += 1;
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
 * A file's bytes as text. Never throws. Refuses, with a diagnostic of severity ERROR, what is too
 * large, another file format, binary, or in an encoding that is not recognised; a text that breaks a
 * limit keeps its document, so that it can still be shown.
 */
export function decodeDocument(bytes: Uint8Array, name: string, limits: Limits = DEFAULT_LIMITS): Decoding {
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
