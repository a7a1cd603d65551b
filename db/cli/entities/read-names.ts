import { type RegisteredAlias, regionPattern, slugPattern } from '../../entities/registry/model.ts';
import { defaultMatch, mistakeInName } from '../../entities/registry/registry.ts';
import type { Language } from '../../model.ts';
import { cjk } from '../../text/folding/characters.ts';
import { UsageError } from '../command.ts';

const cjkCharacter = new RegExp(`[${cjk}]`, 'v');

/** The rules of a name, as options give them. */
export interface RuleOptions {
  language?: Language | undefined;
  match?: RegisteredAlias['match'] | undefined;
  region?: string | undefined;
  excluded?: string[] | undefined;
}

/** @throws {UsageError} when a text cannot be a name */
export function readName(text: string): string {
  const mistake = mistakeInName(text);
  if (mistake !== null) throw new UsageError(`"${text}" ${mistake}.`);
  return text;
}

/** @throws {UsageError} when a text is not a slug */
export function readSlug(text: string): string {
  if (slugPattern.test(text)) return text;
  throw new UsageError(`"${text}" is not a valid slug: lower-case letters, digits and single hyphens.`);
}

/** The language of a text by its script. */
export function languageOf(text: string): Language {
  return cjkCharacter.test(text) ? 'ZH' : 'EN';
}

/**
 * Names of some entities, with the rules that options give them.
 *
 * @throws {UsageError} when a name or a rule is not valid
 */
export function readAliases(texts: readonly string[], entities: string[], rules: RuleOptions = {}): RegisteredAlias[] {
  const { language, match, region = null } = rules;
  if (region !== null && !regionPattern.test(region)) throw new UsageError(`"${region}" is not a region such as TW.`);
  return texts.map(readName).map((text) => {
    const excluded = (rules.excluded ?? []).map(readName);
    const unrelated = excluded.find((around) => !around.includes(text));
    if (unrelated !== undefined) throw new UsageError(`--excluded "${unrelated}" does not contain "${text}".`);
    return {
      text,
      language: language ?? languageOf(text),
      entities,
      match: match ?? defaultMatch(text),
      region,
      excluded,
    };
  });
}
