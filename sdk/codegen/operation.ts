import path from 'node:path';
import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  type ASTNode,
  concatAST,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  print,
  separateOperations,
  visit,
} from 'graphql';

/** An operation of the SDK: one file, one method. */
export interface Operation {
  /** In PascalCase: `ClaimsBySource` in the file `claims-by-source.graphql`. */
  name: string;
  definition: OperationDefinitionNode;
  /** The fragments that it spreads, directly or through others. */
  fragments: readonly FragmentDefinitionNode[];
}

/**
 * The operations in some files, by name.
 *
 * @throws {Error} with file and line, for a file with an operation that holds anything else, or has another name
 */
export function operationsOf(files: readonly Types.DocumentFile[]): Operation[] {
  const document = concatAST(files.flatMap((file) => file.document ?? []));
  const separate = separateOperations(document);
  return [...Map.groupBy(document.definitions, ({ loc }) => loc?.source.name ?? '')]
    .filter(([, definitions]) => !definitions.every(isFragment))
    .map(([file, definitions]) => onlyOperation(file, definitions))
    .map(({ name, definition }) => ({
      name,
      definition,
      fragments: separate[name]?.definitions.filter(isFragment) ?? [],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isFragment(definition: ASTNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}

function onlyOperation(file: string, [definition, ...others]: readonly ASTNode[]): Omit<Operation, 'fragments'> {
  const name = path.basename(file, '.graphql').replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (definition?.kind === Kind.OPERATION_DEFINITION && others.length === 0 && definition.name?.value === name) {
    return { name, definition };
  }
  const message = `${path.basename(file)} must hold one operation and nothing else, and its name must be ${name}.`;
  throw errorAt(others[0] ?? definition, message);
}

/** The fragments of operations, each once, by name. */
export function fragmentsOf(operations: readonly Operation[]): FragmentDefinitionNode[] {
  const fragments = new Set(operations.flatMap((operation) => operation.fragments));
  return [...fragments].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
}

/**
 * Files as callers see them: without the variable `continued`. The client sets it for every page after the first, to
 * skip the counts of the whole list, which it already has.
 */
export function asCallersSee(files: readonly Types.DocumentFile[]): Types.DocumentFile[] {
  const drop = (node: ASTNode): null | undefined => (print(node).includes('$continued') ? null : undefined);
  return files.map((file) =>
    file.document ? { ...file, document: visit(file.document, { VariableDefinition: drop, Directive: drop }) } : file,
  );
}

/** An error that shows the file and the line. */
export function errorAt(node: ASTNode | undefined, message: string): Error {
  return new Error(String(new GraphQLError(message, { nodes: node })));
}
