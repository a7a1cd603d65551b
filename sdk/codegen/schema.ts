import { printSchema } from 'graphql';
import { schema } from '../../schema/schema.ts';

/**
 * The schema as text. GraphQL Code Generator does not find the default values of arguments in the schema object of
 * graphql 17, but it does in its text.
 */
export default printSchema(schema);
