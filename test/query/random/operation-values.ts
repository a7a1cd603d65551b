import type { Random } from 'fast-check';
import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** The random choices that an operation is made of. */
export class Choices {
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** An integer from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return this.random.nextInt(min, max);
  }

  /** True in about this many of a hundred cases. */
  chance(percent: number): boolean {
    return this.random.nextInt(0, 99) < percent;
  }

  one<Value>(values: readonly Value[]): Value {
    const value = values[this.integer(0, values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  /** At most so many values of those that `make` gives. */
  some<Value>(most: number, make: () => Value): Value[] {
    return Array.from({ length: this.integer(0, most) }, make);
  }
}

type Write = (value: unknown, type: GraphQLInputType) => string | null;

/** A value as a literal, with its parts as `write` has them. */
function literal(value: unknown, type: GraphQLInputType, write: Write): string {
  const nullable = getNullableType(type);
  if (value === null) return 'null';
  if (isListType(nullable)) {
    return Array.isArray(value)
      ? `[${value.map((item) => write(item, nullable.ofType)).join(', ')}]`
      : literal(value, nullable.ofType, write);
  }
  if (isInputObjectType(nullable) && typeof value === 'object') {
    const fields = nullable.getFields();
    const members = Object.entries(value).map(([name, item]) => {
      const text = fields[name] ? write(item, fields[name].type) : null;
      return text === null ? '' : `${name}: ${text}`;
    });
    return `{${members.filter(Boolean).join(', ')}}`;
  }
  return isEnumType(nullable) ? String(value) : JSON.stringify(value);
}

const plainly: Write = (value, type) => (value === undefined ? null : literal(value, type, plainly));

/** Writes the values of arguments: as literals or as variables, which it keeps. */
export class Values {
  /** The variables' definitions. */
  readonly definitions: string[] = [];
  /** The variables' values; some have a default, some none. */
  readonly variables: Record<string, unknown> = {};
  private readonly choices: Choices;
  private readonly known = new Map<string, string>();

  constructor(choices: Choices) {
    this.choices = choices;
  }

  /** Null where nothing is to be written. An undefined value is left out, or given as null or an unset variable. */
  write(value: unknown, type: GraphQLInputType): string | null {
    const { choices } = this;
    if (value === undefined) {
      if (isNonNullType(type) || !choices.chance(6)) return null;
      return choices.chance(50) ? 'null' : this.define(String(type));
    }
    if (choices.chance(18)) return this.variable(value, type);
    const single = Array.isArray(value) && value.length === 1 && choices.chance(20) ? value[0] : value;
    return literal(single, type, (item, itemType) => this.write(item, itemType));
  }

  private variable(value: unknown, type: GraphQLInputType): string {
    const key = `${type} ${JSON.stringify(value)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.choices.chance(20)) return this.define(`${getNullableType(type)} = ${literal(value, type, plainly)}`);
    const name = this.define(String(type));
    this.variables[name.slice(1)] = value;
    this.known.set(key, name);
    return name;
  }

  private define(type: string): string {
    const name = `$v${this.definitions.length + 1}`;
    this.definitions.push(`${name}: ${type}`);
    return name;
  }
}
