import { BriefgraphError } from '@briefgraph/sdk';
import { element } from './element.ts';

/** What went wrong, and what can be done about it. */
export interface Failure {
  readonly what: string;
  readonly cure: string;
}

/** Says in words of the reader what a request ended with. */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof BriefgraphError)) return { what: 'The page has a mistake.', cure: String(error) };
  const record = error.requestId ? ` Its record of this request: ${error.requestId}.` : '';
  switch (error.code) {
    case 'NETWORK':
      return {
        what: 'The service cannot be reached.',
        cure: 'Check the connection, and whether the service is running.',
      };
    case 'TIMEOUT':
      return { what: 'The service takes too long.', cure: 'Try again, or ask for less: one source, or one month.' };
    case 'RATE_LIMITED': {
      const seconds = error.retryAfter && Math.ceil(error.retryAfter / 1000);
      return { what: 'The service has too much to do.', cure: `Try again in ${seconds ? `${seconds} s` : 'a while'}.` };
    }
    case 'STARTING':
      return { what: 'The service is starting.', cure: 'Try again in a few seconds.' };
    case 'BAD_USER_INPUT':
      return { what: 'The service does not take this question.', cure: error.message };
    case 'HTTP_STATUS':
    case 'BAD_RESPONSE':
      return {
        what: 'Something else answers in place of the service.',
        cure: `Check whether the service is running behind this address (HTTP status ${error.status}).`,
      };
    default:
      return { what: 'The service could not answer.', cure: `${error.message}.${record}` };
  }
}

/** An alert with a button to try again. */
export function failureView(error: unknown, retry: () => void): HTMLElement {
  const { what, cure } = describeFailure(error);
  return element(
    'div',
    { class: 'failure', role: 'alert' },
    element('p', {}, element('strong', {}, what), ` ${cure}`),
    element('button', { type: 'button', click: retry }, 'Try again'),
  );
}

/** Whether the page itself ended the request, as it asks something newer. */
export function isAborted(error: unknown): boolean {
  return error instanceof BriefgraphError && error.code === 'ABORTED';
}
