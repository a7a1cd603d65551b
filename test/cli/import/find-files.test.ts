import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../../../db/cli/import/find-files.ts';
import { readFiles } from '../../../db/cli/import/read-files.ts';
import { defaultLimits } from '../../../db/documents/decode/decode.ts';
import { temporaryDirectory } from '../../database/embedded/start-program.ts';
import { writeFiles } from '../../import/briefs.ts';

test('a folder with all below it, in the order of names, without what is no document', async () => {
  const folder = await writeFiles(await temporaryDirectory(), {
    'b.txt': '',
    'B.md': '',
    'a/z.txt': '',
    'a/deep/er/x': '',
    '十月.txt': '',
    'report.docx': '',
    'README.md': '',
    'a/readme.txt': '',
    'a/README.zh.md': '',
    'photo.JPG': '',
    '.hidden.txt': '',
    '.git/config': '',
    'node_modules/x/y.md': '',
    '~$report.docx': '',
  });
  const { files, skipped } = await findFiles(['.'], folder);
  expect(files.map(({ name }) => name)).toEqual(['B.md', 'a/deep/er/x', 'a/z.txt', 'b.txt', 'report.docx', '十月.txt']);
  expect(files.map((file) => file.path)).toEqual(files.map(({ name }) => name));
  expect(skipped.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
    '.git: hidden',
    '.hidden.txt: hidden',
    'README.md: a README',
    'a/README.zh.md: a README',
    'a/readme.txt: a README',
    'node_modules: packages',
    'photo.JPG: not a text',
    '~$report.docx: a temporary file',
  ]);
});

test('what is named itself is always tried', async () => {
  const names = ['README.md', '.hidden.txt', 'photo.png', '.git/config'];
  const folder = await writeFiles(await temporaryDirectory(), Object.fromEntries(names.map((name) => [name, ''])));
  const { files } = await findFiles([...names.slice(0, 3), '.git'], folder);
  expect(files.map((file) => [file.path, file.name])).toEqual([
    ['README.md', 'README.md'],
    ['.hidden.txt', '.hidden.txt'],
    ['photo.png', 'photo.png'],
    ['.git/config', 'config'],
  ]);
});

test('what is missing is a file with a problem, in its place', async () => {
  const folder = await writeFiles(await temporaryDirectory(), { 'a.txt': '', 'b.txt': '' });
  const { files } = await findFiles(['b.txt', 'no/such.txt', 'a.txt/below', 'a.txt'], folder);
  expect(files.map(({ name, problem }) => [name, problem?.code])).toEqual([
    ['b.txt', undefined],
    ['such.txt', 'FILE_NOT_FOUND'],
    ['below', 'FILE_NOT_FOUND'],
    ['a.txt', undefined],
  ]);
});

test('links: to files they count once, to folders they are not followed, to nothing they are told', async () => {
  const outside = await writeFiles(await temporaryDirectory(), { 'far.txt': '', 'other/o.txt': '' });
  const folder = await writeFiles(await temporaryDirectory(), { 'a.txt': '', 'sub/b.txt': '' });
  await symlink(path.join(outside, 'far.txt'), path.join(folder, 'far-link.txt'));
  await symlink('a.txt', path.join(folder, 'again.txt'));
  await symlink('..', path.join(folder, 'sub', 'round'));
  await symlink('self.txt', path.join(folder, 'self.txt'));
  await symlink('gone.txt', path.join(folder, 'broken.txt'));
  await symlink(path.join(outside, 'other'), path.join(folder, 'other'));
  const { files, skipped } = await findFiles(['.'], folder);
  expect(files.map(({ name, problem }) => [name, problem?.code])).toEqual([
    ['a.txt', undefined],
    ['broken.txt', 'FILE_NOT_FOUND'],
    ['far-link.txt', undefined],
    ['self.txt', 'FILE_UNREADABLE'],
    ['sub/b.txt', undefined],
  ]);
  expect(skipped.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
    'again.txt: found already',
    'other: a link to a folder',
    'sub/round: a link to a folder',
  ]);
  const named = await findFiles(['other'], folder);
  expect(named.files.map((file) => file.path)).toEqual(['other/o.txt']);
});

test('overlapping arguments find a file once, and equal names are told apart', async () => {
  const folder = await writeFiles(await temporaryDirectory(), { 'one/x.txt': '', 'two/x.txt': '', 'two/y.txt': '' });
  const { files } = await findFiles(['one', 'two', 'two/y.txt', path.join(folder, 'one')], folder);
  expect(files.map(({ name }) => name)).toEqual(['one/x.txt', 'two/x.txt', 'y.txt']);
});

test('reading: each file with its bytes or its problem, none longer than documents may be', async () => {
  const folder = await writeFiles(await temporaryDirectory(), {
    'a.txt': 'text',
    'long.txt': new Uint8Array(defaultLimits.bytes + 3),
    'most.txt': new Uint8Array(defaultLimits.bytes),
  });
  const { files } = await findFiles(['a.txt', 'gone.txt', 'long.txt', 'most.txt', '/dev/null'], folder);
  const read: unknown[] = [];
  for await (const one of readFiles(files, new AbortController().signal)) {
    read.push('bytes' in one ? one.bytes.length : [one.problem.code, one.problem.message]);
  }
  expect(read).toEqual([
    4,
    ['FILE_NOT_FOUND', expect.anything()],
    ['FILE_TOO_LARGE', expect.stringContaining(`${defaultLimits.bytes + 3} bytes`)],
    defaultLimits.bytes,
    0,
  ]);
});

test('reading ends where it is told to stop', async () => {
  const folder = await writeFiles(await temporaryDirectory(), { 'a.txt': '', 'b.txt': '', 'c.txt': '' });
  const { files } = await findFiles(['.'], folder);
  const stop = new AbortController();
  const names: string[] = [];
  for await (const { file } of readFiles(files, stop.signal)) {
    names.push(file.name);
    if (file.name === 'b.txt') stop.abort();
  }
  expect(names).toEqual(['a.txt', 'b.txt']);
});
