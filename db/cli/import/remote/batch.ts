import type { FileToImport } from '../find-files.ts';
import type { FileRead } from '../read-files.ts';

/** A document as `DocumentInput` of the schema takes it. */
export interface DocumentInput {
  name: string;
  content: string;
  encoding: 'TEXT' | 'BASE64';
}

/** A file of a batch: as a document to send, or as what it was read as. */
export type BatchItem = { file: FileToImport; input: DocumentInput } | Extract<FileRead, { problem: unknown }>;

/** How much one request takes. */
export interface BatchLimits {
  documents: number;
  /** UTF-16 code units of all contents together; a longer document is alone in its batch. */
  units: number;
}

/**
 * Small enough that progress is seen and a proxy with the common limit of 1 MB lets them pass, large enough that the
 * way to the service does not count.
 */
export const defaultLimits: BatchLimits = { documents: 20, units: 250_000 };

/** Gathers files into batches, in their order. */
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

/**
 * Writes a document so that the service gets the same bytes: as text where it is UTF-8 and base64 would not be
 * shorter, as a text of many control characters is.
 */
export function toInput(name: string, bytes: Uint8Array): DocumentInput {
  const base64 = Buffer.from(bytes).toString('base64');
  const text = exactText(bytes);
  if (text === null || Buffer.byteLength(JSON.stringify(text)) > base64.length + 2) {
    return { name, content: base64, encoding: 'BASE64' };
  }
  return { name, content: text, encoding: 'TEXT' };
}

function exactText(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null;
}
