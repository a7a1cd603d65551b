import { type CommandUnknownOpts, InvalidArgumentError } from '@commander-js/extra-typings';
import { type CommandProcess, callerDirectory, createProgram, UsageError } from '../command.ts';

/** What to import, and how. */
export interface ImportRequest {
  /** Files and folders as typed. */
  paths: string[];
  /** The folder that relative paths start from. */
  cwd: string;
  dryRun: boolean;
  strict: boolean;
  json: boolean;
  verbose: boolean;
  /** The service to send documents to; null to import into the database. */
  remote: Remote | null;
}

/** A service that imports documents, and the token for it. */
export interface Remote {
  url: URL;
  token: string | null;
}

const help = `
Environment of --url:
  BRIEFGRAPH_TOKEN  the token, if --token is not given

Examples:
  npm run import -- db/samples
  npm run import -- briefs/ notes/2025-10-29.md --dry-run --strict
  npm run -s import -- --json briefs/ > report.json
  BRIEFGRAPH_TOKEN=… npm run import -- briefs/ --url http://localhost:4000

Exit codes: 0 all well, 1 a file was refused (or, with --strict, had a warning), 2 wrong usage, 130 or 143 stopped.`;

/** The command `import`; `start` does the work. */
export function importCommand(process: CommandProcess, start = runImport): CommandUnknownOpts {
  return createProgram('import', process)
    .description(
      `Imports briefs. Each file is imported as a whole or not at all, and one bad file never stops the others. A file that was imported before stays unchanged; a corrected one updates its brief. Folders are read with all their subfolders, without hidden files, README files, node_modules, links to folders, and images and the like; a file that is named itself is always tried. It may run while the service runs.`,
    )
    .argument('<paths...>', 'files and folders', readPaths)
    .option('--dry-run', 'read and report everything, store nothing')
    .option('--strict', 'exit with 1 also when a file was imported with a warning')
    .option('--json', 'print the report as JSON, and nothing else, on standard output')
    .option('-v, --verbose', 'show how things were read (INFO) and which files were skipped')
    .option('--url <url>', 'send the documents to this service, e.g. https://briefs.example.org/graphql', readUrl)
    .option('--token <token>', 'its IMPORT_TOKEN; BRIEFGRAPH_TOKEN is safer, as process lists do not show it')
    .addHelpText('after', help)
    .action(async (paths, { url, token, dryRun = false, strict = false, json = false, verbose = false }) => {
      if (url === undefined && token !== undefined) throw new UsageError('--token is for --url, which is missing.');
      const remote = url === undefined ? null : { url, token: readToken(token ?? process.env.BRIEFGRAPH_TOKEN ?? '') };
      const cwd = callerDirectory('import', process);
      process.exitCode = await start({ paths, cwd, dryRun, strict, json, verbose, remote }, process);
    });
}

async function runImport(request: ImportRequest, process: CommandProcess): Promise<number> {
  const { run } = await import('./run.ts');
  return run(request, process);
}

function readPaths(path: string, paths: string[] = []): string[] {
  // An unset variable in a script would otherwise mean the whole working directory.
  if (path === '') throw new InvalidArgumentError('A path must not be empty.');
  return [...paths, path];
}

/** Throws a UsageError where the message of an InvalidArgumentError would show the password. */
function readUrl(text: string): URL {
  const url = URL.parse(text);
  if (url?.username || url?.password) throw new UsageError('--url takes no user or password; use --token.');
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('It must be a URL such as http://localhost:4000/graphql.');
  }
  if (url.pathname === '/') url.pathname = '/graphql';
  return url;
}

function readToken(text: string): string | null {
  const token = text.trim();
  if (!/^[\x21-\x7e]*$/.test(token)) throw new UsageError('The token contains characters that a token cannot have.');
  return token === '' ? null : token;
}
