SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(n) AS BIGINT), 0) AS s0
FROM "case_counts"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(n) AS BIGINT), 0) AS s0
FROM "person_counts"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(n) FILTER (WHERE age_band_parent = 'child') AS BIGINT), 0) AS s0
FROM "person_counts__age_band_parent"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;
