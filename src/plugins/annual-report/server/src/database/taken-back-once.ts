/**
 * Triggers of a table whose rows say what somebody said: none is changed or deleted, each can be taken back once.
 * The table has `revoked_by` and `revoked_at`.
 */
export function takenBackOnce({
  table,
  noun,
}: {
  table: `annals_${string}`;
  /** With its article, as the error names it. */
  noun: string;
}): string[] {
  const keep = table.replace('annals_', 'annals_keep_');
  return [
    `CREATE OR REPLACE FUNCTION ${keep}() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
        AND (to_jsonb(NEW) - ARRAY['revoked_by', 'revoked_at'])
          = (to_jsonb(OLD) - ARRAY['revoked_by', 'revoked_at']) THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION '${noun} is never changed or deleted; it can only be taken back once.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
    `CREATE OR REPLACE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION ${keep}()`,
    `CREATE OR REPLACE TRIGGER ${table}_not_truncated BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ${keep}()`,
  ];
}
