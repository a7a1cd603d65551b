import type { InputTypes, ObjectTypes, RootTypes } from '../generated/schema-types.ts';
import type { Of } from './of.ts';
import type { FragmentsIn } from './result.ts';

/** The name of the type that the selection of a definition is on. */
export type RootOf<Definition> = Definition extends { typeCondition: { name: { value: infer On } } }
  ? On
  : Definition extends { operation: infer Kind extends string }
    ? `${Kind}` extends keyof RootTypes
      ? RootTypes[`${Kind}`]
      : never
    : never;

type NameOf<Answer> = Answer extends readonly (infer Item)[]
  ? NameOf<Item>
  : Answer extends Of<infer Name>
    ? Name
    : never;

type ArgumentName<Argument> = Argument extends { name: { value: infer Name extends string } } ? Name : never;

type OfArgument<Name extends string, Known, Field extends string> = Name extends Known
  ? never
  : `The field "${Field}" has no argument "${Name}".`;

/** The problems of the selection set of a field of the type `On`, which is never for scalars and enums. */
type OfFields<Set, On, Field extends string, Spreads> = Set extends { selections: unknown }
  ? [On] extends [never]
    ? `The field "${Field}" has no fields.`
    : OfSet<Set, On, Spreads>
  : [On] extends [never]
    ? never
    : `The field "${Field}" needs a selection of fields of the type "${On & string}".`;

type OfKnownField<Field, Selection, Name extends string, Spreads> = Field extends {
  type: infer Answer;
  args: infer Known;
}
  ? Selection extends { arguments: infer Arguments; selectionSet: infer Set }
    ?
        | OfFields<Set, NameOf<Answer>, Name, Spreads>
        | (Arguments extends readonly (infer Argument)[] ? OfArgument<ArgumentName<Argument>, Known, Name> : never)
    : never
  : never;

type OfField<Name extends string, Selection, On extends keyof ObjectTypes, Spreads> = Name extends '__typename'
  ? never
  : Name extends keyof ObjectTypes[On]['fields']
    ? OfKnownField<ObjectTypes[On]['fields'][Name], Selection, `${On}.${Name}`, Spreads>
    : `The type "${On}" has no field "${Name}".`;

/** Distributes over the selections of a set. */
type OfSelection<Selection, On extends keyof ObjectTypes, Spreads> = Selection extends {
  arguments: unknown;
  name: { value: infer Name extends string };
}
  ? OfField<Name, Selection, On, Spreads>
  : Selection extends { typeCondition: infer Condition; selectionSet: infer Set }
    ? OfSet<Set, Condition extends { name: { value: infer Inner } } ? Inner : On, Spreads>
    : Selection extends { name: { value: infer Name extends string } }
      ? Name extends Spreads
        ? never
        : `There is no fragment "${Name}" in the document or in its list of fragments.`
      : never;

type OfSet<Set, On, Spreads> = Set extends { selections: readonly (infer Selection)[] }
  ? On extends keyof ObjectTypes
    ? OfSelection<Selection, On, Spreads>
    : `There is no type "${On & string}".`
  : never;

type OfInput<Type> = Type extends { type: infer Inner }
  ? OfInput<Inner>
  : Type extends { name: { value: infer Name extends string } }
    ? Name extends keyof InputTypes
      ? never
      : `There is no input type "${Name}".`
    : never;

type OfVariables<Definition> = Definition extends { variableDefinitions: readonly (infer Variable)[] }
  ? Variable extends { type: infer Type }
    ? OfInput<Type>
    : never
  : never;

type OfDefinition<Definition, Spreads> = Definition extends { selectionSet: infer Set }
  ? OfSet<Set, RootOf<Definition>, Spreads> | OfVariables<Definition>
  : never;

/**
 * Messages about the fields, arguments, types and fragments in a document that do not exist; never for a valid document.
 * `Document` is the type of a parsed document, `Fragments` has the fragments that it spreads and does not define.
 */
export type Problems<Document, Fragments> = [Document] extends [never]
  ? 'This is not a valid GraphQL document.'
  : Document extends { definitions: readonly (infer Definition)[] }
    ? OfDefinition<Definition, keyof Fragments | keyof FragmentsIn<Document>>
    : never;
