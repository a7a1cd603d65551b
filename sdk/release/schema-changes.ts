import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** The effect of a schema change on existing applications. */
export type Effect = 'breaking' | 'dangerous' | 'safe' | 'wording';

/** A version bump of semantic versioning. */
export type Bump = 'major' | 'minor' | 'patch';

/** One difference between two schemas. */
export interface SchemaChange {
  effect: Effect;
  /** A sentence without its full stop. */
  message: string;
}

/** All effects, the most severe first, with the version bump that each requires. */
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
 * The differences between two schemas by the rules of GraphQL Inspector, the most severe first. An added type is one
 * difference, without its fields. An added enum value counts as dangerous, although the types of the SDK allow for it.
 *
 * @throws {GraphQLError} if one of them is not a valid schema
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

/** The version bump that changes require, `undefined` if there are none. */
export function bumpFor(changes: readonly SchemaChange[]): Bump | undefined {
  const order: Bump[] = ['major', 'minor', 'patch'];
  const required = new Set(changes.map(({ effect }) => bumps[effect]));
  return order.find((bump) => required.has(bump));
}
