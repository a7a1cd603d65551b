import SchemaBuilder from '@pothos/core';
import { GraphQLDate, GraphQLDateTime, GraphQLURL } from 'graphql-scalars';
import type { Context } from './context.ts';

/** The builder that every type of the schema is made with. Fields are non-null unless they say `nullable`. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    Date: { Input: Date; Output: string };
    DateTime: { Input: string; Output: string };
    URL: { Input: string; Output: string };
  };
}>({ defaultFieldNullability: false });

builder.addScalarType('Date', GraphQLDate, { description: 'A calendar date in ISO 8601 form, such as `2025-10-29`.' });
builder.addScalarType('DateTime', GraphQLDateTime, {
  description: 'A moment in UTC in ISO 8601 form, such as `2025-10-29T08:00:00.000Z`.',
});
builder.addScalarType('URL', GraphQLURL, { description: 'An absolute URL.' });

/** A row as the planner returns it: values by response name. Nothing but the planner's resolver reads it. */
export type Row = Readonly<Record<string, unknown>>;
