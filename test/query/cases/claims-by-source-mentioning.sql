select concat('{"source":', coalesce(
(select concat('{"claims":', 
(select concat('{"totalCount":', least(coalesce("t4"."total", 0), 10000), ',"nodes":[', "t2"."j0", ']}')
from 
(select string_agg("t10"."j0", ',') as "j0"
from 
(select concat('{"position":', coalesce("t5"."position"::text, 'null'), ',"section":', case when "t6"."brief_id" is null then 'null' else concat('{"heading":{"en":', coalesce(to_json("t6"."heading_en")::text, 'null'), '}}') end, ',"mentions":', 
(select concat('[', string_agg("t9".j, ','), ']')
from 
(select concat('{"surface":', coalesce(to_json("t7"."surface")::text, 'null'), ',"start":', coalesce("t7"."start_offset"::text, 'null'), ',"end":', coalesce("t7"."end_offset"::text, 'null'), ',"entity":', case when "t8"."id" is null then 'null' else concat('{"name":{"en":', coalesce(to_json("t8"."name_en")::text, 'null'), '}}') end, '}') as j
from "mention" "t7"
left join "entity" "t8" on "t8"."id" = "t7"."entity_id"
where "t7"."brief_id" = "t5"."brief_id" and "t7"."claim_id" = "t5"."id" and "t7"."language" = 'ZH'
order by "t7"."language" DESC, "t7"."start_offset" ASC, "t7"."position" ASC) "t9"), '}') as "j0"
from 
(select "t11"."brief_id" as "brief_id", "t11"."claim_id" as "id", "t11"."published_sort" as "published_sort", "t11"."ordinal" as "ordinal"
from "claim_entity" "t11"
where "t11"."entity_id" = $1::bigint and "t11"."source_id" = 
(select "source_id"
from "source_name"
where key = $2::text) and true
order by "t11"."published_sort" desc, "t11"."brief_id" desc, "t11"."ordinal" asc
limit 20) "t3"
join "claim" "t5" on "t5"."brief_id" = "t3"."brief_id" and "t5"."id" = "t3"."id"
left join "section" "t6" on "t6"."brief_id" = "t5"."brief_id" and "t6"."id" = "t5"."section_id"
order by "t3"."published_sort" desc, "t3"."brief_id" desc, "t3"."ordinal" asc) "t10" ) "t2"
cross join 
(select count(*) as total
from 
(select 1
from "claim_entity" "t13"
where "t13"."entity_id" = $3::bigint and "t13"."source_id" = 
(select "source_id"
from "source_name"
where key = $4::text) and true
limit 10001) counted) "t4"), '}')
from "source" "t1" 
where "t1"."id" = 
(select "source_id"
from "source_name"
where key = $5::text)), 'null'), '}') as data;
