import { readNames } from '../../entities/lookup/current-names.ts';
import { changeRegistry, type RegistryEdit } from '../../entities/registry/change.ts';
import type { StoredRegistry } from '../../entities/registry/read.ts';
import { countWaiting, linkClaims } from '../../entities/relink/relink.ts';
import { createProgress } from '../progress.ts';
import type { Session } from './session.ts';
import type { Outcome } from './subcommand.ts';

/** The option of every subcommand that changes names. */
export const changeOptions = { later: { type: 'boolean', default: false } } as const;

/** What `--help` says of it. */
export const changeHelp = `  --later   do not link claims again now: a running service or the next link does`;

/** A change, and what to say of it. */
export interface Change {
  edit: (stored: StoredRegistry) => RegistryEdit;
  /** Told when something changed, and when all was so already. */
  done: string;
  already: string;
}

/** Changes the names and links the claims that this touches, with a progress bar. */
export async function changeNames(session: Session, change: Change, { later }: { later: boolean }): Promise<Outcome> {
  const database = await session.database();
  const { isChanged, claimsToLink } = await changeRegistry(database, change.edit);
  if (!isChanged) return { text: change.already, data: { isChanged, claimsLinked: 0, claimsWaiting: 0 } };
  const claimsLinked = later ? 0 : await linkWithProgress(session);
  const claimsWaiting = await countWaiting(database);
  const waiting = later && claimsToLink === null ? 'all claims' : claims(claimsWaiting);
  const rest = later || claimsWaiting > 0 ? [`${waiting} to be linked by a running service or the next link.`] : [];
  const text = [change.done, ...(later ? [] : [`${claims(claimsLinked)} linked again.`]), ...rest].join('\n');
  return { text, data: { isChanged, claimsLinked, claimsWaiting } };
}

/** Links the claims that wait, with a progress bar on standard error. Returns how many. */
export async function linkWithProgress(session: Session): Promise<number> {
  const database = await session.database();
  let bar: ReturnType<typeof createProgress> | undefined;
  const done = await linkClaims(database, await readNames(database), {
    signal: session.signal,
    onProgress(progress) {
      bar ??= createProgress(process.stderr, progress.done + progress.remaining);
      bar.show(progress.done);
    },
  });
  bar?.clear();
  return done;
}

function claims(count: number): string {
  return `${count} ${count === 1 ? 'claim' : 'claims'}`;
}
