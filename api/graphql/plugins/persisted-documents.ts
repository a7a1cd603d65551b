import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { DocumentCache } from './document-cache.ts';

/**
 * Takes the SHA-256 of a document in place of its text, by the protocol of automatic persisted queries (Apollo): a
 * hash that is not known is refused with PERSISTED_QUERY_NOT_FOUND, the client sends hash and text once, and from
 * then on the hash will do; by GET too, so that answers can be cached by their address. A text is kept once it has
 * passed all limits and runs: what is refused cannot push out what is used.
 */
export function persistedDocuments(documents: DocumentCache<string>): Plugin {
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

/** The hash that the parameters of a request carry, `undefined` where they carry none; null in another version than 1. */
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

/** Not to be cached: the next request may be the one that brings the text. */
function refusal(code: string, status: number, message: string): GraphQLError {
  const http = { status, headers: { 'cache-control': 'no-store' } };
  return new GraphQLError(message, { extensions: { code, http } });
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
