/** `npm run bench`: measures, and writes what it found to `results/`. */
import { DatabaseError } from '../../db/database/errors.ts';
import { help, readOptions, UsageError } from './options.ts';
import { writeReport } from './report/write.ts';
import { run } from './run.ts';

const begun = performance.now();
const started = new AsyncDisposableStack();
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log('stopping');
    started.disposeAsync().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  });
}
process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2));
    if (!options) {
      process.stdout.write(help);
      return 0;
    }
    const results = await run(options, started, log);
    for (const file of await writeReport(results, options.out)) log(`wrote ${file}`);
    return 0;
  } catch (error) {
    // What is being stopped fails, and nobody wants to know.
    if (!stopping) process.stderr.write(`${reasonOf(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  } finally {
    if (!stopping) await started.disposeAsync();
  }
}

function log(line: string): void {
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stderr.write(`${String(seconds).padStart(4)} s  ${line}\n`);
}

function reasonOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}. See npm run bench -- --help`;
  if (error instanceof DatabaseError) {
    return `${error.message}. The bench needs a Postgres server: give one with --server or BENCH_DATABASE_URL`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
