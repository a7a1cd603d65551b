import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../model.ts';
import { fileProblem } from './read-files.ts';

/** A file to import, or a path that does not lead to one. */
export interface FileToImport {
  /** As typed, continued below a folder; for messages. */
  path: string;
  /** Absolute; resolved if it is a file. */
  location: string;
  /** The name of the document: its path below the folder that was given, or `path` if another file has that name. */
  name: string;
  /** Why it cannot be imported, as far as is known without opening it. */
  problem?: Diagnostic;
}

/** A file or folder that was skipped. */
export interface SkippedFile {
  path: string;
  reason: string;
}

/** What the arguments lead to: files in the order of the arguments, and by name within a folder. */
export interface FoundFiles {
  files: FileToImport[];
  skipped: SkippedFile[];
}

interface Place {
  path: string;
  location: string;
  name: string;
}

/**
 * Finds the files that paths lead to, including all files below folders. A file that several paths lead to is found
 * once. Never throws: what is missing or unreadable is a file with a problem.
 *
 * @param cwd where relative paths start
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const finder = new Finder();
  for (const typed of paths) await finder.add(typed, path.resolve(cwd, typed));
  return { files: withUniqueNames(finder.files), skipped: finder.skipped };
}

const readme = /^readme(\.[a-z-]{2,8})?(\.(md|markdown|txt))?$/i;

/** Media and fonts, which are never meant as a document. Other office formats are: they are refused with a message. */
const otherKind =
  /\.(png|jpe?g|gif|webp|avif|bmp|ico|svg|tiff?|heic|psd|mp3|m4a|wav|ogg|flac|mp4|m4v|mov|avi|mkv|webm|ttf|otf|woff2?)$/i;

class Finder {
  readonly files: FileToImport[] = [];
  readonly skipped: SkippedFile[] = [];
  readonly #seen = new Set<string>();

  async add(typed: string, absolute: string): Promise<void> {
    const given: Place = { path: path.normalize(typed), location: absolute, name: path.basename(absolute) };
    try {
      const found = await stat(absolute);
      if (found.isDirectory()) await this.#walk({ ...given, location: await realpath(absolute), name: '' });
      // The path of a pipe such as /dev/stdin cannot be resolved.
      else this.#take(found.isFile() ? { ...given, location: await realpath(absolute) } : given);
    } catch (error) {
      this.#refuse(given, error);
    }
  }

  async #walk(folder: Place): Promise<void> {
    const entries = await readdir(folder.location, { withFileTypes: true }).catch((error) => {
      this.#refuse({ ...folder, name: folder.name || path.basename(folder.location) }, error);
      return [];
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      await this.#visit(entry, {
        path: path.join(folder.path, entry.name),
        location: path.join(folder.location, entry.name),
        name: folder.name === '' ? entry.name : `${folder.name}/${entry.name}`,
      });
    }
  }

  async #visit(entry: Dirent, place: Place): Promise<void> {
    const reason = reasonToSkip(entry.name, entry.isDirectory());
    if (reason !== null) this.#skip(place, reason);
    else if (entry.isDirectory()) await this.#walk(place);
    else if (entry.isSymbolicLink()) await this.#follow(place);
    else if (entry.isFile()) this.#take(place);
    else this.#skip(place, 'not a file');
  }

  /** A link to a file is a file. Links to folders are skipped: they may lead out of the folder, or back into it. */
  async #follow(place: Place): Promise<void> {
    try {
      const location = await realpath(place.location);
      const target = await stat(location);
      if (target.isFile()) this.#take({ ...place, location });
      else this.#skip(place, target.isDirectory() ? 'a link to a folder' : 'not a file');
    } catch (error) {
      this.#refuse(place, error);
    }
  }

  #take(place: Place): void {
    if (this.#seen.has(place.location)) {
      this.#skip(place, 'found already');
    } else {
      this.#seen.add(place.location);
      this.files.push(place);
    }
  }

  #skip({ path }: Place, reason: string): void {
    this.skipped.push({ path, reason });
  }

  #refuse(place: Place, error: unknown): void {
    this.files.push({ ...place, problem: fileProblem(error) });
  }
}

/** Why a file or folder below a folder is skipped; null if it is read. */
function reasonToSkip(name: string, isFolder: boolean): string | null {
  if (name.startsWith('.')) return 'hidden';
  if (isFolder) return name === 'node_modules' ? 'packages' : null;
  if (readme.test(name)) return 'a README';
  // Drafts and lock files of office programs.
  if (name.startsWith('~$') || name.endsWith('~')) return 'a temporary file';
  return otherKind.test(name) ? 'not a text' : null;
}

function withUniqueNames(files: FileToImport[]): FileToImport[] {
  const holders = Map.groupBy(files, ({ name }) => name);
  return files.map((file) => ((holders.get(file.name)?.length ?? 0) > 1 ? { ...file, name: file.path } : file));
}
