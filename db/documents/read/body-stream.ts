import type { Language } from '../../model.ts';
import { endsSentence, widthOf } from '../characters.ts';
import { type Piece, textOf } from '../decode/lines.ts';
import { type BodyItem, continuesClaim, continuesParagraph, goesOn } from './body-items.ts';
import { formOf, isLowerForm } from './markers.ts';

/** A bullet with the pieces of its lines. */
export interface StreamClaim {
  pieces: Piece[];
  marker: Piece | null;
  printed: string;
  depth: number;
  indent: number;
}

/** A heading and the bullets below it. */
export interface StreamSection {
  heading: Piece | null;
  /** The whole line of the heading. */
  line: Piece | null;
  isNumbered: boolean;
  claims: StreamClaim[];
}

/** A body in one language as pieces of lines. */
export interface BodyStream {
  language: Language;
  lead: Piece[][];
  sections: StreamSection[];
  stray: Piece[];
  /** The first piece of each line that was joined to the one above. */
  joined: Piece[];
}

interface StreamState extends BodyStream {
  /** The bullet that a further line may belong to. */
  claim: StreamClaim | null;
  /** Indents and forms of the bullets that are open, outermost first. */
  levels: { indent: number; form: string }[];
}

function sectionOf(state: StreamState): StreamSection {
  let section = state.sections.at(-1);
  if (section === undefined) {
    section = { heading: null, line: null, isNumbered: false, claims: [] };
    state.sections.push(section);
  }
  return section;
}

function openSection(state: StreamState, item: BodyItem): void {
  const { piece } = item.heading;
  state.sections.push({ heading: piece, line: item.whole, isNumbered: item.isNumberedHeading, claims: [] });
  state.claim = null;
  state.levels = [];
}

/** Ends the section above in one language where only the other has a heading. */
function breakSection(state: StreamState): void {
  if ((state.sections.at(-1)?.claims.length ?? 0) === 0) return;
  state.sections.push({ heading: null, line: null, isNumbered: false, claims: [] });
  state.claim = null;
  state.levels = [];
}

/** How deep a bullet stands: deeper by two columns, or in a lower form such as ◦ below •, is one more. */
function depthOf(state: StreamState, indent: number, form: string): number {
  const { levels } = state;
  while (levels.length > 1 && indent <= (levels.at(-1)?.indent ?? 0) - 2) levels.pop();
  const top = levels.at(-1);
  const sibling = levels.findLastIndex((level) => level.form === form && Math.abs(level.indent - indent) < 2);
  const isBelow = top === undefined || indent >= top.indent + 2 || (sibling < 0 && isLowerForm(form, top.form));
  if (isBelow) levels.push({ indent, form });
  else if (sibling >= 0) levels.length = sibling + 1;
  return levels.length - 1;
}

function addClaim(state: StreamState, item: BodyItem): void {
  const { marker, piece, indent } = item;
  const printed = marker?.printed ?? '';
  const claim: StreamClaim = {
    pieces: piece.from < piece.to ? [piece] : [],
    marker: marker === null ? null : { line: piece.line, from: marker.from, to: marker.to },
    printed,
    depth: marker === null ? 0 : depthOf(state, indent, formOf(marker)),
    indent,
  };
  sectionOf(state).claims.push(claim);
  state.claim = claim;
}

/** Whether the first line of a body is a lead though bullets follow: several sentences or a long one. */
function isLeadAboveBullets(state: StreamState, item: BodyItem): boolean {
  const text = textOf(item.piece);
  if (state.sections.length > 0 || item.heading.isMarked || !/[。.]$/.test(text)) return false;
  if (state.lead.length > 0) return false;
  return widthOf(text) >= 80 || /[。]|[.!?] /.test(text.slice(0, -1));
}

/** Whether a line can be a heading without bullets: no sentence, not long. */
function isTitleLike(item: BodyItem): boolean {
  const text = textOf(item.piece);
  return widthOf(text) <= 80 && !/[。.;；,，]$/.test(text);
}

function addLead(state: StreamState, item: BodyItem): void {
  const last = state.lead.at(-1)?.at(-1);
  if (last !== undefined && continuesParagraph(last, item)) {
    state.lead.at(-1)?.push(item.piece);
    state.joined.push(item.piece);
  } else state.lead.push([item.piece]);
}

/** A line without a bullet, where bullets or a heading stand above. */
function readBelowSections(state: StreamState, item: BodyItem, isFollowed: boolean): void {
  const { claim } = state;
  if (claim !== null && claim.marker !== null && continuesClaim(claim, item, isFollowed)) {
    claim.pieces.push(item.piece);
    state.joined.push(item.piece);
  } else if (isFollowed || item.heading.isMarked) openSection(state, item);
  else if (claim === null || claim.marker === null) {
    const last = claim?.pieces.at(-1);
    if (claim !== null && last !== undefined && continuesParagraph(last, item)) {
      claim.pieces.push(item.piece);
      state.joined.push(item.piece);
    } else addClaim(state, item);
  } else {
    state.stray.push(item.piece);
  }
}

/** A line without a bullet, above all bullets and headings. */
function readAboveSections(state: StreamState, item: BodyItem, isFollowed: boolean, isHeading: boolean): void {
  const last = state.lead.at(-1)?.at(-1);
  const text = textOf(item.piece);
  const isRest = last !== undefined && !item.afterBlank && goesOn(textOf(last), text) && /[。.]$/.test(text);
  const isLead = item.isBesideLabel || (isFollowed ? isRest || isLeadAboveBullets(state, item) : !isHeading);
  if (isLead) addLead(state, item);
  else openSection(state, item);
}

/**
 * In a body without bullets, a marked line with text below is a heading, and so is a short line
 * that is no sentence and has a sentence below.
 */
function isHeadingOfParagraphs(items: readonly BodyItem[], at: number, hasBullets: boolean): boolean {
  const item = items[at];
  const below = items[at + 1];
  if (item === undefined || item.marker !== null) return false;
  if (item.heading.isMarked) return true;
  if (hasBullets || below === undefined || at === 0) return false;
  return (
    isTitleLike(item) && !/[!！…]$/.test(textOf(item.piece)) && endsSentence(textOf(below.piece)) && !isTitleLike(below)
  );
}

/** Reads the items of a body in one language into lead, sections and claims. */
export function readStream(items: readonly BodyItem[], language: Language, breaks: ReadonlySet<BodyItem>): BodyStream {
  const state: StreamState = { language, lead: [], sections: [], stray: [], joined: [], claim: null, levels: [] };
  const hasBullets = items.some((item) => item.marker !== null);
  items.forEach((item, at) => {
    const next = items[at + 1];
    const isFollowed = next !== undefined && next.marker !== null && !next.isNumberedHeading;
    if (breaks.has(item) && item.marker !== null && !item.isNumberedHeading) breakSection(state);
    if (item.marker !== null) {
      if (item.isNumberedHeading) openSection(state, item);
      else addClaim(state, item);
      return;
    }
    const isHeading = isHeadingOfParagraphs(items, at, hasBullets);
    if (state.sections.length === 0) readAboveSections(state, item, isFollowed, isHeading);
    else if (isHeading && !hasBullets) openSection(state, item);
    else readBelowSections(state, item, isFollowed);
  });
  const { lead, sections, stray, joined } = state;
  return { language, lead, sections, stray, joined };
}
