select concat('{"author":', coalesce(
(select concat('{"name":', coalesce(to_json("t1"."name")::text, 'null'), ',"claims":', 
(select concat('{"totalCount":', least(coalesce("t4"."total", 0), 10000), ',"nodes":[', "t2"."j0", ']}')
from 
(select string_agg("t6"."j0", ',') as "j0"
from 
(select concat('{"position":', coalesce("t5"."position"::text, 'null'), '}') as "j0"
from 
(select "t7"."brief_id" as "brief_id", "t8"."id" as "id", "t7"."published_sort" as "published_sort", "t8"."ordinal" as "ordinal"
from "brief_author" "t7"
join "claim" "t8" on "t8"."brief_id" = "t7"."brief_id"
where "t7"."author_id" = 
(select "author_id"
from "author_name"
where key = $1::text) and true
order by "t7"."published_sort" desc, "t7"."brief_id" desc, "t8"."ordinal" asc
limit 2) "t3"
join "claim" "t5" on "t5"."brief_id" = "t3"."brief_id" and "t5"."id" = "t3"."id"
order by "t3"."published_sort" desc, "t3"."brief_id" desc, "t3"."ordinal" asc) "t6" ) "t2"
cross join 
(select count(*) as total
from 
(select 1
from "brief_author" "t9"
join "claim" "t10" on "t10"."brief_id" = "t9"."brief_id"
where "t9"."author_id" = 
(select "author_id"
from "author_name"
where key = $2::text) and true
limit 10001) counted) "t4"), '}')
from "author" "t1" 
where "t1"."id" = 
(select "author_id"
from "author_name"
where key = $3::text)), 'null'), '}') as data;
