import { buildSchema, type ExecutionResult, execute, isObjectType, parse, printSchema } from 'graphql';
import { schema } from '../../../schema/schema.ts';
import type { World } from './lists.ts';
import { resolvers } from './resolvers.ts';

/** The printed schema, answered by plain resolvers over objects in memory. */
const referenceSchema = resolvedSchema();

function resolvedSchema() {
  const built = buildSchema(printSchema(schema));
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = built.getType(name);
    if (!isObjectType(type)) throw new Error(`The schema has no type ${name}.`);
    for (const [fieldName, resolve] of Object.entries(fields)) {
      const field = type.getFields()[fieldName];
      if (!field) throw new Error(`${name} has no field ${fieldName}.`);
      field.resolve = (source, args, world) => Reflect.apply(resolve, undefined, [source, args, world]);
    }
  }
  return built;
}

/** What the operation's answer has to be. */
export async function referenceAnswer(
  world: World,
  document: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  return execute({
    schema: referenceSchema,
    document: parse(document),
    variableValues,
    contextValue: world,
    typeResolver: (row: { type: string }) => row.type,
  });
}
