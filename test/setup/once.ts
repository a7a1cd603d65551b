import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A file or folder that takes long to make and is made once in a run of the tests: the first process that asks for it
 * makes it, the others wait. Outside a run of the tests it is made in `folder`.
 *
 * @param make leaves the whole of it at a path, by renaming, and may use a folder for what it needs before.
 * @throws whatever `make` throws, to each that asks.
 */
export async function madeOnce(
  name: string,
  folder: string,
  make: (made: string, workFolder: string) => Promise<void>,
): Promise<string> {
  const shared = process.env.TEST_RUN_FOLDER ?? folder;
  const made = path.join(shared, name);
  const turn = path.join(shared, `making-${name}`);
  while (!existsSync(made)) {
    if (await isFirst(turn)) await make(made, turn).finally(() => rm(turn, { recursive: true }));
    else await pause(50);
  }
  return made;
}

async function isFirst(turn: string): Promise<boolean> {
  try {
    await mkdir(turn);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
