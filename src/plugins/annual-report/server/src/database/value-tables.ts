/**
 * Revisions of observations. Triggers write them, in the statement that changes the value, so that no way of
 * writing (the admin panel, a script, a bulk statement) can lose one. `observations.revision` counts them and
 * `observations.reviewed_revision` points to the one that a release reads. A transaction may say why it
 * changes values: `SET LOCAL annals.reason = '…'`.
 */
export const REVISION_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_value_revision (
     school_code text NOT NULL,
     indicator_code text NOT NULL,
     year integer NOT NULL,
     revision integer NOT NULL CHECK (revision >= 1),
     value numeric(21, 6),
     text text,
     status text NOT NULL,
     respondents integer,
     method text,
     note text,
     changed_at timestamptz(3) NOT NULL DEFAULT now(),
     changed_by integer,
     reason text,
     PRIMARY KEY (school_code, indicator_code, year, revision)
   )`,
  `CREATE OR REPLACE FUNCTION annals_keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'Revisions of values are only ever added.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_value_revision_kept BEFORE UPDATE OR DELETE ON annals_value_revision
     FOR EACH ROW EXECUTE FUNCTION annals_keep_revision()`,
  `CREATE OR REPLACE TRIGGER annals_value_revision_not_truncated BEFORE TRUNCATE ON annals_value_revision
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_revision()`,
  `CREATE OR REPLACE FUNCTION annals_count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'INSERT' THEN
       NEW.revision := 1 + COALESCE((
         SELECT max(revision) FROM annals_value_revision
         WHERE school_code = NEW.school_code AND indicator_code = NEW.indicator_code AND year = NEW.year
       ), 0);
     ELSIF ROW(NEW.value, NEW.text, NEW.value_status, NEW.respondents, NEW.method, NEW.note)
           IS DISTINCT FROM
           ROW(OLD.value, OLD.text, OLD.value_status, OLD.respondents, OLD.method, OLD.note) THEN
       NEW.revision := OLD.revision + 1;
     ELSE
       NEW.revision := OLD.revision;
     END IF;
     IF NEW.reviewed_revision > NEW.revision THEN
       RAISE EXCEPTION 'The reviewed revision % does not exist.', NEW.reviewed_revision
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_observation_counted BEFORE INSERT OR UPDATE ON observations
     FOR EACH ROW EXECUTE FUNCTION annals_count_revision()`,
  `CREATE OR REPLACE FUNCTION annals_record_revision() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'INSERT' OR NEW.revision <> OLD.revision THEN
       INSERT INTO annals_value_revision
         (school_code, indicator_code, year, revision, value, text, status, respondents, method, note,
          changed_by, reason)
       VALUES
         (NEW.school_code, NEW.indicator_code, NEW.year, NEW.revision, NEW.value, NEW.text,
          NEW.value_status, NEW.respondents, NEW.method, NEW.note, NEW.updated_by_id,
          NULLIF(current_setting('annals.reason', true), ''));
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_observation_recorded AFTER INSERT OR UPDATE ON observations
     FOR EACH ROW EXECUTE FUNCTION annals_record_revision()`,
];

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
