import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Refuses documents with more tokens (names, punctuation, values) than this, before they cost memory or validation.
 * The whole introspection query of GraphiQL has about 350.
 */
export function limitTokens(maxTokens: number): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens }));
    },
  };
}
