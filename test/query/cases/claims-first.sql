select concat('{"claims":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"id":"claim_', "t4"."brief_id", '_', "t4"."id", '","position":', coalesce("t4"."position"::text, 'null'), ',"text":{"en":', coalesce(to_json("t4"."text_en")::text, 'null'), '}}') as "j0"
from 
(select "t6"."brief_id" as "brief_id", "t6"."id" as "id", "t6"."published_sort" as "published_sort", "t6"."ordinal" as "ordinal"
from "claim" "t6"
where true
order by "t6"."published_sort" desc, "t6"."brief_id" desc, "t6"."ordinal" asc
limit 2) "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."brief_id" desc, "t2"."ordinal" asc) "t5" ) "t1"), '}') as data;
