select concat('{"nodes":[', concat_ws(',', 
(select string_agg(concat('{"id":"author_', "t1"."id", '","node":{"id":"author_', "t1"."id", '","name":', coalesce(to_json("t1"."name")::text, 'null'), ',"__typename":"Author"}}'), ',')
from "author" "t1" 
where "t1"."id" = any($1::bigint[])), 
(select string_agg(concat('{"id":"brief_', "t2"."id", '","node":{"id":"brief_', "t2"."id", '","__typename":"Brief"}}'), ',')
from "brief" "t2" 
where "t2"."id" = any($2::bigint[])), 
(select string_agg(concat('{"id":"claim_', concat("t3"."brief_id", '_', "t3"."id"), '","node":{"id":"claim_', "t3"."brief_id", '_', "t3"."id", '","__typename":"Claim"}}'), ',')
from "claim" "t3" 
where "t3"."brief_id" = any($3::bigint[]) and "t3"."id" = any($4::bigint[])), 
(select string_agg(concat('{"id":"entity_', "t4"."id", '","node":{"id":"entity_', "t4"."id", '","__typename":"Entity"}}'), ',')
from "entity" "t4" 
where "t4"."id" = any($5::bigint[])), 
(select string_agg(concat('{"id":"entity_suggestion_', "t5"."id", '","node":{"id":"entity_suggestion_', "t5"."id", '","__typename":"EntitySuggestion"}}'), ',')
from "entity_suggestion" "t5" 
where "t5"."id" = any($6::bigint[])), 
(select string_agg(concat('{"id":"keyword_', "t6"."id", '","node":{"id":"keyword_', "t6"."id", '","__typename":"Keyword"}}'), ',')
from "keyword" "t6" 
where "t6"."id" = any($7::bigint[])), 
(select string_agg(concat('{"id":"section_', concat("t7"."brief_id", '_', "t7"."id"), '","node":{"id":"section_', "t7"."brief_id", '_', "t7"."id", '","__typename":"Section"}}'), ',')
from "section" "t7" 
where "t7"."brief_id" = any($8::bigint[]) and "t7"."id" = any($9::bigint[])), 
(select string_agg(concat('{"id":"source_', "t8"."id", '","node":{"id":"source_', "t8"."id", '","__typename":"Source"}}'), ',')
from "source" "t8" 
where "t8"."id" = any($10::bigint[]))), ']}') as data;
