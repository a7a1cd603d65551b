import { type Request, textsOf } from './binding.ts';
import { parseNodeId } from './node-id.ts';
import type { AskedEntities } from './selection.ts';

/** Ids of the entities that a condition asks for, each once. */
export function askedIds({ by, texts, metonyms }: AskedEntities, request: Omit<Request, 'parents'>): string[] {
  const given = textsOf(texts, request);
  const ids = given.flatMap((text) => (by === 'name' ? request.names.ids(text) : idOf(text)));
  return [...new Set(metonyms ? request.names.withMetonyms(ids) : ids)];
}

function idOf(text: string): string[] {
  const key = parseNodeId(text);
  return key?.table === 'entity' ? [key.self] : [];
}
