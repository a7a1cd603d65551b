import { fold } from '../../text/folding/fold.ts';

/** Folded characters that are part of no name, so that what stands on their sides belongs to different names. */
const DIVIDERS = '的了是在这将从于被把让却仍还就并';
/** Folded characters with which no name begins, though some hold or end with one (土耳其, 埃及). */
const NEVER_FIRST = '与而有为和及等对向已使令若因由当每各只更最很再又才会要能应须其则所得地着过们个说称指到用给';
/** Folded characters with which no name ends. */
const NEVER_LAST = '与而有为以和对向已使令若因由当每各只更最很再又才要能应须则所着们个不说称指认表到用给也但如';

const HAN = /\p{Script=Han}/u;
const INNER_SEPARATORS = new Set(['·', '-']);

/** A folded character of a text: where the original one begins and ends, in UTF-16 code units. */
interface Place {
  start: number;
  end: number;
}

/** A part of a Chinese text without gaps: folded, dots and hyphens inside it left out. */
export interface Run {
  text: string;
  places: Place[];
}

/** The runs of Chinese characters outside of some spans, cut at words that are part of no name. */
export function readRuns(text: string, masked: readonly Place[] = []): Run[] {
  const folded = fold(text);
  const runs: Run[] = [];
  let run: Run = { text: '', places: [] };
  const endRun = () => {
    if (run.text.length > 1) runs.push(run);
    run = { text: '', places: [] };
  };
  for (let index = 0; index < folded.text.length; index += 1) {
    const character = folded.text.charAt(index);
    const place = { start: folded.toOriginal(index), end: folded.toOriginal(index + 1) };
    if (HAN.test(character) && !DIVIDERS.includes(character) && !isMasked(place, masked)) {
      run = { text: run.text + character, places: [...run.places, place] };
    } else if (!INNER_SEPARATORS.has(character) || !HAN.test(folded.text.charAt(index + 1))) {
      endRun();
    }
  }
  endRun();
  return runs;
}

function isMasked({ start, end }: Place, masked: readonly Place[]): boolean {
  return masked.some((span) => span.start < end && start < span.end);
}

/** Whether a folded text could be a name by its first and last characters. */
export function mayBeChineseName(text: string): boolean {
  return !NEVER_FIRST.includes(text.charAt(0)) && !NEVER_LAST.includes(text.charAt(text.length - 1));
}

/** How a folded name is printed in a text; null where it is not there. */
export function printedForm(text: string, name: string): string | null {
  for (const run of readRuns(text)) {
    const at = run.text.indexOf(name);
    const [first, last] = [run.places[at], run.places[at + name.length - 1]];
    if (first && last) return text.slice(first.start, last.end);
  }
  return null;
}
