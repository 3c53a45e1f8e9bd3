/**
 * Accepted findings. A waiver is bound to what was found (`finding`, see `domain/checks/finding-identity`),
 * is never changed, and can be taken back once.
 */
export const WAIVER_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_waiver (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     school_code text NOT NULL,
     year integer NOT NULL,
     finding text NOT NULL,
     reason text NOT NULL CHECK (btrim(reason) <> ''),
     name text NOT NULL CHECK (btrim(name) <> ''),
     waived_by text,
     waived_at timestamptz(3) NOT NULL DEFAULT now(),
     revoked_by text,
     revoked_at timestamptz(3)
   )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS annals_waiver_standing
     ON annals_waiver (school_code, year, md5(finding)) WHERE revoked_at IS NULL`,
  `CREATE OR REPLACE FUNCTION annals_keep_waiver() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
        AND (to_jsonb(NEW) - ARRAY['revoked_by', 'revoked_at'])
          = (to_jsonb(OLD) - ARRAY['revoked_by', 'revoked_at']) THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'A waiver is never changed or deleted; it can only be taken back once.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_waiver_kept BEFORE UPDATE OR DELETE ON annals_waiver
     FOR EACH ROW EXECUTE FUNCTION annals_keep_waiver()`,
  `CREATE OR REPLACE TRIGGER annals_waiver_not_truncated BEFORE TRUNCATE ON annals_waiver
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_waiver()`,
];
