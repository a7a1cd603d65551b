import { setTimeout as pause } from 'node:timers/promises';
import type { Remote } from '../arguments.ts';
import { type Destination, DestinationError, type FileResult, refused } from '../destination.ts';
import { problem } from '../file-problems.ts';
import { type BatchItem, gatherBatches } from './batch.ts';
import { readResult } from './read-result.ts';
import { type Answer, requestImport } from './request.ts';
import { documentProblem, finalProblem, isPassing, strangeAnswer, unreachable } from './service-problems.ts';

/** How to import into a service. */
export interface RemoteOptions {
  remote: Remote;
  dryRun: boolean;
  /** Milliseconds to wait before each further try. @default [250, 500, 1000, 2000, 4000] */
  waits?: readonly number[];
}

type Sendable = Extract<BatchItem, { input: unknown }>;

const defaultWaits = [250, 500, 1_000, 2_000, 4_000];

/** Imports through `importDocuments` of a running service. */
export function remoteDestination(options: RemoteOptions): Destination {
  return {
    async *importFiles(files) {
      let isKnown = false;
      for await (const batch of gatherBatches(files)) {
        if (!isKnown && batch.some(isSendable)) {
          await checkService(options);
          isKnown = true;
        }
        yield* importBatch(batch, options);
      }
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** Sends no document first: so what is wrong with address or token is told as such, not as the fault of a document. */
async function checkService(options: RemoteOptions): Promise<void> {
  const answer = await request([], options, false);
  if (answer.results === undefined) throw new DestinationError(strangeAnswer(options.remote.url, answer));
}

async function* importBatch(batch: readonly BatchItem[], options: RemoteOptions): AsyncGenerator<FileResult> {
  const sent = new Map((await send(batch.filter(isSendable), options)).map((result) => [result.file, result]));
  for (const item of batch) {
    const result = isSendable(item) ? sent.get(item.file) : refused(item.file, item.problem);
    if (result !== undefined) yield result;
  }
}

function isSendable(item: BatchItem): item is Sendable {
  return 'input' in item;
}

/** Sends documents; by halves where the service refuses them together, so that one does not stop the others. */
async function send(items: readonly Sendable[], options: RemoteOptions): Promise<FileResult[]> {
  const [first] = items;
  if (first === undefined) return [];
  const answer = await request(items, options, true);
  if (answer.results !== undefined) return readResults(items, answer.results, options.remote.url);
  if (items.length === 1) return [refused(first.file, documentProblem(answer))];
  const half = Math.ceil(items.length / 2);
  return [...(await send(items.slice(0, half), options)), ...(await send(items.slice(half), options))];
}

function readResults(items: readonly Sendable[], values: readonly unknown[], url: URL): FileResult[] {
  return items.map(({ file }, position) => {
    const result = readResult(file, values[position]);
    if (result !== null && values.length === items.length) return result;
    const message = `${url.href} answers ${items.length} documents with another report than Briefgraph does.`;
    throw new DestinationError(problem('NOT_A_BRIEFGRAPH_SERVICE', message, 'Check the address.'));
  });
}

/**
 * Asks until there is an answer worth reading. A service that restarts is waited for; trying again is safe, since a
 * document that was imported already is unchanged.
 */
async function request(items: readonly Sendable[], options: RemoteOptions, isKnown: boolean): Promise<Answer> {
  const { remote, dryRun, waits = defaultWaits } = options;
  const documents = items.map(({ input }) => input);
  for (const wait of [...waits, null]) {
    const answer = await requestImport(remote, { documents, dryRun }).catch((error) => {
      // An address that never answered is rather wrong than busy.
      if (wait === null || !isKnown) throw new DestinationError(unreachable(remote.url, error), { cause: error });
      return null;
    });
    if (wait !== null && (answer === null || isPassing(answer))) {
      await pause(wait);
      continue;
    }
    if (answer === null) break;
    const final = finalProblem(remote.url, answer);
    if (final !== null) throw new DestinationError(final);
    return answer;
  }
  throw new Error('The last try ends in an answer or an error.');
}
