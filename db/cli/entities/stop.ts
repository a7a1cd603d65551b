import { setStopPhrases } from '../../entities/registry/edit.ts';
import { changeHelp, changeNames, changeOptions } from './change-names.ts';
import { readLanguage, readName } from './read-names.ts';
import { subcommand } from './subcommand.ts';

/** `stop`: text in which no name is found. */
export const stop = subcommand({
  name: 'stop',
  summary: 'add text in which no name is to be found, or remove it',
  usage: '<text>… [--language L] [--remove]',
  details: `In 北約克 (North York) there is no 北約 (NATO): so 北約克 is a stop phrase.

  --language L   ZH or EN; by default what the script of the text suggests
  --remove       names may be found in it again
${changeHelp}

  npm run entities -- stop 北約克 "Washington Post"`,
  options: { ...changeOptions, language: { type: 'string' }, remove: { type: 'boolean', default: false } },
  takes: { least: 1, most: 100 },
  async run({ values, parameters }, session) {
    const phrases = parameters.map(readName).map((text) => ({ text, language: readLanguage(values.language, text) }));
    const list = parameters.join(', ');
    return changeNames(
      session,
      {
        edit: ({ registry }) => ({ registry: setStopPhrases(registry, phrases, !values.remove) }),
        done: values.remove ? `Names are found in ${list} again.` : `No name is found in ${list} any more.`,
        already: values.remove ? `${list} is no stop phrase.` : `${list} is a stop phrase already.`,
      },
      values,
    );
  },
});
