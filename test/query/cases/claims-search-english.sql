select concat('{"claims":', 
(select concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), ',"edges":[', "t1"."j0", ']}')
from 
(select string_agg("t6"."j0", ',') as "j0"
from 
(select concat('{"matches":["0:",{"zh":', coalesce(to_json("t4"."text_zh")::text, 'null'), ',"en":', coalesce(to_json("t4"."text_en")::text, 'null'), '}],"node":{"id":"claim_', "t5"."brief_id", '_', "t5"."id", '"}}') as "j0"
from 
(select *
from (with "t10" as materialized 
(select "t13"."brief_id" as "brief_id", "t13"."id" as "id", "t13"."published_sort" as "published_sort", "t13"."ordinal" as "ordinal"
from 
(select "t7"."vector" as "vector", "t7"."brief_id" as "brief_id", "t7"."claim_id" as "id", "t7"."published_sort" as "published_sort", "t7"."ordinal" as "ordinal"
from "claim_search" "t7"
where true and true and not false
order by "t7"."published_sort" desc, "t7"."brief_id" desc, "t7"."ordinal" asc
limit 300) "t13"
where ts_match_vq("t13"."vector", $1::tsquery)
order by "t13"."published_sort" desc, "t13"."brief_id" desc, "t13"."ordinal" asc
limit 3), "t11" as materialized 
(select not false and 
(select count(*)
from "t10") < 3 and exists 
(select 1
from "claim_search" "t7"
where true and true
order by "t7"."published_sort" desc, "t7"."brief_id" desc, "t7"."ordinal" asc offset 300
limit 1) as is_little) select *
from "t10"
where not 
(select is_little
from "t11")
union all 
(select "t14"."brief_id" as "brief_id", "t14"."claim_id" as "id", "t14"."published_sort" as "published_sort", "t14"."ordinal" as "ordinal"
from "claim_search" "t14"
where "t14"."vector" @@ 
(select $2::tsquery) and 
(select is_little
from "t11") and true
order by coalesce("t14"."published_sort", "t14"."published_sort") desc, coalesce("t14"."brief_id", "t14"."brief_id") desc, coalesce("t14"."ordinal", "t14"."ordinal") asc
limit 3)) "t12") "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
join "claim" "t5" on "t5"."brief_id" = "t2"."brief_id" and "t5"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."brief_id" desc, "t2"."ordinal" asc) "t6" ) "t1"
cross join 
(select count(*) as total
from 
(select 1
from "claim_search" "t19"
where "t19"."vector" @@ 
(select $3::tsquery) and true and true
limit 10001) counted) "t3"), '}') as data;
