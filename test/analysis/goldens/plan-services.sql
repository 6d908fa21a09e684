SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(count(*) FILTER (WHERE item = 'unresponsive-environment' and yes + no > 0 and yes * 2 >= yes + no) AS BIGINT) AS s0,
  CAST(count(*) FILTER (WHERE item = 'unresponsive-environment' and yes + no > 0) AS BIGINT) AS s1,
  CAST(count(*) FILTER (WHERE item = 'unresponsive-environment') AS BIGINT) AS s2,
  CAST(count(*) FILTER (WHERE item = 'care-seen-as-private' and yes + no > 0 and yes * 2 >= yes + no) AS BIGINT) AS s3,
  CAST(count(*) FILTER (WHERE item = 'care-seen-as-private' and yes + no > 0) AS BIGINT) AS s4,
  CAST(count(*) FILTER (WHERE item = 'care-seen-as-private') AS BIGINT) AS s5
FROM "village_answers"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;

SELECT _period, CAST((1 - GROUPING("_province")) + (1 - GROUPING("_regency")) AS INTEGER) AS _depth, "_province", "_regency",
  CAST(count(*) FILTER (WHERE puspaga) AS BIGINT) AS s0,
  CAST(count(*) FILTER (WHERE puspaga is not null and (puspaga or coalesce(entry_complete, true))) AS BIGINT) AS s1,
  CAST(count(*) AS BIGINT) AS s2,
  CAST(count(*) FILTER (WHERE uptd_ppa) AS BIGINT) AS s3,
  CAST(count(*) FILTER (WHERE uptd_ppa is not null and (uptd_ppa or coalesce(entry_complete, true))) AS BIGINT) AS s4,
  CAST(sum(referrals_completed) FILTER (WHERE referrals_made is not null) AS BIGINT) AS s5,
  CAST(sum(referrals_made) FILTER (WHERE referrals_completed is not null) AS BIGINT) AS s6,
  CAST(sum(referrals_made) AS BIGINT) AS s7
FROM "services"
WHERE _period IS NOT NULL
GROUP BY GROUPING SETS ((_period), (_period, "_province"), (_period, "_province", "_regency"))
ORDER BY _period, _depth, "_province" NULLS LAST, "_regency" NULLS LAST;
