SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(count(DISTINCT "_village") AS BIGINT) AS s0,
  CAST(count(*) FILTER (WHERE answer is not null) AS BIGINT) AS s1,
  CAST(count(*) AS BIGINT) AS s2
FROM "visits"
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'physical-violence') AS BIGINT) AS s0,
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'sexual-violence') AS BIGINT) AS s1,
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'child-marriage') AS BIGINT) AS s2,
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'unhealthy-food') AS BIGINT) AS s3,
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'carers-untrained') AS BIGINT) AS s4,
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'remote-parenting-untrained') AS BIGINT) AS s5,
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'no-regulation') AS BIGINT) AS s6,
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'no-collaboration') AS BIGINT) AS s7,
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'unresponsive-environment') AS BIGINT) AS s8,
  CAST(count(DISTINCT "_village") FILTER (WHERE obstacle = 'care-seen-as-private') AS BIGINT) AS s9,
  CAST(count(*) FILTER (WHERE recommendation is not null and follow_up = 'done') AS BIGINT) AS s10,
  CAST(count(*) FILTER (WHERE recommendation is not null and follow_up is not null) AS BIGINT) AS s11,
  CAST(count(*) FILTER (WHERE recommendation is not null) AS BIGINT) AS s12,
  CAST(count(DISTINCT "_village") FILTER (WHERE recommendation is not null) AS BIGINT) AS s13
FROM "findings"
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;
