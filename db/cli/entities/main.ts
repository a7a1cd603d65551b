import { runEntities } from './run.ts';

process.exitCode = await runEntities(process.argv.slice(2));
