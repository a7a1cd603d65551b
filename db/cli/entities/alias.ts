import { putAliases } from '../../entities/registry/edit.ts';
import { readRegistry } from '../../entities/registry/read.ts';
import { changeHelp, changeNames, changeOptions } from './change-names.ts';
import { ambiguities, findEntity } from './find-entity.ts';
import { readAliases, ruleHelp, ruleOptions } from './read-names.ts';
import { subcommand } from './subcommand.ts';

/** `alias`: further names of an entity, or of several at once. */
export const alias = subcommand({
  name: 'alias',
  summary: 'give an entity further names, or a name of several entities at once',
  usage: '<entity> <name>… [--with entity]… [--language L] [--match M] [--region R] [--excluded text]…',
  details: `Adds names. A name that the entity has gets the rules that are given now.

  --with entity   the name names this one too, in the order given: 川習 is donald-trump --with xi-jinping
${ruleHelp}
${changeHelp}

  npm run entities -- alias vladimir-putin 普京 --region HK
  npm run entities -- alias donald-trump 川習 --with xi-jinping
  npm run entities -- alias quad Quad --match EXACT --excluded "Quad bike"`,
  options: { ...changeOptions, ...ruleOptions, with: { type: 'string', multiple: true, default: [] } },
  takes: { least: 2, most: 100 },
  async run({ values, parameters: [entity = '', ...names] }, session) {
    readAliases(names, values, []);
    const stored = await readRegistry(await session.database());
    const slugs = [entity, ...values.with].map((typed) => findEntity(stored, typed));
    const aliases = readAliases(names, values, slugs);
    for (const note of ambiguities(stored.registry, aliases)) session.note(note);
    return changeNames(
      session,
      {
        edit: ({ registry }) => ({ registry: putAliases(registry, aliases) }),
        done: `${names.join(', ')} now names ${slugs.join(' and ')}.`,
        already: `${names.join(', ')} names ${slugs.join(' and ')} already.`,
      },
      values,
    );
  },
});
