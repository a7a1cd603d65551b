import { runEntities } from './command/run.ts';

process.exitCode = await runEntities(process.argv.slice(2));
