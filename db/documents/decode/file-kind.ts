import { type Finding, finding } from '../diagnostics.ts';

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

const SIGNATURES: [readonly number[], string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document (DOC, XLS or PPT)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich-text document (RTF)'],
  [[0x89, 0x50, 0x4e, 0x47], 'an image (PNG)'],
  [[0xff, 0xd8, 0xff], 'an image (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'an image (GIF)'],
  [[0x1f, 0x8b], 'a compressed file (GZIP)'],
  [[0x50, 0x4b, 0x05, 0x06], 'an archive (ZIP)'],
];

/** The other format that a file's first bytes announce, as the finding that refuses it; null for what may be text. */
export function otherFormat(bytes: Uint8Array): Finding | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (head.slice(0, 1024).trimStart().startsWith('%PDF-')) return finding('FORMAT_PDF');
  if (head.startsWith('PK\u0003\u0004')) {
    const isWord = head.includes('word/') || head.includes('[Content_Types].xml');
    return isWord ? finding('FORMAT_DOCX') : finding('FORMAT_UNSUPPORTED', 'an archive (ZIP)');
  }
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  return known ? finding('FORMAT_UNSUPPORTED', known[1]) : null;
}
