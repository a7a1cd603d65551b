import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import type { Bytes } from './bytes.ts';
import type { Overhead } from './overhead.ts';
import type { TypeCheck } from './types.ts';

/** All that a run found. */
export interface SdkResults {
  rounds: number;
  overhead: Overhead[];
  bytes: Bytes[];
  types: TypeCheck[];
}

/** The results as Markdown. */
export function printResults({ rounds, overhead, bytes, types }: SdkResults): string {
  const [bare] = overhead;
  const above = (value: number, base = 0) =>
    `${value.toFixed(1)} (${value < base ? '' : '+'}${(value - base).toFixed(1)})`;
  return `<!-- Written by npm run bench:sdk. -->
# The SDK beside other clients

${facts(rounds)}

## CPU of the client for a request

Microseconds of user and system time of the process that sends, and how much of it is more than \`fetch\` alone takes. The client of @linear/sdk does what \`fetch\` alone does: it has no timeout, no signal for a request, no retry and no hooks, and its rows get no methods here. The SDK's share is the price of these; that of graphql-request is the parsing of each document.

${table(
  ['', '`fetch` answers at once', 'a server answers'],
  overhead.map(({ name, stubbed, served }) => [name, above(stubbed, bare?.stubbed), above(served, bare?.served)]),
)}

## Bytes shipped

A program with one operation and one with ten, bundled by Vite, minified, gzip.

${table(
  ['', 'one operation', 'ten operations'],
  bytes.map(({ name, one, ten }) => [name, kilobytes(one), kilobytes(ten)]),
)}

## Time to check types

\`tsc --noEmit\` over a program with ten operations, from start to end, with \`skipLibCheck\` and the types of browsers.

${table(
  ['', 'seconds', 'instantiations'],
  types.map(({ name, seconds, instantiations }) => [name, seconds.toFixed(2), String(instantiations)]),
)}
`;
}

function facts(rounds: number): string {
  const date = new Date().toISOString().slice(0, 10);
  const typescript: { version: string } = createRequire(import.meta.url)('typescript/package.json');
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}`;
  return `${date}, ${machine}; Node ${process.versions.node}, TypeScript ${typescript.version}. Medians of ${rounds} rounds, all in turns.`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}
