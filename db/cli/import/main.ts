import { UsageError } from '../usage-error.ts';
import { readArguments } from './arguments.ts';
import { help, usage } from './help.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const request = readArguments(process.argv.slice(2), process.env, process.cwd());
    if (request === null) {
      console.log(help);
      return 0;
    }
    const { runImport } = await import('./run.ts');
    return await runImport(request);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}\nMore with: npm run import -- --help`);
    return 2;
  }
}
