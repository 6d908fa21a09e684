SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(sum(s0) AS BIGINT) AS s0,
  CAST(sum(s1) AS BIGINT) AS s1,
  CAST(sum(s2) AS BIGINT) AS s2,
  CAST(sum(s3) AS BIGINT) AS s3,
  CAST(sum(s4) AS BIGINT) AS s4
FROM (SELECT _period, "_province", "_regency", sum(placements) AS s0, sum(wage_abroad * rate * placements) FILTER (WHERE wage_home is not null and currency is not null) AS s1, sum(wage_home * placements) FILTER (WHERE wage_abroad is not null and rate is not null and currency is not null) AS s2, sum(unemployed) FILTER (WHERE labour_force is not null) AS s3, sum(labour_force) FILTER (WHERE unemployed is not null) AS s4 FROM "context" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(sum(s0) AS BIGINT) AS s0
FROM (SELECT _period, "_province", "_regency", sum(population) AS s0 FROM "population" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;
