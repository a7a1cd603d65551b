import path from 'node:path';
import { parseArgs } from 'node:util';
import { schema } from './schema/schema.ts';
import { type Drift, findDrift, mendDrift } from './sdk/codegen/drift.ts';
import { format } from './sdk/codegen/format.ts';
import type { GeneratedFile } from './sdk/codegen/generated-file.ts';
import { generateSchemaFile } from './sdk/codegen/schema-file.ts';
import { generateSdk, sdkFolder } from './sdk/codegen/sdk.ts';
import { generateTableTypes } from './sdk/codegen/table-types.ts';

const usage = `Usage: npm run codegen [-- --check]

Writes what is generated:
  db/database/tables.ts            types of the tables, from db/database/migrations
  schema/schema.graphql   the public schema, from the types in schema
  sdk/src/generated/      the SDK's methods and types, from the schema and sdk/operations

  --check   write nothing; fail and list the files that are not up to date
  --help    show this
`;

const root = import.meta.dirname;

async function generateAll(): Promise<GeneratedFile[]> {
  const operations = path.join(root, 'sdk', 'operations');
  const files = [await generateTableTypes(), generateSchemaFile(schema), ...(await generateSdk(operations, schema))];
  return format(files);
}

async function main({ check }: { check: boolean }): Promise<void> {
  const files = await generateAll();
  const drift = await findDrift(root, files, [sdkFolder]);
  if (drift.length === 0) {
    console.log(`All ${files.length} generated files are up to date.`);
  } else if (check) {
    console.error(`Not up to date:\n${list(drift)}\nRun \`npm run codegen\` and commit what it writes.`);
    process.exitCode = 1;
  } else {
    await mendDrift(root, files, drift);
    console.log(`Written:\n${list(drift)}`);
  }
}

function list(drift: readonly Drift[]): string {
  return drift.map(({ path, kind }) => `  ${path} (${kind})`).join('\n');
}

function readArguments(): { check: boolean; help: boolean } | undefined {
  try {
    const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
    return { check: values.check ?? false, help: values.help ?? false };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return undefined;
  }
}

const wanted = readArguments();
if (wanted === undefined) process.exitCode = 2;
else if (wanted.help) console.log(usage);
else await main(wanted);
