// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
import type { TypedDocumentString } from '../typed-document.ts';
import type {
  AuthorData,
  AuthorVariables,
  AuthorBriefsData,
  AuthorBriefsVariables,
  AuthorClaimsData,
  AuthorClaimsVariables,
  AuthorsData,
  AuthorsVariables,
  BriefData,
  BriefVariables,
  BriefClaimsData,
  BriefClaimsVariables,
  BriefFacetsData,
  BriefFacetsVariables,
  BriefsData,
  BriefsVariables,
  ClaimData,
  ClaimVariables,
  ClaimFacetsData,
  ClaimFacetsVariables,
  ClaimsData,
  ClaimsVariables,
  EntitiesData,
  EntitiesVariables,
  EntityData,
  EntityVariables,
  EntityClaimsData,
  EntityClaimsVariables,
  EntitySuggestionsData,
  EntitySuggestionsVariables,
  ImportDocumentsData,
  ImportDocumentsVariables,
  KeywordBriefsData,
  KeywordBriefsVariables,
  KeywordsData,
  KeywordsVariables,
  NodeData,
  NodeVariables,
  SearchData,
  SearchVariables,
  SourceData,
  SourceVariables,
  SourceBriefsData,
  SourceBriefsVariables,
  SourceClaimsData,
  SourceClaimsVariables,
  SourcesData,
  SourcesVariables,
} from './types.ts';

const AuthorFragment = "fragment Author on Author{id name names{...Bilingual}}";

const AuthorPageFragment = "fragment AuthorPage on AuthorConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Author}}";

const BilingualFragment = "fragment Bilingual on Bilingual{zh en}";

const BriefFragment = "fragment Brief on Brief{...BriefHeader titleIsDerived url sources{...Source}}";

const BriefFacetsFragment = "fragment BriefFacets on BriefFacets{sources(first:$top){count source{...Source}}authors(first:$top){count author{...Author}}keywords(first:$top){count keyword{...Keyword}}entities(first:$top){count entity{...Entity}}months{month count}years{year count}languages{language count}}";

const BriefHeaderFragment = "fragment BriefHeader on Brief{id publishedOn title{...Bilingual}authors{...Author}keywords{...Keyword}}";

const BriefPageFragment = "fragment BriefPage on BriefConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Brief}}";

const BriefWholeFragment = "fragment BriefWhole on Brief{...Brief lead{...Bilingual}sections{...Section claims{...ClaimOfSection}}document{sha256 name mediaType importedAt}}";

const ClaimFragment = "fragment Claim on Claim{id position text{...Bilingual}section{...Section}source{...Source}brief{...BriefHeader}mentions{...Mention}}";

const ClaimFacetsFragment = "fragment ClaimFacets on ClaimFacets{sources(first:$top){count source{...Source}}authors(first:$top){count author{...Author}}keywords(first:$top){count keyword{...Keyword}}entities(first:$top){count entity{...Entity}}months{month count}years{year count}languages{language count}}";

const ClaimOfSectionFragment = "fragment ClaimOfSection on Claim{id position text{...Bilingual}alignment{status confidence reasons}mentions{...Mention}parity{...EntityParity}anchors{language line start end}}";

const ClaimPageFragment = "fragment ClaimPage on ClaimConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Claim}}";

const ClaimWholeFragment = "fragment ClaimWhole on Claim{...Claim alignment{status confidence reasons}parity{...EntityParity}}";

const EntityFragment = "fragment Entity on Entity{id kind name{...Bilingual}}";

const EntityPageFragment = "fragment EntityPage on EntityConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Entity}}";

const EntityParityFragment = "fragment EntityParity on EntityParity{language entity{...Entity}counterpart{...Entity}}";

const EntitySuggestionFragment = "fragment EntitySuggestion on EntitySuggestion{id zh en kind status score claimsBoth claimsZh claimsEn entity{...Entity}}";

const EntitySuggestionPageFragment = "fragment EntitySuggestionPage on EntitySuggestionConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...EntitySuggestion}}";

const EntityWithAliasesFragment = "fragment EntityWithAliases on Entity{...Entity aliases{text language}}";

const KeywordFragment = "fragment Keyword on Keyword{id label{...Bilingual}}";

