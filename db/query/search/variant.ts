import { type Request, textsOf } from '../binding.ts';
import { parseNodeId } from '../node-id.ts';
import type { Condition, EntityLookup, SearchTerms } from '../selection.ts';
import { shapeOf, type TermsShape } from './terms.ts';

/** How many entities a lookup finds, as far as it decides between statements of different shape. */
export type EntityCount = 'none' | 'one' | 'many';

/** Something that a selection asks of each request, since statements of different shape come of it. */
export type Question =
  | { kind: 'entities'; key: string; lookup: EntityLookup }
  | { kind: 'terms'; key: string; terms: SearchTerms }
  /** As `entities`, followed by what is asked where entities are known, or where none are. */
  | { kind: 'named'; key: string; lookup: EntityLookup; known: readonly Question[]; unknown: readonly Question[] };

/** A plan variant: the answers to a selection's questions, for which its statements are compiled. */
export interface Variant {
  /** Tells it from the selection's other variants. */
  key: string;
  entities: ReadonlyMap<string, EntityCount>;
  terms: ReadonlyMap<string, TermsShape>;
}

/** The questions of conditions, wherever these stand. */
export function questionsOf(conditions: readonly Condition[]): Question[] {
  return conditions.flatMap((condition): Question[] => {
    switch (condition.kind) {
      case 'compare': {
        const { value } = condition;
        return value.kind === 'entities' ? [{ kind: 'entities', key: lookupKey(value), lookup: value }] : [];
      }
      case 'search':
      case 'phrase': {
        const terms = termsOf(condition);
        return [{ kind: 'terms', key: termsKey(terms), terms }];
      }
      case 'named': {
        const lookup = namedLookup(condition);
        const [known, unknown] = [questionsOf([condition.known]), questionsOf([condition.unknown])];
        return [{ kind: 'named', key: lookupKey(lookup), lookup, known, unknown }];
      }
      case 'exists':
        return questionsOf(condition.where);
      case 'and':
      case 'or':
        return questionsOf(condition.of);
      case 'not':
        return questionsOf([condition.of]);
      default:
        return [];
    }
  });
}

/** The variant of a selection that serves a request. */
export function variantOf(questions: readonly Question[], request: Omit<Request, 'parents'>): Variant {
  if (questions.length === 0) return onlyVariant;
  const entities = new Map<string, EntityCount>();
  const terms = new Map<string, TermsShape>();
  const answer = (question: Question): void => {
    const { key } = question;
    if (question.kind === 'terms') {
      if (!terms.has(key)) terms.set(key, shapeOf(question.terms, request));
      return;
    }
    const count = entities.get(key) ?? countOf(lookUpIds(question.lookup, request));
    entities.set(key, count);
    if (question.kind === 'named') (count === 'none' ? question.unknown : question.known).forEach(answer);
  };
  questions.forEach(answer);
  const shapes = Array.from(terms.values(), ({ use, frequency }) => `${use} ${frequency}`);
  return { key: [...entities.values(), ...shapes].join(), entities, terms };
}

/** The variant of a selection that asks nothing. */
const onlyVariant: Variant = { key: '', entities: new Map(), terms: new Map() };

function countOf({ length }: readonly string[]): EntityCount {
  return length === 0 ? 'none' : length === 1 ? 'one' : 'many';
}

/** How many entities a lookup finds in the requests of a variant. */
export function entityCount({ entities }: Variant, lookup: EntityLookup): EntityCount {
  return answerTo(entities, lookupKey(lookup));
}

/** How search terms are found in the requests of a variant. */
export function termsShape(variant: Variant, terms: SearchTerms): TermsShape {
  return answerTo(variant.terms, termsKey(terms));
}

function answerTo<Answer>(answers: ReadonlyMap<string, Answer>, key: string): Answer {
  const answer = answers.get(key);
  if (answer === undefined) throw new Error(`The variant was made without an answer to ${key}.`);
  return answer;
}

function lookupKey({ by, texts, metonyms }: EntityLookup): string {
  return JSON.stringify([by, texts, metonyms]);
}

function termsKey({ by, text, table }: SearchTerms): string {
  return JSON.stringify([by, text, table]);
}

/** The search terms of a condition. */
export function termsOf({ kind, text, table }: Extract<Condition, { kind: SearchTerms['by'] }>): SearchTerms {
  return { by: kind, text, table };
}

/** The lookup that decides what a condition on a name comes to. */
export function namedLookup({ text }: Extract<Condition, { kind: 'named' }>): EntityLookup {
  return { by: 'name', texts: text, metonyms: false };
}

/** Ids of the entities that a lookup finds in a request, each once. */
export function lookUpIds({ by, texts, metonyms }: EntityLookup, request: Omit<Request, 'parents'>): string[] {
  const given = textsOf(texts, request);
  const ids = given.flatMap((text) => (by === 'name' ? request.names.ids(text) : idOf(text)));
  return [...new Set(metonyms ? request.names.withMetonyms(ids) : ids)];
}

function idOf(text: string): string[] {
  const key = parseNodeId(text);
  return key?.table === 'entity' ? [key.self] : [];
}
