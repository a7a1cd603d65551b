import { type CommandUnknownOpts, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { entityKinds, matchRules } from '../../entities/registry/model.ts';
import type { Language } from '../../model.ts';
import { type CommandProcess, callerDirectory, createProgram } from '../command.ts';
import type { Outcome, Session } from './session.ts';

/** Does the work of a subcommand in a session and prints the outcome. */
export type RunJob = (job: (session: Session) => Promise<Outcome>) => Promise<void>;

const languages: readonly Language[] = ['ZH', 'EN'];
const maxListed = 200;

const help = `
An entity is given by its slug (vladimir-putin) or by any of its names if that names one entity. A name of several words
goes in quotes. Doing the same twice changes nothing the second time.

Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 130 or 143 stopped (linking continues with the next link).`;

// The modules of the subcommands load the database, so they are imported when one runs.
const names = () => import('./names.ts');
const registry = () => import('./registry.ts');
const suggestions = () => import('./suggestions.ts');

/** The command `entities`; `runJob` runs its subcommands. */
export function entitiesCommand(process: CommandProcess, runJob?: RunJob): CommandUnknownOpts {
  const program = createProgram('entities', process)
    .description(
      'Reads and changes the names by which claims are found: entities (people, places, organizations, events), their names in each language, and text in which no name is to be found. The files in db/entities/names are only the start; what is changed here stays. It may run while the service runs, which picks up a change within seconds.',
    )
    .option('--json', 'print the outcome as JSON, and nothing else, on standard output')
    .addHelpText('after', help);
  const run: RunJob = runJob ?? (async (job) => (await import('./session.ts')).runJob(job, program.opts(), process));
  addReading(program, run, process);
  addChanges(program, run);
  addSuggestions(program, run);
  return program;
}

function addReading(program: CommandUnknownOpts, run: RunJob, process: CommandProcess): void {
  program
    .command('list')
    .summary('list entities, or those whose slug or name contains a text')
    .description('Prints a line for each entity: slug, kind, Chinese and English name.')
    .argument('[text]', 'part of a slug or name', readText)
    .addOption(kind('only entities of this kind'))
    .action((text, options) => run(async (session) => (await registry()).list(session, text, options)));
  program
    .command('show')
    .summary('show all names of an entity, with their rules')
    .description('Prints what it is, its names with their rules, names that it shares, and metonyms.')
    .argument('<entity>', 'slug or name', readText)
    .action((entity) => run(async (session) => (await registry()).show(session, entity)));
  program
    .command('export')
    .summary('print all names as JSON, in the form of the files in db/entities/names')
    .description('Importing what was exported changes nothing. With npm, -s keeps its own lines out of the file.')
    .addHelpText('after', '\nExample:\n  npm run -s entities -- export > names.json')
    .action(() => run(async (session) => (await registry()).exportNames(session)));
  program
    .command('import')
    .summary('add names from JSON files in the form of those in db/entities/names')
    .description(
      'Adds the entities, names, compounds, metonyms and stop phrases of the files to the existing ones; nothing is removed. A name that an entity has gets the rules that the file gives it; what the entity is and how it is shown stays. All mistakes are reported at once, and then nothing is added. The form is described in db/entities/names/README.md.',
    )
    .argument('<files...>', 'JSON files', readTexts)
    .addOption(later())
    .action((files, options) => {
      const cwd = callerDirectory('entities', process);
      return run(async (session) => (await registry()).importNames(session, files, { ...options, cwd }));
    });
  program
    .command('link')
    .summary('link the claims that wait since names were changed')
    .description(
      'Continues where an interrupted or postponed linking stopped. A running service does the same by itself.',
    )
    .action(() => run(async (session) => (await import('./change-names.ts')).link(session)));
}

function addChanges(program: CommandUnknownOpts, run: RunJob): void {
  program
    .command('add')
    .summary('add an entity with its names')
    .description(
      'Adds someone or something that claims name. The first name of each language is the one that is shown. A slug never changes. If the entity exists, names that it does not have are added to it. Names with a region, a rule or excluded text are added with alias.',
    )
    .argument('<slug>', 'such as vladimir-putin', readText)
    .addOption(kind('what it is').makeOptionMandatory())
    .option('--zh <name>', 'a Chinese name, in Traditional characters as in Taiwan first (repeatable)', readTexts)
    .option('--en <name>', 'an English name (repeatable)', readTexts)
    .option('--stands-for <entity>', 'what its name may stand for, as Beijing for China (repeatable)', readTexts)
    .addOption(later())
    .addHelpText('after', addExample)
    .action((slug, options) => run(async (session) => (await names()).add(session, slug, options)));
  program
    .command('alias')
    .summary('give an entity further names, or a name of several entities at once')
    .description('Adds names. A name that the entity has gets the rules that are given now.')
    .argument('<entity>', 'slug or name', readText)
    .argument('<names...>', 'its further names', readTexts)
    .option('--with <entity>', 'an entity that the names name, too, in the order given (repeatable)', readTexts)
    .addOption(language())
    .addOption(choice('--match <rule>', matchHelp, matchRules))
    .option('--region <region>', 'where the name is used: TW, HK, CN …', (text) => text.toUpperCase())
    .option('--excluded <text>', 'text around the name in which it means something else (repeatable)', readTexts)
    .addOption(later())
    .addHelpText('after', aliasExamples)
    .action((entity, texts, options) => run(async (session) => (await names()).alias(session, entity, texts, options)));
  program
    .command('set')
    .summary('set what an entity is, or by which of its names it is shown')
    .argument('<entity>', 'slug or name', readText)
    .addOption(kind('what it is'))
    .option('--zh <name>', 'the Chinese name to show, which is one of its names')
    .option('--en <name>', 'the English name to show, which is one of its names')
    .addOption(later())
    .action((entity, options) => run(async (session) => (await names()).set(session, entity, options)));
  program
    .command('merge')
    .summary('make one of two entities: the first is merged into the second')
    .description(
      'Gives all names, metonyms and suggestions of the first to the second, and the claims that named it. Its slug and id are remembered, so that it stays clear where it went. The only way back is to add it again, which gives it the same id.',
    )
    .argument('<entity>', 'slug or name', readText)
    .argument('<into>', 'slug or name', readText)
    .addOption(later())
    .action((entity, into, options) => run(async (session) => (await names()).merge(session, entity, into, options)));
  program
    .command('stand-for')
    .summary('say what the name of an entity may stand for, as Beijing for China')
    .description(
      'The two stay separate entities. If one language says Beijing and the other China, nothing is missing; and a query can ask for the claims of China with or without those of Beijing.',
    )
    .argument('<entity>', 'slug or name', readText)
    .argument('<others...>', 'what its name may stand for', readTexts)
    .option('--not', 'the name no longer stands for them')
    .addOption(later())
    .addHelpText('after', '\nExample:\n  npm run entities -- stand-for beijing china')
    .action((entity, others, options) =>
      run(async (session) => (await names()).standFor(session, [entity, ...others], options)),
    );
  program
    .command('stop')
    .summary('add text in which no name is to be found, or remove it')
    .description('北約克 (North York) does not name 北約 (NATO): so 北約克 is a stop phrase.')
    .argument('<texts...>', 'stop phrases', readTexts)
    .addOption(language())
    .option('--remove', 'names may be found in it again')
    .addOption(later())
    .addHelpText('after', '\nExample:\n  npm run entities -- stop 北約克 "Washington Post"')
    .action((texts, options) => run(async (session) => (await names()).stop(session, texts, options)));
  program
    .command('remove')
    .summary('remove an entity, or some of its names')
    .description(
      'Without names, the entity is removed with its names and those that it shares with others, such as 川習. With names, only these are removed; the last one cannot be. What is removed here does not come back with a new version of the files.',
    )
    .argument('<entity>', 'slug or name', readText)
    .argument('[names...]', 'names to remove', readTexts)
    .addOption(later())
    .action((entity, texts, options) =>
      run(async (session) => (await names()).remove(session, entity, texts, options)),
    );
}

function addSuggestions(program: CommandUnknownOpts, run: RunJob): void {
  program
    .command('suggest')
    .summary('look for names that recur in both languages and are not known')
    .description(
      'Reads the newest 100,000 claims that are in both languages, and pairs Chinese and English names that occur in the same claims more often than by chance. A suggestion is kept until it is accepted or dismissed, and is in GraphQL as entitySuggestions. Nothing becomes a name by itself.\n\nPrints for each its id, score (0 to 1), names, the entity of which it seems to be a further name, and how many claims have both names, the Chinese and the English one; then claims that show it.',
    )
    .option('--limit <n>', `how many to print, the best first, at most ${maxListed}`, readLimit, 20)
    .addHelpText('after', suggestExamples)
    .action((options) => run(async (session) => (await suggestions()).suggest(session, options)));
  program
    .command('accept')
    .summary('make a suggestion an entity, or further names of one')
    .description('Adds the two names of a suggestion to the entity that it was found for, or to a new one.')
    .argument('<id>', 'of the suggestion', readText)
    .option(
      '--as <slug>',
      'the entity whose names these are, or the slug of a new one (default: from the English name)',
    )
    .addOption(kind('what a new one is'))
    .option('--zh <name>', 'the Chinese name, if the suggestion is not quite right')
    .option('--en <name>', 'the English name, if the suggestion is not quite right')
    .addOption(later())
    .addHelpText('after', '\nExample:\n  npm run entities -- accept entity_suggestion_7 --kind PERSON')
    .action((id, options) => run(async (session) => (await suggestions()).accept(session, id, options)));
  program
    .command('dismiss')
    .summary('mark a suggestion as wrong, so that it does not come back')
    .description('The pair of names is not suggested again, however many claims contain it.')
    .argument('<id>', 'of the suggestion', readText)
    .action((id) => run(async (session) => (await suggestions()).dismiss(session, id)));
}

const matchHelp =
  'SUBSTRING: anywhere, as Chinese is. WORD: as a word, with an initial capital if the name has one. EXACT: as a word with exactly these capitals (US, WHO). (default: by the form of the name)';

const addExample = `
Example:
  npm run entities -- add emmanuel-macron --kind PERSON --zh 馬克宏 --zh 馬克龍 --en "Emmanuel Macron" --en Macron`;

const aliasExamples = `
Examples:
  npm run entities -- alias vladimir-putin 普京 --region HK
  npm run entities -- alias donald-trump 川習 --with xi-jinping
  npm run entities -- alias quad Quad --match EXACT --excluded "Quad bike"`;

const suggestExamples = `
Examples:
  npm run entities -- accept entity_suggestion_7 --kind PERSON
  npm run entities -- dismiss entity_suggestion_8`;

function kind(description: string) {
  return choice('--kind <kind>', description, entityKinds);
}

function language() {
  return choice('--language <language>', 'of the text (default: by its script)', languages);
}

function later() {
  return new Option('--later', 'do not link claims now: a running service or the next link does');
}

/** An option that takes one of some words, in upper or lower case. */
function choice<const Flags extends string, Word extends string>(
  flags: Flags,
  description: string,
  words: readonly Word[],
) {
  return new Option(flags, description).choices(words).argParser((typed): Word => {
    const found = words.find((word) => word === typed.toUpperCase());
    if (found === undefined) throw new InvalidArgumentError(`Allowed choices are ${words.join(', ')}.`);
    return found;
  });
}

function readText(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be empty.');
  return text;
}

function readTexts(text: string, texts: string[] = []): string[] {
  return [...texts, readText(text)];
}

function readLimit(text: string): number {
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= maxListed) return limit;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${maxListed}.`);
}
