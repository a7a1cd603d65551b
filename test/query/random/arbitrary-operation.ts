import { Arbitrary, type Random, Stream, Value } from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { schema } from '../../../schema/schema.ts';
import { type CursorPlace, listArguments, plainArguments, tableOfConnection } from './operation-arguments.ts';
import { Choices, Values } from './operation-values.ts';
import { smallerOperations } from './smaller-operations.ts';

/**
 * A random operation. In the document and in the strings of variables, `@claim#7` stands for the id of the seventh
 * claim, and `@cursor#0` for the first of `cursors`.
 */
export interface Operation {
  document: string;
  variables: Readonly<Record<string, unknown>>;
  cursors: readonly CursorPlace[];
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

/** Where selections stand: how deep, and for how many rows at most, as they are and as the limit counts them. */
interface Scope {
  depth: number;
  rows: number;
  cost: number;
}

const deepest = 9;
const mostRows = 150;
const mostCost = 2_000;

/** Writes one operation by a random walk over the types of the schema. */
class OperationWriter {
  private readonly choices: Choices;
  private readonly values: Values;
  private readonly cursors: CursorPlace[] = [];
  private readonly fragments: { name: string; type: Composite; text: string; scope: Scope }[] = [];
  private aliases = 0;
  /** How many selections may still be written. */
  private room: number;

  constructor(random: Random) {
    this.choices = new Choices(random);
    this.values = new Values(this.choices);
    this.room = this.choices.integer(2, this.choices.chance(25) ? 60 : 24);
  }

  write(): Operation {
    const query = schema.getQueryType();
    if (!query) throw new Error('The schema has no queries.');
    const root = this.selections(query, { depth: 0, rows: 1, cost: 1 });
    const { definitions, variables } = this.values;
    const header = definitions.length > 0 ? `query (${definitions.join(', ')}) ` : '';
    const document = [`${header}${root}`, ...this.fragments.map(({ text }) => text)].join('\n');
    return { document, variables, cursors: this.cursors };
  }

  private selections(type: Composite, scope: Scope): string {
    const count = this.choices.integer(1, Math.max(1, Math.min(4, this.room)));
    this.room -= count;
    const selections = new Set(Array.from({ length: count }, () => this.selection(type, scope)));
    return `{ ${[...selections].join(' ')} }`;
  }

  private selection(type: Composite, scope: Scope): string {
    const kind = this.choices.integer(0, 99);
    const isDeep = scope.depth >= deepest || this.room <= 0;
    if (kind < 6 || (isInterfaceType(type) && isDeep)) return this.withDirective(this.aliased('__typename'));
    if (!isDeep && (kind < 14 || (isInterfaceType(type) && kind < 60))) return this.inlineFragment(type, scope);
    if (!isDeep && (kind < 22 || (isInterfaceType(type) && kind < 80))) return this.namedFragment(type, scope);
    return this.field(type, scope);
  }

  /** The types that a fragment within a type can be on. */
  private condition(type: Composite): Composite {
    const others = isInterfaceType(type) ? schema.getPossibleTypes(type) : type.getInterfaces();
    return this.choices.chance(isInterfaceType(type) ? 15 : 60) ? type : this.choices.one([type, ...others]);
  }

  private inlineFragment(type: Composite, scope: Scope): string {
    const on = this.condition(type);
    const condition = on === type && this.choices.chance(50) ? '' : ` on ${on.name}`;
    return `${this.withDirective(`...${condition}`)} ${this.selections(on, { ...scope, depth: scope.depth + 1 })}`;
  }

  private namedFragment(type: Composite, scope: Scope): string {
    const on = this.condition(type);
    const fitting = this.fragments.filter(
      (one) => one.type === on && one.scope.rows >= scope.rows && one.scope.cost >= scope.cost,
    );
    if (fitting.length > 0 && this.choices.chance(50)) {
      return this.withDirective(`...${this.choices.one(fitting).name}`);
    }
    const selections = this.selections(on, { ...scope, depth: scope.depth + 1 });
    const name = `F${this.fragments.length + 1}`;
    this.fragments.push({ name, type: on, text: `fragment ${name} on ${on.name} ${selections}`, scope });
    return this.withDirective(`...${name}`);
  }

  private withDirective(selection: string): string {
    if (!this.choices.chance(6)) return selection;
    const condition = this.values.write(this.choices.chance(70), includeCondition);
    return `${selection} @${this.choices.one(['include', 'skip'])}(if: ${condition})`;
  }

  private aliased(name: string): string {
    if (!this.choices.chance(15)) return name;
    this.aliases += 1;
    return `a${this.aliases}: ${name}`;
  }

