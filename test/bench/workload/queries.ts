/** The four operations that every peer answers, as our schema has them. */
export const queries = {
  brief: {
    title: 'whole brief',
    document: `query brief($id: ID!) {
      brief(id: $id) {
        id title { zh en } publishedOn url
        source { id name } authors { id name } keywords { id label { zh en } }
        lead { zh en }
        sections {
          id position heading { zh en }
          claims {
            id position text { zh en }
            mentions { language surface start end entity { id name { zh en } } }
          }
        }
      }
    }`,
  },
  headline: {
    title: 'claims by source mentioning X',
    document: `query headline($source: String!, $mentioning: String!) {
      source(name: $source) {
        id name
        claims(mentioning: $mentioning, first: 20) {
          nodes {
            id text { zh en }
            section { heading { zh en } }
            brief { id publishedOn authors { name } }
            mentions { language surface start end entity { id name { zh en } } }
          }
        }
      }
    }`,
  },
  deep: {
    title: 'ten briefs deep',
    document: `query deep($until: Date!) {
      briefs(where: { publishedOn: { lte: $until } }, first: 10) {
        nodes {
          id title { zh en } publishedOn
          sections { id heading { zh en } claims { id position text { zh en } } }
        }
      }
    }`,
  },
  claim: {
    title: 'one claim',
    document: `query claim($id: ID!) { claim(id: $id) { id position text { zh en } alignment { status confidence } } }`,
  },
} as const;

export type QueryName = keyof typeof queries;

/** In the order of reports. */
export const queryNames: readonly QueryName[] = ['brief', 'headline', 'deep', 'claim'];

/** The values of a request's variables; all are texts. */
export type Variables = Readonly<Record<string, string>>;