const KeywordPageFragment = "fragment KeywordPage on KeywordConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Keyword}}";

const MentionFragment = "fragment Mention on Mention{language surface start end entity{...Entity}}";

const PageInfoFragment = "fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}";

const SearchPageFragment = "fragment SearchPage on ClaimConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)namedEntities@skip(if:$continued){...Entity}pageInfo{...PageInfo}edges{matches{language start end}node{...Claim}}}";

const SectionFragment = "fragment Section on Section{id position heading{...Bilingual}}";

const SourceFragment = "fragment Source on Source{id name url}";

const SourcePageFragment = "fragment SourcePage on SourceConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Source}}";

/** The document of the operation `Author`. */
export const AuthorDocument: TypedDocumentString<AuthorData, AuthorVariables> =
  "query Author($id:ID$name:String){author(id:$id name:$name){...Author}}" +
  AuthorFragment +
  BilingualFragment;

/** The document of the operation `AuthorBriefs`. */
export const AuthorBriefsDocument: TypedDocumentString<AuthorBriefsData, AuthorBriefsVariables> =
  "query AuthorBriefs($id:ID!$search:String$where:BriefFilter$orderBy:[BriefOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){author(id:$id){briefs(search:$search where:$where orderBy:$orderBy first:$first after:$after last:$last before:$before){...BriefPage}}}" +
  AuthorFragment +
  BriefHeaderFragment +
  BriefFragment +
  BriefPageFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `AuthorClaims`. */
export const AuthorClaimsDocument: TypedDocumentString<AuthorClaimsData, AuthorClaimsVariables> =
  "query AuthorClaims($id:ID!$mentioning:String$search:String$where:ClaimFilter$orderBy:[ClaimOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){author(id:$id){claims(mentioning:$mentioning search:$search where:$where orderBy:$orderBy first:$first after:$after last:$last before:$before){...ClaimPage}}}" +
  AuthorFragment +
  BriefHeaderFragment +
  ClaimFragment +
  ClaimPageFragment +
  SectionFragment +
  MentionFragment +
  EntityFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `Authors`. */
export const AuthorsDocument: TypedDocumentString<AuthorsData, AuthorsVariables> =
  "query Authors($first:Int$after:String$last:Int$before:String$continued:Boolean!=false){authors(first:$first after:$after last:$last before:$before){...AuthorPage}}" +
  AuthorFragment +
  AuthorPageFragment +
  BilingualFragment +
  PageInfoFragment;

/** The document of the operation `Brief`. */
export const BriefDocument: TypedDocumentString<BriefData, BriefVariables> =
  "query Brief($id:ID!){brief(id:$id){...BriefWhole}}" +
  AuthorFragment +
  BriefHeaderFragment +
  BriefFragment +
  BriefWholeFragment +
  ClaimOfSectionFragment +
  SectionFragment +
  MentionFragment +
  EntityParityFragment +
  EntityFragment +
  BilingualFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `BriefClaims`. */
export const BriefClaimsDocument: TypedDocumentString<BriefClaimsData, BriefClaimsVariables> =
  "query BriefClaims($id:ID!$mentioning:String$search:String$where:ClaimFilter$orderBy:[ClaimOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){brief(id:$id){claims(mentioning:$mentioning search:$search where:$where orderBy:$orderBy first:$first after:$after last:$last before:$before){...ClaimPage}}}" +
  AuthorFragment +
  BriefHeaderFragment +
  ClaimFragment +
  ClaimPageFragment +
  SectionFragment +
  MentionFragment +
  EntityFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `BriefFacets`. */
export const BriefFacetsDocument: TypedDocumentString<BriefFacetsData, BriefFacetsVariables> =
  "query BriefFacets($source:String$author:String$keyword:String$entity:String$search:String$from:Date$to:Date$where:BriefFilter!={}$top:Int=10){briefs(search:$search where:{source:{name:$source}author:{name:$author}keyword:{name:$keyword}entity:{name:$entity}publishedOn:{gte:$from lte:$to}and:[$where]}){totalCount totalCountIsExact facets{...BriefFacets}}}" +
  AuthorFragment +
  BriefFacetsFragment +
  EntityFragment +
  BilingualFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `Briefs`. */
