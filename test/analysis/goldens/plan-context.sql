SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(sum(placements) AS BIGINT) AS s0,
  CAST(sum(wage_abroad * rate * placements) FILTER (WHERE wage_home is not null and currency is not null) AS BIGINT) AS s1,
  CAST(sum(wage_home * placements) FILTER (WHERE wage_abroad is not null and rate is not null and currency is not null) AS BIGINT) AS s2,
  CAST(sum(unemployed) FILTER (WHERE labour_force is not null) AS BIGINT) AS s3,
  CAST(sum(labour_force) FILTER (WHERE unemployed is not null) AS BIGINT) AS s4
FROM "context"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(sum(population) AS BIGINT) AS s0
FROM "population"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;
