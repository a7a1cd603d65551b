import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { DatabaseError } from '../database/errors.ts';
import { RegistryError } from '../entities/registry/model.ts';

/** The stream that a command writes to. */
export type OutputStream = NodeJS.WritableStream & Pick<NodeJS.WriteStream, 'columns'> & { isTTY?: boolean };

/** The part of `process` that a command uses; a test passes its own. */
export interface CommandProcess {
  env: NodeJS.ProcessEnv;
  cwd(): string;
  stdout: OutputStream;
  stderr: OutputStream;
  /** 0 done, 1 refused or failed, 2 wrong usage, 128 plus the number of the signal if it was stopped. */
  exitCode?: number | string | null | undefined;
}

/** Wrong usage of a command, which the options alone do not show. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Errors that say in their message what to do. Of any other error, the stack is wanted. */
const expectedErrors = [RegistryError, DatabaseError];

/** Options that npm also has itself, and does not pass on. */
const npmOptions = ['help', 'verbose'];

const environmentHelp = `
Environment:
  DATABASE_URL  the Postgres to use (15 or newer); the embedded one if not set
  DATA_DIR      where the embedded one stores its data (default: .data)`;

/**
 * Creates the command that `npm run <name>` runs. Its actions should import what they need when they run, so that
 * `--help` does not wait for the database modules.
 *
 * @example
 * createProgram('greet', process).argument('<name>').action((name) => process.stdout.write(`Hello ${name}\n`));
 */
export function createProgram(name: string, process: CommandProcess): Command {
  const { env, stdout, stderr } = process;
  return new Command(`npm run ${name} --`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 120,
      getErrHelpWidth: () => stderr.columns ?? 120,
    })
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError(`See npm run ${name} -- --help`)
    .addHelpText('after', environmentHelp)
    .hook('preAction', (program, command) => {
      if (env.npm_lifecycle_event !== name) return;
      for (const option of new Set([...program.options, ...command.options].map((each) => each.name()))) {
        const taken = env[`npm_config_${option.replaceAll('-', '_')}`];
        if (!taken || taken === 'false' || npmOptions.includes(option)) continue;
        if (command.optsWithGlobals()[option.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase())]) continue;
        throw new UsageError(
          `npm took --${option} for itself. Put -- before the options: npm run ${name} -- --${option} …`,
        );
      }
    });
}

/** Runs a command with the words that follow its name, and sets the exit code. */
export async function runProgram(
  program: CommandUnknownOpts,
  words: readonly string[],
  process: CommandProcess,
): Promise<void> {
  try {
    await program.parseAsync(words, { from: 'user' }).catch((error) => {
      if (error instanceof UsageError) program.error(`error: ${error.message}`);
      throw error;
    });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else if (error instanceof Error && expectedErrors.some((expected) => error instanceof expected)) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}

/** The folder that relative paths start from: the one where npm was called. */
export function callerDirectory(name: string, { env, cwd }: CommandProcess): string {
  return (env.npm_lifecycle_event === name && env.INIT_CWD) || cwd();
}
