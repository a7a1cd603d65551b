import type { ObjectTypes } from '../generated/schema-types.ts';
import type { Of } from './of.ts';
import type { RootOf } from './problems.ts';

/** The parsed definitions of fragments, by name. */
export type Registry = Readonly<Record<string, unknown>>;

type Simplify<T> = { readonly [Key in keyof T]: T[Key] };

type KeyOf<Field> = Field extends { alias: { value: infer Alias extends string } }
  ? Alias
  : Field extends { name: { value: infer Name extends string } }
    ? Name
    : never;

/** Whether a directive may omit a selection. */
type IsConditional<Selection> = Selection extends {
  directives: readonly [infer First, ...infer Rest];
}
  ? First extends { name: { value: 'skip' | 'include' } }
    ? true
    : IsConditional<{ directives: Rest }>
  : false;

/** The type of a field with references replaced by the selection. Distributes over null. */
type WithSelection<Answer, Set, Fragments> = Answer extends readonly (infer Item)[]
  ? readonly WithSelection<Item, Set, Fragments>[]
  : Answer extends Of<infer Name>
    ? Selected<Set, Name, Fragments>
    : Answer;

type ValueOf<Field, Kind extends keyof ObjectTypes, Fragments> = Field extends {
  name: { value: infer Name };
  selectionSet: infer Set;
}
  ? Name extends '__typename'
    ? Kind
    : Name extends keyof ObjectTypes[Kind]['fields']
      ? ObjectTypes[Kind]['fields'][Name] extends { type: infer Answer }
        ? WithSelection<Answer, Set, Fragments>
        : never
      : never
  : never;

type OfField<Field, Kind extends keyof ObjectTypes, Fragments> =
  IsConditional<Field> extends true
    ? { [Key in KeyOf<Field>]?: ValueOf<Field, Kind, Fragments> }
    : { [Key in KeyOf<Field>]: ValueOf<Field, Kind, Fragments> };

/** The fields that a fragment adds to an object of one type; nothing if the fragment is on another type. */
type OfFragment<Fragment, Selection, Kind extends keyof ObjectTypes, Fragments> = Fragment extends {
  typeCondition: infer Condition;
  selectionSet: { selections: infer Selections };
}
  ? Condition extends { name: { value: infer On extends keyof ObjectTypes } }
    ? Kind extends ObjectTypes[On]['kinds']
      ? PartialIfConditional<Selection, Fold<Selections, Kind, Fragments>>
      : unknown
    : PartialIfConditional<Selection, Fold<Selections, Kind, Fragments>>
  : unknown;

type PartialIfConditional<Selection, Fields> = IsConditional<Selection> extends true ? Partial<Fields> : Fields;

type OfSelection<Selection, Kind extends keyof ObjectTypes, Fragments> = Selection extends { arguments: unknown }
  ? OfField<Selection, Kind, Fragments>
  : Selection extends { selectionSet: unknown }
    ? OfFragment<Selection, Selection, Kind, Fragments>
    : Selection extends { name: { value: infer Name extends keyof Fragments } }
      ? OfFragment<Fragments[Name], Selection, Kind, Fragments>
      : unknown;

type Fold<Selections, Kind extends keyof ObjectTypes, Fragments, Sum = unknown> = Selections extends readonly [
  infer Selection,
  ...infer Rest,
]
  ? Fold<Rest, Kind, Fragments, Sum & OfSelection<Selection, Kind, Fragments>>
  : Sum;

/** Distributes over the possible types of a type. */
type OfKind<Selections, Kind, Fragments> = Kind extends keyof ObjectTypes
  ? Simplify<Fold<Selections, Kind, Fragments>>
  : never;

type Selected<Set, Name, Fragments> = Set extends { selections: infer Selections }
  ? Name extends keyof ObjectTypes
    ? OfKind<Selections, ObjectTypes[Name]['kinds'], Fragments>
    : never
  : never;

/** The result of a document's first definition. */
export type ResultOfDocument<Document, Fragments> = Document extends {
  definitions: readonly [infer First, ...unknown[]];
}
  ? First extends { selectionSet: infer Set }
    ? Selected<Set, RootOf<First>, Fragments & FragmentsIn<Document>>
    : never
  : never;

/** The fragments that a document defines. */
export type FragmentsIn<Document> = Document extends { definitions: readonly (infer Definition)[] }
  ? {
      [Fragment in Definition as Fragment extends { typeCondition: unknown; name: { value: infer Name extends string } }
        ? Name
        : never]: Fragment;
    }
  : never;
