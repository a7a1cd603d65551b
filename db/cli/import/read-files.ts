import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { getSystemErrorMessage } from 'node:util';
import { defaultLimits } from '../../documents/decode/decode.ts';
import { diagnosticAt, finding } from '../../documents/diagnostics.ts';
import type { Diagnostic } from '../../model.ts';
import { problem } from './destination.ts';
import type { FileToImport } from './find-files.ts';

/** A file with its content, or with the reason why it cannot be read. */
export type FileRead = { file: FileToImport } & ({ bytes: Uint8Array } | { problem: Diagnostic });

/** Reads files one after another, each when it is asked for, until `signal` is aborted. Never throws. */
export async function* readFiles(files: Iterable<FileToImport>, signal: AbortSignal): AsyncGenerator<FileRead> {
  for (const file of files) {
    if (signal.aborted) return;
    yield file.problem === undefined ? await readOne(file) : { file, problem: file.problem };
  }
}

async function readOne(file: FileToImport): Promise<FileRead> {
  try {
    const bytes = await readStart(file.location, defaultLimits.bytes + 1);
    if (bytes.length <= defaultLimits.bytes) return { file, bytes };
    const { size } = await stat(file.location);
    return { file, problem: tooLarge(Math.max(size, bytes.length)) };
  } catch (error) {
    return { file, problem: fileProblem(error) };
  }
}

/** Reads at most so many bytes: a device or pipe may never end. */
async function readStart(location: string, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(location, { end: maxBytes - 1 })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function tooLarge(bytes: number): Diagnostic {
  const found = finding('FILE_TOO_LARGE', `${bytes} bytes, more than ${defaultLimits.bytes}`);
  return diagnosticAt(found, '', [0], { start: 0, end: 0 });
}

/** The diagnostic for an error of the file system: `FILE_NOT_FOUND` or `FILE_UNREADABLE`. */
export function fileProblem(error: unknown): Diagnostic {
  const { code, errno, message }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return problem(
      'FILE_NOT_FOUND',
      'There is no file or folder of this name.',
      'Check the spelling, and that a link leads somewhere.',
    );
  }
  const reason = errno === undefined ? message : getSystemErrorMessage(errno);
  return problem('FILE_UNREADABLE', `It cannot be read: ${reason}.`, 'Check its permissions, or copy it elsewhere.');
}
