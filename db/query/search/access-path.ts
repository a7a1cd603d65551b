import { sql } from 'kysely';
import type { ConnectionSelection } from '../selection.ts';
import { eitherSource, windowSource } from './either-source.ts';
import { foundSource } from './found-source.ts';
import { flatten, plainSource, type RowSource, type SourceContext } from './row-source.ts';
import { searchedList } from './searched-list.ts';

/** What the rows of a list are read from, in no order. */
export function chooseSource(connection: ConnectionSelection, context: SourceContext): RowSource {
  if (connection.found) return foundSource(connection, connection.found, context);
  const searched = searchedList(connection, context);
  if (!searched) return plainSource(connection, flatten(connection.where, context.compilation), context);
  if (searched.way === 'window') return windowSource(searched, { rest: sql``, most: searched.mostRead });
  return searched.way === 'index' || searched.isIndexed ? searched.indexed(sql`true`) : eitherSource(searched);
}
