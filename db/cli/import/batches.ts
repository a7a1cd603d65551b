import type { DocumentInput } from '../../../sdk/src/index.ts';
import type { FileToImport } from './find-files.ts';
import type { FileRead } from './read-files.ts';

/** A file as a document to send. */
export interface Sendable {
  file: FileToImport;
  input: DocumentInput;
}

/** A file of a batch: to send, or with the reason why it cannot be read. */
export type BatchItem = Sendable | Extract<FileRead, { problem: unknown }>;

/** How much one request may hold. */
export interface BatchLimits {
  documents: number;
  /** UTF-16 code units of all contents together; a longer document is sent alone. */
  units: number;
}

/**
 * Small enough that progress is visible and that a proxy with the common limit of 1 MB accepts a request, large enough
 * that the round trip does not matter.
 */
const defaultLimits: BatchLimits = { documents: 20, units: 250_000 };

/** Whether a file could be read. */
export function isSendable(item: BatchItem): item is Sendable {
  return 'input' in item;
}

/** Gathers files into batches, in order. */
export async function* gatherBatches(
  files: AsyncIterable<FileRead>,
  limits: BatchLimits = defaultLimits,
): AsyncGenerator<BatchItem[]> {
  let batch: BatchItem[] = [];
  let units = 0;
  for await (const read of files) {
    const item = 'problem' in read ? read : { file: read.file, input: toInput(read.file.name, read.bytes) };
    const added = 'input' in item ? item.input.content.length : 0;
    if (batch.length === limits.documents || (batch.length > 0 && units + added > limits.units)) {
      yield batch;
      batch = [];
      units = 0;
    }
    batch.push(item);
    units += added;
  }
  if (batch.length > 0) yield batch;
}

/** Encodes a document so that the service gets the same bytes: as text if it is UTF-8, unless base64 is shorter. */
export function toInput(name: string, bytes: Uint8Array): DocumentInput {
  const buffer = Buffer.from(bytes);
  const base64 = buffer.toString('base64');
  const text = buffer.toString('utf8');
  const isExact = Buffer.from(text, 'utf8').equals(buffer);
  // JSON escapes control characters with six bytes each.
  return isExact && Buffer.byteLength(JSON.stringify(text)) <= base64.length + 2
    ? { name, content: text, encoding: 'TEXT' }
    : { name, content: base64, encoding: 'BASE64' };
}