export const BriefsDocument: TypedDocumentString<BriefsData, BriefsVariables> =
  "query Briefs($source:String$author:String$keyword:String$entity:String$search:String$from:Date$to:Date$where:BriefFilter!={}$orderBy:[BriefOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){briefs(search:$search where:{source:{name:$source}author:{name:$author}keyword:{name:$keyword}entity:{name:$entity}publishedOn:{gte:$from lte:$to}and:[$where]}orderBy:$orderBy first:$first after:$after last:$last before:$before){...BriefPage}}" +
  AuthorFragment +
  BriefHeaderFragment +
  BriefFragment +
  BriefPageFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `Claim`. */
export const ClaimDocument: TypedDocumentString<ClaimData, ClaimVariables> =
  "query Claim($id:ID!){claim(id:$id){...ClaimWhole}}" +
  AuthorFragment +
  BriefHeaderFragment +
  ClaimFragment +
  ClaimWholeFragment +
  SectionFragment +
  MentionFragment +
  EntityParityFragment +
  EntityFragment +
  BilingualFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `ClaimFacets`. */
export const ClaimFacetsDocument: TypedDocumentString<ClaimFacetsData, ClaimFacetsVariables> =
  "query ClaimFacets($source:String$author:String$keyword:String$entity:String$mentioning:String$search:String$from:Date$to:Date$where:ClaimFilter!={}$top:Int=10){claims(mentioning:$mentioning search:$search where:{source:{name:$source}author:{name:$author}keyword:{name:$keyword}entity:{name:$entity}publishedOn:{gte:$from lte:$to}and:[$where]}){totalCount totalCountIsExact facets{...ClaimFacets}}}" +
  AuthorFragment +
  ClaimFacetsFragment +
  EntityFragment +
  BilingualFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `Claims`. */
export const ClaimsDocument: TypedDocumentString<ClaimsData, ClaimsVariables> =
  "query Claims($source:String$author:String$keyword:String$entity:String$mentioning:String$search:String$from:Date$to:Date$where:ClaimFilter!={}$orderBy:[ClaimOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){claims(mentioning:$mentioning search:$search where:{source:{name:$source}author:{name:$author}keyword:{name:$keyword}entity:{name:$entity}publishedOn:{gte:$from lte:$to}and:[$where]}orderBy:$orderBy first:$first after:$after last:$last before:$before){...ClaimPage}}" +
  AuthorFragment +
  BriefHeaderFragment +
  ClaimFragment +
  ClaimPageFragment +
  SectionFragment +
  MentionFragment +
  EntityFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `Entities`. */
export const EntitiesDocument: TypedDocumentString<EntitiesData, EntitiesVariables> =
  "query Entities($search:String$kind:EntityKind$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){entities(search:$search kind:$kind first:$first after:$after last:$last before:$before){...EntityPage}}" +
  EntityFragment +
  EntityPageFragment +
  BilingualFragment +
  PageInfoFragment;

/** The document of the operation `Entity`. */
export const EntityDocument: TypedDocumentString<EntityData, EntityVariables> =
  "query Entity($id:ID$name:String){entity(id:$id name:$name){...EntityWithAliases}}" +
  EntityFragment +
  EntityWithAliasesFragment +
  BilingualFragment;

/** The document of the operation `EntityClaims`. */
export const EntityClaimsDocument: TypedDocumentString<EntityClaimsData, EntityClaimsVariables> =
  "query EntityClaims($id:ID!$search:String$where:ClaimFilter$orderBy:[ClaimOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){entity(id:$id){claims(search:$search where:$where orderBy:$orderBy first:$first after:$after last:$last before:$before){...ClaimPage}}}" +
  AuthorFragment +
  BriefHeaderFragment +
  ClaimFragment +
  ClaimPageFragment +
  SectionFragment +
  MentionFragment +
  EntityFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `EntitySuggestions`. */
export const EntitySuggestionsDocument: TypedDocumentString<EntitySuggestionsData, EntitySuggestionsVariables> =
  "query EntitySuggestions($status:EntitySuggestionStatus=OPEN$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){entitySuggestions(status:$status first:$first after:$after last:$last before:$before){...EntitySuggestionPage}}" +
  EntityFragment +
  EntitySuggestionFragment +
  EntitySuggestionPageFragment +
  BilingualFragment +
  PageInfoFragment;

