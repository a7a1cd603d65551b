import { getCachedDocumentNodeFromSchema, oldVisit, type PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  type TypeScriptDocumentsPluginConfig,
  TypeScriptDocumentsVisitor,
} from '@graphql-codegen/typescript-operations';
import {
  type LinkField,
  type NameAndType,
  PreResolveTypesProcessor,
  type PrimitiveAliasedFields,
  type PrimitiveField,
  type ProcessResult,
  SelectionSetToObject,
  transformComment,
  wrapTypeWithModifiers,
} from '@graphql-codegen/visitor-plugin-common';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { describeVariables, methodsOf, rowTypesOf } from './method.ts';
import { fragmentsOf, type Operation } from './operation.ts';

/**
 * Prints the types of operations and fragments, and all inputs and enums, as the plugin typescript-operations does,
 * and in addition: descriptions of result fields and variables, `OrNewer` around the enums of results, the methods of
 * rows, and `undefined` for every input that is optional.
 */
export const plugin: PluginFunction<TypeScriptDocumentsPluginConfig> = (schema, documents, config) => {
  const methods = methodsOf(documents, schema);
  const definitions = [...fragmentsOf(methods), ...methods.map(({ definition }) => definition)];
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const rowTypes = rowTypesOf(methods);
  const visitor = new DescribingVisitor(schema, config, { document, operations: methods, rowTypes });
  const print = (node: DocumentNode): string[] =>
    oldVisit(node, { leave: visitor }).definitions.filter((part: unknown) => typeof part === 'string');
  return {
    prepend: [
      "import type { OrNewer } from '../or-newer.ts';",
      `import type { ${[...rowTypes].map((type) => `${type}Methods`).join(', ')} } from './client.ts';`,
    ],
    content: `\n${[...print(document), ...print(getCachedDocumentNodeFromSchema(schema))].join('\n\n')}\n`,
  };
};

interface Described {
  document: DocumentNode;
  operations: readonly Operation[];
  rowTypes: ReadonlySet<string>;
}

class DescribingVisitor extends TypeScriptDocumentsVisitor {
  readonly #operations: readonly Operation[];
  /** The descriptions of the variables of the operation that is being printed. */
  #variables = new Map<string, string>();

  constructor(
    schema: GraphQLSchema,
    config: TypeScriptDocumentsPluginConfig,
    { document, operations, rowTypes }: Described,
  ) {
    super(schema, config, document, document, '');
    this.#operations = operations;
    this.#nameAllTypes();
    const fragments = fragmentsOf(operations).map((node) => {
      const onType = node.typeCondition.name.value;
      return { node, name: node.name.value, onType, isExternal: false };
    });
    const names = [this.convertName.bind(this), this.getFragmentSuffix.bind(this)] as const;
    const processor = new DescribingProcessor(this.scalars, rowTypes);
    this.setSelectionSetHandler(
      new SelectionSetToObject(processor, this.scalars, schema, ...names, fragments, this.config),
    );
  }

