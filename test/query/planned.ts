import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import type { Database } from '../../db/database/database.ts';
import type { LexemeFrequencies, TextFrequencies } from '../../db/text/lexeme-frequencies.ts';
import type { Context } from '../../schema/context.ts';
import { schema } from '../../schema/schema.ts';
import { execute, executeAsText } from '../../schema/select/execute.ts';
import { storedNames } from './stored-names.ts';

/** What the planner is executed with. */
export function contextOn(database: Database): Context {
  return { database, names: storedNames, frequencies: new Map(), importDocuments: null, mayImport: false };
}

/** The same; statements are not prepared, since thousands of them come once each. */
export function unprepared(database: Database): Context {
  const query = async ({ text, values }: { text: string; values: unknown[] }) => {
    // A pool ends the connection of a query that fails, and in one process there is no other.
    const client = await database.pool.connect();
    try {
      return await client.query(text, values);
    } finally {
      client.release();
    }
  };
  const pool = new Proxy(database.pool, {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)),
  });
  return { ...contextOn({ ...database, pool }), frequencies: guesses };
}

/** Some words are taken for rare, whatever they are: answers may not depend on it. */
const guess: TextFrequencies = { texts: 100, shareOf: (lexeme) => (lexeme.length % 2 === 0 ? 0 : 0.5) };
const guesses: LexemeFrequencies = new Map([
  ['claim_search', guess],
  ['brief_search', guess],
]);

/** The planner's answer. */
export async function plannedAnswer(
  contextValue: Context,
  document: string | DocumentNode,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<ExecutionResult> {
  const parsed = typeof document === 'string' ? parse(document) : document;
  return execute({ schema, document: parsed, variableValues, contextValue });
}

/** The planner's answer as Postgres writes it; null where it cannot write the whole of it. */
export async function answerAsText(
  contextValue: Context,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<string | null> {
  return executeAsText({ schema, document, variableValues, contextValue });
}
