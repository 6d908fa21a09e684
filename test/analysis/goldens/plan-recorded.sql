SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(s0) AS BIGINT), 0) AS s0
FROM (SELECT _period, "_province", "_regency", sum(n) AS s0 FROM "case_counts" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(s0) AS BIGINT), 0) AS s0
FROM (SELECT _period, "_province", "_regency", sum(n) AS s0 FROM "person_counts" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(s0) AS BIGINT), 0) AS s0
FROM (SELECT _period, "_province", "_regency", sum(n) FILTER (WHERE age_band_parent = 'child') AS s0 FROM "person_counts__age_band_parent" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;
