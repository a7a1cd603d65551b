select concat('{"brief":', coalesce(
(select concat('{"document":', case when "t2"."brief_id" is null then 'null' else concat('{"name":', coalesce(to_json("t2"."name")::text, 'null'), ',"mediaType":', coalesce(to_json("t2"."media_type")::text, 'null'), ',"sha256":', coalesce(to_json("t2"."sha256")::text, 'null'), '}') end, '}')
from "brief" "t1"
left join "revision" "t2" on "t2"."brief_id" = "t1"."id" and "t2"."id" = "t1"."revision_id"
where "t1"."id" = $1::bigint), 'null'), '}') as data;
