select concat('{"claims":', 
(select concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), ',"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"id":"claim_', "t4"."brief_id", '_', "t4"."id", '"}') as "j0"
from 
(select "t9"."brief_id" as "brief_id", "t9"."claim_id" as "id", "t9"."published_sort" as "published_sort", "t9"."ordinal" as "ordinal"
from "claim_search" "t9"
where false and true and true
order by coalesce("t9"."published_sort", "t9"."published_sort") desc, coalesce("t9"."brief_id", "t9"."brief_id") desc, coalesce("t9"."ordinal", "t9"."ordinal") asc
limit 2) "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."brief_id" desc, "t2"."ordinal" asc) "t5" ) "t1"
cross join 
(select count(*) as total
from 
(select 1
from "claim_search" "t14"
where false and true and true
limit 10001) counted) "t3"), '}') as data;
