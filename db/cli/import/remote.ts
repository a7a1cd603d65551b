import {
  BriefgraphClient,
  BriefgraphError,
  type ImportDocumentsData,
  type RequestError,
} from '../../../sdk/src/index.ts';
import type { ImportOutcome } from '../../import/report.ts';
import type { Diagnostic, Severity } from '../../model.ts';
import { gatherBatches, isSendable, type Sendable } from './batches.ts';
import type { Remote } from './command.ts';
import { type Destination, DestinationError, type FileResult, problem, refused } from './destination.ts';

/** How to import into a service. */
export interface RemoteOptions {
  remote: Remote;
  dryRun: boolean;
  /** Milliseconds before the first retry, at most; it doubles with each. @default 500 */
  retryDelay?: number;
}

type Result = ImportDocumentsData['importDocuments']['results'][number];

/** With the default delay, a service that restarts has some 16 seconds on average. */
const retries = 6;

const outcomes: readonly ImportOutcome[] = ['CREATED', 'UPDATED', 'UNCHANGED', 'FAILED'];
const severities: readonly Severity[] = ['ERROR', 'WARNING', 'INFO'];

/** Imports through `importDocuments` of a running service. */
export function remoteDestination(options: RemoteOptions): Destination {
  const service = new Service(options);
  return {
    async *importFiles(files) {
      for await (const batch of gatherBatches(files)) {
        const results = new Map((await service.send(batch.filter(isSendable))).map((result) => [result.file, result]));
        for (const item of batch) {
          const result = isSendable(item) ? results.get(item.file) : refused(item.file, item.problem);
          if (result !== undefined) yield result;
        }
      }
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** A service that imports documents, through the SDK. */
class Service {
  readonly #options: RemoteOptions;
  readonly #client: BriefgraphClient;
  #isKnown = false;
  /** Where the service redirects to. */
  #location: string | null = null;

  constructor(options: RemoteOptions) {
    const { url, token } = options.remote;
    this.#options = options;
    this.#client = new BriefgraphClient({
      url,
      ...(token === null ? {} : { token }),
      retryDelay: options.retryDelay ?? 500,
      timeout: Number.POSITIVE_INFINITY,
      fetch: async (address, init) => {
        // Following a redirect would turn the request into a GET, or send the token to another host.
        const response = await fetch(address, { ...init, redirect: 'manual' });
        this.#location = response.headers.get('location');
        return response;
      },
      hooks: {
        // An address that has never answered is more likely wrong than busy.
        retry: (_attempt, { error }) => {
          if (!this.#isKnown && error.code === 'NETWORK') throw error;
        },
      },
    });
  }

  /**
   * Sends documents; if the service refuses them together, sends each half, so that one does not block the others.
   *
   * @throws {DestinationError} when the service accepts no documents at all
   */
  async send(items: readonly Sendable[]): Promise<FileResult[]> {
    const [first] = items;
    if (first === undefined) return [];
    await this.#check();
    const answer = await this.#request(items);
    if (!(answer instanceof BriefgraphError)) return this.#readResults(items, answer);
    if (items.length === 1) return [refused(first.file, documentProblem(answer))];
    const half = Math.ceil(items.length / 2);
    return [...(await this.send(items.slice(0, half))), ...(await this.send(items.slice(half)))];
  }

  /** Sends no documents at first: a wrong address or token is then reported as such, not as a fault of a document. */
  async #check(): Promise<void> {
    if (this.#isKnown) return;
    const answer = await this.#request([]);
    const { href } = this.#options.remote.url;
    if (answer instanceof BriefgraphError) {
      if (answer.code === 'INTERNAL_SERVER_ERROR') throw new DestinationError(serviceFailed(answer));
      throw new DestinationError(notBriefgraph(href, answer.errors[0]?.message));
    }
    if (!Array.isArray(answer)) throw new DestinationError(notBriefgraph(href));
    this.#isKnown = true;
  }

  /** The results, or the error if it is about these documents. Retrying is safe: a repeated import changes nothing. */
  async #request(items: readonly Sendable[]): Promise<readonly Result[] | RequestError> {
    const documents = items.map(({ input }) => input);
    try {
      const report = await this.#client.importDocuments({ documents, dryRun: this.#options.dryRun }, { retries });
      return report?.results;
    } catch (error) {
      if (!(error instanceof BriefgraphError)) throw error;
      const final = serviceProblem(this.#options.remote.url.href, error, this.#location);
      if (final !== null) throw new DestinationError(final, { cause: error });
      return error;
    }
  }

  #readResults(items: readonly Sendable[], results: readonly Result[]): FileResult[] {
    return items.map(({ file }, position) => {
      const result = results[position];
      const outcome = outcomes.find((known) => known === result?.outcome);
      if (result === undefined || outcome === undefined || results.length !== items.length) {
        throw new DestinationError(notBriefgraph(this.#options.remote.url.href, 'its report is of another form'));
      }
      return {
        file,
        outcome,
        briefs: result.briefs.map(({ id }) => id),
        diagnostics: result.diagnostics.map((diagnostic) => ({
          ...diagnostic,
          severity: severities.find((known) => known === diagnostic.severity) ?? 'WARNING',
        })),
      };
    });
  }
}

/** Why nothing more can be imported, whatever the documents are; null if the error is about those that were sent. */
function serviceProblem(url: string, error: RequestError, location: string | null): Diagnostic | null {
  const { code, status, errors } = error;
  const [first] = errors;
  if (code === 'UNAUTHENTICATED') {
    const hint = 'Give the IMPORT_TOKEN of the service in BRIEFGRAPH_TOKEN, or with --token.';
    return problem('UNAUTHENTICATED', `${url} does not accept the token, or got none.`, hint);
  }
  if (first !== undefined && code === 'FORBIDDEN') {
    return problem('FORBIDDEN', first.message, 'Start the service with IMPORT_TOKEN, then import again.');
  }
  if (code === 'NETWORK') {
    const hint = 'Check the address, and that the service runs.';
    return problem('SERVICE_UNREACHABLE', `${withoutOperation(error.message)}.`, hint);
  }
  if (status === 429 || status === 502 || status === 503 || status === 504) {
    const message = `${url} is not ready: ${first?.message ?? `HTTP ${status}`}`;
    return problem('SERVICE_UNAVAILABLE', message, 'Try again in a moment.');
  }
  if (first !== undefined || status === 200 || status === 413) return null;
  const detail = location === null ? `HTTP ${status}` : `HTTP ${status}, it redirects to ${location}`;
  return problem(
    'NOT_A_GRAPHQL_SERVICE',
    `${url} does not answer as a GraphQL service does (${detail}).`,
    'Give the address of GraphQL itself, such as http://localhost:4000/graphql.',
  );
}

function notBriefgraph(url: string, reason?: string): Diagnostic {
  return problem(
    'NOT_A_BRIEFGRAPH_SERVICE',
    `${url} does not import documents as Briefgraph does${reason === undefined ? '' : `: ${reason}`}`,
    'Check the address; the service may also be older or newer than this command.',
  );
}

/** Why the one document that was sent is refused. */
function documentProblem(error: RequestError): Diagnostic {
  if (error.status !== 413) return serviceFailed(error);
  const message =
    error.errors[0]?.message ?? 'The service, or a proxy before it, does not accept requests of this size';
  return problem('REQUEST_TOO_LARGE', `${message}.`, 'Split the document, or import it where the database is.');
}

function serviceFailed({ errors: [first], status, requestId }: RequestError): Diagnostic {
  const id = requestId === undefined ? '' : ` (request ${requestId})`;
  const message = `The service did not take it: ${first?.message ?? `HTTP ${status}`}${id}`;
  return problem('SERVICE_FAILED', message, 'The log of the service says more.');
}

function withoutOperation(message: string): string {
  return message.replace(/^\w+: /, '');
}
