import { isDeepStrictEqual } from 'node:util';
import type { EntityNames } from '../../../db/query/binding.ts';
import type { Peer } from '../peers/peers.ts';
import type { Parameters } from '../workload/parameters.ts';
import { queryNames } from '../workload/queries.ts';
import type { Server } from './server.ts';

/** Requests of each query whose answers are compared. */
const compared = 25;

/** Statements of a request on average, by query. */
export type Statements = Record<string, number>;

/**
 * Asks all servers the same and compares their answers with the first one's, then says how many statements each of
 * them needs.
 *
 * @throws naming the first answer that differs
 */
export async function compareAnswers(
  [reference, ...others]: readonly [Server, ...Server[]],
  parameters: Parameters,
  names: EntityNames,
): Promise<Map<string, Statements>> {
  const statements = new Map<string, Statements>();
  for (const server of [reference, ...others]) {
    const { peer } = server;
    const counts: Statements = {};
    for (const query of queryNames) {
      const some = parameters[query].slice(0, compared);
      const bodies = some.map((variables) => peer.body(query, variables, names));
      const count = await server.statementsOf(async () => {
        for (const [index, body] of bodies.entries()) {
          const variables = some[index] ?? {};
          const wanted = dataOf(
            reference.peer,
            query,
            await reference.post(reference.peer.body(query, variables, names)),
          );
          const found = dataOf(peer, query, await server.post(body));
          if (!isDeepStrictEqual(found, wanted)) throw difference(server, query, variables, { found, wanted });
        }
      });
      counts[query] = count / bodies.length / (server === reference ? 2 : 1);
    }
    statements.set(peer.name, counts);
  }
  return statements;
}

/** The data of an answer in our schema's form. Order counts in lists, not in objects. */
export function dataOf(peer: Pick<Peer, 'adapt'>, query: (typeof queryNames)[number], answer: string): unknown {
  const { data, errors }: { data?: Record<string, unknown>; errors?: unknown } = JSON.parse(answer);
  if (errors !== undefined || !data) throw new Error(`An answer has errors: ${answer.slice(0, 500)}`);
  return JSON.parse(JSON.stringify(peer.adapt(query, data)));
}

function difference(
  { peer }: Server,
  query: string,
  variables: unknown,
  { found, wanted }: { found: unknown; wanted: unknown },
): Error {
  const short = (value: unknown) => JSON.stringify(value).slice(0, 2000);
  return new Error(
    `${peer.title} answers ${query} ${short(variables)} unlike the limit.\nWanted ${short(wanted)}\nFound  ${short(found)}`,
  );
}
