import type { BriefgraphClient } from '@briefgraph/sdk';
import { element } from '../element.ts';
import { failureView, isAborted } from '../failure.ts';
import type { ClaimEdge } from '../queries.ts';
import type { Reading } from '../reading.ts';
import { type ClaimPage, claimPages } from './claim-pages.ts';
import { briefHeader, claimView, headingView } from './claim-view.ts';

/** Claims under their briefs and headings, and a button for more as long as there are more. */
export class ClaimList {
  readonly #client: BriefgraphClient;
  readonly #reading: Reading;
  readonly #signal: AbortSignal;
  readonly #foot = element('div', { class: 'foot' });
  /** What the claims stand in. */
  readonly view = element('div', {}, this.#foot);
  #pages: AsyncGenerator<ClaimPage>;
  #after: string | null = null;
  #shown = 0;
  #brief: { id: string; view: HTMLElement } = { id: '', view: this.view };
  #section = '';

  constructor(client: BriefgraphClient, reading: Reading, signal: AbortSignal) {
    this.#client = client;
    this.#reading = reading;
    this.#signal = signal;
    this.#pages = this.#open();
  }

  /**
   * Shows the next page.
   *
   * @returns the page; null where there is none
   * @throws {BriefgraphError} when it cannot be had; it can be asked for again
   */
  async more(): Promise<ClaimPage | null> {
    const { value } = await this.#pages.next().catch((error) => {
      this.#pages = this.#open();
      throw error;
    });
    if (!value) return null;
    const page: ClaimPage = value;
    for (const edge of page.edges) this.#add(edge);
    this.#shown += page.edges.length;
    this.#after = page.pageInfo.endCursor;
    this.#foot.replaceChildren(...this.#footOf(page));
    return page;
  }

  #open(): AsyncGenerator<ClaimPage> {
    return claimPages(this.#client, this.#reading, { after: this.#after, signal: this.#signal });
  }

  #add(edge: ClaimEdge): void {
    const { brief, section } = edge.node;
    if (brief.id !== this.#brief.id) {
      this.#brief = { id: brief.id, view: element('article', {}, briefHeader(brief)) };
      this.#foot.before(this.#brief.view);
    }
    const heading = section.id === this.#section ? null : headingView(section.heading);
    this.#section = section.id;
    this.#brief.view.append(...(heading ? [heading] : []), claimView(edge, this.#reading));
  }

  #footOf(page: ClaimPage): HTMLElement[] {
    if (!page.pageInfo.hasNextPage) return [];
    const all = page.totalCountIsExact ? page.totalCount : `more than ${page.totalCount}`;
    const button = element('button', { type: 'button', click: () => this.#grow(button) }, 'Show more claims');
    return [element('p', {}, `${this.#shown} of ${all} claims are shown.`), button];
  }

  async #grow(button: HTMLButtonElement): Promise<void> {
    const last = this.view.querySelector('article:last-of-type > .claim:last-child');
    button.disabled = true;
    try {
      await this.more();
      // The keyboard goes on from the first claim that is new, not from the start of the page.
      const next = last?.nextElementSibling ?? last?.parentElement?.nextElementSibling;
      next?.setAttribute('tabindex', '-1');
      if (next instanceof HTMLElement) next.focus({ preventScroll: true });
    } catch (error) {
      if (!isAborted(error)) this.#foot.replaceChildren(failureView(error, () => this.#grow(button)));
    }
  }
}
