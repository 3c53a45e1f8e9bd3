/** Columns of `annals_latest_edition`, as an edition row `e` gives them. */
const HEAD = `e.id, e.school_code, e.year, e.number, e.school ->> 'name', e.school ->> 'type',
       e.school ->> 'district', e.school ->> 'city', e.school ->> 'province'`;

/**
 * For every report its newest readable edition, with the school as that edition prints it. Derived from
 * `annals_edition` by a trigger, in the statement that releases or withdraws: the editions whose values count
 * over schools, as a table that the planner has statistics of. Can be emptied and filled again at any time.
 */
export const LATEST_EDITION_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_latest_edition (
     edition_id bigint PRIMARY KEY REFERENCES annals_edition (id) ON DELETE CASCADE,
     school_code text NOT NULL,
     year integer NOT NULL,
     number integer NOT NULL,
     name text NOT NULL,
     type text NOT NULL,
     district text,
     city text,
     province text,
     UNIQUE (school_code, year)
   )`,
  `CREATE OR REPLACE FUNCTION annals_note_latest_edition() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM annals_latest_edition WHERE school_code = NEW.school_code AND year = NEW.year;
     INSERT INTO annals_latest_edition
       SELECT ${HEAD} FROM annals_edition e
        WHERE e.school_code = NEW.school_code AND e.year = NEW.year AND e.withdrawn_at IS NULL
        ORDER BY e.number DESC LIMIT 1;
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_edition_noted AFTER INSERT OR UPDATE ON annals_edition
     FOR EACH ROW EXECUTE FUNCTION annals_note_latest_edition()`,
  `INSERT INTO annals_latest_edition
     SELECT DISTINCT ON (e.school_code, e.year) ${HEAD} FROM annals_edition e
      WHERE e.withdrawn_at IS NULL
        AND NOT EXISTS (SELECT FROM annals_latest_edition l
                         WHERE l.school_code = e.school_code AND l.year = e.year)
      ORDER BY e.school_code, e.year, e.number DESC`,
  `CREATE INDEX IF NOT EXISTS annals_released_value_over_schools
     ON annals_released_value (indicator_code, year, report_year, edition_id)
     INCLUDE (value, status, respondents)`,
];
