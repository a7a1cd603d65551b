import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const source = (file: string) => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));

/** The GraphQL endpoint: whom the development server passes `/graphql` on to, and whom the built page asks. */
const service = process.env.SERVICE_URL || undefined;
const target = new URL(service ?? 'http://localhost:4000/graphql');

/** What the built page may load and ask: its own files and the service, nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  `connect-src 'self'${service ? ` ${target.origin}` : ''}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The development server sets styles as it runs, which the policy forbids: it is for the built page alone. */
const servicePolicy: Plugin = {
  name: 'service-policy',
  apply: 'build',
  transformIndexHtml: (html) => ({
    html: service ? html.replace('content="/graphql"', () => `content="${target.href}"`) : html,
    tags: [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  }),
};

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses: the built page works in any folder of any server.
  base: './',
  // The SDK as it stands in this repository. A project that installed it from a registry leaves this out.
  resolve: {
    alias: [
      { find: /^@briefgraph\/sdk$/, replacement: source('index.ts') },
      { find: /^@briefgraph\/sdk\/batch$/, replacement: source('transport/batch.ts') },
      { find: /^@briefgraph\/sdk\/(graphql|paginate)$/, replacement: source('$1/$1.ts') },
    ],
  },
  plugins: [servicePolicy],
  server: {
    proxy: { '/graphql': { target: target.origin, changeOrigin: true, rewrite: () => target.pathname } },
  },
  build: { target: 'es2022', modulePreload: false },
});
