/** `npm run bench:search`: search and names at a million claims; writes `results/search.md`. */
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../../db/database/open.ts';
import { benchDatabase } from '../data/bench-database.ts';
import { measureNames } from './names.ts';
import { measureSlowest } from './slowest.ts';
import { measureQuestions } from './statements.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '1000000' },
    repeats: { type: 'string', default: '5' },
    server: {
      type: 'string',
      default: process.env.BENCH_DATABASE_URL || `postgres://${userInfo().username}@127.0.0.1:5432/postgres`,
    },
    out: { type: 'string', default: path.join(import.meta.dirname, '..', 'results', 'search.md') },
  },
});
const log = (line: string): void => console.error(line);
const { url, claims } = await benchDatabase({
  server: values.server,
  claims: Number(values.claims),
  seed: 1,
  fresh: false,
  log,
});
await using database = await openDatabase({ url, dataDir: '', role: 'command', statementTimeout: 600_000, log });
log('questions');
const questions = await measureQuestions(database, Number(values.repeats));
log('slowest searches, some minutes');
const slowest = await measureSlowest(database, Math.min(Number(values.repeats), 2));
log('names');
const names = await measureNames(database);
const text = `# Search and names at ${claims.toLocaleString('en-US')} claims

One run of \`npm run bench:search\`, the best of ${values.repeats} for each statement, warm, in milliseconds from the client.
Ratios within the run say more than times. The index for \`simple\` was made for the comparison.

${questions}
${slowest}
${names}`;
await writeFile(values.out, text);
log(`wrote ${path.relative(process.cwd(), values.out)}`);
