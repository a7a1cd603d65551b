/** Runs a command: `node db/cli/main.ts import briefs/`. The scripts of package.json call it. */
import { runProgram } from './command.ts';

const [name, ...words] = process.argv.slice(2);
await runProgram(await loadProgram(), words, process);

async function loadProgram() {
  if (name === 'import') return (await import('./import/command.ts')).importCommand(process);
  if (name === 'entities') return (await import('./entities/command.ts')).entitiesCommand(process);
  if (name === 'migrate') return (await import('./migrate.ts')).migrateCommand(process);
  throw new Error(`There is no command ${name}.`);
}
