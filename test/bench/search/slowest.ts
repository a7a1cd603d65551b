import type { Database } from '../../../db/database/database.ts';
import { places, searches } from './places.ts';
import { best, readAsked, statementsOf } from './statements.ts';

/** In milliseconds: no search should take longer, wherever it is typed. */
const bound = 300;

/** Asks every search in every place, and prints the slowest of each place. */
export async function measureSlowest(database: Database, repeats: number): Promise<string> {
  const asked = await readAsked(database);
  const rows: string[] = [];
  let over = 0;
  for (const [place, documentOf] of Object.entries(places)) {
    const times: { search: string; time: number }[] = [];
    for (const search of searches) {
      const document = documentOf(`search: ${JSON.stringify(search)}`);
      const time = await best(repeats, await statementsOf(database, asked, document), database);
      times.push({ search, time });
    }
    times.sort((one, other) => one.time - other.time);
    const [middle, slowest] = [times[Math.floor(times.length / 2)], times.at(-1)];
    const beyond = times.filter(({ time }) => time > bound).length;
    over += beyond;
    rows.push(
      `| ${place} | ${middle?.time.toFixed(0)} | ${slowest?.time.toFixed(0)} | \`${slowest?.search}\` | ${beyond} |`,
    );
  }
  const count = searches.length * rows.length;
  return `| ${searches.length} searches in each place | median | slowest | which | over ${bound} ms |\n|---|---|---|---|---|\n${rows.join('\n')}\n\n${over} of ${count} took over ${bound} ms.\n`;
}
