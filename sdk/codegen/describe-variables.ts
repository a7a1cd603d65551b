import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Operation } from './operation.ts';

/**
 * What the variables of an operation are, by name: what the operation says of them, or else what the schema says of
 * the argument that they are given to, or of the fields of an input object that lead to them.
 */
export function describeVariables({ definition, fragments }: Operation, schema: GraphQLSchema): Map<string, string> {
  const descriptions = new Map<string, string>();
  const types = new TypeInfo(schema);
  const note = visitWithTypeInfo(types, {
    Argument: ({ value }) => {
      const argument = types.getArgument();
      if (!argument) return;
      if (value.kind === Kind.VARIABLE) descriptions.set(value.name.value, argument.description ?? '');
      else describeParts({ value, type: argument.type, said: [] }, descriptions);
    },
  });
  for (const part of [definition, ...fragments]) visit(part, note);
  for (const { variable, description } of definition.variableDefinitions ?? []) {
    if (description) descriptions.set(variable.name.value, description.value);
  }
  return descriptions;
}

interface Given {
  value: ValueNode;
  type: GraphQLInputType;
  /** The descriptions of the fields on the way. */
  said: readonly string[];
}

function describeParts({ value, type, said }: Given, descriptions: Map<string, string>): void {
  if (value.kind === Kind.VARIABLE) descriptions.set(value.name.value, said.join(' '));
  const named = getNamedType(type);
  if (value.kind !== Kind.OBJECT || !isInputObjectType(named)) return;
  for (const { name, value: part } of value.fields) {
    const field = named.getFields()[name.value];
    if (field) describeParts({ value: part, type: field.type, said: [...said, field.description ?? ''] }, descriptions);
  }
}
