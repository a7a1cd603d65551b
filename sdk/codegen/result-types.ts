import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { jsdoc } from './jsdoc.ts';
import type { Operation } from './operation.ts';
import { selectsId } from './rows.ts';
import { scalarType } from './scalar.ts';

/** What the types of results are printed from. */
export interface ResultTypes {
  schema: GraphQLSchema;
  /** The types whose rows have methods, and so a class `<type>Methods`. */
  typesWithMethods: ReadonlySet<string>;
  /** The enums that were printed, by name: filled on the way. */
  enums: Set<string>;
}

/** The type of an operation's data. */
export function printData({ name, definition }: Operation, types: ResultTypes): string {
  const root = types.schema.getRootType(definition.operation);
  if (!root) throw new Error(`${name}: the schema has no ${definition.operation}.`);
  const type = printSelection(definition.selectionSet, root, types);
  return `/** The data of the operation \`${name}\`. */\nexport type ${name}Data = ${type};`;
}

/** The type of what a fragment selects; other fragments that it spreads are its bases. */
export function printFragment(fragment: FragmentDefinitionNode, types: ResultTypes): string {
  const type = typeFromAST(types.schema, fragment.typeCondition);
  if (!isCompositeType(type)) throw new Error(`${fragment.name.value} is on no type of the schema.`);
  const { bases, fields } = partsOf(fragment.selectionSet, type, types);
  const heritage = bases.length > 0 ? ` extends ${bases.join(', ')}` : '';
  const description = fragment.description?.value ?? type.description;
  return `${jsdoc(description)}export interface ${fragment.name.value}${heritage} { ${fields.join('\n')} }`;
}

function printSelection(set: SelectionSetNode, type: GraphQLCompositeType, types: ResultTypes): string {
  const kinds = set.selections.filter((selection) => selection.kind === Kind.INLINE_FRAGMENT);
  const own = { ...set, selections: set.selections.filter((selection) => selection.kind !== Kind.INLINE_FRAGMENT) };
  if (kinds.length === 0) return printObject(own, type, types);
  return kinds.map((kind) => printKind(kind, own, types)).join(' | ');
}

/** One of the types that a field of an abstract type may have. */
function printKind(kind: InlineFragmentNode, shared: SelectionSetNode, types: ResultTypes): string {
  const type = kind.typeCondition && typeFromAST(types.schema, kind.typeCondition);
  if (!isObjectType(type)) throw new Error('Fragments within a selection must be on object types.');
  const selections = [...shared.selections, ...kind.selectionSet.selections];
  return printObject({ ...shared, selections }, type, types);
}

function printObject(set: SelectionSetNode, type: GraphQLCompositeType, types: ResultTypes): string {
  const { bases, fields } = partsOf(set, type, types);
  return [...bases, ...(fields.length > 0 ? [`{ ${fields.join('\n')} }`] : [])].join(' & ');
}

interface Parts {
  bases: string[];
  fields: string[];
}

function partsOf(set: SelectionSetNode, type: GraphQLCompositeType, types: ResultTypes): Parts {
  const bases: string[] = [];
  const fields = new Set<string>();
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) bases.push(selection.name.value);
    if (selection.kind === Kind.FIELD) fields.add(printField(selection, type, types));
  }
  if (selectsId(set) && types.typesWithMethods.has(type.name)) bases.push(`${type.name}Methods`);
  return { bases, fields: [...fields] };
}

function printField(field: FieldNode, parent: GraphQLCompositeType, types: ResultTypes): string {
  const name = (field.alias ?? field.name).value;
  if (field.name.value === '__typename') {
    return `/** What it is. */\nreadonly ${name}: ${isObjectType(parent) ? `'${parent.name}'` : 'string'};`;
  }
  const definition = 'getFields' in parent ? parent.getFields()[field.name.value] : undefined;
  if (definition === undefined) throw new Error(`${parent.name} has no field ${field.name.value}.`);
  return `${jsdoc(definition.description)}readonly ${name}: ${printType(definition.type, field, types)};`;
}

function printType(type: GraphQLOutputType, field: FieldNode, types: ResultTypes): string {
  if (isNonNullType(type)) return printPresent(type.ofType, field, types);
  return `${printPresent(type, field, types)} | null`;
}

function printPresent(type: GraphQLOutputType, field: FieldNode, types: ResultTypes): string {
  if (isNonNullType(type)) return printPresent(type.ofType, field, types);
  if (isListType(type)) return `readonly (${printType(type.ofType, field, types)})[]`;
  const named = getNamedType(type);
  if (isEnumType(named)) {
    types.enums.add(named.name);
    return `OrNewer<${named.name}>`;
  }
  if (isCompositeType(named) && field.selectionSet) return printSelection(field.selectionSet, named, types);
  return scalarType(named.name);
}
