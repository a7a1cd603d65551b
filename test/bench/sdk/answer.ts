/** The answer that all requests get: a page of five claims, about as many bytes as a short list on a screen needs. */
export const answer = JSON.stringify({
  data: {
    claims: {
      totalCount: 5,
      totalCountIsExact: true,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' },
      nodes: Array.from({ length: 5 }, (_, index) => ({
        id: `claim_${index}`,
        position: index,
        text: { zh: '兩國將於下月恢復談判。', en: 'The two countries are to resume talks next month.' },
        section: { id: 'section_1', position: 1, heading: { zh: '談判', en: 'Talks' } },
        source: { id: 'source_1', name: 'A Review' },
        mentions: [],
      })),
    },
  },
});

/** With `application/graphql-response+json`, @linear/sdk would not read it. */
export const answerType = 'application/json; charset=utf-8';
