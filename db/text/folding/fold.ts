import { BY_CLUSTER, CLUSTER, FOLD_TABLE, FOLLOWER, foldCluster } from './fold-table.ts';

/** Raised whenever `fold` or the tokens made from its result change: stored search vectors are then out of date. */
export const FOLD_VERSION = 2;

/** A text as search and names compare it, and the way back. */
export interface Folded {
  text: string;
  /** For each offset in `text`, its end included, the offset in the original; null where both are the same. */
  offsets: Uint32Array | null;
  /** The offset in the original text, in UTF-16 code units, of an offset in `text`. */
  toOriginal(offset: number): number;
}

/**
 * Folds a text to the form in which texts, queries and names are compared: compatibility forms and width (NFKC), lower
 * case, no marks on Latin and Greek letters, ё as е, Traditional and Simplified characters as one, one kind each of
 * dot, hyphen, apostrophe, quote and space, no invisible characters. A lone surrogate becomes a space.
 *
 * Folding twice changes nothing more.
 *
 * @example fold('臺灣的“Ｘｉ’s”').text // → 台湾的"xi's"
 */
export function fold(text: string): Folded {
  if (isPrintableAscii(text)) return { text: text.toLowerCase(), offsets: null, toOriginal: (offset) => offset };
  const units = text.length <= SHARED.length ? SHARED : new Uint16Array(text.length);
  const output: Output = { units, length: 0, offsets: null };
  let position = foldUnits(text, output.units);
  output.length = position;
  while (position < text.length) {
    const unit = FOLD_TABLE[text.charCodeAt(position)] ?? BY_CLUSTER;
    if (unit === BY_CLUSTER) {
      position = foldClusterAt(text, position, output);
    } else {
      append(output, unit, position);
      position += 1;
    }
  }
  const offsets = finishOffsets(output, text.length);
  return { text: decode(output), offsets, toOriginal: (offset) => offsets?.[offset] ?? offset };
}

/** What texts of usual length are folded in: the result is copied out of it before the next text is. */
const SHARED = new Uint16Array(2048);

/** Whether lower case is all that folding changes. */
function isPrintableAscii(text: string): boolean {
  for (let position = 0; position < text.length; position += 1) {
    const unit = text.charCodeAt(position);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}

/** Folds as long as each unit folds by itself, which most texts do to their end; returns where that ends. */
function foldUnits(text: string, units: Uint16Array): number {
  for (let position = 0; position < text.length; position += 1) {
    const unit = FOLD_TABLE[text.charCodeAt(position)] ?? BY_CLUSTER;
    if (unit === BY_CLUSTER) return position;
    units[position] = unit;
  }
  return text.length;
}

/** What has been folded so far; `offsets` is null as long as every unit stands where it stood. */
interface Output {
  units: Uint16Array;
  length: number;
  offsets: Uint32Array | null;
}

/** Folds the cluster that a position belongs to, which may have begun one unit before; returns where it ends. */
function foldClusterAt(text: string, position: number, output: Output): number {
  FOLLOWER.lastIndex = position;
  const start = position > 0 && FOLLOWER.test(text) ? position - 1 : position;
  output.length -= position - start;
  CLUSTER.lastIndex = start;
  const cluster = CLUSTER.exec(text)?.[0] ?? '';
  const folded = foldCluster(cluster);
  const isUnitForUnit = folded === cluster || (isOneAstral(cluster) && folded.length === cluster.length);
  const step = isUnitForUnit ? 1 : 0;
  for (let index = 0; index < folded.length; index += 1) append(output, folded.charCodeAt(index), start + index * step);
  return start + cluster.length;
}

function isOneAstral(cluster: string): boolean {
  return cluster.length === 2 && (cluster.codePointAt(0) ?? 0) > 0xffff;
}

function append(output: Output, unit: number, position: number): void {
  const index = output.length;
  if (index === output.units.length) {
    const grown = new Uint16Array(index * 2 + 16);
    grown.set(output.units);
    output.units = grown;
  }
  output.units[index] = unit;
  if (output.offsets) setOffset(output.offsets, index, position, output);
  else if (index !== position) setOffset(startOffsets(output), index, position, output);
  output.length = index + 1;
}

function setOffset(offsets: Uint32Array, index: number, position: number, output: Output): void {
  let target = offsets;
  if (index >= offsets.length) {
    target = new Uint32Array(index * 2 + 16);
    target.set(offsets);
    output.offsets = target;
  }
  target[index] = position;
}

/** Begins to record offsets: all units so far stand where they stood. */
function startOffsets(output: Output): Uint32Array {
  const offsets = new Uint32Array(output.length * 2 + 16);
  for (let index = 0; index < output.length; index += 1) offsets[index] = index;
  output.offsets = offsets;
  return offsets;
}

function finishOffsets(output: Output, originalLength: number): Uint32Array | null {
  if (!output.offsets && output.length === originalLength) return null;
  setOffset(output.offsets ?? startOffsets(output), output.length, originalLength, output);
  return output.offsets?.subarray(0, output.length + 1) ?? null;
}

const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

function decode(output: Output): string {
  return DECODER.decode(output.units.subarray(0, output.length));
}
