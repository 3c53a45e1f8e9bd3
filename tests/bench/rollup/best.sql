-- The best that we can write by hand for the bench's own dictionary: every indicator by district, and over all
-- schools, in $1. It knows which indicators are sums, percents and means and what they are made of, and that
-- annexes print no more than the year before; it leaves out which reports a value is from and why one is missing.
WITH place AS MATERIALIZED (
  SELECT school_code, dense_rank() OVER (ORDER BY province, city, district) AS group_no
    FROM (SELECT DISTINCT ON (school_code) school_code, province, city, district
            FROM annals_latest_edition ORDER BY school_code, (year = $1) DESC, year DESC) newest
), school AS MATERIALIZED (
  SELECT row_number() OVER () AS school_no, school_code, group_no FROM place
), own AS MATERIALIZED (
  SELECT r.edition_id, s.school_no, s.group_no
    FROM annals_latest_edition r JOIN school s USING (school_code) WHERE r.year = $1
), later AS MATERIALIZED (
  SELECT r.edition_id, s.school_no, s.group_no
    FROM annals_latest_edition r JOIN school s USING (school_code) WHERE r.year = $1 + 1
), single AS (
  SELECT 'bench.indicator-' || lpad(i::text, 3, '0') AS indicator, i > 100 AS is_mean
    FROM generate_series(1, 110) AS i WHERE i <= 85 OR i > 100
), pair AS (
  SELECT 'bench.indicator-' || lpad(i::text, 3, '0') AS indicator, i > 95 AS is_mean,
         'bench.indicator-' || lpad((CASE WHEN i > 95 THEN i ELSE i - 80 END)::text, 3, '0') AS one,
         'bench.indicator-' || lpad((CASE WHEN i > 95 THEN 1 ELSE i - 79 END)::text, 3, '0') AS two
    FROM generate_series(86, 100) AS i
), partial AS MATERIALIZED (
  SELECT w.indicator, w.is_mean, false AS is_percent, a.*
    FROM single w CROSS JOIN LATERAL (
      SELECT c.group_no,
             CASE WHEN w.is_mean THEN count(c.value * c.respondents) ELSE count(c.value) END AS reported,
             CASE WHEN w.is_mean THEN sum(c.value * c.respondents) ELSE sum(c.value) END AS above,
             sum(c.respondents) FILTER (WHERE c.value IS NOT NULL) AS below,
             bool_or(c.status = 'estimated') AS estimated, bool_or(c.status = 'provisional') AS provisional
        FROM (
          SELECT e.group_no, v.value, v.respondents, v.status
            FROM annals_released_value v JOIN own e ON e.edition_id = v.edition_id
           WHERE v.indicator_code = w.indicator AND v.year = $1 AND v.report_year = $1
          UNION ALL
          SELECT l.group_no, v.value, v.respondents, v.status
            FROM annals_released_value v JOIN later l ON l.edition_id = v.edition_id
           WHERE v.indicator_code = w.indicator AND v.year = $1 AND v.report_year = $1 + 1
             AND NOT EXISTS (
               SELECT FROM annals_released_value o JOIN own e ON e.edition_id = o.edition_id
                WHERE o.indicator_code = w.indicator AND o.year = $1 AND o.report_year = $1
                  AND e.school_no = l.school_no)) c
       GROUP BY c.group_no) a
  UNION ALL
  SELECT w.indicator, w.is_mean, NOT w.is_mean, a.*
    FROM pair w CROSS JOIN LATERAL (
      SELECT one.group_no, count(*) AS reported,
             sum(CASE WHEN w.is_mean THEN one.value * two.value ELSE one.value END) AS above,
             sum(two.value) AS below,
             bool_or('estimated' IN (one.status, two.status)) AS estimated,
             bool_or('provisional' IN (one.status, two.status)) AS provisional
        FROM (
          SELECT e.school_no, e.group_no, v.value, v.status
            FROM annals_released_value v JOIN own e ON e.edition_id = v.edition_id
           WHERE v.indicator_code = w.one AND v.year = $1 AND v.report_year = $1
          UNION ALL
          SELECT l.school_no, l.group_no, v.value, v.status
            FROM annals_released_value v JOIN later l ON l.edition_id = v.edition_id
           WHERE v.indicator_code = w.one AND v.year = $1 AND v.report_year = $1 + 1
             AND NOT EXISTS (
               SELECT FROM annals_released_value o JOIN own e ON e.edition_id = o.edition_id
                WHERE o.indicator_code = w.one AND o.year = $1 AND o.report_year = $1
                  AND e.school_no = l.school_no)) one
        JOIN (
          SELECT e.school_no, v.value, v.status
            FROM annals_released_value v JOIN own e ON e.edition_id = v.edition_id
           WHERE v.indicator_code = w.two AND v.year = $1 AND v.report_year = $1
          UNION ALL
          SELECT l.school_no, v.value, v.status
            FROM annals_released_value v JOIN later l ON l.edition_id = v.edition_id
           WHERE v.indicator_code = w.two AND v.year = $1 AND v.report_year = $1 + 1
             AND NOT EXISTS (
               SELECT FROM annals_released_value o JOIN own e ON e.edition_id = o.edition_id
                WHERE o.indicator_code = w.two AND o.year = $1 AND o.report_year = $1
                  AND e.school_no = l.school_no)) two USING (school_no)
       WHERE one.value IS NOT NULL AND two.value IS NOT NULL
       GROUP BY one.group_no) a
), total AS (
  SELECT indicator, is_mean, is_percent, group_no, sum(reported) AS reported, sum(above) AS above,
         sum(below) AS below, bool_or(estimated) AS estimated, bool_or(provisional) AS provisional
    FROM partial
   GROUP BY GROUPING SETS ((indicator, is_mean, is_percent, group_no), (indicator, is_mean, is_percent))
), expected AS (
  SELECT group_no, count(*) AS expected FROM place GROUP BY GROUPING SETS ((group_no), ())
)
SELECT indicator, total.group_no, reported, expected,
       CASE WHEN indicator BETWEEN 'bench.indicator-081' AND 'bench.indicator-085' THEN NULL
            WHEN is_percent THEN round(100 * above / NULLIF(below, 0), 2)
            WHEN is_mean THEN round(above / NULLIF(below, 0), 2)
            ELSE above END::text AS value,
       CASE WHEN estimated THEN 'estimated' WHEN provisional THEN 'provisional' ELSE 'final' END AS status
  FROM total JOIN expected ON expected.group_no IS NOT DISTINCT FROM total.group_no
 ORDER BY total.group_no, indicator
