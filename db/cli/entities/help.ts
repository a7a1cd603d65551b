import type { Subcommand } from './subcommand.ts';
import { subcommands } from './subcommands.ts';

/** The help of a subcommand, or of the whole command. */
export function help(subcommand: Subcommand | null): string {
  if (subcommand) return subcommand.help;
  const width = Math.max(...subcommands.map(({ name }) => name.length));
  const list = subcommands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
  return `Usage: npm run entities -- <what> … [--json] [--help]

Reads and changes the names by which claims are found: entities (people, places, organizations, events), their names in
each language, and text in which no name is to be found. The files in db/entities/names are only the start; what is
changed here stays. It may run while the service runs, which takes up a change within seconds.

${list}

  --json   print the outcome as JSON, and nothing else, on standard output
  --help   show this; after the name of a subcommand, what that does

  DATABASE_URL  the Postgres to use (15 or newer); the embedded one when not set
  DATA_DIR      where the embedded one keeps its data (.data)

An entity is meant by its slug (vladimir-putin) or by any of its names where that names one entity. Doing the same twice
changes nothing the second time.

Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 130 or 143 stopped (linking goes on with the next link).`;
}
