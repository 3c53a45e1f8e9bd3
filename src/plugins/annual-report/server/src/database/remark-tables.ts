/**
 * Private words about values: for whoever works on the numbers of a school, and for nobody else. They are no part
 * of a value or its revisions, so that a remark makes no number unreviewed, and nothing that leaves the admin
 * panel reads them. Every version is kept; an empty one says that there is none any more.
 */
export const REMARK_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_value_remark (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     school_code text NOT NULL,
     indicator_code text NOT NULL,
     year integer NOT NULL,
     text text NOT NULL,
     written_by integer,
     written_at timestamptz(3) NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX IF NOT EXISTS annals_value_remark_value
     ON annals_value_remark (school_code, indicator_code, year, id DESC)`,
  `CREATE OR REPLACE FUNCTION annals_keep_value_remark() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'Remarks on values are only ever added.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_value_remark_kept BEFORE UPDATE OR DELETE ON annals_value_remark
     FOR EACH ROW EXECUTE FUNCTION annals_keep_value_remark()`,
  `CREATE OR REPLACE TRIGGER annals_value_remark_not_truncated BEFORE TRUNCATE ON annals_value_remark
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_value_remark()`,
];
