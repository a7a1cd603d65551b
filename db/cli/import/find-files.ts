import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../model.ts';
import { fileProblem } from './file-problems.ts';
import { reasonToSkipFile, reasonToSkipFolder } from './skip.ts';

/** A file to import, or a path that leads to none. */
export interface FileToImport {
  /** Continues what was typed; for messages. */
  path: string;
  /** Absolute, without links where it is a file. */
  location: string;
  /** What the document is called: its path in the folder that was given, as short as tells it from the others. */
  name: string;
  /** Why it cannot be imported, as far as known without opening it. */
  problem?: Diagnostic;
}

/** A file or folder that was passed over. */
export interface SkippedFile {
  path: string;
  reason: string;
}

/** All that the arguments lead to: files in the order of the arguments, and of their names in a folder. */
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
 * Finds the files that paths lead to, folders with all below them. A file that several paths lead to is found once.
 * Never throws: what is missing or unreadable is a file with a problem.
 *
 * @param from where relative paths start
 */
export async function findFiles(paths: readonly string[], from: string): Promise<FoundFiles> {
  const finder = new Finder();
  for (const typed of paths) await finder.add(typed, path.resolve(from, typed));
  return { files: tellApart(finder.files), skipped: finder.skipped };
}

class Finder {
  readonly files: FileToImport[] = [];
  readonly skipped: SkippedFile[] = [];
  readonly #seen = new Set<string>();

  async add(typed: string, absolute: string): Promise<void> {
    const given: Place = { path: path.normalize(typed), location: absolute, name: path.basename(absolute) };
    try {
      const found = await stat(absolute);
      if (found.isDirectory()) await this.#walk({ ...given, location: await realpath(absolute), name: '' });
      // A pipe such as /dev/stdin has no path without links.
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
    const reason = entry.isDirectory() ? reasonToSkipFolder(entry.name) : reasonToSkipFile(entry.name);
    if (reason !== null) this.#skip(place, reason);
    else if (entry.isDirectory()) await this.#walk(place);
    else if (entry.isSymbolicLink()) await this.#follow(place);
    else if (entry.isFile()) this.#take(place);
    else this.#skip(place, 'not a file');
  }

  /** Links to files count as files. Links to folders may lead out of the folder, or back into it. */
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

function tellApart(files: FileToImport[]): FileToImport[] {
  const holders = Map.groupBy(files, ({ name }) => name);
  return files.map((file) => ((holders.get(file.name)?.length ?? 0) > 1 ? { ...file, name: file.path } : file));
}
