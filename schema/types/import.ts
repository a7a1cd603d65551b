import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import type { DocumentToImport, ImportedDocument } from '../../db/import/report.ts';
import { builder, type Row } from '../builder.ts';
import type { Context } from '../context.ts';
import { callerError } from '../errors.ts';
import { loadRows } from '../select/load-rows.ts';
import { Brief } from './brief.ts';

const ContentEncoding = builder.enumType('ContentEncoding', {
  description: 'How the content of a document is written in the request.',
  values: {
    TEXT: { description: 'As the text itself.' },
    BASE64: { description: 'As base64 of the bytes: for documents that are not in UTF-8.' },
  },
});

const ImportOutcome = builder.enumType('ImportOutcome', {
  description: 'What became of a document.',
  values: {
    CREATED: { description: 'New briefs.' },
    UPDATED: { description: 'A known brief has a new revision; ids are kept.' },
    UNCHANGED: { description: 'The same document is here already.' },
    FAILED: { description: 'Nothing of it was stored; the diagnostics say why.' },
  },
});

const Severity = builder.enumType('Severity', {
  description: 'How bad it is.',
  values: {
    ERROR: { description: 'The document is refused.' },
    WARNING: { description: 'The document is accepted, but should be looked at.' },
    INFO: { description: 'How something was read.' },
  },
});

const DocumentInput = builder.inputType('DocumentInput', {
  description: 'A document to import.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name of the file; its ending tells Markdown from plain text.' }),
    content: t.string({ required: true, description: 'The content, written as `encoding` says.' }),
    encoding: t.field({
      type: ContentEncoding,
      required: true,
      defaultValue: 'TEXT',
      description: 'How the content is written.',
    }),
  }),
});

const Diagnostic = builder.objectRef<ImportedDocument['diagnostics'][number]>('Diagnostic').implement({
  description: 'Something to tell the person who wrote or imports a document.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code, such as `DATE_IMPOSSIBLE`.' }),
    severity: t.field({ type: Severity, description: 'How bad it is.', resolve: ({ severity }) => severity }),
    message: t.exposeString('message', { description: 'What is wrong, in words.' }),
    hint: t.exposeString('hint', { nullable: true, description: 'What to do about it.' }),
    line: t.exposeInt('line', { nullable: true, description: 'The line, from 1.' }),
    column: t.exposeInt('column', { nullable: true, description: 'The column, from 1, in UTF-16 code units.' }),
    excerpt: t.exposeString('excerpt', { nullable: true, description: 'The text in question, shortened.' }),
  }),
});

/** A result knows the whole report, so that the briefs of all results are loaded at once. */
interface ResultInReport {
  result: ImportedDocument;
  briefs: (info: GraphQLResolveInfo, context: Context) => Promise<ReadonlyMap<string, Row>>;
}

const ImportResult = builder.objectRef<ResultInReport>('ImportResult').implement({
  description: 'What became of one document.',
  fields: (t) => ({
    name: t.string({ description: 'The name of the document.', resolve: ({ result }) => result.name }),
    outcome: t.field({
      type: ImportOutcome,
      description: 'What became of it.',
      resolve: ({ result }) => result.outcome,
    }),
    briefs: t.field({
      type: [Brief],
      description:
        'The briefs that it holds, as they are now; empty when it failed and in a dry run that would create them.',
      resolve: async ({ result, briefs }, _args, context, info) => {
        const rows = await briefs(info, context);
        return result.briefIds.flatMap((id) => {
          const row = rows.get(id);
          return row ? [row] : [];
        });
      },
    }),
    diagnostics: t.field({
      type: [Diagnostic],
      description: 'What there is to say about it, in the order of the document.',
      resolve: ({ result }) => result.diagnostics,
    }),
  }),
});

const ImportReport = builder.objectRef<readonly ImportedDocument[]>('ImportReport').implement({
  description: 'What became of documents.',
  fields: (t) => ({
    created: t.int({ description: 'How many were new.', resolve: (results) => count(results, 'CREATED') }),
    updated: t.int({ description: 'How many were new revisions.', resolve: (results) => count(results, 'UPDATED') }),
    unchanged: t.int({ description: 'How many were here already.', resolve: (results) => count(results, 'UNCHANGED') }),
    failed: t.int({ description: 'How many were refused.', resolve: (results) => count(results, 'FAILED') }),
    results: t.field({
      type: [ImportResult],
      description: 'One result for each document, in their order.',
      resolve: (results) => {
        const briefs = briefsOnce(results.flatMap((result) => result.briefIds));
        return results.map((result) => ({ result, briefs }));
      },
    }),
  }),
});

function count(results: readonly ImportedDocument[], outcome: ImportedDocument['outcome']): number {
  return results.filter((result) => result.outcome === outcome).length;
}

/** Loads the briefs of a whole report with one statement for each place of the operation that asks for them. */
function briefsOnce(ids: readonly string[]): ResultInReport['briefs'] {
  const loads = new Map<unknown, Promise<ReadonlyMap<string, Row>>>();
  return (info, context) => {
    const [node] = info.fieldNodes;
    const type = getNamedType(info.returnType);
    if (!isObjectType(type)) throw new Error('Briefs are objects.');
    const load = loads.get(node) ?? loadRows('brief', type, [...new Set(ids)], info, context);
    loads.set(node, load);
    return load;
  };
}

builder.mutationField('importDocuments', (t) =>
  t.field({
    type: ImportReport,
    description:
      'Imports documents, each whole or not at all; one that is refused does not stop the others. Importing a document twice changes nothing. Needs `Authorization: Bearer <IMPORT_TOKEN>`.',
    args: {
      documents: t.arg({ type: [DocumentInput], required: true, description: 'The documents, at most 500.' }),
      dryRun: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Reads and reports, but stores nothing.',
      }),
    },
    resolve: async (_root, { documents, dryRun }, context) => {
      if (!context.importDocuments) {
        throw callerError('FORBIDDEN', 'This service takes no imports: it was started without IMPORT_TOKEN.');
      }
      if (!context.mayImport) {
        throw callerError('UNAUTHENTICATED', 'Importing needs the header `Authorization: Bearer <IMPORT_TOKEN>`.');
      }
      if (documents.length > 500) {
        throw callerError('BAD_USER_INPUT', `${documents.length} documents in one request, but at most 500 are taken.`);
      }
      return context.importDocuments(documents.map(documentOf), { dryRun });
    },
  }),
);

function documentOf(input: typeof DocumentInput.$inferInput): DocumentToImport {
  if (input.encoding === 'TEXT') return { name: input.name, bytes: Buffer.from(input.content, 'utf8') };
  if (!/^[A-Za-z0-9+/_-]*={0,2}\s*$/.test(input.content.replaceAll(/[\r\n]/g, ''))) {
    throw callerError('BAD_USER_INPUT', `${input.name}: the content is not base64, as its encoding says.`);
  }
  return { name: input.name, bytes: Buffer.from(input.content, 'base64') };
}
