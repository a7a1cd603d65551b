import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';
import type { Session } from './session.ts';

/** What a subcommand has to say at its end. */
export interface Outcome {
  /** For people: one or more lines. */
  text: string;
  /** The same for `--json`. */
  data: object;
}

/** One thing that the command does. */
export interface Subcommand {
  name: string;
  /** One line for the list of subcommands. */
  summary: string;
  /** All that `--help` prints of it. */
  help: string;
  /**
   * Does it.
   *
   * @throws {UsageError} when it is called in the wrong way; nothing was opened then
   * @throws {RegistryError} when the names do not allow it; nothing was changed then
   */
  run(parameters: string[], session: Session): Promise<Outcome>;
}

/** What a subcommand is made of. */
export interface Definition<Options extends ParseArgsOptionsConfig> {
  name: string;
  summary: string;
  /** What follows the name when it is called: `<slug> <name…> [--match M]`. */
  usage: string;
  /** Paragraphs that tell what it does, its options and examples. */
  details: string;
  options: Options;
  /** How many parameters without a name it takes. */
  takes: { least: number; most: number };
  run(given: Given<Options>, session: Session): Promise<Outcome>;
}

/** What was typed after the name of the subcommand. */
export interface Given<Options extends ParseArgsOptionsConfig> {
  values: ReturnType<typeof parseArgs<{ options: Options }>>['values'];
  parameters: string[];
}

/**
 * Makes a subcommand; parameters are read and counted here.
 *
 * @example
 * export const show = subcommand({ name: 'show', usage: '<slug>', options: {}, takes: { least: 1, most: 1 }, … });
 */
export function subcommand<const Options extends ParseArgsOptionsConfig>(definition: Definition<Options>): Subcommand {
  const { name, summary, usage, details } = definition;
  const line = `Usage: npm run entities -- ${name} ${usage}`.trimEnd();
  return {
    name,
    summary,
    help: `${line}\n\n${details}`,
    run(parameters, session) {
      const given = readGiven(definition, parameters);
      const count = given.parameters.length;
      if (count < definition.takes.least) throw new UsageError(`Something is missing after "${name}".\n${line}`);
      if (count > definition.takes.most) {
        const surplus = given.parameters.slice(definition.takes.most).join(' ');
        throw new UsageError(`"${surplus}" is too much: a name of several words goes in quotes.\n${line}`);
      }
      if (given.parameters.some((parameter) => parameter.trim() === '')) {
        throw new UsageError(`A parameter is empty.\n${line}`);
      }
      return definition.run(given, session);
    },
  };
}

function readGiven<const Options extends ParseArgsOptionsConfig>(
  { name, options }: Definition<Options>,
  args: string[],
): Given<Options> {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values, parameters: positionals };
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    throw new UsageError(`${sentence.replace(/\.?$/, '.')} See npm run entities -- ${name} --help`);
  }
}
