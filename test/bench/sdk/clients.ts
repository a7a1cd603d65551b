import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ClaimsDocument } from '../../../sdk/src/generated/documents.ts';
import { BriefgraphClient } from '../../../sdk/src/index.ts';
import { peerPackages } from './peers/install.ts';

/** A way to send the operation `Claims`. */
export interface Client {
  name: string;
  claims(variables: { search: string; first: number }): PromiseLike<unknown>;
}

interface OtherClient {
  request(document: string, variables: object): Promise<unknown>;
}

interface GraphqlRequest {
  GraphQLClient: new (url: string) => OtherClient;
}

interface Linear {
  LinearClient: new (options: { apiUrl: string; apiKey: string }) => { client: OtherClient };
}

const text = ClaimsDocument.toString();

/** The clients that are compared, each as it comes, and two requests without a client: what nobody can be below. */
export async function clientsOf(url: string): Promise<Client[]> {
  const { GraphQLClient }: GraphqlRequest = await importPeer('graphql-request/build/entrypoints/main.js');
  const { LinearClient }: Linear = await importPeer('@linear/sdk/dist/index.mjs');
  const briefgraph = new BriefgraphClient({ url });
  const graphqlRequest = new GraphQLClient(url);
  const linear = new LinearClient({ apiUrl: url, apiKey: 'none' }).client;
  return [
    { name: 'fetch alone', claims: (variables) => post(url, variables) },
    { name: 'fetch with a timeout', claims: (variables) => post(url, variables, AbortSignal.timeout(30_000)) },
    { name: 'Briefgraph, methods', claims: (variables) => briefgraph.claims(variables) },
    { name: 'Briefgraph, single operations', claims: (variables) => briefgraph.request(ClaimsDocument, variables) },
    { name: 'graphql-request', claims: (variables) => graphqlRequest.request(text, variables) },
    { name: '@linear/sdk', claims: (variables) => linear.request(text, variables) },
  ];
}

async function post(url: string, variables: object, signal: AbortSignal | null = null): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
    signal,
  });
  return (await response.json()).data;
}

function importPeer(file: string) {
  return import(pathToFileURL(path.join(peerPackages, file)).href);
}
