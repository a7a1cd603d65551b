import { setMetonyms } from '../../entities/registry/edit.ts';
import { readRegistry } from '../../entities/registry/read.ts';
import { changeHelp, changeNames, changeOptions } from './change-names.ts';
import { findEntity } from './find-entity.ts';
import { subcommand } from './subcommand.ts';

/** `stand-for`: whose name may stand for whom. */
export const standFor = subcommand({
  name: 'stand-for',
  summary: 'say for whom the name of an entity may stand, as Beijing for China',
  usage: '<entity> <for>… [--not]',
  details: `The two stay entities of their own. Where one language says Beijing and the other China, nothing is missing; and a query
can ask for the claims of China with or without those of Beijing.

  --not     the name stands for them no more
${changeHelp}

  npm run entities -- stand-for beijing china`,
  options: { ...changeOptions, not: { type: 'boolean', default: false } },
  takes: { least: 2, most: 20 },
  async run({ values, parameters }, session) {
    const stored = await readRegistry(await session.database());
    const [slug = '', ...others] = parameters.map((typed) => findEntity(stored, typed));
    const relation = `${values.not ? 'does not stand' : 'may stand'} for ${others.join(', ')}`;
    return changeNames(
      session,
      {
        edit: ({ registry }) => ({ registry: setMetonyms(registry, { slug, others, stands: !values.not }) }),
        done: `${slug} ${relation} from now on.`,
        already: `${slug} ${relation} already.`,
      },
      values,
    );
  },
});
