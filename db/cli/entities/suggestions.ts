import type { EntityKind } from '../../entities/registry/model.ts';
import {
  acceptSuggestion,
  dismissSuggestion,
  type ListedSuggestion,
  listSuggestions,
  suggestEntities,
} from '../../entities/suggest/suggest.ts';
import { type ChangeOptions, linkWithProgress } from './change-names.ts';
import { readName, readSlug } from './read-names.ts';
import type { Outcome, Session } from './session.ts';

/** `suggest`: finds names that are not known and lists them, the best first. */
export async function suggest(session: Session, { limit }: { limit: number }): Promise<Outcome> {
  const database = await session.database();
  const { claims, suggestions } = await suggestEntities(database, { signal: session.signal });
  session.stderr.write(`Claims read: ${claims}. Open suggestions: ${suggestions}.\n`);
  const listed = await listSuggestions(database, limit);
  return { text: listed.length === 0 ? 'No names are suggested.' : listed.map(describe).join('\n\n'), data: listed };
}

function describe(suggestion: ListedSuggestion): string {
  const { id, score, zh, en, kind, entity, claimsBoth, claimsZh, claimsEn, claims } = suggestion;
  const about = entity === null ? (kind ?? '') : `another name of ${entity}`;
  const head = [id, score.toFixed(2), zh, en, about, `${claimsBoth} of ${claimsZh} and ${claimsEn} claims`];
  return [head.filter(Boolean).join('\t'), ...claims.map((claim) => `    ${claim.zh}\n    ${claim.en}`)].join('\n');
}

/** `accept`: makes a suggestion a new entity, or further names of one. */
export async function accept(
  session: Session,
  id: string,
  options: ChangeOptions & { as?: string; kind?: EntityKind; zh?: string; en?: string },
): Promise<Outcome> {
  const { as, kind, zh, en, later = false } = options;
  const choices = {
    as: as === undefined ? undefined : readSlug(as),
    kind,
    zh: zh === undefined ? undefined : readName(zh),
    en: en === undefined ? undefined : readName(en),
  };
  const { slug, isChanged } = await acceptSuggestion(await session.database(), id, choices);
  const claimsLinked = isChanged && !later ? await linkWithProgress(session) : 0;
  const linked = later ? 'Claims wait to be linked.' : `Claims linked again: ${claimsLinked}.`;
  const text = isChanged ? `${slug} has these names now.\n${linked}` : `${slug} has these names already.`;
  return { text, data: { slug, isChanged, claimsLinked } };
}

/** `dismiss`: keeps a suggestion from coming back. */
export async function dismiss(session: Session, id: string): Promise<Outcome> {
  const { zh, en } = await dismissSuggestion(await session.database(), id);
  return { text: `${zh} and ${en} are not suggested again.`, data: { zh, en } };
}
