SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category = 'problematic-care') AS BIGINT), 0) AS s0,
  coalesce(CAST(sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category in ('problematic-care', 'problematic-care-family-conflict')) AS BIGINT), 0) AS s1,
  coalesce(CAST(sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category = 'denied-access') AS BIGINT), 0) AS s2,
  coalesce(CAST(sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category = 'custody-dispute') AS BIGINT), 0) AS s3,
  coalesce(CAST(sum(n) FILTER (WHERE cluster = 'family-and-alternative-care' and category = 'maintenance') AS BIGINT), 0) AS s4
FROM "case_counts__category__cluster"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(n) FILTER (WHERE cluster = 'family-and-alternative-care') AS BIGINT), 0) AS s0
FROM "case_counts__cluster"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  coalesce(CAST(sum(n) AS BIGINT), 0) AS s0
FROM "case_counts"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(count(*) FILTER (WHERE migrant_family) AS BIGINT) AS s0,
  CAST(count(*) FILTER (WHERE migrant_family is not null) AS BIGINT) AS s1,
  CAST(count(*) FILTER (WHERE closed_on is not null) AS BIGINT) AS s2,
  CAST(count(*) AS BIGINT) AS s3,
  CAST(count(*) FILTER (WHERE date_diff('day', received_on, CAST('2023-09-06' AS DATE)) >= 30 and date_diff('day', received_on, closed_on) between 0 and 30) AS BIGINT) AS s4,
  CAST(count(*) FILTER (WHERE date_diff('day', received_on, CAST('2023-09-06' AS DATE)) >= 30) AS BIGINT) AS s5
FROM "complaints"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(sum(children) AS BIGINT) AS s0
FROM "population"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;
