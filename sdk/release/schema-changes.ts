import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What a change of the schema means for a program that was written before it. */
export type Effect = 'breaking' | 'dangerous' | 'safe' | 'wording';

/** A step of a version number, as semantic versioning has it. */
export type Bump = 'major' | 'minor' | 'patch';

/** One difference between two schemas. */
export interface SchemaChange {
  effect: Effect;
  /** What changed, in a sentence without its full stop. */
  message: string;
}

/** All effects, the gravest first, with the step that each asks for. */
export const bumps: Readonly<Record<Effect, Bump>> = {
  breaking: 'major',
  dangerous: 'minor',
  safe: 'minor',
  wording: 'patch',
};

const effects: Readonly<Record<CriticalityLevel, Effect>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};

/**
 * The differences between two schemas by the rules of GraphQL Inspector, the gravest first; what comes is told of once,
 * and not again in each of its parts. An enum value that is added counts as dangerous; the SDK's types take values that
 * they do not know.
 *
 * @throws {GraphQLError} when one of them is not a schema
 */
export async function compareSchemas(before: string, after: string): Promise<SchemaChange[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const order = Object.keys(bumps);
  return withoutParts(changes)
    .map(({ criticality, type, message }) => ({
      effect: isWording(type) ? 'wording' : effects[criticality.level],
      message,
    }))
    .sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
}

function isWording(type: string): boolean {
  return /_DESCRIPTION_(?:ADDED|CHANGED|REMOVED)$/.test(type);
}

function withoutParts(changes: readonly Change[]): Change[] {
  const added = new Set(changes.filter(({ type }) => /_ADDED$/.test(type) && !isWording(type)).map(({ path }) => path));
  return changes.filter(({ path = '', type }) => {
    const names = path.split('.');
    const wholes = names.map((_, index) => names.slice(0, index + (isWording(type) ? 1 : 0)).join('.'));
    return !wholes.some((whole) => added.has(whole));
  });
}

/** The step that changes ask for, `undefined` where there are none. */
export function bumpFor(changes: readonly SchemaChange[]): Bump | undefined {
  const order: Bump[] = ['major', 'minor', 'patch'];
  const asked = new Set(changes.map(({ effect }) => bumps[effect]));
  return order.find((bump) => asked.has(bump));
}
