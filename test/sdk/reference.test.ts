import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Application, Logger, LogLevel, ReflectionKind, TSConfigReader, TypeDocReader } from 'typedoc';
import { beforeAll, describe, expect, test } from 'vitest';

const sdk = path.join(import.meta.dirname, '..', '..', 'sdk');

/** Keeps what TypeDoc complains of. */
class Complaints extends Logger {
  readonly messages: string[] = [];

  override log(message: string, level: LogLevel): void {
    super.log(message, level);
    if (level >= LogLevel.Warn) this.messages.push(message);
  }
}

describe('the reference', () => {
  const complaints = new Complaints();
  let names: string[];

  beforeAll(async () => {
    const options = { options: path.join(sdk, 'typedoc.json'), logLevel: LogLevel.Warn };
    const application = await Application.bootstrapWithPlugins(options, [new TypeDocReader(), new TSConfigReader()]);
    application.logger = complaints;
    const project = await application.convert();
    if (project) application.validate(project);
    names = project?.getReflectionsByKind(ReflectionKind.All).map(({ name }) => name) ?? [];
  });

  test('is made of all that can be imported', async () => {
    const read = async (name: string) => JSON.parse(await readFile(path.join(sdk, name), 'utf8'));
    const { exports } = await read('package.json');
    const { entryPoints } = await read('typedoc.json');
    const modules = Object.entries<{ default?: string }>(exports).flatMap(([key, target]) =>
      key.includes('*') ? [] : (target.default?.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts') ?? []),
    );
    expect(entryPoints).toEqual(modules);
  });

  test('tells of the client and of each entry point', () => {
    expect(names).toEqual(expect.arrayContaining(['BriefgraphClient', 'Transport', 'BriefgraphError']));
  });

  test('leaves out nothing that is exported, and no link leads nowhere', () => {
    // The parts of types that have no name are told of where they are used.
    expect(complaints.messages.filter((message) => !message.includes('.__type.'))).toEqual([]);
  });
});
