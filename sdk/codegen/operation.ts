import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  Source,
  specifiedRules,
  validate,
  visit,
} from 'graphql';

/** An operation of the SDK: one file, one method. */
export interface Operation {
  /** In PascalCase, as in the file: `ClaimsBySource`. */
  name: string;
  /** The same in kebab-case, as the file is called: `claims-by-source`. */
  fileName: string;
  definition: OperationDefinitionNode;
  /** The fragments that it needs, in the order in which they are first spread. */
  fragments: readonly FragmentDefinitionNode[];
  /** What the operation says of itself; empty where it says nothing. */
  description: string;
}

/**
 * Reads the operations of a folder, and the fragments in its folder `fragments`, which all operations may use.
 *
 * @throws {Error} naming the file, when it does not hold one operation of its own name, or does not fit the schema
 */
export async function readOperations(folder: string, schema: GraphQLSchema): Promise<Operation[]> {
  const fragments = (await readDocuments(path.join(folder, 'fragments'))).flatMap(({ document }) =>
    document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
  );
  const files = await readDocuments(folder);
  return files.map((file) => toOperation(file, fragments, schema));
}

interface SourceFile {
  fileName: string;
  document: DocumentNode;
}

async function readDocuments(folder: string): Promise<SourceFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { fileName: path.basename(name, '.graphql'), document: parse(new Source(text, name)) };
    }),
  );
}

function toOperation(file: SourceFile, fragments: FragmentDefinitionNode[], schema: GraphQLSchema): Operation {
  const [definition, ...others] = file.document.definitions;
  const name = file.fileName.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (definition?.kind !== Kind.OPERATION_DEFINITION || others.length > 0 || definition.name?.value !== name) {
    throw new Error(`${file.fileName}.graphql must hold one operation and nothing else, and its name must be ${name}.`);
  }
  const needed = fragmentsOf(definition, fragments);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition, ...needed] };
  const errors = validate(schema, document, specifiedRules);
  if (errors.length > 0) throw new Error(errors.map(String).join('\n\n'));
  const description = definition.description?.value ?? '';
  return { name, fileName: file.fileName, definition, fragments: needed, description };
}

/** The fragments that a definition reaches, in the order in which they are first spread. */
function fragmentsOf(
  start: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): FragmentDefinitionNode[] {
  const reached = new Set<FragmentDefinitionNode>();
  const walk = (definition: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.find((candidate) => candidate.name.value === name.value);
        if (fragment === undefined || reached.has(fragment)) return;
        reached.add(fragment);
        walk(fragment);
      },
    });
  };
  walk(start);
  return [...reached];
}
