import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { madeOnce } from '../setup/once.ts';
import { packSdk } from './pack.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const shared = path.join(root, 'node_modules');

/** A project of somebody else's that has the package as npm would install it, and lives as long as `await using`. */
export interface Consumer extends AsyncDisposable {
  folder: string;
  /** The file that would be published. */
  tarball: string;
  /** Where the package was unpacked to. */
  installed: string;
  /** What the package says of itself. */
  manifest: Manifest;
  /** Every file of the package, with forward slashes, sorted. */
  files: string[];
  /** What can be imported, such as `@briefgraph/sdk/documents`. */
  entryPoints: string[];
  write(files: Record<string, string>): Promise<void>;
  /** What `tsc` says of these files, with every strict check on; of a right program, nothing. */
  compile(files: readonly string[], options: Readonly<Record<string, unknown>>, flags?: string[]): Promise<string>;
  /** The minified bundle of a module's text. */
  bundle(text: string, format?: 'es' | 'iife'): Promise<string>;
}

/** The parts of `package.json` that tests read. */
export interface Manifest {
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
  [key: string]: unknown;
}

/** Unpacks the SDK beside an empty project; the tests of a run unpack one tarball. */
export async function createConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefgraph-consumer-'));
  const tarball = await madeOnce('sdk.tgz', folder, packSdk);
  const installed = path.join(folder, 'node_modules', '@briefgraph', 'sdk');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components', '1', '-C', installed]);
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module", "private": true }');
  const manifest: Manifest = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8'));
  const files = await filesIn(installed);
  await linkPeers(folder, manifest);
  return {
    folder,
    tarball,
    installed,
    manifest,
    files,
    entryPoints: entryPointsOf(manifest),
    write: (texts) => writeAll(folder, texts),
    compile: (names, options, flags) => compile(folder, names, { options, flags }),
    bundle: (text, format = 'es') => bundle(folder, text, format),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** Node's types, and what the package leaves to its users to install: those of the repository. */
async function linkPeers(folder: string, { peerDependencies = {} }: Manifest): Promise<void> {
  const peers = typeof peerDependencies === 'object' && peerDependencies !== null ? Object.keys(peerDependencies) : [];
  for (const name of ['@types', 'undici-types', ...peers]) {
    const target = path.join(folder, 'node_modules', name);
    await mkdir(path.dirname(target), { recursive: true });
    await symlink(path.join(shared, name), target, 'junction');
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** The modules of the export map. */
function entryPointsOf({ name, exports }: Manifest): string[] {
  return Object.entries(exports).flatMap(([key, target]) =>
    typeof target === 'string' ? [] : [path.posix.join(name, key)],
  );
}

async function writeAll(folder: string, texts: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await writeFile(path.join(folder, name), text);
}

async function compile(
  folder: string,
  files: readonly string[],
  { options, flags = [] }: { options: Readonly<Record<string, unknown>>; flags?: string[] | undefined },
): Promise<string> {
  const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
  const compilerOptions = { ...strict, target: 'es2022', noEmit: true, ...options };
  const project = path.join(folder, 'tsconfig.json');
  await writeFile(project, JSON.stringify({ compilerOptions, files }));
  const { stdout } = await run(process.execPath, [compiler, '-p', project, ...flags]).catch((error) => error);
  return stdout;
}

async function bundle(folder: string, text: string, format: 'es' | 'iife'): Promise<string> {
  const entry = path.join(folder, 'bundled.ts');
  await writeFile(entry, text);
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      // As an application and not as a library, whose white space Vite would keep.
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format, name: 'bundled', minify: true },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  return outputs.flatMap(({ output }) => output.map((chunk) => ('code' in chunk ? chunk.code : ''))).join('');
}
