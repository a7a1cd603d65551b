import { readNames } from '../../entities/lookup/names.ts';
import type { Registry } from '../../entities/registry/model.ts';
import { changeRegistry } from '../../entities/registry/registry.ts';
import { countWaiting, linkClaims, queueOutdatedClaims } from '../../entities/relink/relink.ts';
import { createProgress } from '../progress.ts';
import type { Outcome, Session } from './session.ts';

/** The option of every subcommand that changes names. */
export interface ChangeOptions {
  /** Whether to leave the linking of claims to a running service or to `link`. */
  later?: true | undefined;
}

/** A change of the names, and how to report it. */
export interface Change {
  edit: (registry: Registry) => Registry;
  /** Slugs of entities that are merged into another one. */
  mergedInto?: ReadonlyMap<string, string>;
  /** Printed if something changed. */
  done: string;
  /** Printed if nothing changed. */
  already: string;
}

/** Changes the names and links the claims that this affects, with a progress bar. */
export async function changeNames(
  session: Session,
  { edit, mergedInto, done, already }: Change,
  { later = false }: { later?: boolean | undefined },
): Promise<Outcome> {
  const database = await session.database();
  const { isChanged, claimsToLink } = await changeRegistry(database, ({ registry }) => ({
    registry: edit(registry),
    ...(mergedInto === undefined ? {} : { mergedInto }),
  }));
  if (!isChanged) return unchanged(already);
  const claimsLinked = later ? 0 : await linkWithProgress(session);
  const claimsWaiting = await countWaiting(database);
  const waiting = later && claimsToLink === null ? 'all claims' : claims(claimsWaiting);
  const lines = [
    done,
    ...(later ? [] : [`${claims(claimsLinked)} linked again.`]),
    ...(later || claimsWaiting > 0 ? [`${waiting} to be linked by a running service or the next link.`] : []),
  ];
  return { text: lines.join('\n'), data: { isChanged, claimsLinked, claimsWaiting } };
}

/** The outcome of a change that had been made before. */
export function unchanged(text: string): Outcome {
  return { text, data: { isChanged: false, claimsLinked: 0, claimsWaiting: 0 } };
}

/** Links the claims that previous changes left waiting. */
export async function link(session: Session): Promise<Outcome> {
  const database = await session.database();
  await queueOutdatedClaims(database, session.signal);
  const claimsLinked = await linkWithProgress(session);
  const claimsWaiting = await countWaiting(database);
  const waiting = claimsWaiting > 0 ? `, ${claimsWaiting} wait` : '';
  return { text: `${claimsLinked} claims linked${waiting}.`, data: { claimsLinked, claimsWaiting } };
}

/** Links the claims that wait, with a progress bar. Returns how many. */
export async function linkWithProgress({ database, stderr, signal }: Session): Promise<number> {
  const opened = await database();
  let progress: ReturnType<typeof createProgress> | undefined;
  const linked = await linkClaims(opened, await readNames(opened), {
    signal,
    onProgress({ done, remaining }) {
      progress ??= createProgress(stderr, done + remaining);
      progress.show(done);
    },
  });
  progress?.clear();
  return linked;
}

function claims(count: number): string {
  return `${count} ${count === 1 ? 'claim' : 'claims'}`;
}
