import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';

/** Documents by their hashes. */
export type PersistedDocuments = LRUCache<string, string>;

/** At most 500 documents with 10 million UTF-16 code units together, evicted by least recent use. */
export function createPersistedDocuments(): PersistedDocuments {
  return new LRUCache({ max: 500, maxSize: 10_000_000, sizeCalculation: ({ length }) => length });
}

/**
 * Accepts the SHA-256 of a document in place of its text, by Apollo's protocol of automatic persisted queries: an
 * unknown hash is refused with PERSISTED_QUERY_NOT_FOUND, the client sends hash and text once, and from then on the
 * hash suffices; by GET too, so that HTTP caches can keep answers. A text is stored when it has passed all limits and
 * is executed, so that refused documents cannot evict others.
 */
export function persistedDocuments(documents: PersistedDocuments): Plugin {
  return {
    onParams({ params, setParams }) {
      const hash = persistedHash(params);
      if (hash === undefined) return;
      if (hash === null) {
        const message = 'Only persistedQuery: { version: 1, sha256Hash: "…" } is supported.';
        throw refusal('PERSISTED_QUERY_NOT_SUPPORTED', 400, message);
      }
      if (params.query) return checkHash(params.query, hash);
      const query = documents.get(hash);
      if (query === undefined) throw refusal('PERSISTED_QUERY_NOT_FOUND', 404, 'PersistedQueryNotFound');
      setParams({ ...params, query });
    },
    onExecute({ args }) {
      const { params } = args.contextValue;
      const hash = persistedHash(params);
      if (hash && params?.query) documents.set(hash, params.query);
    },
  };
}

/** The hash in the parameters of a request: `undefined` if there is none, `null` if the protocol's version is not 1. */
export function persistedHash(params: unknown): string | null | undefined {
  const persisted = member(member(params, 'extensions'), 'persistedQuery');
  if (persisted === undefined || persisted === null) return undefined;
  const hash = member(persisted, 'sha256Hash');
  return member(persisted, 'version') === 1 && typeof hash === 'string' ? hash : null;
}

function checkHash(query: unknown, hash: string): void {
  if (typeof query !== 'string') return;
  if (createHash('sha256').update(query).digest('hex') === hash) return;
  throw refusal('PERSISTED_QUERY_MISMATCH', 400, 'The SHA-256 of the query is not sha256Hash.');
}

/** Must not be cached: the next request may be the one that brings the text. */
function refusal(code: string, status: number, message: string): GraphQLError {
  const http = { status, headers: { 'cache-control': 'no-store' } };
  return new GraphQLError(message, { extensions: { code, http } });
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
