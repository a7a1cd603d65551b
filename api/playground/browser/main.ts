/** Runs in the browser: GraphiQL with the tabs that the page provides. */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher, type FetcherParams } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { PageData } from '../page.ts';

const { tabs }: PageData = JSON.parse(element('playground-data').textContent);
const send = createGraphiQLFetcher({ url: location.pathname });
const queryOfUrl = new URL(location.href).searchParams.get('query');

createRoot(element('playground')).render(
  createElement(
    GraphiQL,
    {
      fetcher: (params, options) => send(ownOperation(params), options),
      storage: ownStorage('briefgraph:', localStorage),
      // Only used if no tabs are stored from an earlier visit.
      defaultTabs: queryOfUrl ? [{ query: queryOfUrl }, ...tabs] : tabs,
      ...(queryOfUrl && { initialQuery: queryOfUrl }),
      // A token typed into the headers is not left in the browser.
      shouldPersistHeaders: false,
      defaultEditorToolsVisibility: false,
    },
    createElement(GraphiQL.Logo, {}, 'Briefgraph'),
  ),
);

/** Just after a change of tabs, GraphiQL may still send the operation name of the previous tab. */
function ownOperation(params: FetcherParams): FetcherParams {
  const named = new RegExp(`\\b(query|mutation)\\s+${params.operationName}\\b`).test(params.query);
  return named ? params : { ...params, operationName: null };
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}"`);
  return found;
}

/**
 * A storage whose keys get a prefix. Otherwise services that run GraphiQL on the same host and port, at other times,
 * would show our tabs, and we theirs.
 */
function ownStorage(
  prefix: string,
  storage: Storage,
): Pick<Storage, 'length' | 'getItem' | 'setItem' | 'removeItem' | 'clear'> {
  const ownKeys = () => Object.keys(storage).filter((key) => key.startsWith(prefix));
  return {
    get length() {
      return ownKeys().length;
    },
    getItem: (key) => storage.getItem(prefix + key),
    setItem: (key, value) => storage.setItem(prefix + key, value),
    removeItem: (key) => storage.removeItem(prefix + key),
    clear: () =>
      ownKeys().forEach((key) => {
        storage.removeItem(key);
      }),
  };
}
