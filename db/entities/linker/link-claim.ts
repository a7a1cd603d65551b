import type { Bilingual, Language } from '../../model.ts';
import type { Metonyms } from '../lookup/metonyms.ts';
import { decideReadings, isCertain, type NamesByLanguage } from './disambiguate.ts';
import { type Mention, slugsIn } from './found-name.ts';
import type { Linker } from './linker.ts';

/** Which of the languages of a claim name an entity; null where there is nothing to compare. */
export type Parity = 'BOTH' | 'ZH_ONLY' | 'EN_ONLY';

/** A mention in one of a claim's texts. */
export interface LinkedMention extends Mention {
  language: Language;
  /** Whether the name may mean another entity as well, of which there is then a mention too. */
  isAmbiguous: boolean;
}

/** An entity that a claim names. */
export interface LinkedEntity {
  entity: string;
  /** Null where the claim has one language, or where one of them names the entity by ambiguous names alone. */
  parity: Parity | null;
  /** Of an entity that one language names: whom the other one names in its stead, as China for Beijing. */
  counterpart: string | null;
}

/** What a claim names: its Chinese text first. */
export interface LinkedClaim {
  mentions: LinkedMention[];
  /** By their first mention. */
  entities: LinkedEntity[];
}

/**
 * Finds the names in both texts of a claim, and compares what they name.
 *
 * @example linkClaim(linker, { zh: '美中會談', en: 'Talks between Washington and China' }).entities
 * // → united-states: ZH_ONLY, counterpart washington; china: BOTH; washington: EN_ONLY, counterpart united-states
 */
export function linkClaim(linker: Linker, text: Bilingual): LinkedClaim {
  const found = {
    ZH: text.zh === null ? [] : linker.names(text.zh, 'ZH'),
    EN: text.en === null ? [] : linker.names(text.en, 'EN'),
  };
  const names = decideReadings(found, linker.metonyms);
  const mentions = [...mentionsIn(names, 'ZH'), ...mentionsIn(names, 'EN')];
  const isBilingual = text.zh !== null && text.en !== null;
  return { mentions, entities: isBilingual ? compare(mentions, linker.metonyms) : entitiesOf(mentions) };
}

function mentionsIn(names: NamesByLanguage, language: Language): LinkedMention[] {
  const mentions: LinkedMention[] = [];
  for (const name of names[language]) {
    const { start, end, surface, readings } = name;
    const isAmbiguous = !isCertain(name);
    for (const entity of slugsIn(readings)) mentions.push({ entity, start, end, surface, language, isAmbiguous });
  }
  return mentions;
}

function entitiesOf(mentions: readonly LinkedMention[]): LinkedEntity[] {
  const slugs = new Set(mentions.map(({ entity }) => entity));
  return Array.from(slugs, (entity) => ({ entity, parity: null, counterpart: null }));
}

function compare(mentions: readonly LinkedMention[], metonyms: Metonyms): LinkedEntity[] {
  const named = { ZH: namedIn(mentions, 'ZH'), EN: namedIn(mentions, 'EN') };
  return entitiesOf(mentions).map(({ entity }) => {
    const parity = parityOf(named.ZH.get(entity), named.EN.get(entity));
    if (parity === null || parity === 'BOTH') return { entity, parity, counterpart: null };
    const [own, other] = parity === 'ZH_ONLY' ? [named.ZH, named.EN] : [named.EN, named.ZH];
    return { entity, parity, counterpart: counterpartOf(entity, { own, other }, metonyms) };
  });
}

/** The entities that a text names, in order: true for those that it names by a name of one meaning. */
type Named = ReadonlyMap<string, boolean>;

function namedIn(mentions: readonly LinkedMention[], language: Language): Named {
  const named = new Map<string, boolean>();
  for (const mention of mentions) {
    if (mention.language !== language) continue;
    named.set(mention.entity, named.get(mention.entity) === true || !mention.isAmbiguous);
  }
  return named;
}

function parityOf(inZh: boolean | undefined, inEn: boolean | undefined): Parity | null {
  if (inZh === false || inEn === false) return null;
  if (inZh && inEn) return 'BOTH';
  return inZh ? 'ZH_ONLY' : 'EN_ONLY';
}

/** Prefers what the entity's own language does not name as well, and what stands for the entity itself. */
function counterpartOf(entity: string, { own, other }: Record<'own' | 'other', Named>, metonyms: Metonyms) {
  const named = [...other].filter(([, isSure]) => isSure).map(([slug]) => slug);
  const inOrder = [...named.filter((slug) => !own.has(slug)), ...named.filter((slug) => own.has(slug))];
  return (
    inOrder.find((slug) => metonyms.standForEachOther(entity, slug)) ??
    inOrder.find((slug) => metonyms.standForSame(entity, slug)) ??
    null
  );
}
