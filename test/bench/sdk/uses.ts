/** A use of an operation: what is asked, and what is read of the answer. */
export interface Use {
  /** In PascalCase. */
  name: string;
  /** As the program says them. */
  variables: string;
  /** The field of the data that the method of the same name answers with. */
  field: string;
  /** What follows the field's value in the program. */
  read: string;
  /** The operation as somebody would write it who reads that and what stands around it. */
  text: string;
}

/** What the programs that are compared do, each with its own means. */
export const uses: readonly Use[] = [
  {
    name: 'Claims',
    variables: "{ mentioning: 'Putin' }",
    field: 'claims',
    read: '.nodes[0]?.section.heading.zh',
    text: 'query Claims($mentioning: String, $first: Int, $after: String) { claims(mentioning: $mentioning, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id text { zh en } section { heading { zh en } } brief { publishedOn authors { name } } mentions { surface entity { kind name { zh en } } } } } }',
  },
  {
    name: 'Search',
    variables: "{ text: '關稅' }",
    field: 'claims',
    read: '.totalCount',
    text: 'query Search($text: String!, $first: Int) { claims(search: $text, orderBy: [{ field: RELEVANCE }], first: $first) { totalCount edges { matches { language start end } node { id text { zh en } source { name } } } } }',
  },
  {
    name: 'Briefs',
    variables: "{ search: 'tariff' }",
    field: 'briefs',
    read: '.nodes[0]?.title.en',
    text: 'query Briefs($search: String, $where: BriefFilter) { briefs(search: $search, where: $where) { nodes { id publishedOn title { zh en } authors { name } keywords { label { zh en } } } } }',
  },
  {
    name: 'Brief',
    variables: "{ id: 'brief' }",
    field: 'brief',
    read: '?.sections[0]?.claims[0]?.text.zh',
    text: 'query Brief($id: ID!) { brief(id: $id) { title { zh en } lead { zh en } sections { heading { zh en } claims { id text { zh en } alignment { status confidence } } } } }',
  },
  {
    name: 'Sources',
    variables: '{ first: 10 }',
    field: 'sources',
    read: '.nodes[0]?.name',
    text: 'query Sources($first: Int) { sources(first: $first) { nodes { name url claims(first: 3) { totalCount nodes { text { en } } } } } }',
  },
  {
    name: 'Source',
    variables: "{ name: 'Foreign Affairs' }",
    field: 'source',
    read: '?.name',
    text: 'query Source($name: String!) { source(name: $name) { id name url briefs(first: 5) { nodes { publishedOn title { zh en } } } } }',
  },
  {
    name: 'Authors',
    variables: '{ first: 10 }',
    field: 'authors',
    read: '.nodes[0]?.name',
    text: 'query Authors($first: Int) { authors(first: $first) { totalCount nodes { name names { zh en } briefs(first: 1) { totalCount } } } }',
  },
  {
    name: 'Entities',
    variables: '{ first: 10 }',
    field: 'entities',
    read: '.nodes[0]?.name.zh',
    text: 'query Entities($search: String, $first: Int) { entities(search: $search, first: $first) { nodes { id kind name { zh en } aliases { text language } } } }',
  },
  {
    name: 'Entity',
    variables: "{ name: '普丁' }",
    field: 'entity',
    read: '?.name.en',
    text: 'query Entity($name: String) { entity(name: $name) { kind name { zh en } claims(first: 2) { totalCount nodes { text { zh en } } } } }',
  },
  {
    name: 'Keywords',
    variables: '{ first: 10 }',
    field: 'keywords',
    read: '.nodes[0]?.label.zh',
    text: 'query Keywords($first: Int) { keywords(first: $first) { totalCount nodes { id label { zh en } briefs(first: 1) { totalCount } } } }',
  },
];