  private field(type: Composite, scope: Scope): string {
    const fields = Object.values(type.getFields());
    const below = fields.filter((field) => isComposite(getNamedType(field.type)) && this.mayEnter(field, scope));
    // What a search matched stands on edges alone, which few operations reach: it is chosen as often as a leaf too.
    const leaves = fields.filter((field) => !isComposite(getNamedType(field.type)) || field.name === 'matches');
    const prefersBelow = this.room <= 0 ? 0 : scope.depth < 4 ? 75 : 40;
    const isBelow = leaves.length === 0 || (below.length > 0 && this.choices.chance(prefersBelow));
    if (isBelow && (below.length === 0 || this.room < -10)) return '__typename';
    const field = this.choices.one(isBelow ? below : leaves);
    return this.writeField(type, field, scope);
  }

  private mayEnter(field: Field, scope: Scope): boolean {
    const size = sizeOf(field);
    return scope.depth < deepest && scope.rows * size.rows <= mostRows && scope.cost * size.cost <= mostCost;
  }

  /** A field with arguments has a name of its own; now and then it is asked for twice, to be merged. */
  private writeField(owner: Composite, field: Field, scope: Scope): string {
    const table = tableOfConnection(field);
    const connection = table === null ? null : this.connection(owner, field, scope);
    const args = connection?.args ?? plainArguments(this.choices, field);
    const written = field.args.flatMap((arg) => {
      const text = this.values.write(args[arg.name], arg.type);
      return text === null ? [] : [`${arg.name}: ${text}`];
    });
    const size = connection ?? sizeOf(field);
    const inner = { depth: scope.depth + 1, rows: scope.rows * size.rows, cost: scope.cost * size.cost };
    this.aliases += 1;
    const isPlain = written.length === 0 && (field.args.length === 0 || this.choices.chance(30));
    // Of one name on several types of Node, perhaps with different arguments; on one type only if they are the same.
    const alias = this.choices.chance(10) ? this.choices.one(['x', 'y']) : `a${this.aliases}`;
    const named = isPlain ? this.aliased(field.name) : `${alias}: ${field.name}`;
    const head = `${named}${written.length > 0 ? `(${written.join(', ')})` : ''}`;
    const type = getNamedType(field.type);
    const whole = () => `${this.withDirective(head)}${isComposite(type) ? ` ${this.selections(type, inner)}` : ''}`;
    return this.choices.chance(6) ? `${whole()} ${whole()}` : whole();
  }

  private connection(owner: Composite, field: Field, scope: Scope) {
    const { choices } = this;
    const { args, orders } = listArguments(choices, owner.name, field);
    const counts = [0, 1, 1, 2, 2, 3, 3, 5, undefined, undefined, 100].filter((count = 20) => {
      return scope.rows * Math.min(count, 12) <= mostRows && scope.cost * count <= mostCost;
    });
    const index = choices.integer(0, counts.length - 1);
    const count = counts[index];
    args[choices.chance(65) ? 'first' : 'last'] = count;
    const search = typeof args.search === 'string' && orders.length > 0 ? args.search : null;
    for (const name of ['after', 'before']) {
      if (!choices.chance(20)) continue;
      args[name] = `@cursor#${this.cursors.length}`;
      const table = tableOfConnection(field) ?? '';
      this.cursors.push({ table, orders, search, row: choices.integer(0, 30) });
    }
    return { args, rows: Math.max(1, Math.min(count ?? 20, 12)), cost: Math.max(1, count ?? 20) };
  }
}

const includeCondition = (() => {
  const [condition] = schema.getDirective('include')?.args ?? [];
  if (!condition) throw new Error('The schema has no @include.');
  return condition.type;
})();

function isComposite(type: unknown): type is Composite {
  return isObjectType(type) || isInterfaceType(type);
}

/** For how many rows the selections of a field stand; a connection's are chosen with its page. */
function sizeOf(field: Field): { rows: number; cost: number } {
  if (field.name === 'nodes' && isInterfaceType(getNamedType(field.type))) return { rows: 4, cost: 100 };
  if (/Edge$/.test(getNamedType(field.type).name) || field.name === 'nodes') return { rows: 1, cost: 1 };
  return isListType(getNullableType(field.type)) ? { rows: 3, cost: 8 } : { rows: 1, cost: 1 };
}

class ArbitraryOperation extends Arbitrary<Operation> {
  generate(random: Random): Value<Operation> {
    for (;;) {
      const operation = new OperationWriter(random).write();
      if (isValid(operation)) return new Value(operation, undefined);
    }
  }

  canShrinkWithoutContext(value: unknown): value is Operation {
    return typeof value === 'object' && value !== null && 'document' in value;
  }

  shrink(operation: Operation): Stream<Value<Operation>> {
    return Stream.of(...[...smallerOperations(operation)].filter(isValid)).map(
      (smaller) => new Value(smaller, undefined),
    );
  }
}

/** An operation that lost its last selection does not even parse. */
function isValid({ document }: Operation): boolean {
  try {
    return validate(schema, parse(document)).length === 0;
  } catch {
    return false;
  }
}

/** Random valid queries over the whole schema. */
export const arbitraryOperation: Arbitrary<Operation> = new ArbitraryOperation();
