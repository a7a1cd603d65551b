import { type RawBuilder, sql } from 'kysely';
import { type Base, flatten, plainBase } from './base.ts';
import { eitherBase, windowBase } from './either-base.ts';
import { foundBase } from './found-base.ts';
import type { Compilation } from './scope.ts';
import { searchedList } from './searched-list.ts';
import type { ConnectionSelection } from './selection.ts';

/** What the rows of a list are read from, in no order. */
export function chooseBase(
  connection: ConnectionSelection,
  outer: (column: string) => RawBuilder<unknown>,
  compilation: Compilation,
): Base {
  const context = { outer, compilation };
  if (connection.found) return foundBase(connection, connection.found, context);
  const searched = searchedList(connection, context);
  if (!searched) return plainBase(connection, flatten(connection.where, compilation), context);
  if (searched.way === 'window') return windowBase(searched, { rest: sql``, most: searched.mostRead });
  return searched.way === 'index' || searched.isIndexed ? searched.indexed(sql`true`) : eitherBase(searched);
}
