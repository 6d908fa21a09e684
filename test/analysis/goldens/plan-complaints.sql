SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(s0) AS BIGINT), 0) AS s0,
  coalesce(CAST(sum(s1) AS BIGINT), 0) AS s1,
  coalesce(CAST(sum(s2) AS BIGINT), 0) AS s2,
  coalesce(CAST(sum(s3) AS BIGINT), 0) AS s3,
  coalesce(CAST(sum(s4) AS BIGINT), 0) AS s4
FROM (SELECT _period, "_province", "_regency", sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category = 'problematic-care') AS s0, sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category in ('problematic-care', 'problematic-care-family-conflict')) AS s1, sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category = 'denied-access') AS s2, sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category = 'custody-dispute') AS s3, sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category = 'maintenance') AS s4 FROM "case_counts__category__cluster" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(s0) AS BIGINT), 0) AS s0
FROM (SELECT _period, "_province", "_regency", sum(n) FILTER (WHERE cluster = 'family-and-alternative-care') AS s0 FROM "case_counts__cluster" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(s0) AS BIGINT), 0) AS s0
FROM (SELECT _period, "_province", "_regency", sum(n) AS s0 FROM "case_counts" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(sum(s0) AS BIGINT) AS s0,
  CAST(sum(s1) AS BIGINT) AS s1,
  CAST(sum(s2) AS BIGINT) AS s2,
  CAST(sum(s3) AS BIGINT) AS s3,
  CAST(sum(s4) AS BIGINT) AS s4,
  CAST(sum(s5) AS BIGINT) AS s5
FROM (SELECT _period, "_province", "_regency", count(*) FILTER (WHERE migrant_family) AS s0, count(*) FILTER (WHERE migrant_family is not null) AS s1, count(*) FILTER (WHERE closed_on is not null) AS s2, count(*) AS s3, count(*) FILTER (WHERE date_diff('day', received_on, CAST('2023-09-06' AS DATE)) >= 30 and date_diff('day', received_on, closed_on) between 0 and 30) AS s4, count(*) FILTER (WHERE date_diff('day', received_on, CAST('2023-09-06' AS DATE)) >= 30) AS s5 FROM "complaints" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(sum(s0) AS BIGINT) AS s0
FROM (SELECT _period, "_province", "_regency", sum(children) AS s0 FROM "population" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;
