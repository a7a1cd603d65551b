import { type FieldNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Operation } from './operation.ts';

/** The client's method for an operation, with its documentation. */
export function printMethod(operation: Operation, schema: GraphQLSchema): string {
  const { name, definition } = operation;
  const method = name.charAt(0).toLowerCase() + name.slice(1);
  const needsVariables = (definition.variableDefinitions ?? []).some(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
  );
  const parameters = `variables${needsVariables ? '' : '?'}: ${name}Variables, options?: RequestOptions`;
  const request = `this.request(${name}Document, variables, options)`;
  const root = onlyRootField(operation);
  const documentation = printDocumentation(operation, schema);
  if (root === undefined) {
    return `${documentation}
  ${method}(${parameters}): Promise<${name}Data> { return ${request}; }`;
  }
  const result = (root.alias ?? root.name).value;
  return `${documentation}
  async ${method}(${parameters}): Promise<${name}Data['${result}']> { return (await ${request}).${result}; }`;
}

/** A method answers with the value of the operation's root field where there is one alone. */
function onlyRootField({ definition }: Operation): FieldNode | undefined {
  const [field, ...others] = definition.selectionSet.selections;
  return field?.kind === Kind.FIELD && others.length === 0 ? field : undefined;
}

function printDocumentation(operation: Operation, schema: GraphQLSchema): string {
  const [text, ...examples] = (operation.comment || describeRootField(operation, schema)).split(/\n\n?(?=@)/);
  const parameters = [...describeVariables(operation, schema)].map(
    ([name, description]) => `@param variables.${name} ${description}`,
  );
  const tags = [...parameters, '@throws {BriefgraphError} when there is no whole answer', ...examples].join('\n');
  const lines = `${text}\n\n${tags}`.replaceAll('*/', '*\\/').split('\n');
  return ['  /**', ...lines.map((line) => `   * ${line}`.trimEnd()), '   */'].join('\n');
}

function describeRootField(operation: Operation, schema: GraphQLSchema): string {
  const name = onlyRootField(operation)?.name.value;
  const root = schema.getRootType(operation.definition.operation);
  const description = name === undefined ? undefined : root?.getFields()[name]?.description;
  if (!description) throw new Error(`${operation.fileName}.graphql needs a comment above its operation.`);
  return description;
}

/** What the schema says of the arguments that the variables are given to, by variable. */
function describeVariables({ definition }: Operation, schema: GraphQLSchema): Map<string, string> {
  const descriptions = new Map<string, string>();
  const types = new TypeInfo(schema);
  const noteArgument = visitWithTypeInfo(types, {
    Argument: ({ value }) => {
      const description = types.getArgument()?.description;
      if (value.kind === Kind.VARIABLE && description) descriptions.set(value.name.value, description);
    },
  });
  visit(definition, noteArgument);
  return descriptions;
}
