import { type Use, uses } from './uses.ts';

/** A program that uses a client, once with one operation and once with ten. */
export interface Project {
  name: string;
  one: string;
  ten: string;
}

const url = "'https://briefs.example/graphql'";

/** The programs that are bundled and type-checked, each as the client's own documentation would have it. */
export const projects: readonly Project[] = [
  project('Briefgraph, methods', methods),
  project('Briefgraph, single operations', operations),
  project('Briefgraph, graphql()', graphqlTag),
  project('graphql-request', graphqlRequest),
  { name: '@linear/sdk', one: linear(1), ten: linear(10) },
];

function project(name: string, print: (chosen: readonly Use[]) => string): Project {
  return { name, one: print(uses.slice(0, 1)), ten: print(uses) };
}

function methods(chosen: readonly Use[]): string {
  const calls = chosen.map(({ name, variables, read }) => {
    const method = name.charAt(0).toLowerCase() + name.slice(1);
    return `console.log((await client.${method}(${variables}))${read});`;
  });
  const start = `import { BriefgraphClient } from '@briefgraph/sdk';\nconst client = new BriefgraphClient({ url: ${url} });`;
  return [start, ...calls].join('\n');
}

function operations(chosen: readonly Use[]): string {
  const imports = chosen.map(({ name }) => `import { ${name}Document } from '@briefgraph/sdk/documents';`);
  const calls = chosen.map(
    ({ name, variables, field, read }) =>
      `console.log((await transport.request(${name}Document, ${variables})).${field}${read});`,
  );
  const start = `import { Transport } from '@briefgraph/sdk/transport';\nconst transport = new Transport({ url: ${url} });`;
  return [...imports, start, ...calls].join('\n');
}

/** Typed from its texts, which are shorter than those of the methods. */
function graphqlTag(chosen: readonly Use[]): string {
  const calls = chosen.map(
    ({ name, text, variables, field, read }) =>
      `const ${name} = graphql('${text}');\nconsole.log((await client.request(${name}, ${variables})).${field}${read});`,
  );
  return [
    "import { BriefgraphClient } from '@briefgraph/sdk';",
    "import { graphql } from '@briefgraph/sdk/graphql';",
    `const client = new BriefgraphClient({ url: ${url} });`,
    ...calls,
  ].join('\n');
}

/** It brings no types and no texts of operations: it is given those of the SDK. */
function graphqlRequest(chosen: readonly Use[]): string {
  const types = chosen.map(({ name }) => `${name}Data, ${name}Variables`);
  const imports = chosen.map(({ name }) => `import { ${name}Document } from '@briefgraph/sdk/documents';`);
  const calls = chosen.map(
    ({ name, variables, field, read }) =>
      `console.log((await client.request<${name}Data, ${name}Variables>(${name}Document.toString(), ${variables})).${field}${read});`,
  );
  return [
    "import { GraphQLClient } from 'graphql-request';",
    `import type { ${types.join(', ')} } from '@briefgraph/sdk';`,
    ...imports,
    `const client = new GraphQLClient(${url});`,
    ...calls,
  ].join('\n');
}

/** Its own operations: it has no others. */
function linear(count: number): string {
  const calls = [
    '(await client.issues({ first: 10 })).nodes[0]?.title',
    "(await client.issue('id')).description",
    '(await client.projects({ first: 10 })).nodes[0]?.name',
    "(await client.project('id')).name",
    '(await client.teams({ first: 10 })).nodes[0]?.key',
    "(await client.team('id')).name",
    '(await client.users({ first: 10 })).nodes[0]?.email',
    "(await client.user('id')).name",
    '(await client.cycles({ first: 10 })).nodes[0]?.startsAt',
    "(await client.searchIssues('tariff')).nodes[0]?.title",
  ];
  const lines = calls.slice(0, count).map((call) => `console.log(${call});`);
  const start = `import { LinearClient } from '@linear/sdk';\nconst client = new LinearClient({ apiKey: 'none' });`;
  return [start, ...lines].join('\n');
}
