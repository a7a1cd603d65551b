import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { type CommandProcess, createProgram } from './command.ts';

/** The command `migrate`. */
export function migrateCommand(process: CommandProcess): CommandUnknownOpts {
  return createProgram('migrate', process)
    .description('Applies the migrations that the database does not have yet. Running it again changes nothing.')
    .action(async () => {
      const { migrateToLatest } = await import('../database/migrate.ts');
      const { databaseSettings, openDatabase } = await import('../database/open.ts');
      const print = (text: string) => void process.stdout.write(`${text}\n`);
      const log = (text: string) => void process.stderr.write(`${text}\n`);
      await using database = await openDatabase({ ...databaseSettings(process.env), role: 'command', log });
      const applied = await migrateToLatest(database);
      for (const name of applied) print(`Applied ${name}`);
      print(applied.length > 0 ? `Migrated ${database.description}` : `Nothing to apply to ${database.description}`);
    });
}
