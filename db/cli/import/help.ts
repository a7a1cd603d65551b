/** One line on how the command is called. */
export const usage =
  'Usage: npm run import -- <files or folders…> [--dry-run] [--strict] [--json] [--verbose] [--url U --token T]';

/** What `--help` prints. */
export const help = `${usage}

Imports briefs: each file whole or not at all, and one bad file never stops the others. A file that was imported
before stays unchanged; a corrected one updates its brief. Folders are read with all their subfolders, without hidden
files, README files, node_modules, links to folders, and images and the like; a file that is named itself is always
tried. It may run while the service runs.

  --dry-run   read and report everything, store nothing
  --strict    exit with 1 also when a file was imported with a warning
  --json      print the report as JSON, and nothing else, on standard output
  --verbose   show how things were read (INFO) and which files were skipped
  --url U     send the documents to the service at U instead, e.g. https://briefs.example.org/graphql
  --token T   the service's IMPORT_TOKEN; better set BRIEFGRAPH_TOKEN, which no list of processes shows
  --help      show this

  DATABASE_URL  the Postgres to use (15 or newer); the embedded one when not set
  DATA_DIR      where the embedded one keeps its data (.data)

Examples:
  npm run import -- db/samples
  npm run import -- briefs/ notes/2025-10-29.md --dry-run --strict
  npm run -s import -- --json briefs/ > report.json
  BRIEFGRAPH_TOKEN=… npm run import -- briefs/ --url http://localhost:4000

Exit codes: 0 all well, 1 a file was refused (or, with --strict, warned about), 2 wrong usage, 130 or 143 stopped.`;
