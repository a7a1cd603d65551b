import { DEFAULT_LIMITS } from '../../documents/decode/limits.ts';
import { diagnosticAt, finding } from '../../documents/diagnostics.ts';
import type { Diagnostic } from '../../model.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the path is too long',
  EIO: 'the disk failed',
};

/** Why a file did not become a document, of severity ERROR and without a place in the text. */
export function problem(code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'ERROR', message, hint, line: null, column: null, excerpt: null };
}

/** What the file system said of a file or folder, as `FILE_NOT_FOUND` or `FILE_UNREADABLE`. */
export function fileProblem(error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return problem(
      'FILE_NOT_FOUND',
      'There is no file or folder of this name.',
      'Check the spelling, and that a link leads somewhere.',
    );
  }
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return problem('FILE_UNREADABLE', `It cannot be read: ${reason}.`, 'Check its permissions, or copy it elsewhere.');
}

/** The problem of a file that is longer than documents may be. `size` in bytes. */
export function tooLarge(size: number): Diagnostic {
  const found = finding('FILE_TOO_LARGE', `${size} bytes, more than ${DEFAULT_LIMITS.bytes}`);
  return diagnosticAt(found, '', [0], { start: 0, end: 0 });
}
