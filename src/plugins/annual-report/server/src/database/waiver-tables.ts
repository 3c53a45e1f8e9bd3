/**
 * Accepted findings. An acceptance is bound to what was found (`finding`, see `domain/checks/finding-identity`),
 * is never changed, and can be taken back once.
 */
const acceptanceTable = ({
  name,
  called,
}: {
  name: 'waiver' | 'override';
  /** In the message for whoever changes it by SQL. */
  called: string;
}): string[] => [
  `CREATE TABLE IF NOT EXISTS annals_${name} (
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
  `CREATE UNIQUE INDEX IF NOT EXISTS annals_${name}_standing
     ON annals_${name} (school_code, year, md5(finding)) WHERE revoked_at IS NULL`,
  `CREATE OR REPLACE FUNCTION annals_keep_${name}() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
        AND (to_jsonb(NEW) - ARRAY['revoked_by', 'revoked_at'])
          = (to_jsonb(OLD) - ARRAY['revoked_by', 'revoked_at']) THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION '${called} is never changed or deleted; it can only be taken back once.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_${name}_kept BEFORE UPDATE OR DELETE ON annals_${name}
     FOR EACH ROW EXECUTE FUNCTION annals_keep_${name}()`,
  `CREATE OR REPLACE TRIGGER annals_${name}_not_truncated BEFORE TRUNCATE ON annals_${name}
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_${name}()`,
];

/**
 * Waivers of warnings and notes, and overrides of errors. They are apart because the reason of an override is
 * published, and whoever waived was not asked for that.
 */
export const WAIVER_TABLES = [
  ...acceptanceTable({ name: 'waiver', called: 'A waiver' }),
  ...acceptanceTable({ name: 'override', called: 'An override' }),
];
