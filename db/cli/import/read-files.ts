import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DEFAULT_LIMITS } from '../../documents/decode/limits.ts';
import type { Diagnostic } from '../../model.ts';
import { fileProblem, tooLarge } from './file-problems.ts';
import type { FileToImport } from './find-files.ts';

/** A file with what it holds, or with why it cannot be read. */
export type FileRead = { file: FileToImport } & ({ bytes: Uint8Array } | { problem: Diagnostic });

/** Reads files one after another, each when it is asked for, until `signal` says to stop. Never throws. */
export async function* readFiles(files: Iterable<FileToImport>, signal: AbortSignal): AsyncGenerator<FileRead> {
  for (const file of files) {
    if (signal.aborted) return;
    yield file.problem === undefined ? await readOne(file) : { file, problem: file.problem };
  }
}

async function readOne(file: FileToImport): Promise<FileRead> {
  try {
    const bytes = await readSome(file.location, DEFAULT_LIMITS.bytes + 1);
    if (bytes.length <= DEFAULT_LIMITS.bytes) return { file, bytes };
    const { size } = await stat(file.location);
    return { file, problem: tooLarge(Math.max(size, bytes.length)) };
  } catch (error) {
    return { file, problem: fileProblem(error) };
  }
}

/** At most so many bytes: a device or pipe that was named may never end. */
async function readSome(location: string, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(location, { end: most - 1 })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
