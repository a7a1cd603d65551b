import { byCluster, clusterPattern, foldCluster, foldTable, followerPattern } from './fold-table.ts';

/** Increase it whenever `fold` or the tokens of its result change: stored search vectors are then out of date. */
export const foldingVersion = 2;

/** A folded text, and the mapping back to the original. */
export interface Folded {
  text: string;
  /** The original offset of each offset in `text`, including its end; null if both are the same. */
  offsets: Uint32Array | null;
  /** The offset in the original text, in UTF-16 code units, of an offset in `text`. */
  toOriginal(offset: number): number;
}

/**
 * Folds a text to the form in which texts, queries and names are compared: compatibility forms and width (NFKC), lower
 * case, no marks on Latin and Greek letters, ё as е, Traditional and Simplified characters unified, one kind each of
 * dot, hyphen, apostrophe, quote and space, no invisible characters. A lone surrogate becomes a space.
 *
 * Folding is idempotent.
 *
 * @example fold('臺灣的“Ｘｉ’s”').text // → 台湾的"xi's"
 */
export function fold(text: string): Folded {
  if (isPrintableAscii(text)) return { text: text.toLowerCase(), offsets: null, toOriginal: (offset) => offset };
  const units = text.length <= sharedUnits.length ? sharedUnits : new Uint16Array(text.length);
  const output: Output = { units, length: 0, offsets: null };
  let position = foldUnits(text, output.units);
  output.length = position;
  while (position < text.length) {
    const unit = foldTable[text.charCodeAt(position)] ?? byCluster;
    if (unit === byCluster) {
      position = foldClusterAt(text, position, output);
    } else {
      append(output, unit, position);
      position += 1;
    }
  }
  const offsets = finishOffsets(output, text.length);
  return { text: decode(output), offsets, toOriginal: (offset) => offsets?.[offset] ?? offset };
}

/** A shared buffer for texts of usual length: the result is copied out before the next text is folded. */
const sharedUnits = new Uint16Array(2048);

/** Whether folding only lower-cases the text. */
function isPrintableAscii(text: string): boolean {
  for (let position = 0; position < text.length; position += 1) {
    const unit = text.charCodeAt(position);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}

/** Folds while each unit folds by itself, which holds for most texts to their end; returns where that stops. */
function foldUnits(text: string, units: Uint16Array): number {
  for (let position = 0; position < text.length; position += 1) {
    const unit = foldTable[text.charCodeAt(position)] ?? byCluster;
    if (unit === byCluster) return position;
    units[position] = unit;
  }
  return text.length;
}

/** The output so far; `offsets` is null as long as every unit is at its original offset. */
interface Output {
  units: Uint16Array;
  length: number;
  offsets: Uint32Array | null;
}

/** Folds the cluster around a position, which may begin one unit before it; returns its end. */
function foldClusterAt(text: string, position: number, output: Output): number {
  followerPattern.lastIndex = position;
  const start = position > 0 && followerPattern.test(text) ? position - 1 : position;
  output.length -= position - start;
  clusterPattern.lastIndex = start;
  const cluster = clusterPattern.exec(text)?.[0] ?? '';
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

/** Starts recording offsets: all units so far are at their original offsets. */
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

const utf16Decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

function decode(output: Output): string {
  return utf16Decoder.decode(output.units.subarray(0, output.length));
}

/**
 * The original end of a range that ends at `end` in the folded text: after its whole last character, even if that folds
 * to several and the end is between them, and before invisible characters.
 *
 * @example originalEnd('ﬁ\u200b.', fold('ﬁ\u200b.'), 1) // → 1, where toOriginal(1) is 0
 */
export function originalEnd(text: string, { text: folded, toOriginal }: Folded, end: number): number {
  const last = toOriginal(end - 1);
  let next = end;
  while (next < folded.length && toOriginal(next) === last) next += 1;
  const after = toOriginal(next);
  const invisible = /[\p{Default_Ignorable_Code_Point}\0]+$/u.exec(text.slice(last, after));
  return after - (invisible?.[0].length ?? 0);
}
