select concat('{"claims":', 
(select concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), ',"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"id":"claim_', "t4"."brief_id", '_', "t4"."id", '"}') as "j0"
from 
(select *
from (with "t9" as materialized 
(select "t12"."brief_id" as "brief_id", "t12"."id" as "id", "t12"."published_sort" as "published_sort", "t12"."ordinal" as "ordinal"
from 
(select "t6"."vector" as "vector", "t6"."brief_id" as "brief_id", "t6"."claim_id" as "id", "t6"."published_sort" as "published_sort", "t6"."ordinal" as "ordinal"
from "claim_search" "t6"
where true and true and not false
order by "t6"."published_sort" desc, "t6"."brief_id" desc, "t6"."ordinal" asc
limit 300) "t12"
where ts_match_vq("t12"."vector", $1::tsquery)
order by "t12"."published_sort" desc, "t12"."brief_id" desc, "t12"."ordinal" asc
limit 3), "t10" as materialized 
(select not false and 
(select count(*)
from "t9") < 3 and exists 
(select 1
from "claim_search" "t6"
where true and true
order by "t6"."published_sort" desc, "t6"."brief_id" desc, "t6"."ordinal" asc offset 300
limit 1) as is_little) select *
from "t9"
where not 
(select is_little
from "t10")
union all 
(select "t13"."brief_id" as "brief_id", "t13"."claim_id" as "id", "t13"."published_sort" as "published_sort", "t13"."ordinal" as "ordinal"
from "claim_search" "t13"
where "t13"."vector" @@ 
(select $2::tsquery) and ts_match_vq("t13"."vector", $3::tsquery) and 
(select is_little
from "t10") and true
order by coalesce("t13"."published_sort", "t13"."published_sort") desc, coalesce("t13"."brief_id", "t13"."brief_id") desc, coalesce("t13"."ordinal", "t13"."ordinal") asc
limit 3)) "t11") "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."brief_id" desc, "t2"."ordinal" asc) "t5" ) "t1"
cross join 
(select count(*) as total
from 
(select 1
from "claim_search" "t18"
where "t18"."vector" @@ 
(select $4::tsquery) and ts_match_vq("t18"."vector", $5::tsquery) and true and true
limit 10001) counted) "t3"), '}') as data;
