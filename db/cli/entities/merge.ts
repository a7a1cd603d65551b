import { mergeEntity } from '../../entities/registry/edit.ts';
import { readRegistry } from '../../entities/registry/read.ts';
import { UsageError } from '../usage-error.ts';
import { changeHelp, changeNames, changeOptions } from './change-names.ts';
import { findEntity } from './find-entity.ts';
import { subcommand } from './subcommand.ts';

/** `merge`: two entities that are one. */
export const merge = subcommand({
  name: 'merge',
  summary: 'make one of two entities: the first goes into the second',
  usage: '<entity> <into>',
  details: `Gives all names, metonyms and suggestions of the first to the second, and the claims that named it. Its slug and id are
remembered, so that it stays clear where it went; it cannot be undone but by adding it again, which gives it the
same id.

${changeHelp}`,
  options: changeOptions,
  takes: { least: 2, most: 2 },
  async run({ values, parameters: [typed = '', target = ''] }, session) {
    const stored = await readRegistry(await session.database());
    const into = findEntity(stored, target);
    if (stored.retired.get(typed) === into) {
      return {
        text: `${typed} was merged into ${into} already.`,
        data: { isChanged: false, claimsLinked: 0, claimsWaiting: 0 },
      };
    }
    const from = findEntity(stored, typed);
    if (from === into) throw new UsageError(`Both are ${into}.`);
    return changeNames(
      session,
      {
        edit: ({ registry }) => ({ registry: mergeEntity(registry, from, into), mergedInto: new Map([[from, into]]) }),
        done: `Merged ${from} into ${into}.`,
        already: `${from} was merged into ${into} already.`,
      },
      values,
    );
  },
});
