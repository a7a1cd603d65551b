import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { median } from '../report/summary.ts';
import { answer, answerType } from './answer.ts';
import { type Client, clientsOf } from './clients.ts';

/** CPU time that a request costs the process that sends it. */
export interface Overhead {
  name: string;
  /** Microseconds, with `fetch` replaced by one that answers at once. */
  stubbed: number;
  /** Microseconds, with Node's `fetch` and a server in another process. */
  served: number;
}

const variables = { search: '談判', first: 5 };

/** Turns of each client in a round: short ones, so that what else runs on the machine falls on all alike. */
const turns = 10;

/** Each client sends requests one after the other, in turns with the others; medians over the turns. */
export async function measureOverhead(rounds: number): Promise<Overhead[]> {
  const stubbed = await withStubbedFetch(async () => compare(await clientsOf('http://localhost/graphql'), rounds, 400));
  const served = await withServer(async (url) => compare(await clientsOf(url), rounds, 100));
  return stubbed.map(({ name, cpu }, index) => ({ name, stubbed: cpu, served: served[index]?.cpu ?? Number.NaN }));
}

async function compare(clients: Client[], rounds: number, requests: number): Promise<{ name: string; cpu: number }[]> {
  for (const client of clients) {
    await checkAnswer(client);
    await cpuOf(client, requests * turns);
  }
  const samples = clients.map((): number[] => []);
  for (let turn = 0; turn < rounds * turns; turn++) {
    // In another order each time, since a client's garbage may be collected in the turn of the next one.
    const order = [...clients.entries()].sort(() => Math.random() - 0.5);
    for (const [index, client] of order) samples[index]?.push(await cpuOf(client, requests));
  }
  return clients.map(({ name }, index) => ({ name, cpu: median(samples[index] ?? []) ?? Number.NaN }));
}

async function checkAnswer({ name, claims }: Client): Promise<void> {
  const data = JSON.stringify(await claims(variables));
  if (!data.includes('claim_4')) throw new Error(`${name} does not give the answer: ${data.slice(0, 200)}`);
}

/** Microseconds of user and system time for each request. */
async function cpuOf({ claims }: Client, requests: number): Promise<number> {
  const before = process.cpuUsage();
  for (let count = 0; count < requests; count++) await claims(variables);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests;
}

async function withStubbedFetch<T>(run: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  globalThis.fetch = async () => new Response(answer, { headers: { 'content-type': answerType } });
  try {
    return await run();
  } finally {
    globalThis.fetch = fetch;
  }
}

async function withServer<T>(run: (url: string) => Promise<T>): Promise<T> {
  const server: ChildProcess = fork(path.join(import.meta.dirname, 'answer-program.ts'));
  const [{ port }] = await once(server, 'message');
  try {
    return await run(`http://127.0.0.1:${port}/graphql`);
  } finally {
    server.disconnect();
  }
}
