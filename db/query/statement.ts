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
import type { Compilation, NameUse, Stage } from './scope.ts';
import type { ConnectionSelection, Text } from './selection.ts';

/** A compiled SQL statement. Its name is made of its text, under which a connection prepares it from its second run on. */
export interface Statement {
  name: string;
  text: string;
  /** Values, and bindings that each request fills. */
  parameters: readonly unknown[];
}

/** Says how many entities the names of a request name (see `NameUse`). */
export type NameUses = (texts: Text | readonly Text[]) => NameUse;

const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Compiles one statement and gathers the stages that continue it. */
export function compileStatement(
  context: { use: NameUses },
  build: (compilation: Compilation) => RawBuilder<unknown>,
): { statement: Statement; stages: readonly Stage[] } {
  let aliases = 0;
  const stages: (Stage & { connection: ConnectionSelection })[] = [];
  const query = build({
    alias: () => `t${++aliases}`,
    use: (texts) => context.use(texts),
    addStage: (connection, stage) => {
      const known = stages.find((other) => other.connection === connection);
      const mark = known?.mark ?? `${stages.length}:`;
      if (!known) stages.push({ ...stage, connection, mark });
      return mark;
    },
  }).compile(compiler);
  const name = createHash('sha256').update(query.sql).digest('base64url').slice(0, 32);
  return { statement: { name, text: query.sql, parameters: query.parameters }, stages };
}

/** The parameters of a statement for one request. */
export function bindParameters(statement: Statement, request: Request): unknown[] {
  return statement.parameters.map((parameter) => (parameter instanceof Binding ? parameter.value(request) : parameter));
}
