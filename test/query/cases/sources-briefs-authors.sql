select concat('{"sources":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"name":', coalesce(to_json("t4"."name")::text, 'null'), ',"briefs":"0:', "t4"."id", '"}') as "j0"
from 
(select "t6"."id" as "id", "t6"."key" as "key"
from "source" "t6"
where true
order by "t6"."key" asc
limit 2) "t2"
join "source" "t4" on "t4"."id" = "t2"."id"
order by "t2"."key" asc) "t5" ) "t1"), '}') as data;

select p.id::text as parent, concat('{"nodes":[', "t1"."j0", ']}') as json
from (values ($1::bigint), ($2::bigint)) p(id)
left join 
(select "t8"."parent", max("t8"."n") as n, string_agg("t8"."j0", ',') as "j0"
from 
(select "t2"."parent", "t2"."rn", "t2"."n", concat('{"authors":', 
(select concat('[', string_agg("t7".j, ','), ']')
from 
(select concat('{"name":', coalesce(to_json("t5"."name")::text, 'null'), '}') as j
from "brief_author" "t6"
join "author" "t5" on "t5"."id" = "t6"."author_id" 
where "t6"."brief_id" = "t4"."id" and true
order by "t6"."position" ASC) "t7"), '}') as "j0"
from 
(select "t9".*, row_number() over (partition by "t9"."parent"
order by "t9"."published_sort" desc, "t9"."id" desc) as rn, count(*) over (partition by "t9"."parent") as n
from (
(select $3::bigint as parent, "t10"."brief_id" as "id", "t10"."published_sort" as "published_sort"
from "brief_source" "t10"
where "t10"."source_id" = $4::bigint and true
order by "t10"."published_sort" desc, "t10"."brief_id" desc
limit 2)
union all 
(select $5::bigint as parent, "t12"."brief_id" as "id", "t12"."published_sort" as "published_sort"
from "brief_source" "t12"
where "t12"."source_id" = $6::bigint and true
order by "t12"."published_sort" desc, "t12"."brief_id" desc
limit 2)) "t9") "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
where "t2"."rn" <= 1
order by "t2"."parent", "t2"."rn" asc) "t8" group by "t8"."parent") "t1" on "t1"."parent" = p.id
where p.id is not null;
