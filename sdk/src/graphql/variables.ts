import type { InputTypes } from '../generated/schema-types.ts';

type Input<Type> = Type extends { kind: infer Kind extends string; type: infer Inner }
  ? `${Kind}` extends 'NonNullType'
    ? Exclude<Input<Inner>, null>
    : readonly Input<Inner>[] | null
  : Type extends { name: { value: infer Name } }
    ? (Name extends keyof InputTypes ? InputTypes[Name] : never) | null
    : never;

type NameOf<Definition> = Definition extends { variable: { name: { value: infer Name extends string } } }
  ? Name
  : never;

type IsRequired<Definition> = Definition extends { defaultValue: undefined; type: { kind: infer Kind extends string } }
  ? `${Kind}` extends 'NonNullType'
    ? true
    : false
  : false;

type TypeOf<Definition> = Definition extends { type: infer Type } ? Input<Type> : never;

type OfDefinitions<Definition> = {
  readonly [One in Definition as IsRequired<One> extends true ? NameOf<One> : never]: TypeOf<One>;
} & {
  readonly [One in Definition as IsRequired<One> extends true ? never : NameOf<One>]?: TypeOf<One> | undefined;
};

/** The variables of a document's first definition. */
export type VariablesOfDocument<Document> = Document extends {
  definitions: readonly [{ variableDefinitions: readonly [infer First, ...infer Rest] }, ...unknown[]];
}
  ? { [Name in keyof OfDefinitions<First | Rest[number]>]: OfDefinitions<First | Rest[number]>[Name] }
  : Readonly<Record<string, never>>;
