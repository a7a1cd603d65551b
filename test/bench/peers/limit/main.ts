/** The limit: node:http, one hand-written prepared statement for each query, Postgres's text to the socket. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { openDatabase } from '../../../../db/database/open.ts';
import { readNames } from '../../../../db/entities/lookup/names.ts';
import { type QueryName, queryNames, type Variables } from '../../workload/queries.ts';
import { statements } from './statements.ts';

interface Request {
  operationName: QueryName;
  variables: Variables;
}

const url = process.env.DATABASE_URL;
await using database = await openDatabase({ url, dataDir: '', role: 'command', log: console.error });
const names = (await readNames(database)).snapshot.forQueries;

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    response.writeHead(500).end(String(error));
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
await new Promise((resolve) => process.once('SIGTERM', resolve));
server.close();
server.closeAllConnections();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { operationName, variables } = readRequest(await readBody(request));
  const { text, values } = statements[operationName];
  const query = { name: operationName, text, values: values(variables, names), rowMode: 'array' as const };
  const { rows } = await database.pool.query<[string]>(query);
  const json = rows[0]?.[0] ?? '';
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }).end(json);
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => resolve(body));
    request.on('error', reject);
  });
}

function readRequest(text: string): Request {
  const request: Request = JSON.parse(text);
  if (!queryNames.includes(request.operationName)) throw new Error(`There is no query ${request.operationName}.`);
  return request;
}
