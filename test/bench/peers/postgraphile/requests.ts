import type { EntityNames } from '../../../../db/query/binding.ts';
import { nodeId, parseNodeId } from '../../../../db/query/node-id.ts';
import { nameKey } from '../../../../db/text/keys.ts';
import type { QueryName, Variables } from '../../workload/queries.ts';

/** A query in PostGraphile's schema: it asks for the same data, which `adapt` puts into our schema's form. */
interface Request {
  document: string;
  /** Names are looked up beforehand, which spares PostGraphile the work. */
  variables(variables: Variables, names: EntityNames): Record<string, unknown>;
  adapt(data: Row): unknown;
}

type Row = Record<string, unknown>;

const entity = `entity: entityByEntityId { rowId nameZh nameEn }`;
const mentions = `mentions: mentionsByBriefIdAndClaimIdList(orderBy: [LANGUAGE_DESC, START_OFFSET_ASC, POSITION_ASC]) {
  language surface start: startOffset end: endOffset ${entity}
}`;
const authors = (fields: string) =>
  `authors: briefAuthorsByBriefIdList(orderBy: [POSITION_ASC]) { author: authorByAuthorId { ${fields} } }`;
const sections = (fields: string, ofClaims: string) => `sections: sectionsByBriefIdList(orderBy: [POSITION_ASC]) {
  briefId rowId headingZh headingEn ${fields}
  claims: claimsByBriefIdAndSectionIdList(orderBy: [ORDINAL_ASC]) { briefId rowId position textZh textEn ${ofClaims} }
}`;

const ownKey = ({ id = '' }: Variables) => ({ id: parseNodeId(id)?.self });

/** The four queries as PostGraphile has them. */
export const requests: Record<QueryName, Request> = {
  brief: {
    document: `query brief($id: BigInt!) {
      brief: briefByRowId(rowId: $id) {
        rowId titleZh titleEn publishedOn url leadZh leadEn
        source: sourceBySourceId { rowId name }
        ${authors('rowId name')}
        keywords: briefKeywordsByBriefIdList(orderBy: [POSITION_ASC]) {
          keyword: keywordByKeywordId { rowId labelZh labelEn }
        }
        ${sections('position', mentions)}
      }
    }`,
    variables: ownKey,
    adapt: ({ brief }) => ({ brief: adaptBrief(row(brief)) }),
  },
  headline: {
    document: `query headline($key: String!, $entity: BigInt!) {
      name: sourceNameByKey(key: $key) {
        source: sourceBySourceId {
          rowId name
          claims: claimsMentioningList(entity: $entity, first: 20) {
            briefId rowId textZh textEn
            section: sectionByBriefIdAndSectionId { headingZh headingEn }
            brief: briefByBriefId { rowId publishedOn ${authors('name')} }
            ${mentions}
          }
        }
      }
    }`,
    variables: ({ source = '', mentioning = '' }, names) => ({
      key: nameKey(source),
      entity: names.ids(mentioning)[0],
    }),
    adapt: ({ name }) => {
      const source = row(row(name).source);
      const nodes = rows(source.claims).map((claim) => ({
        ...adaptClaim(claim),
        section: { heading: both(row(claim.section), 'heading') },
        brief: adaptBrief(row(claim.brief)),
      }));
      return { source: { ...shared('source', source), claims: { nodes } } };
    },
  },
  deep: {
    document: `query deep($until: Date!) {
      briefs: benchPeerBriefsUntilList(until: $until, first: 10) {
        rowId titleZh titleEn publishedOn ${sections('', '')}
      }
    }`,
    variables: (variables) => variables,
    adapt: ({ briefs }) => ({ briefs: { nodes: rows(briefs).map(adaptBrief) } }),
  },
  claim: {
    document: `query claim($brief: BigInt!, $id: BigInt!) {
      claim: claimByBriefIdAndRowId(briefId: $brief, rowId: $id) {
        briefId rowId position textZh textEn status: alignmentStatus confidence: alignmentConfidence
      }
    }`,
    variables: ({ id = '' }) => {
      const key = parseNodeId(id);
      return { brief: key?.brief, id: key?.self };
    },
    adapt: ({ claim }) => {
      const { status, confidence } = row(claim);
      return { claim: { ...adaptClaim(row(claim)), alignment: { status, confidence } } };
    },
  },
};

function adaptBrief(brief: Row): Row {
  const { publishedOn, url, source } = brief;
  return {
    id: nodeId('brief', text(brief.rowId)),
    publishedOn,
    ...('titleZh' in brief && { title: both(brief, 'title') }),
    ...('leadZh' in brief && { url, lead: both(brief, 'lead'), source: source && shared('source', row(source)) }),
    ...('authors' in brief && { authors: rows(brief.authors).map(({ author }) => shared('author', row(author))) }),
    ...('keywords' in brief && {
      keywords: rows(brief.keywords).map(({ keyword }) => ({
        id: nodeId('keyword', text(row(keyword).rowId)),
        label: both(row(keyword), 'label'),
      })),
    }),
    ...('sections' in brief && { sections: rows(brief.sections).map(adaptSection) }),
  };
}

function adaptSection(section: Row): Row {
  return {
    id: nodeId('section', text(section.briefId), text(section.rowId)),
    ...('position' in section && { position: section.position }),
    heading: both(section, 'heading'),
    claims: rows(section.claims).map(adaptClaim),
  };
}

function adaptClaim(claim: Row): Row {
  return {
    id: nodeId('claim', text(claim.briefId), text(claim.rowId)),
    ...('position' in claim && { position: claim.position }),
    text: both(claim, 'text'),
    ...('mentions' in claim && {
      mentions: rows(claim.mentions).map(({ entity, ...mention }) => ({
        ...mention,
        entity: { id: nodeId('entity', text(row(entity).rowId)), name: both(row(entity), 'name') },
      })),
    }),
  };
}

/** A source or an author. */
function shared(table: 'source' | 'author', { rowId, name }: Row): Row {
  return { ...(rowId !== undefined && { id: nodeId(table, text(rowId)) }), name };
}

function both(of: Row, column: string): Row {
  return { zh: of[`${column}Zh`], en: of[`${column}En`] };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function row(value: unknown): Row {
  return isRow(value) ? value : {};
}

function rows(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function text(value: unknown): string {
  return String(value);
}
