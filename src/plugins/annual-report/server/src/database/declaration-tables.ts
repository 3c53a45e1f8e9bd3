/**
 * What people said of numbers behind which nothing of a report stands. A declaration is bound to the number as it
 * is printed and to its neighbours (see `domain/ledger/declarations`), is never changed, and can be taken back once.
 */
export const DECLARATION_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_number_declaration (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     school_code text NOT NULL,
     year integer NOT NULL,
     document_type text NOT NULL,
     document_key text NOT NULL,
     printed text NOT NULL CHECK (printed <> ''),
     signs_before text NOT NULL,
     signs_after text NOT NULL,
     ordinal integer NOT NULL CHECK (ordinal >= 0),
     kind text NOT NULL CHECK (kind IN
       ('own-figure', 'name', 'ordinal', 'date', 'document-number', 'no-figure')),
     reason text CHECK ((kind = 'own-figure') = (btrim(COALESCE(reason, '')) <> '')),
     name text NOT NULL CHECK (btrim(name) <> ''),
     declared_by text,
     declared_at timestamptz(3) NOT NULL DEFAULT now(),
     revoked_by text,
     revoked_at timestamptz(3)
   )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS annals_number_declaration_standing
     ON annals_number_declaration
       (school_code, year, document_type, document_key, printed, signs_before, signs_after, ordinal)
     WHERE revoked_at IS NULL`,
  `CREATE OR REPLACE FUNCTION annals_keep_number_declaration() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
        AND (to_jsonb(NEW) - ARRAY['revoked_by', 'revoked_at'])
          = (to_jsonb(OLD) - ARRAY['revoked_by', 'revoked_at']) THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'A declaration of a number is never changed or deleted; it can only be taken back once.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_number_declaration_kept
     BEFORE UPDATE OR DELETE ON annals_number_declaration
     FOR EACH ROW EXECUTE FUNCTION annals_keep_number_declaration()`,
  `CREATE OR REPLACE TRIGGER annals_number_declaration_not_truncated
     BEFORE TRUNCATE ON annals_number_declaration
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_number_declaration()`,
];
