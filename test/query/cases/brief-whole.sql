select concat('{"brief":', coalesce(
(select concat('{"source":', case when "t2"."id" is null then 'null' else concat('{"name":', coalesce(to_json("t2"."name")::text, 'null'), '}') end, ',"sources":', 
(select concat('[', string_agg("t5".j, ','), ']')
from 
(select concat('{"name":', coalesce(to_json("t3"."name")::text, 'null'), ',"url":', coalesce(to_json("t3"."url")::text, 'null'), '}') as j
from "brief_source" "t4"
join "source" "t3" on "t3"."id" = "t4"."source_id" 
where "t4"."brief_id" = "t1"."id" and true
order by "t4"."position" ASC) "t5"), ',"authors":', 
(select concat('[', string_agg("t8".j, ','), ']')
from 
(select concat('{"name":', coalesce(to_json("t6"."name")::text, 'null'), '}') as j
from "brief_author" "t7"
join "author" "t6" on "t6"."id" = "t7"."author_id" 
where "t7"."brief_id" = "t1"."id" and true
order by "t7"."position" ASC) "t8"), ',"keywords":', 
(select concat('[', string_agg("t11".j, ','), ']')
from 
(select concat('{"label":{"zh":', coalesce(to_json("t9"."label_zh")::text, 'null'), ',"en":', coalesce(to_json("t9"."label_en")::text, 'null'), '}}') as j
from "brief_keyword" "t10"
join "keyword" "t9" on "t9"."id" = "t10"."keyword_id" 
where "t10"."brief_id" = "t1"."id" and true
order by "t10"."position" ASC) "t11"), ',"sections":', 
(select concat('[', string_agg("t15".j, ','), ']')
from 
(select concat('{"position":', coalesce("t12"."position"::text, 'null'), ',"heading":{"zh":', coalesce(to_json("t12"."heading_zh")::text, 'null'), ',"en":', coalesce(to_json("t12"."heading_en")::text, 'null'), '},"claims":', 
(select concat('[', string_agg("t14".j, ','), ']')
from 
(select concat('{"position":', coalesce("t13"."position"::text, 'null'), ',"text":{"en":', coalesce(to_json("t13"."text_en")::text, 'null'), '}}') as j
from "claim" "t13" 
where "t13"."brief_id" = "t12"."brief_id" and "t13"."section_id" = "t12"."id" and true
order by "t13"."ordinal" ASC) "t14"), '}') as j
from "section" "t12" 
where "t12"."brief_id" = "t1"."id" and true
order by "t12"."position" ASC) "t15"), '}')
from "brief" "t1"
left join "source" "t2" on "t2"."id" = "t1"."source_id"
where "t1"."id" = $1::bigint), 'null'), '}') as data;
