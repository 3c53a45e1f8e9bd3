/**
 * Who said of which revision of a value that it may be released, and when. A trigger writes it in the statement
 * that moves `observations.reviewed_revision`, however that is done; a transaction names the admin user by
 * `SET LOCAL annals.reviewer = '…'`. A revision can be reviewed more than once.
 */
export const REVIEW_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_value_review (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     school_code text NOT NULL,
     indicator_code text NOT NULL,
     year integer NOT NULL,
     revision integer NOT NULL CHECK (revision >= 1),
     reviewed_at timestamptz(3) NOT NULL DEFAULT now(),
     reviewed_by integer
   )`,
  `CREATE INDEX IF NOT EXISTS annals_value_review_of_value
     ON annals_value_review (school_code, indicator_code, year, revision)`,
  `CREATE OR REPLACE FUNCTION annals_keep_review() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'Reviews of values are only ever added.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_value_review_kept BEFORE UPDATE OR DELETE ON annals_value_review
     FOR EACH ROW EXECUTE FUNCTION annals_keep_review()`,
  `CREATE OR REPLACE TRIGGER annals_value_review_not_truncated BEFORE TRUNCATE ON annals_value_review
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_review()`,
  `CREATE OR REPLACE FUNCTION annals_record_review() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'INSERT' OR NEW.reviewed_revision IS DISTINCT FROM OLD.reviewed_revision THEN
       INSERT INTO annals_value_review (school_code, indicator_code, year, revision, reviewed_by)
       VALUES (NEW.school_code, NEW.indicator_code, NEW.year, NEW.reviewed_revision,
               NULLIF(current_setting('annals.reviewer', true), '')::integer);
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_observation_reviewed AFTER INSERT OR UPDATE ON observations
     FOR EACH ROW WHEN (NEW.reviewed_revision IS NOT NULL) EXECUTE FUNCTION annals_record_review()`,
];
