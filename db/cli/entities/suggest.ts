import { type ListedSuggestion, listSuggestions } from '../../entities/suggest/list-suggestions.ts';
import { suggestEntities } from '../../entities/suggest/suggest-entities.ts';
import { UsageError } from '../usage-error.ts';
import { subcommand } from './subcommand.ts';

const DEFAULT_LIMIT = 20;
const MOST = 200;

/** `suggest`: finds names that are not known and lists them, the best first. */
export const suggest = subcommand({
  name: 'suggest',
  summary: 'look for names that recur in both languages and are not known',
  usage: '[--limit N]',
  details: `Reads the newest 100,000 claims that both languages surely share, and pairs Chinese and English names that stand in the
same claims more often than chance has it. What is found is kept until it is accepted or dismissed, and is in GraphQL
as entitySuggestions. Nothing becomes a name by itself.

Prints for each its id, score (0 to 1), names, the entity of which it seems a further name, and how many claims have
both names, the Chinese and the English one; then claims that show it.

  --limit N   print the best N, at most ${MOST} (${DEFAULT_LIMIT})

  npm run entities -- accept entity_suggestion_7 --kind PERSON
  npm run entities -- dismiss entity_suggestion_8`,
  options: { limit: { type: 'string' } },
  takes: { least: 0, most: 0 },
  async run({ values }, session) {
    const limit = readLimit(values.limit);
    const database = await session.database();
    const { claims, suggestions } = await suggestEntities(database, { signal: session.signal });
    session.note(`Claims read: ${claims}. Open suggestions: ${suggestions}.`);
    const listed = await listSuggestions(database, limit);
    const text = listed.length === 0 ? 'No names are suggested.' : listed.map(describe).join('\n\n');
    return { text, data: listed };
  },
});

function readLimit(text = String(DEFAULT_LIMIT)): number {
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MOST) return limit;
  throw new UsageError(`--limit is a whole number from 1 to ${MOST}, not ${text}.`);
}

function describe({
  id,
  score,
  zh,
  en,
  kind,
  entity,
  claimsBoth,
  claimsZh,
  claimsEn,
  claims,
}: ListedSuggestion): string {
  const about = entity === null ? (kind ?? '') : `another name of ${entity}`;
  const head = [id, score.toFixed(2), zh, en, about, `${claimsBoth} of ${claimsZh} and ${claimsEn} claims`];
  return [head.filter(Boolean).join('\t'), ...claims.map(({ zh, en }) => `    ${zh}\n    ${en}`)].join('\n');
}
