import { chineseVariants } from './generated/chinese-variants.ts';

/** Punctuation and letters that NFKC and lower case keep apart, by what they fold to. */
const classes: Record<string, string> = {
  '·': '・‧•∙⋅．',
  '-': '‐‒–−֊',
  "'": '‘’‚‛′´ʼʹ＇',
  '"': '“”„‟«»「」『』″',
  ' ': '\t\n\v\f\r\u0085\u1680\u2028\u2029',
  σ: 'ς',
  l: 'ł',
  o: 'ø',
  d: 'đ',
  i: 'ı',
};

/** Replacements after NFKC, lower case and the removal of marks; unchanged characters are not listed. */
const replacements = new Map<string, string>();
for (const [replacement, members] of Object.entries(classes)) {
  for (const member of members) replacements.set(member, replacement);
}
for (const variants of chineseVariants.split(' ')) {
  const [representative = '', ...others] = variants;
  for (const other of others) replacements.set(other, representative);
}

const dropped = /[\p{Default_Ignorable_Code_Point}\0]/gu;
const loneSurrogate = /\p{Surrogate}/gu;
const markedLetter = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
const yo = /е\u0308+/g;

/**
 * Characters that may change or join the one before: marks, vowels that NFKC splits into a mark and a letter,
 * conjoining and compatibility jamo, halfwidth sound marks, and dropped characters. They are folded as one cluster with
 * the character before them.
 */
const followers =
  '\\p{M}\\p{Default_Ignorable_Code_Point}\\0\u0e33\u0eb3\u1160-\u11ff\u3131-\u318e\ud7b0-\ud7ff\uff9e-\uffdc';

/** One character and all its followers, or followers at the beginning. */
export const clusterPattern = new RegExp(`[^${followers}]?[${followers}]*`, 'uy');

export const followerPattern = new RegExp(`[${followers}]`, 'uy');

function replace(text: string): string {
  let replaced = '';
  for (const character of text) replaced += replacements.get(character) ?? character;
  return replaced;
}

/** Folds a cluster by the full rules, which is slow. */
export function foldCluster(cluster: string): string {
  const compatible = replace(cluster.replace(dropped, '').replace(loneSurrogate, ' ')).normalize('NFKC');
  const bare = compatible.toLowerCase().normalize('NFD').replace(markedLetter, '$1').replace(yo, 'е');
  return replace(bare.normalize('NFKC'));
}

/** In `foldTable`: the unit has to be folded with its cluster. */
export const byCluster = 0;

const unitCount = 0x10000;
const surrogates = [0xd800, 0xdfff];
/** Hangul syllables, private-use characters and ideographs, which are unchanged unless `replacements` lists them. */
const unchanged = [
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xe000, 0xf8ff],
];

function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unchanged.some(([first = 0, last = 0]) => unit >= first && unit <= last)) {
    const replacement = replacements.get(character) ?? character;
    return replacement.length === 1 ? replacement.charCodeAt(0) : byCluster;
  }
  followerPattern.lastIndex = 0;
  if (followerPattern.test(character)) return byCluster;
  const folded = foldCluster(character);
  return folded.length === 1 ? folded.charCodeAt(0) : byCluster;
}

/** What each UTF-16 code unit folds to by itself, or `byCluster`. */
export const foldTable = Uint16Array.from({ length: unitCount }, (_, unit) => {
  const [first = 0, last = 0] = surrogates;
  return unit >= first && unit <= last ? byCluster : foldUnit(unit);
});
