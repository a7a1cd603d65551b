import type { Asset } from './asset.ts';
import type { Tab } from './tabs.ts';

/** What the page is made of. */
export interface PageParts {
  icon: Asset;
  style: Asset;
  graphiql: Asset;
  start: Asset;
  editorWorker: Asset;
  graphqlWorker: Asset;
  jsonWorker: Asset;
  /** Opened for who has no tabs stored from an earlier visit. */
  tabs: readonly Tab[];
  /** SVG. */
  logo: string;
}

/** Nothing may come from, or go to, another host. The editor sets styles as it runs, hence 'unsafe-inline' there. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The playground's page. Its addresses are relative, so it also works behind a proxy that adds a path before ours. */
export function pageHtml(parts: PageParts): string {
  const address = (asset: Asset) => asset.path.slice(1);
  const data = {
    title: 'Briefgraph',
    logo: parts.logo,
    tabs: parts.tabs,
    workers: {
      editorWorkerService: address(parts.editorWorker),
      graphql: address(parts.graphqlWorker),
      json: address(parts.jsonWorker),
    },
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Briefgraph</title>
    <link rel="icon" type="image/svg+xml" href="${address(parts.icon)}">
    <link rel="stylesheet" href="${address(parts.style)}">
    <script type="application/json" id="playground">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
    <script defer src="${address(parts.graphiql)}"></script>
    <script defer src="${address(parts.start)}"></script>
  </head>
  <body>
    <noscript>The playground needs JavaScript. Without it, send queries to this address by POST.</noscript>
    <div id="root">Loading the playground…</div>
  </body>
</html>
`;
}
