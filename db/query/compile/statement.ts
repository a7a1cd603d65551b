import { createHash } from 'node:crypto';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import { Binding, type Request } from '../binding.ts';
import type { Variant } from '../search/variant.ts';
import type { Compilation, CompiledStatement, ComputedMember, Stage } from './scope.ts';

/** A compiled SQL statement. Its name is made of its text, under which a connection prepares it from its second run on. */
export interface Statement {
  name: string;
  text: string;
  /** Values, and bindings that each request fills. */
  parameters: readonly unknown[];
}

const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** What a statement is compiled for. */
export interface StatementOptions {
  variant: Variant;
  /** How many lists share what the statement may look through. */
  lists: number;
  /** The key of the stage that the statement is of; empty for that of the root fields. */
  stage: string;
}

/** Compiles one statement and gathers what is to be done with its data. */
export function compileStatement(
  { variant, lists, stage }: StatementOptions,
  build: (compilation: Compilation) => RawBuilder<unknown>,
): CompiledStatement {
  let aliases = 0;
  const stages: Stage[] = [];
  const computed: ComputedMember[] = [];
  const built = build({
    variant,
    lists,
    alias: () => `t${++aliases}`,
    addStage: (connection, path) => {
      const known = stages.find((other) => other.connection === connection);
      const mark = known?.mark ?? `${stages.length}:`;
      if (!known) stages.push({ path, mark, key: `${stage}/${stages.length}`, connection });
      return mark;
    },
    addComputed: (member) => {
      const mark = `${computed.length}:`;
      computed.push({ ...member, mark });
      return mark;
    },
  });
  const query = built.compile(compiler);
  const name = createHash('sha256').update(query.sql).digest('base64url').slice(0, 32);
  return { statement: { name, text: query.sql, parameters: query.parameters }, computed, stages };
}

/** The parameters of a statement for one request. */
export function bindParameters(statement: Statement, request: Request): unknown[] {
  return statement.parameters.map((parameter) => (parameter instanceof Binding ? parameter.value(request) : parameter));
}