/** The document of the operation `ImportDocuments`. */
export const ImportDocumentsDocument: TypedDocumentString<ImportDocumentsData, ImportDocumentsVariables> =
  "mutation ImportDocuments($documents:[DocumentInput!]!$dryRun:Boolean!=false){importDocuments(documents:$documents dryRun:$dryRun){created updated unchanged failed results{name outcome briefs{id}diagnostics{code severity message hint line column excerpt}}}}";

/** The document of the operation `KeywordBriefs`. */
export const KeywordBriefsDocument: TypedDocumentString<KeywordBriefsData, KeywordBriefsVariables> =
  "query KeywordBriefs($id:ID!$search:String$where:BriefFilter$orderBy:[BriefOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){node(id:$id){...on Keyword{briefs(search:$search where:$where orderBy:$orderBy first:$first after:$after last:$last before:$before){...BriefPage}}}}" +
  AuthorFragment +
  BriefHeaderFragment +
  BriefFragment +
  BriefPageFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `Keywords`. */
export const KeywordsDocument: TypedDocumentString<KeywordsData, KeywordsVariables> =
  "query Keywords($first:Int$after:String$last:Int$before:String$continued:Boolean!=false){keywords(first:$first after:$after last:$last before:$before){...KeywordPage}}" +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  KeywordPageFragment;

/** The document of the operation `Node`. */
export const NodeDocument: TypedDocumentString<NodeData, NodeVariables> =
  "query Node($id:ID!){node(id:$id){__typename id ...on Author{...Author}...on Brief{...Brief}...on Claim{...Claim}...on Entity{id kind names:name{...Bilingual}}...on EntitySuggestion{zh en status}...on Keyword{...Keyword}...on Section{...Section}...on Source{...Source}}}" +
  AuthorFragment +
  BriefHeaderFragment +
  BriefFragment +
  ClaimFragment +
  SectionFragment +
  MentionFragment +
  EntityFragment +
  BilingualFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `Search`. */
export const SearchDocument: TypedDocumentString<SearchData, SearchVariables> =
  "query Search($text:String!$where:ClaimFilter$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){claims(search:$text where:$where orderBy:[{field:RELEVANCE direction:DESC}]first:$first after:$after last:$last before:$before){...SearchPage}}" +
  AuthorFragment +
  BriefHeaderFragment +
  ClaimFragment +
  SectionFragment +
  MentionFragment +
  SearchPageFragment +
  EntityFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `Source`. */
export const SourceDocument: TypedDocumentString<SourceData, SourceVariables> =
  "query Source($id:ID$name:String){source(id:$id name:$name){...Source}}" +
  SourceFragment;

/** The document of the operation `SourceBriefs`. */
export const SourceBriefsDocument: TypedDocumentString<SourceBriefsData, SourceBriefsVariables> =
  "query SourceBriefs($id:ID!$search:String$where:BriefFilter$orderBy:[BriefOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){source(id:$id){briefs(search:$search where:$where orderBy:$orderBy first:$first after:$after last:$last before:$before){...BriefPage}}}" +
  AuthorFragment +
  BriefHeaderFragment +
  BriefFragment +
  BriefPageFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `SourceClaims`. */
export const SourceClaimsDocument: TypedDocumentString<SourceClaimsData, SourceClaimsVariables> =
  "query SourceClaims($id:ID!$mentioning:String$search:String$where:ClaimFilter$orderBy:[ClaimOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){source(id:$id){claims(mentioning:$mentioning search:$search where:$where orderBy:$orderBy first:$first after:$after last:$last before:$before){...ClaimPage}}}" +
  AuthorFragment +
  BriefHeaderFragment +
  ClaimFragment +
  ClaimPageFragment +
  SectionFragment +
  MentionFragment +
  EntityFragment +
  BilingualFragment +
  PageInfoFragment +
  KeywordFragment +
  SourceFragment;

/** The document of the operation `Sources`. */
export const SourcesDocument: TypedDocumentString<SourcesData, SourcesVariables> =
  "query Sources($first:Int$after:String$last:Int$before:String$continued:Boolean!=false){sources(first:$first after:$after last:$last before:$before){...SourcePage}}" +
  PageInfoFragment +
  SourceFragment +
  SourcePageFragment;
