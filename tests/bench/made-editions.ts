import { Client } from 'pg';

/**
 * Releases a report of `count` more schools: the newest edition of a report with another code of its school,
 * by plain SQL, so that a thousand take a minute. Gives the addresses of the editions.
 */
export async function makeEditions({
  databaseUrl,
  school,
  year,
  count,
}: {
  databaseUrl: string;
  school: string;
  year: number;
  count: number;
}): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO annals_edition (school_code, year, number, released_at, title, school, sha256, body)
       SELECT code, year, 1, released_at, title, school, encode(sha256(convert_to(made, 'UTF8')), 'hex'), made
         FROM (SELECT * FROM annals_edition WHERE school_code = $1 AND year = $2 ORDER BY number DESC LIMIT 1) AS e
        CROSS JOIN generate_series(1, $3::integer) AS n
        CROSS JOIN LATERAL (SELECT $1 || '-made-' || n) AS codes(code)
        CROSS JOIN LATERAL (SELECT replace(body, '"code":"' || $1 || '"', '"code":"' || code || '"')) AS bodies(made)`,
      [school, year, count],
    );
  } finally {
    await client.end();
  }
  return Array.from(
    { length: count },
    (_, index) => `/api/annual-report/reports/${school}-made-${index + 1}/${year}/editions/1`,
  );
}
