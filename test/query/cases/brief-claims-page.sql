select concat('{"brief":', coalesce(
(select concat('{"claims":', 
(select concat('{"totalCount":', least(coalesce("t4"."total", 0), 10000), ',"pageInfo":{"hasNextPage":', (coalesce("t2"."n", 0) > 2)::text, ',"hasPreviousPage":false},"nodes":[', "t2"."j0", ']}')
from 
(select max("t7"."n") as n, string_agg("t7"."j0", ',') as "j0"
from 
(select "t3"."rn", "t3"."n", concat('{"position":', coalesce("t5"."position"::text, 'null'), ',"section":', case when "t6"."brief_id" is null then 'null' else concat('{"position":', coalesce("t6"."position"::text, 'null'), '}') end, '}') as "j0"
from 
(select "t8".*, row_number() over (
order by "t8"."brief_id" asc, "t8"."ordinal" asc) as rn, count(*) over () as n
from 
(select "t9"."brief_id" as "brief_id", "t9"."id" as "id", "t9"."ordinal" as "ordinal"
from "claim" "t9"
where "t9"."brief_id" = "t1"."id"
order by "t9"."brief_id" asc, "t9"."ordinal" asc
limit 3) "t8") "t3"
join "claim" "t5" on "t5"."brief_id" = "t3"."brief_id" and "t5"."id" = "t3"."id"
left join "section" "t6" on "t6"."brief_id" = "t5"."brief_id" and "t6"."id" = "t5"."section_id"
where "t3"."rn" <= 2
order by "t3"."rn" asc) "t7" ) "t2"
cross join 
(select count(*) as total
from 
(select 1
from "claim" "t10"
where "t10"."brief_id" = "t1"."id"
limit 10001) counted) "t4"), '}')
from "brief" "t1" 
where "t1"."id" = $1::bigint), 'null'), '}') as data;
