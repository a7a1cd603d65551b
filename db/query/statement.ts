import { createHash } from 'node:crypto';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import { Binding, type Request } from './binding.ts';
import type { Compilation, CompiledStatement, ComputedMember, Stage, Uses } from './scope.ts';
import type { ConnectionSelection } from './selection.ts';

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

/** Compiles one statement, of so many lists, and gathers what is to be done with its data. */
export function compileStatement(
  uses: Uses,
  build: (compilation: Compilation) => RawBuilder<unknown>,
  lists = 1,
): CompiledStatement {
  let aliases = 0;
  const stages: (Stage & { connection: ConnectionSelection })[] = [];
  const computed: ComputedMember[] = [];
  const built = build({
    alias: () => `t${++aliases}`,
    lists,
    use: (asked) => uses.use(asked),
    shapeOf: (asked) => uses.shapeOf(asked),
    addStage: (connection, stage) => {
      const known = stages.find((other) => other.connection === connection);
      const mark = known?.mark ?? `${stages.length}:`;
      if (!known) stages.push({ ...stage, connection, mark });
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
