import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import './types/author.ts';
import './types/brief.ts';
import { builder } from './builder.ts';
import './types/claim.ts';
import './types/entity.ts';
import './types/entity-suggestion.ts';
import './types/import.ts';
import './types/keyword.ts';
import './types/node.ts';
import './types/source.ts';

builder.queryType({ description: 'Reading briefs.' });
builder.mutationType({ description: 'Writing briefs.' });

/** Planned data is keyed by response name, so that one field asked for twice has two values. */
const byResponseName: GraphQLFieldResolver<unknown, unknown> = (parent, _args, _context, info) =>
  typeof parent === 'object' && parent !== null ? Reflect.get(parent, info.path.key) : undefined;

/** The schema. Its planned fields are answered from the data that `execute` gives as the root value. */
export const schema: GraphQLSchema = answeredByPlanner(builder.toSchema());

function answeredByPlanner(made: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(made.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.extensions.source !== undefined) field.resolve = byResponseName;
    }
  }
  return made;
}
