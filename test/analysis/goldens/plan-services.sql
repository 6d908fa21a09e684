SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(sum(s0) AS BIGINT) AS s0,
  CAST(sum(s1) AS BIGINT) AS s1,
  CAST(sum(s2) AS BIGINT) AS s2,
  CAST(sum(s3) AS BIGINT) AS s3,
  CAST(sum(s4) AS BIGINT) AS s4,
  CAST(sum(s5) AS BIGINT) AS s5
FROM (SELECT _period, "_province", "_regency", count(*) FILTER (WHERE item = 'unresponsive-environment' and yes + no > 0 and yes * 2 >= yes + no) AS s0, count(*) FILTER (WHERE item = 'unresponsive-environment' and yes + no > 0) AS s1, count(*) FILTER (WHERE item = 'unresponsive-environment') AS s2, count(*) FILTER (WHERE item = 'care-seen-as-private' and yes + no > 0 and yes * 2 >= yes + no) AS s3, count(*) FILTER (WHERE item = 'care-seen-as-private' and yes + no > 0) AS s4, count(*) FILTER (WHERE item = 'care-seen-as-private') AS s5 FROM "village_answers" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(sum(s0) AS BIGINT) AS s0,
  CAST(sum(s1) AS BIGINT) AS s1,
  CAST(sum(s2) AS BIGINT) AS s2,
  CAST(sum(s3) AS BIGINT) AS s3,
  CAST(sum(s4) AS BIGINT) AS s4,
  CAST(sum(s5) AS BIGINT) AS s5,
  CAST(sum(s6) AS BIGINT) AS s6,
  CAST(sum(s7) AS BIGINT) AS s7
FROM (SELECT _period, "_province", "_regency", count(*) FILTER (WHERE puspaga) AS s0, count(*) FILTER (WHERE puspaga is not null and (puspaga or coalesce(entry_complete, true))) AS s1, count(*) AS s2, count(*) FILTER (WHERE uptd_ppa) AS s3, count(*) FILTER (WHERE uptd_ppa is not null and (uptd_ppa or coalesce(entry_complete, true))) AS s4, sum(referrals_completed) FILTER (WHERE referrals_made is not null) AS s5, sum(referrals_made) FILTER (WHERE referrals_completed is not null) AS s6, sum(referrals_made) AS s7 FROM "services" GROUP BY _period, "_province", "_regency")
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
HAVING max(_period) IS NOT NULL
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;
