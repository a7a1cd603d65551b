import type { Language } from '../../model.ts';
import type { Metonyms } from '../lookup/metonyms.ts';
import type { FoundName } from './found-name.ts';

/** The names of a claim's two texts; empty for a language that it does not have. */
export type NamesByLanguage = Record<Language, readonly FoundName[]>;

/**
 * Decides what names with several meanings mean, by what else the claim names, in this order: the other language, the
 * same text, what the other language may mean, and whatever stands for one of the meanings. The first of them that
 * speaks for just one meaning decides; a name on which none does keeps all its readings.
 */
export function decideReadings(names: NamesByLanguage, metonyms: Metonyms): NamesByLanguage {
  if (names.ZH.every(isCertain) && names.EN.every(isCertain)) return names;
  const certain = { ZH: slugsOf(names.ZH, isCertain), EN: slugsOf(names.EN, isCertain) };
  const decideIn = (language: Language, other: Language) => {
    const possible = slugsOf(names[other], () => true);
    const evidence = [
      (slug: string) => certain[other].has(slug),
      (slug: string) => certain[language].has(slug),
      (slug: string) => possible.has(slug),
      (slug: string) => [...certain.ZH, ...certain.EN].some((one) => metonyms.standForEachOther(one, slug)),
    ];
    return names[language].map((name) => (isCertain(name) ? name : decide(name, evidence)));
  };
  return { ZH: decideIn('ZH', 'EN'), EN: decideIn('EN', 'ZH') };
}

/** Whether a name has one meaning. */
export function isCertain({ readings }: FoundName): boolean {
  return readings.length === 1;
}

function decide(name: FoundName, evidence: readonly ((slug: string) => boolean)[]): FoundName {
  for (const speaksFor of evidence) {
    const readings = name.readings.filter((slugs) => slugs.some(speaksFor));
    if (readings.length === 1) return { ...name, readings };
  }
  return name;
}

function slugsOf(names: readonly FoundName[], which: (name: FoundName) => boolean): Set<string> {
  return new Set(names.filter(which).flatMap(({ readings }) => readings.flat()));
}
