import {
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Operation } from './operation.ts';

/**
 * The types of rows by the response names that lead to them, and by their own names in lower case, where rows of the
 * type have methods. The rows of a page go by the name of the list, since all are called `nodes`.
 *
 * @throws {Error} when one name leads to rows of two types
 */
export function rowTypes(
  operations: readonly Operation[],
  typesWithMethods: ReadonlySet<string>,
  schema: GraphQLSchema,
): Map<string, string> {
  const byName = new Map([...typesWithMethods].map((type) => [type.toLowerCase(), type]));
  const note = (name: string, type: string): void => {
    const known = byName.get(name) ?? type;
    if (known !== type) throw new Error(`${name} leads to rows of ${known} and of ${type}: one needs an alias.`);
    byName.set(name, type);
  };
  for (const operation of operations) {
    for (const [name, type] of rowsOf(operation, schema)) if (typesWithMethods.has(type)) note(name, type);
  }
  return new Map([...byName].sort());
}

/** Each field with an object as its value, by its response name, and the type of the row or of the list's rows. */
function rowsOf({ definition, fragments }: Operation, schema: GraphQLSchema): [name: string, type: string][] {
  const found: [string, string][] = [];
  const types = new TypeInfo(schema);
  const note = visitWithTypeInfo(types, {
    Field: ({ alias, name, selectionSet }) => {
      const type = getNamedType(types.getType());
      if (name.value === 'nodes' || !selectionSet || !isObjectType(type)) return;
      const nodes = type.getFields().nodes;
      const row = nodes ? getNamedType(nodes.type).name : type.name;
      found.push([(alias ?? name).value, row]);
    },
  });
  for (const part of [definition, ...fragments]) visit(part, note);
  return found;
}

/** Whether what a selection gives knows its id, which the methods of rows need. */
export function selectsId({ selections }: SelectionSetNode): boolean {
  return selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === 'id');
}
