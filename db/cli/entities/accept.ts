import { acceptSuggestion } from '../../entities/suggest/accept-suggestion.ts';
import { changeHelp, changeOptions, linkWithProgress } from './change-names.ts';
import { readKind, readName, readSlug } from './read-names.ts';
import { subcommand } from './subcommand.ts';

/** `accept`: makes a suggestion a new entity, or further names of one. */
export const accept = subcommand({
  name: 'accept',
  summary: 'make a suggestion an entity, or further names of one',
  usage: '<id> [--as <slug>] [--kind K] [--zh name] [--en name]',
  details: `Adds the two names of a suggestion to the entity that it was found for, or makes a new one of them.

  --as <slug>   the entity whose names these are, or the slug of a new one; by default made of the English name
  --kind K      what a new one is: PERSON, PLACE, ORGANIZATION, EVENT or OTHER
  --zh name     the Chinese name, where the suggestion is not quite right
  --en name     the English name, likewise
${changeHelp}

  npm run entities -- accept entity_suggestion_7 --kind PERSON`,
  options: {
    ...changeOptions,
    as: { type: 'string' },
    kind: { type: 'string' },
    zh: { type: 'string' },
    en: { type: 'string' },
  },
  takes: { least: 1, most: 1 },
  async run({ values, parameters: [id = ''] }, session) {
    const { slug, isChanged } = await acceptSuggestion(await session.database(), id, {
      as: values.as === undefined ? undefined : readSlug(values.as),
      kind: values.kind === undefined ? undefined : readKind(values.kind),
      zh: values.zh === undefined ? undefined : readName(values.zh),
      en: values.en === undefined ? undefined : readName(values.en),
    });
    const claimsLinked = isChanged && !values.later ? await linkWithProgress(session) : 0;
    const linked = values.later ? 'Claims wait to be linked.' : `Claims linked again: ${claimsLinked}.`;
    const text = isChanged ? `${slug} has these names now.\n${linked}` : `${slug} has these names already.`;
    return { text, data: { slug, isChanged, claimsLinked } };
  },
});
