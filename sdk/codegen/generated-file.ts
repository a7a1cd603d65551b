/** A file as the generator makes it, before anything is written. */
export interface GeneratedFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
}

/** The first line of a generated file: what it was made from, and how to make it again. */
export function header(comment: '//' | '#', origin: string): string {
  return `${comment} Generated from ${origin} by \`npm run codegen\`. Do not edit.\n`;
}
