import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
  type VariableValues,
} from 'graphql';
import type { Parameter, Text } from '../../db/query/selection.ts';

/**
 * An input type of Pothos as the planner receives it: a string may be a parameter, and so may a list of strings as a
 * whole. Enum values and numbers are never parameters.
 *
 * @example
 * type NameFilterArgs = Parameterizable<typeof NameFilter.$inferInput>; // { name?: Text | null, in?: Text | Text[] | null … }
 */
export type Parameterizable<Input> = Input extends Date
  ? Text | Date
  : Input extends readonly (infer Item)[]
    ? string extends Item
      ? Text | Text[]
      : readonly Parameterizable<Item>[]
    : Input extends object
      ? { [Name in keyof Input]: Parameterizable<Input[Name]> }
      : string extends Input
        ? Text
        : Input;

/** Variables with each string, and each list of strings, replaced by a parameter. */
export interface Parameterized {
  variables: VariableValues;
  /** The values of the parameters: strings and lists of strings. */
  values: readonly unknown[];
  /** Equal for requests whose statements are the same: all of the variables but the parameters' values. */
  shape: string;
}

/**
 * Takes the strings out of the variables, so that one plan serves all of their values. Numbers, booleans and
 * enum values stay, since page sizes, directives and orders make different statements.
 */
export function parameterize(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: VariableValues,
): Parameterized {
  const values: unknown[] = [];
  const coerced: Record<string, unknown> = Object.create(null);
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (name in variables.coerced && isInputType(type)) coerced[name] = replaced(variables.coerced[name], type, values);
  }
  return { variables: { ...variables, coerced }, values, shape: JSON.stringify(coerced) };
}

function replaced(value: unknown, type: GraphQLInputType, values: unknown[]): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return replaced(value, type.ofType, values);
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    if (isListType(type))
      return Array.isArray(value) ? value.map((item) => replaced(item, type.ofType, values)) : value;
    const fields = named.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        const field = fields[name];
        return [name, field ? replaced(item, field.type, values) : item];
      }),
    );
  }
  if (isEnumType(named) || named.name === 'Int' || named.name === 'Float' || named.name === 'Boolean') return value;
  const parameter: Parameter = { parameter: values.length };
  values.push(value instanceof Date ? isoDate(value) : value);
  return parameter;
}

/** The calendar date of a Date that a `Date` input was parsed to. */
export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
