import { findMatches, findPhrase, type TextPlace, united } from '../../text/find-matches.ts';
import { type Request, textOf } from '../binding.ts';
import type { MatchField, Typed } from '../selection.ts';
import { isObject } from './json.ts';
import type { ComputedMember } from './scope.ts';

const languages = [
  ['ZH', 'zh'],
  ['EN', 'en'],
] as const;

/** Makes the matches of a row of its texts, `{ zh, en }`: Chinese before English, by their start, none overlapping. */
export function matchesMaker(typed: Typed, fields: Readonly<Record<string, MatchField>>): ComputedMember['make'] {
  return (texts, request) => {
    const find = finderOf(typed, request);
    if (!isObject(texts)) return [];
    return languages.flatMap(([language, key]) => {
      const text = texts[key];
      if (typeof text !== 'string') return [];
      return find(text).map((match) => matchObject(fields, language, match));
    });
  };
}

/** Finds what was typed in a row's texts. A name of known entities is not looked for in the text. */
function finderOf({ search, mentioning }: Typed, request: Omit<Request, 'parents'>): (text: string) => TextPlace[] {
  const query = search === null ? '' : textOf(search, request);
  const name = mentioning === null ? '' : textOf(mentioning, request);
  if (name === '' || request.names.ids(name).length > 0) return (text) => findMatches(query, text);
  return (text) => united([...findMatches(query, text), ...findPhrase(name, text)]);
}

function matchObject(
  fields: Readonly<Record<string, MatchField>>,
  language: string,
  match: TextPlace,
): Record<string, unknown> {
  const values = { ...match, language };
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.kind === 'typename' ? field.name : values[field.kind]]),
  );
}
