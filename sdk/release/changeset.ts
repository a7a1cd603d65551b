import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Bump, bumpFor, type SchemaChange } from './schema-changes.ts';

const sdkPackage = '@briefgraph/sdk';

const headings = { breaking: 'Breaking', dangerous: 'Worth a look', safe: 'New' } as const;

/** The text of a changeset for these changes, `undefined` if there are none. */
export function printChangeset(changes: readonly SchemaChange[]): string | undefined {
  const bump = bumpFor(changes);
  if (bump === undefined) return undefined;
  const sections = Object.entries(headings).flatMap(([effect, heading]) => {
    const messages = changes.filter((change) => change.effect === effect).map(({ message }) => `- ${message}.`);
    return messages.length > 0 ? [`${heading}:\n\n${messages.join('\n')}`] : [];
  });
  const text = ['The schema changed.', ...(sections.length > 0 ? sections : ['Descriptions only.'])].join('\n\n');
  return `---\n'${sdkPackage}': ${bump}\n---\n\n${text}\n`;
}

/** The version bumps of the SDK in the changesets of a folder. */
export async function readBumps(folder: string): Promise<Bump[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) => bumpOf(text) ?? []);
}

const bumpLine = new RegExp(`^['"]?${sdkPackage}['"]?:\\s*(major|minor|patch)\\s*$`, 'm');

function bumpOf(changeset: string): Bump | undefined {
  const [, front = ''] = changeset.split(/^---$/m);
  const bump = bumpLine.exec(front)?.[1];
  return bump === 'major' || bump === 'minor' || bump === 'patch' ? bump : undefined;
}
