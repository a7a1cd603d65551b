/** Prints the help of both large commands, then which modules of the database packages that loaded, as JSON. */
import { registerHooks } from 'node:module';

const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    if (/node_modules\/(kysely|pg|@electric-sql)\/|\/db\/(query|import|text|documents)\//.test(url)) loaded.push(url);
    return next(url, context);
  },
});
const { runProgram } = await import('../../../db/cli/command.ts');
const { entitiesCommand } = await import('../../../db/cli/entities/command.ts');
const { importCommand } = await import('../../../db/cli/import/command.ts');
for (const program of [entitiesCommand(process), importCommand(process)])
  await runProgram(program, ['--help'], process);
process.stdout.write(`\n${JSON.stringify(loaded)}`);
