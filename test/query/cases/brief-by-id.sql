select concat('{"brief":', coalesce(
(select concat('{"id":"brief_', "t1"."id", '","title":{"zh":', coalesce(to_json("t1"."title_zh")::text, 'null'), ',"en":', coalesce(to_json("t1"."title_en")::text, 'null'), '},"titleIsDerived":', coalesce("t1"."title_is_derived"::text, 'null'), ',"publishedOn":', coalesce(to_json("t1"."published_on")::text, 'null'), ',"url":', coalesce(to_json("t1"."url")::text, 'null'), ',"lead":{"prefer":', coalesce(to_json(coalesce("t1"."lead_en", "t1"."lead_zh", null::text))::text, 'null'), '}}')
from "brief" "t1" 
where "t1"."id" = $1::bigint), 'null'), '}') as data;
