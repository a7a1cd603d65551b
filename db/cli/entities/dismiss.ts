import { dismissSuggestion } from '../../entities/suggest/dismiss-suggestion.ts';
import { subcommand } from './subcommand.ts';

/** `dismiss`: keeps a suggestion from coming back. */
export const dismiss = subcommand({
  name: 'dismiss',
  summary: 'mark a suggestion as wrong, so that it does not come back',
  usage: '<id>',
  details: 'The pair of names is not suggested again, however often claims hold it.',
  options: {},
  takes: { least: 1, most: 1 },
  async run({ parameters: [id = ''] }, session) {
    const { zh, en } = await dismissSuggestion(await session.database(), id);
    return { text: `${zh} and ${en} are not suggested again.`, data: { zh, en } };
  },
});
