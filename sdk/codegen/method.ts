import { type GraphQLSchema, Kind } from 'graphql';
import { type Answer, answerOf, printAnswerType } from './answer.ts';
import { describeVariables } from './describe-variables.ts';
import { jsdoc } from './jsdoc.ts';
import type { Operation } from './operation.ts';
import { pagingVariable, variablesOf } from './paging-variable.ts';

/** The client's method for an operation, with its documentation. */
export function printClientMethod(operation: Operation, schema: GraphQLSchema): string {
  const { name } = operation;
  const answer = answerOf(operation, schema);
  const isOptional = !variablesOf(operation).some(isRequired);
  const parameters = `variables${isOptional ? '?' : ''}: ${name}Variables, options?: RequestOptions`;
  const method = name.charAt(0).toLowerCase() + name.slice(1);
  const documentation = printDocumentation(operation, answer, schema);
  const type = printAnswerType(operation, answer);
  const request = `(this, ${name}Document, variables, options)`;
  return answer.isPage
    ? `${documentation}${method}(${parameters}): Connection<${type}> { return connect${request}; }`
    : `${documentation}${method}(${parameters}): Promise<${type}> { return ask${request}; }`;
}

/** The method of a row for an operation, with its documentation. */
export function printRowMethod(operation: Operation, answer: Answer, schema: GraphQLSchema): string {
  const { name } = operation;
  const isOptional = !variablesOf(operation).some(
    (variable) => isRequired(variable) && variable.variable.name.value !== 'id',
  );
  const parameters = `variables${isOptional ? '?' : ''}: Omit<${name}Variables, 'id'>, options?: RequestOptions`;
  const page = printAnswerType(operation, answer);
  return `${printDocumentation(operation, answer, schema)}${answer.path.at(-1)}(${parameters}): Connection<${page}> {
    return connect(transportOf(this), ${name}Document, { ...variables, id: this.id }, options);
  }`;
}

function isRequired({ type, defaultValue }: ReturnType<typeof variablesOf>[number]): boolean {
  return type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
}

function printDocumentation(operation: Operation, answer: Answer, schema: GraphQLSchema): string {
  const [text, ...examples] = descriptionOf(operation, answer, schema).split(/\n\n?(?=@)/);
  const parameters = [...describeVariables(operation, schema)]
    .filter(([name]) => name !== pagingVariable && (answer.rowType === undefined || name !== 'id'))
    .map(([name, description]) => `@param variables.${name} ${description}`);
  const tags = [...parameters, '@throws {BriefgraphError} when there is no whole answer', ...examples].join('\n');
  return jsdoc(`${text}\n\n${tags}`);
}

function descriptionOf(operation: Operation, answer: Answer, schema: GraphQLSchema): string {
  const root = schema.getRootType(operation.definition.operation);
  const field = answer.rowType === undefined ? root?.getFields()[answer.field.name.value] : undefined;
  const description = operation.description || field?.description;
  if (!description) throw new Error(`${operation.fileName}.graphql needs a description above its operation.`);
  return description;
}
