select concat('{"entities":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"name":{"zh":', coalesce(to_json("t4"."name_zh")::text, 'null'), ',"en":', coalesce(to_json("t4"."name_en")::text, 'null'), '}}') as "j0"
from 
(select "t7"."id" as "id", "t6"."rank" as "rank", "t7"."slug" as "slug"
from unnest($1::bigint[], $2::integer[]) as "t6" (id, rank)
join "entity" "t7" on "t7"."id" = "t6"."id"
where true
order by "t6"."rank" asc, "t7"."slug" asc
limit 3) "t2"
join "entity" "t4" on "t4"."id" = "t2"."id"
order by "t2"."rank" asc, "t2"."slug" asc) "t5" ) "t1"), '}') as data;
