import { DatabaseError } from '../../database/errors.ts';
import { MigrationError } from '../../database/migrate.ts';
import { RegistryError } from '../../entities/registry/errors.ts';
import { listenForStop } from '../stop.ts';
import { UsageError } from '../usage-error.ts';
import { help } from './help.ts';
import { nearest } from './nearest.ts';
import { openSession } from './open-session.ts';
import type { Outcome, Subcommand } from './subcommand.ts';
import { subcommands } from './subcommands.ts';

/**
 * Runs the command with what was typed after its name.
 *
 * @returns the exit code: 0 done, 1 refused or failed, 2 wrong usage, 128 and the signal's number when stopped
 */
export async function runEntities(typed: string[]): Promise<number> {
  try {
    const [name, ...parameters] = typed.filter((parameter) => parameter !== '--json');
    const wantsHelp = parameters.includes('--help') || parameters.includes('-h');
    if (name === undefined || /^(--help|-h|help)$/.test(name)) {
      console.log(help(parameters[0] === undefined ? null : find(parameters[0])));
      return name === undefined ? 2 : 0;
    }
    const subcommand = find(name);
    if (wantsHelp) console.log(subcommand.help);
    return wantsHelp ? 0 : await run(subcommand, parameters, typed.includes('--json'));
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

function find(name: string): Subcommand {
  const found = subcommands.find((subcommand) => subcommand.name === name);
  if (found) return found;
  const names = subcommands.map((subcommand) => subcommand.name);
  const [meant] = nearest(name, names);
  const hint = meant === undefined ? `It is one of ${names.join(', ')}.` : `Did you mean ${meant}?`;
  throw new UsageError(`There is no "${name}". ${hint} See npm run entities -- --help`);
}

async function run(subcommand: Subcommand, parameters: string[], json: boolean): Promise<number> {
  const stop = listenForStop(() => console.error('Stopping after the claims at work; once more stops at once.'));
  await using session = openSession(process.env, stop.signal);
  const outcome = await subcommand.run(parameters, session);
  print(outcome, json);
  return stop.exitCode() ?? 0;
}

function print({ text, data }: Outcome, json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : text === '' ? '' : `${text}\n`);
}

/** Anything else is a fault of ours, and its stack says where. */
function isExpected(error: unknown): error is Error {
  return [UsageError, RegistryError, DatabaseError, MigrationError].some((kind) => error instanceof kind);
}
