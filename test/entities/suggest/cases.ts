import { createLinker } from '../../../db/entities/linker/linker.ts';
import type { Registry } from '../../../db/entities/registry/model.ts';
import { parseRegistry } from '../../../db/entities/registry/registry.ts';
import { createCollector, knownNames } from '../../../db/entities/suggest/evidence.ts';
import { findSuggestions, type Suggestion } from '../../../db/entities/suggest/find.ts';

/** A claim in both languages. */
export type BothTexts = readonly [zh: string, en: string];

/** What is suggested for claims where only some names are known. */
export function suggestFrom(registry: Registry, claims: Iterable<BothTexts>): Suggestion[] {
  const linker = createLinker(registry);
  const known = knownNames(registry, linker);
  const collector = createCollector(known);
  for (const [zh, en] of claims) collector.add({ zh, en });
  return findSuggestions(collector.evidence(), known);
}

/** A few names that claims of the tests hold as known ones. */
export const fewNames = parseRegistry({
  entities: {
    'vladimir-putin': { kind: 'PERSON', zh: ['普丁'], en: ['Vladimir Putin', 'Putin'] },
    russia: { kind: 'PLACE', zh: ['俄羅斯'], en: ['Russia'] },
    ukraine: { kind: 'PLACE', zh: ['烏克蘭'], en: ['Ukraine'] },
    moscow: { kind: 'PLACE', zh: ['莫斯科'], en: ['Moscow'], standsFor: ['russia'] },
  },
});

/** Ends of sentences about trade, so that what stands around a name changes from claim to claim. */
const events: readonly BothTexts[] = [
  ['宣布提高關稅', 'announced higher tariffs'],
  ['同意停火三天', 'agreed to a truce of three days'],
  ['要求重開談判', 'asked for new talks'],
  ['否認收購港口', 'denied having bought the port'],
  ['批評新的預算', 'criticised the new budget'],
  ['擴大天然氣出口', 'sold more natural gas abroad'],
  ['暫停發放簽證', 'stopped issuing visas'],
  ['派出兩艘軍艦', 'sent two warships'],
  ['失去選民信任', 'lost the trust of voters'],
  ['簽下造船合約', 'signed a contract for ships'],
  ['推遲核電計畫', 'put off the nuclear plant'],
  ['接待難民代表', 'received envoys of the refugees'],
];

const times: readonly BothTexts[] = [
  ['去年', 'Last year '],
  ['據報', 'It is said that '],
  ['雖然如此，', 'Even so '],
  ['昨天', 'Yesterday '],
  ['兩週前', 'Two weeks ago '],
];

/** Claims about a name of both languages; `from` chooses what is said of it. */
export function claimsAbout(zh: string, en: string, count: number, from = 0): BothTexts[] {
  return Array.from({ length: count }, (_, index) => {
    const [eventZh, eventEn] = events[(from + index) % events.length] ?? ['', ''];
    const [timeZh, timeEn] = times[(from + index) % times.length] ?? ['', ''];
    return [`${timeZh}${zh}${eventZh}。`, `${timeEn}${en} ${eventEn}.`];
  });
}

/** Claims that name nobody, so that what others share is no chance. */
export const plainClaims: readonly BothTexts[] = claimsAbout('當地政府', 'the local government', 12);
