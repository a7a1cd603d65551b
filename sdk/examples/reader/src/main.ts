/** The page: reads what its address says, and changes the address for each choice. */
import { BriefgraphClient } from '@briefgraph/sdk';
import { batching } from '@briefgraph/sdk/batch';
import { ClaimList } from './claims/claim-list.ts';
import { byId, element } from './element.ts';
import { failureView, isAborted } from './failure.ts';
import { NameBox } from './names/name-box.ts';
import { namesText } from './names/names.ts';
import { SourceBox } from './names/source-box.ts';
import { loadOverview, type Overview } from './overview/overview.ts';
import { overviewView } from './overview/overview-view.ts';
import type { Entity } from './queries.ts';
import { addressOf, type Reading, readingOf } from './reading.ts';
import { summary } from './summary.ts';

const service = document.querySelector<HTMLMetaElement>('meta[name="briefgraph-service"]')?.content ?? '/graphql';
const client = new BriefgraphClient({ url: service, timeout: 15_000, batch: batching() });

const page = { status: byId('status'), failure: byId('failure'), overview: byId('overview'), claims: byId('claims') };
const sourceBox = new SourceBox((source) => go({ ...reading, source, month: null }));
const nameBox = new NameBox(client, {
  choose: ({ id }) => go({ ...reading, entity: id, search: null, month: null }),
  search: (words) => go({ ...reading, entity: null, search: words, month: null }),
  clear: () => go({ ...reading, entity: null, search: null, month: null }),
});

let reading = readingOf(location.search);
let showing = new AbortController();
let hasSources = false;
let overview: { of: string; found: Overview } | null = null;

function go(next: Reading): void {
  if (addressOf(next) !== addressOf(reading)) history.pushState(null, '', addressOf(next));
  show(next);
}

/** Shows a reading; what was there before stays until then, unless the service fails. */
async function show(next: Reading): Promise<void> {
  reading = next;
  showing.abort();
  showing = new AbortController();
  const { signal } = showing;
  sourceBox.name = next.source ?? '';
  nameBox.settle();
  document.body.setAttribute('aria-busy', 'true');
  page.status.replaceChildren('Loading …');
  try {
    await load(next, signal);
  } catch (error) {
    if (signal.aborted || isAborted(error)) return;
    page.status.replaceChildren();
    page.overview.hidden = true;
    page.claims.replaceChildren();
    page.failure.replaceChildren(failureView(error, () => show(next)));
  }
  if (!signal.aborted) document.body.removeAttribute('aria-busy');
}

async function load(next: Reading, signal: AbortSignal): Promise<void> {
  const claims = new ClaimList(client, next, signal);
  const [entity, found, first] = await Promise.all([
    findEntity(next.entity, signal),
    findOverview(next, signal),
    claims.more(),
    offerSources(),
  ]);
  if (signal.aborted || !first) return;
  const plot = overviewView(found, next, entity);
  const subject = entity ? namesText(entity.name) : (next.search ?? '');
  nameBox.text = subject;
  document.title = [subject, next.source, 'Briefgraph Reader'].filter(Boolean).join(' · ');
  const hadFocus = focusIn();
  page.failure.replaceChildren();
  page.status.replaceChildren(
    ...summary(first, next, entity).filter((part) => part !== null && part !== undefined && part !== false),
  );
  page.overview.replaceChildren(...(plot ? [plot] : []));
  page.overview.hidden = plot === null;
  page.claims.replaceChildren(claims.view);
  hadFocus?.();
}

/** What was focused is replaced: how to give the focus to what takes its place; null where there is nothing to do. */
function focusIn(): (() => void) | null {
  const focused = document.activeElement;
  if (focused?.closest('.plot')) return () => page.overview.querySelector<SVGElement>('.plot [tabindex="0"]')?.focus();
  const isReplaced = [page.status, page.failure, page.overview, page.claims].some((part) => part.contains(focused));
  return isReplaced ? () => page.claims.focus({ preventScroll: true }) : null;
}

/** The plot is of all months: it stays while one goes from month to month. */
async function findOverview(next: Reading, signal: AbortSignal): Promise<Overview> {
  const of = addressOf({ ...next, month: null });
  if (overview?.of !== of) overview = { of, found: await loadOverview(client, next, signal) };
  return overview.found;
}

async function findEntity(id: string | null, signal: AbortSignal): Promise<Entity | null> {
  return id === null ? null : client.entity({ id }, { signal });
}

async function offerSources(): Promise<void> {
  if (hasSources) return;
  sourceBox.offer(await client.sources().all());
  sourceBox.name = reading.source ?? '';
  hasSources = true;
}

byId('question').append(sourceBox.view, nameBox.view, element('button', { type: 'submit' }, 'Read'));
byId('question').addEventListener('submit', (event) => {
  event.preventDefault();
  nameBox.submit();
});

// Links within the page change what is read without loading it again; opened in a new tab they work too.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(readingOf(link.getAttribute('href') ?? ''));
  if (!link.closest('svg')) scrollTo({ top: 0 });
});
addEventListener('popstate', () => show(readingOf(location.search)));

show(reading);
