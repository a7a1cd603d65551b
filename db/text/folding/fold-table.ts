import { CHINESE_VARIANTS } from './generated/chinese-variants.ts';

/** Marks classes of punctuation and letters that NFKC and lower case leave apart, by what they fold to. */
const CLASSES: Record<string, string> = {
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

/** What a character folds to after NFKC, lower case and the loss of marks; characters that stay are not in it. */
const REPLACEMENTS = new Map<string, string>();
for (const [replacement, members] of Object.entries(CLASSES)) {
  for (const member of members) REPLACEMENTS.set(member, replacement);
}
for (const variants of CHINESE_VARIANTS.split(' ')) {
  const [representative = '', ...others] = variants;
  for (const other of others) REPLACEMENTS.set(other, representative);
}

const DROPPED = /[\p{Default_Ignorable_Code_Point}\0]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const MARKED_LETTER = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
const YO = /е\u0308+/g;

/**
 * Characters that may change or join what stands before them: marks, vowels that NFKC splits into a mark and a letter,
 * conjoining and compatibility jamo, halfwidth sound marks, and what is dropped. With the character before them they are folded as one cluster.
 */
const FOLLOWERS =
  '\\p{M}\\p{Default_Ignorable_Code_Point}\\0\u0e33\u0eb3\u1160-\u11ff\u3131-\u318e\ud7b0-\ud7ff\uff9e-\uffdc';

/** One character and all followers, or followers that nothing precedes. */
export const CLUSTER = new RegExp(`[^${FOLLOWERS}]?[${FOLLOWERS}]*`, 'uy');

export const FOLLOWER = new RegExp(`[${FOLLOWERS}]`, 'uy');

function replace(text: string): string {
  let replaced = '';
  for (const character of text) replaced += REPLACEMENTS.get(character) ?? character;
  return replaced;
}

/** Folds a cluster by the rules themselves, whatever it costs. */
export function foldCluster(cluster: string): string {
  const compatible = replace(cluster.replace(DROPPED, '').replace(LONE_SURROGATE, ' ')).normalize('NFKC');
  const bare = compatible.toLowerCase().normalize('NFD').replace(MARKED_LETTER, '$1').replace(YO, 'е');
  return replace(bare.normalize('NFKC'));
}

/** In FOLD_TABLE: fold the cluster, this unit alone does not tell. */
export const BY_CLUSTER = 0;

const UNIT_COUNT = 0x10000;
const SURROGATES = [0xd800, 0xdfff];
/** Hangul syllables, the private use area and the ideographs stay unless REPLACEMENTS has them. */
const UNCHANGED = [
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xe000, 0xf8ff],
];

function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if (UNCHANGED.some(([first = 0, last = 0]) => unit >= first && unit <= last)) {
    const replacement = REPLACEMENTS.get(character) ?? character;
    return replacement.length === 1 ? replacement.charCodeAt(0) : BY_CLUSTER;
  }
  FOLLOWER.lastIndex = 0;
  if (FOLLOWER.test(character)) return BY_CLUSTER;
  const folded = foldCluster(character);
  return folded.length === 1 ? folded.charCodeAt(0) : BY_CLUSTER;
}

/** What each UTF-16 code unit folds to by itself, or BY_CLUSTER. */
export const FOLD_TABLE = Uint16Array.from({ length: UNIT_COUNT }, (_, unit) => {
  const [first = 0, last = 0] = SURROGATES;
  return unit >= first && unit <= last ? BY_CLUSTER : foldUnit(unit);
});
