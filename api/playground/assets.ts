import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Ways of compressing, the best first. */
const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** A file of the bundled page. Its name changes with its content, so browsers may keep it for ever. */
export interface Asset {
  mediaType: string;
  content: Buffer;
  /** Made when first asked for, then kept. */
  compressed(encoding: Encoding): Promise<Buffer>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** Knows the files of a folder by name; each is read when first asked for. */
export function openAssets(folder: string): (name: string) => Asset | undefined {
  const names = new Set(readdirSync(folder));
  const opened = new Map<string, Asset>();
  return (name) => {
    if (!names.has(name)) return undefined;
    const asset = opened.get(name) ?? readAsset(join(folder, name));
    opened.set(name, asset);
    return asset;
  };
}

function readAsset(path: string): Asset {
  const content = readFileSync(path);
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    mediaType: mediaTypes[extname(path)] ?? 'application/octet-stream',
    content,
    compressed(encoding) {
      const known = made.get(encoding) ?? compress(content, encoding);
      made.set(encoding, known);
      return known;
    },
  };
}

/** The best compression that an `accept-encoding` header allows, `undefined` for none. */
export function preferredEncoding(accepted: string): Encoding | undefined {
  const allowed = accepted.split(',').flatMap((entry) => {
    const [name = '', weight = ''] = entry.split(';');
    return /^\s*q=0(\.0*)?\s*$/.test(weight) ? [] : [name.trim()];
  });
  return encodings.find((encoding) => allowed.includes(encoding));
}

/** In the thread pool. Brotli's quality 5 takes a tenth of the time of 9 here, for a tenth more bytes. */
function compress(content: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(content);
  return promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
