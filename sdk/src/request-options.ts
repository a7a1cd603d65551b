/** What one request may do differently from the client. */
export interface RequestOptions {
  /** Ends the request when it is aborted; the error has the code `ABORTED` and the signal's reason as its cause. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until the request is given up with the code `TIMEOUT`. By default the client's. */
  timeout?: number | undefined;
  /** Headers in addition to the client's; one of the same name takes its place. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Which operation to run, for documents that hold several. */
  operationName?: string | undefined;
}