  /** Texts of `graphql()` may use any input and enum, and not only those of the operations. */
  #nameAllTypes(): void {
    for (const node of Object.values(this.schema.getTypeMap())) {
      if (isIntrospectionType(node)) continue;
      const { name } = node;
      const useCases = { input: true, output: true, variables: true };
      const scalar = String(this.scalars[name]?.input);
      if (isEnumType(node)) this._namedSchemaTypes[name] = { type: 'GraphQLEnumType', node, tsType: name };
      if (isInputObjectType(node))
        this._namedSchemaTypes[name] = { type: 'GraphQLInputObjectType', node, tsType: name };
      if (isScalarType(node)) {
        this._namedSchemaTypes[name] = { type: 'GraphQLScalarType', node, tsType: scalar, useCases };
      }
    }
    this._usedSchemaTypes = this._namedSchemaTypes;
  }

  override FragmentDefinition(node: FragmentDefinitionNode): string {
    const description = node.description?.value ?? this.schema.getType(node.typeCondition.name.value)?.description;
    return transformComment(description ?? '') + super.FragmentDefinition(node);
  }

  override OperationDefinition(node: OperationDefinitionNode): string | null {
    const operation = this.#operations.find(({ definition }) => definition === node);
    if (!operation) return null;
    this.#variables = describeVariables(operation, this.schema);
    const comment = (part: string): string => `/** The ${part} of the operation \`${operation.name}\`. */\n`;
    return (super.OperationDefinition(node) ?? '').replaceAll(
      /^export type \w+(Data|Variables) /gm,
      (start, part: string) => comment(part.toLowerCase()) + start,
    );
  }

  protected override applyVariablesWrapper(block: string): string {
    if (block === '{}') return 'Record<string, never>';
    return block.replaceAll(/^ *(\w+)\??: .*;$/gm, (line, name: string) => {
      const comment = transformComment(this.#variables.get(name) ?? '', 1);
      return `${comment}  readonly ${orUndefined(line).trimStart()}`;
    });
  }

  override InputValueDefinition(...parameters: Parameters<TypeScriptDocumentsVisitor['InputValueDefinition']>): string {
    return orUndefined(super.InputValueDefinition(...parameters));
  }
}

/** A property that is optional may also be given as `undefined`, which JSON leaves out. */
function orUndefined(property: string): string {
  return property.replace(/(\?: .*?)(?: \| undefined)?;$/, '$1 | undefined;');
}

type Parent = GraphQLObjectType | GraphQLInterfaceType;

class DescribingProcessor extends PreResolveTypesProcessor {
  readonly #rowTypes: ReadonlySet<string>;
  #parent: Parent | undefined;

  constructor(scalars: TypeScriptDocumentsVisitor['scalars'], rowTypes: ReadonlySet<string>) {
    super({
      namespacedImportName: null,
      // Called for the names of enums alone.
      convertName: (name) => `OrNewer<${name}>`,
      enumPrefix: false,
      enumSuffix: false,
      scalars,
      formatNamedField: ({ name }) => name,
      wrapTypeWithModifiers: (base, type) =>
        wrapTypeWithModifiers(base, type, {
          wrapOptional: (present) => `${present} | null`,
          wrapArray: (item) => `ReadonlyArray<${item}>`,
        }),
      printFieldsOnNewLines: true,
    });
    this.#rowTypes = rowTypes;
  }

  override transformTypenameField(type: string, name: string): ProcessResult {
    return [{ name: `/** The name of the type. */\n  readonly ${name}`, type }];
  }

  /** Called first for each selection, so that the other fields have their parent type from here. */
  override transformPrimitiveFields(parent: Parent, fields: PrimitiveField[]): ProcessResult {
    this.#parent = parent;
    const described = this.#describe(super.transformPrimitiveFields(parent, fields), fields);
    const hasMethods = this.#rowTypes.has(parent.name) && fields.some(({ fieldName }) => fieldName === 'id');
    return hasMethods ? [...described, `${parent.name}Methods`] : described;
  }

  override transformAliasesPrimitiveFields(parent: Parent, fields: PrimitiveAliasedFields[]): ProcessResult {
    return this.#describe(super.transformAliasesPrimitiveFields(parent, fields), fields);
  }

  override transformLinkFields(fields: LinkField[]): ProcessResult {
    return this.#describe(
      super.transformLinkFields(fields),
      fields.map(({ name }) => ({ fieldName: name })),
    );
  }

  #describe(printed: ProcessResult, fields: readonly { fieldName: string }[]): (string | NameAndType)[] {
    return (printed ?? []).map((field, index) => {
      if (typeof field === 'string') return field;
      const description = this.#parent?.getFields()[fields[index]?.fieldName ?? '']?.description ?? '';
      return { ...field, name: `${transformComment(description, 1).trimStart()}  readonly ${field.name}` };
    });
  }
}
