import { element } from '../element.ts';
import { type Language, otherName } from '../names/names.ts';
import type { ClaimEdge, Entity } from '../queries.ts';
import { addressOf, type Reading } from '../reading.ts';
import { cutAtSpans, type Piece, type Span } from './highlight.ts';

type Mention = ClaimEdge['node']['mentions'][number];

/** One language of a claim, with whom it names as links and with what was searched marked. */
export function passage({ node, matches }: ClaimEdge, language: Language, reading: Reading): HTMLElement {
  const text = node.text[language.key];
  // What is not there is said, with the service's reason, and not filled in from the other language.
  if (text === null)
    return element('p', { class: 'missing' }, sentence(node.alignment.reasons, `not in ${language.name}`));
  const mentions = node.mentions.filter((mention) => mention.language === language.code);
  const found = matches.filter((match) => match.language === language.code);
  const pieces = cutAtSpans(text, mentions).map((piece) => {
    const words = markedWords(piece, found);
    return piece.spans.length > 0 ? nameLink(piece, words, { language, reading }) : words;
  });
  return element('p', { lang: language.tag }, ...pieces.flat());
}

/** Reasons as one sentence; `otherwise` where there are none. */
export function sentence(reasons: readonly string[], otherwise: string): string {
  const words = reasons.join('; ') || otherwise;
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

function markedWords(piece: Piece<Span>, found: readonly Span[]): (string | HTMLElement)[] {
  const within = found.map(({ start, end }) => ({ start: start - piece.start, end: end - piece.start }));
  return cutAtSpans(piece.text, within).map(({ text, spans }) => (spans.length > 0 ? element('mark', {}, text) : text));
}

/** Leads to the claims that name the same; where names overlap, to the shortest of them that is not being read. */
function nameLink(
  { spans }: Piece<Mention>,
  words: readonly (string | HTMLElement)[],
  { language, reading }: { language: Language; reading: Reading },
): HTMLElement {
  const entities = distinct([...spans].sort(byLength).map(({ entity }) => entity));
  const isChosen = entities.some(({ id }) => id === reading.entity);
  const entity = entities.find(({ id }) => id !== reading.entity) ?? entities[0];
  const title = entities.map(({ name }) => otherName(name, language)).join(' · ');
  const href = addressOf({ source: reading.source, entity: entity?.id ?? null, search: null, month: null });
  const marks = { class: isChosen ? 'name chosen' : 'name', 'aria-current': isChosen && 'true' };
  return element('a', { ...marks, href, title }, ...words);
}

function byLength(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start);
}

function distinct(entities: readonly Entity[]): Entity[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}
