import { printRegistry } from '../../entities/registry/print.ts';
import { readRegistry } from '../../entities/registry/read.ts';
import { subcommand } from './subcommand.ts';

/** `export`: all names, in the form of the files that they began as. */
export const exportNames = subcommand({
  name: 'export',
  summary: 'print all names as JSON, in the form of the files in db/entities/names',
  usage: '',
  details: `Importing what was exported changes nothing. With npm, -s keeps its own lines out of the file:

  npm run -s entities -- export > names.json`,
  options: {},
  takes: { least: 0, most: 0 },
  async run(_given, session) {
    const { registry } = await readRegistry(await session.database());
    const data = printRegistry(registry);
    return { text: JSON.stringify(data, null, 2), data };
  },
});
