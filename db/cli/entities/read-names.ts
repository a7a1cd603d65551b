import { mistakeInName } from '../../entities/registry/mistake-in-name.ts';
import { defaultMatch, KINDS, MATCHES, REGION, SLUG } from '../../entities/registry/parse.ts';
import type { EntityKind, RegisteredAlias } from '../../entities/registry/registry.ts';
import type { Language } from '../../model.ts';
import { CJK } from '../../text/folding/characters.ts';
import { UsageError } from '../usage-error.ts';

const HAS_CJK = new RegExp(`[${CJK}]`, 'v');

/** @throws {UsageError} */
export function readName(text: string): string {
  const mistake = mistakeInName(text);
  if (mistake !== null) throw new UsageError(`"${text}" ${mistake}.`);
  return text;
}

/** @throws {UsageError} */
export function readSlug(text: string): string {
  if (SLUG.test(text)) return text;
  throw new UsageError(`"${text}" is no slug: small letters, digits and single hyphens, such as vladimir-putin.`);
}

/** @throws {UsageError} */
export function readKind(text: string): EntityKind {
  return oneOf('--kind', text, KINDS);
}

/**
 * The language that is given, or what the script of a text suggests.
 *
 * @throws {UsageError}
 */
export function readLanguage(given: string | undefined, text: string): Language {
  if (given === undefined) return HAS_CJK.test(text) ? 'ZH' : 'EN';
  return oneOf('--language', given, ['ZH', 'EN']);
}

/** How a name is found, as options say it. */
export const ruleOptions = {
  language: { type: 'string' },
  match: { type: 'string' },
  region: { type: 'string' },
  excluded: { type: 'string', multiple: true },
} as const;

/** What `--help` says of them. */
export const ruleHelp = `  --language L    ZH or EN; by default what the script of the name suggests
  --match M       SUBSTRING: anywhere, as Chinese is. WORD: as a word, with an initial capital where the name has one.
                  EXACT: as a word with just these capitals (US, WHO). By default what the look of the name suggests
  --region R      where the name is used: TW, HK, CN …
  --excluded T    text around the name in which it means something else; may be given several times`;

/**
 * Names with the rules that options give them.
 *
 * @throws {UsageError}
 */
export function readAliases(
  texts: readonly string[],
  values: { language?: string; match?: string; region?: string; excluded?: string[] },
  entities: string[],
): RegisteredAlias[] {
  const region = values.region?.toUpperCase() ?? null;
  if (region !== null && !REGION.test(region))
    throw new UsageError(`--region takes letters such as TW, not "${region}".`);
  return texts.map(readName).map((text) => {
    const excluded = (values.excluded ?? []).map(readName);
    const stranger = excluded.find((around) => !around.includes(text));
    if (stranger !== undefined) throw new UsageError(`--excluded "${stranger}" does not hold "${text}".`);
    return {
      text,
      language: readLanguage(values.language, text),
      entities,
      match: values.match === undefined ? defaultMatch(text) : oneOf('--match', values.match, MATCHES),
      region,
      excluded,
    };
  });
}

function oneOf<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text.toUpperCase());
  if (found === undefined) throw new UsageError(`${option} is one of ${words.join(', ')}, not "${text}".`);
  return found;
}
