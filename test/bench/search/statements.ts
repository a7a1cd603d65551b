import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import type { Database } from '../../../db/database/database.ts';
import { readNames } from '../../../db/entities/lookup/names.ts';
import { readLexemeFrequencies } from '../../../db/text/lexeme-frequencies.ts';
import type { Context } from '../../../schema/context.ts';
import { schema } from '../../../schema/schema.ts';
import { execute } from '../../../schema/select/execute.ts';
import { type Question, questions } from './questions.ts';

/** A statement as the planner sends it. */
interface Sent {
  text: string;
  values: unknown[];
}

/** What the planner knows of names and words. */
type Asked = Pick<Context, 'names' | 'frequencies'>;

/** Reads what the planner knows of names and words. */
export async function readAsked(database: Database): Promise<Asked> {
  return { names: (await readNames(database)).snapshot.forQueries, frequencies: await readLexemeFrequencies(database) };
}

/** Times each question, and prints the table. */
export async function measureQuestions(database: Database, repeats: number): Promise<string> {
  await database.pool.query(
    `create index if not exists bench_simple on claim using gin (to_tsvector('simple', coalesce(text_en, '')))`,
  );
  const asked = await readAsked(database);
  const rows: string[] = [];
  for (const question of questions) {
    const ours = await best(repeats, await statementsOf(database, asked, question.document), database);
    const like = question.like && (await best(Math.min(repeats, 3), [likeOf(question.like)], database));
    const simple = question.simple && (await best(repeats, [simpleOf(question.simple)], database));
    const times = (other: number | undefined | '') =>
      other ? `${other.toFixed(1)} (${(other / ours).toFixed(1)} ×)` : '';
    rows.push(`| ${question.name} | ${ours.toFixed(1)} | ${times(like)} | ${times(simple)} |`);
  }
  await database.pool.query('drop index bench_simple');
  return `| first page of 20 | Briefgraph | LIKE | to_tsvector('simple') |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** The statements that the planner sends for a document. */
export async function statementsOf(database: Database, asked: Asked, document: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  const pool = new Proxy(database.pool, {
    get: (target, name) =>
      name === 'query'
        ? (statement: Sent) => {
            sent.push({ text: statement.text, values: statement.values });
            return target.query(statement.text, statement.values);
          }
        : Reflect.get(target, name),
  });
  const contextValue = { database: { ...database, pool }, ...asked, importDocuments: null, mayImport: false };
  const { errors } = await execute({ schema, document: parse(document), contextValue });
  if (errors?.[0]) throw errors[0];
  return sent;
}

/** The shortest time of some runs of statements, in milliseconds: prepared, as the service has them after the first. */
export async function best(repeats: number, statements: readonly Sent[], { pool }: Database): Promise<number> {
  const prepared = statements.map(({ text, values }) => ({
    name: createHash('sha1').update(text).digest('hex'),
    text,
    values,
  }));
  let least = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const begun = performance.now();
    for (const statement of prepared) await pool.query(statement);
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

const newest = 'order by published_sort desc, brief_id desc, ordinal limit 21';

function likeOf({ column, pattern }: NonNullable<Question['like']>): Sent {
  return { text: `select brief_id, id from claim where ${column} like $1 ${newest}`, values: [pattern] };
}

function simpleOf(query: string): Sent {
  const text = `select brief_id, id from claim where to_tsvector('simple', coalesce(text_en, '')) @@ to_tsquery('simple', $1) ${newest}`;
  return { text, values: [query] };
}
