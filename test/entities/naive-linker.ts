import { type IndexedName, indexNames, readingsOf } from '../../db/entities/linker/index-names.ts';
import { beginsName, type Context, endsName, hasCaseOf } from '../../db/entities/linker/name-rules.ts';
import { isSplitBySegmentation } from '../../db/entities/linker/word-segmentation-filter.ts';
import type { Registry } from '../../db/entities/registry/model.ts';
import type { Language } from '../../db/model.ts';
import { cjk } from '../../db/text/folding/characters.ts';
import { fold } from '../../db/text/folding/fold.ts';

/** A name, by its place in the folded text. */
interface Place {
  start: number;
  end: number;
  readings: string[][];
}

const cjkCharacter = new RegExp(`[${cjk}]`, 'v');

/**
 * A key as an expression: separators may stand between Chinese characters, and more than one space for a space. What
 * begins at an offset is the group `name`.
 */
function expressionOf(key: string, offset = 0): string {
  const parts = Array.from({ length: key.length }, (_, index) => {
    const [before = '', unit = ''] = [key[index - 1], key[index]];
    const isInner = cjkCharacter.test(before) && cjkCharacter.test(unit);
    const name = index === offset ? '(?<name>' : '';
    return `${isInner ? '(?: ?[·\\-]? ?)' : ''}${name}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${parts.join('').replaceAll('\\u0020', ' +')})`;
}

/** The linker without its tree: tries every name at every place. The rules for one name in its place are the linker’s. */
export function createNaiveLinker(registry: Registry) {
  const index = indexNames(registry);
  const names = index.names
    .map((name) => ({ name, expression: new RegExp(expressionOf(name.key), 'vy') }))
    .sort((one, other) => other.name.key.length - one.name.key.length);

  return (text: string, language: Language): Place[] => {
    const folded = fold(text);
    const printed = { text, inHeadline: null };

    const isExcluded = (start: number, { key, offset }: Context): boolean =>
      [...folded.text.matchAll(new RegExp(`(?=(?<whole>${expressionOf(key, offset)}))`, 'dgv'))].some(({ indices }) => {
        const [from = 0, to = 0] = indices?.groups?.whole ?? [];
        return indices?.groups?.name?.[0] === start && beginsName(folded.text, from) && endsName(folded.text, to);
      });

    const spelt = (name: IndexedName, start: number, end: number) =>
      name.spellings.filter(
        (spelling) =>
          hasCaseOf(spelling, printed, folded.toOriginal(start), folded.toOriginal(end)) &&
          !spelling.excluded.some((context) => isExcluded(start, context)),
      );

    const longestAt = (start: number, from: number, to: number, most: number) => {
      for (const { name, expression } of names) {
        expression.lastIndex = start;
        const match = expression.exec(folded.text);
        if (!match || start + match[0].length > most) continue;
        const end = start + match[0].length;
        const isDivided = match[0].length < 4 && match[0].includes('·');
        if (isDivided || !beginsName(folded.text, start) || !endsName(folded.text, end)) continue;
        const spellings = spelt(name, start, end);
        if (spellings.length === 0) continue;
        if (name.isShortChinese && isSplitBySegmentation(folded.text, { start, end, from, to }, index)) continue;
        return { start, end, name, readings: readingsOf(spellings, language) };
      }
      return null;
    };

    const within = (from: number, to: number, outer: IndexedName | null): Place[] => {
      const places: Place[] = [];
      let free = from;
      while (free < to) {
        let found = null;
        for (let at = free; at < to && !found; at += 1) {
          found = longestAt(at, free, to, outer && at === from ? to - 1 : to);
        }
        if (!found) break;
        const { start, end, name, readings } = found;
        const known = outer?.readings[language].flat() ?? [];
        if (readings.length > 0 && !readings.flat().every((slug) => known.includes(slug))) {
          places.push({ start, end, readings });
        }
        if (name.isComposed) places.push(...within(start, end, name));
        free = end;
      }
      return places;
    };
    return within(0, folded.text.length, null);
  };
}
