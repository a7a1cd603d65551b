/** The bundled files that the page refers to, relative to it. */
export interface PageFiles {
  script: string;
  styles: readonly string[];
  /** Scripts that the first one will import. */
  preloads: readonly string[];
}

/** What the page passes to its script. */
export interface PageData {
  tabs: { query: string }[];
}

/** No requests to other hosts. The editor sets styles at run time, hence 'unsafe-inline' for these. */
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

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d3557"/>
<path d="M7 10h10M7 16h7M7 22h10" stroke="#a8dadc" stroke-width="3" stroke-linecap="round"/>
<circle cx="23" cy="16" r="4" fill="#e63946"/></svg>`;

/** The playground's page. Its URLs are relative, so that it also works behind a proxy that adds a path prefix. */
export function pageHtml(files: PageFiles, data: PageData): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Briefgraph</title>
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
    ${files.styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n    ')}
    ${files.preloads.map((href) => `<link rel="modulepreload" href="${href}">`).join('\n    ')}
    <script type="application/json" id="playground-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
    <script type="module" src="${files.script}"></script>
    <style>
      body { margin: 0 }
      #playground { height: 100dvh }
      .notice { padding: 2em; font: 1rem/1.5 sans-serif }
    </style>
  </head>
  <body>
    <div id="playground"><p class="notice">Loading the playground …</p></div>
    <noscript><p class="notice">The playground needs JavaScript. Programs send queries to this URL by POST.</p></noscript>
  </body>
</html>
`;
}

/** Shown if the page was never bundled. */
export const unbuiltHtml = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Briefgraph</title></head>
  <body>
    <p>The API works, but its playground is not built. Run <code>npm ci &amp;&amp; npm run prepare</code>.</p>
  </body>
</html>
`;
