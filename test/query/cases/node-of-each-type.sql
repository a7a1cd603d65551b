select concat('{"a":', coalesce(
(select concat('{"__typename":"Author","id":"author_', "t1"."id", '"}')
from "author" "t1" 
where "t1"."id" = $1::bigint), 
(select concat('{"__typename":"Brief","id":"brief_', "t2"."id", '"}')
from "brief" "t2" 
where "t2"."id" = $2::bigint), 
(select concat('{"__typename":"Claim","id":"claim_', "t3"."brief_id", '_', "t3"."id", '"}')
from "claim" "t3" 
where "t3"."brief_id" = $3::bigint and "t3"."id" = $4::bigint), 
(select concat('{"__typename":"Entity","id":"entity_', "t4"."id", '"}')
from "entity" "t4" 
where "t4"."id" = $5::bigint), 
(select concat('{"__typename":"EntitySuggestion","id":"entity_suggestion_', "t5"."id", '"}')
from "entity_suggestion" "t5" 
where "t5"."id" = $6::bigint), 
(select concat('{"__typename":"Keyword","id":"keyword_', "t6"."id", '"}')
from "keyword" "t6" 
where "t6"."id" = $7::bigint), 
(select concat('{"__typename":"Section","id":"section_', "t7"."brief_id", '_', "t7"."id", '"}')
from "section" "t7" 
where "t7"."brief_id" = $8::bigint and "t7"."id" = $9::bigint), 
(select concat('{"__typename":"Source","id":"source_', "t8"."id", '"}')
from "source" "t8" 
where "t8"."id" = $10::bigint), 'null'), ',"b":', coalesce(
(select '{"__typename":"Author"}'
from "author" "t9" 
where "t9"."id" = $11::bigint), 
(select '{"__typename":"Brief"}'
from "brief" "t10" 
where "t10"."id" = $12::bigint), 
(select concat('{"__typename":"Claim","position":', coalesce("t11"."position"::text, 'null'), '}')
from "claim" "t11" 
where "t11"."brief_id" = $13::bigint and "t11"."id" = $14::bigint), 
(select '{"__typename":"Entity"}'
from "entity" "t12" 
where "t12"."id" = $15::bigint), 
(select '{"__typename":"EntitySuggestion"}'
from "entity_suggestion" "t13" 
where "t13"."id" = $16::bigint), 
(select '{"__typename":"Keyword"}'
from "keyword" "t14" 
where "t14"."id" = $17::bigint), 
(select '{"__typename":"Section"}'
from "section" "t15" 
where "t15"."brief_id" = $18::bigint and "t15"."id" = $19::bigint), 
(select '{"__typename":"Source"}'
from "source" "t16" 
where "t16"."id" = $20::bigint), 'null'), ',"c":', coalesce(
(select '{"__typename":"Author"}'
from "author" "t17" 
where "t17"."id" = $21::bigint), 
(select '{"__typename":"Brief"}'
from "brief" "t18" 
where "t18"."id" = $22::bigint), 
(select '{"__typename":"Claim"}'
from "claim" "t19" 
where "t19"."brief_id" = $23::bigint and "t19"."id" = $24::bigint), 
(select '{"__typename":"Entity"}'
from "entity" "t20" 
where "t20"."id" = $25::bigint), 
(select '{"__typename":"EntitySuggestion"}'
from "entity_suggestion" "t21" 
where "t21"."id" = $26::bigint), 
(select '{"__typename":"Keyword"}'
from "keyword" "t22" 
where "t22"."id" = $27::bigint), 
(select '{"__typename":"Section"}'
from "section" "t23" 
where "t23"."brief_id" = $28::bigint and "t23"."id" = $29::bigint), 
(select concat('{"name":', coalesce(to_json("t24"."name")::text, 'null'), ',"__typename":"Source"}')
from "source" "t24" 
where "t24"."id" = $30::bigint), 'null'), ',"d":', coalesce(
(select concat('{"id":"author_', "t25"."id", '","__typename":"Author"}')
from "author" "t25" 
where "t25"."id" = $31::bigint), 
(select concat('{"id":"brief_', "t26"."id", '","__typename":"Brief"}')
from "brief" "t26" 
where "t26"."id" = $32::bigint), 
(select concat('{"id":"claim_', "t27"."brief_id", '_', "t27"."id", '","__typename":"Claim"}')
from "claim" "t27" 
where "t27"."brief_id" = $33::bigint and "t27"."id" = $34::bigint), 
(select concat('{"id":"entity_', "t28"."id", '","__typename":"Entity"}')
from "entity" "t28" 
where "t28"."id" = $35::bigint), 
(select concat('{"id":"entity_suggestion_', "t29"."id", '","__typename":"EntitySuggestion"}')
from "entity_suggestion" "t29" 
where "t29"."id" = $36::bigint), 
(select concat('{"id":"keyword_', "t30"."id", '","__typename":"Keyword"}')
from "keyword" "t30" 
where "t30"."id" = $37::bigint), 
(select concat('{"id":"section_', "t31"."brief_id", '_', "t31"."id", '","__typename":"Section"}')
from "section" "t31" 
where "t31"."brief_id" = $38::bigint and "t31"."id" = $39::bigint), 
(select concat('{"id":"source_', "t32"."id", '","__typename":"Source"}')
from "source" "t32" 
where "t32"."id" = $40::bigint), 'null'), '}') as data;
