/** The columns that revealing or canceling writes. */
const ENDING = `ARRAY['status', 'body', 'released_values', 'files', 'revealed_at', 'canceled_at',
       'canceled_by', 'canceled_by_name', 'canceled_cause', 'canceled_reason']`;

/**
 * Releases that are frozen and wait for their minute, and what became of them. A row is never deleted and
 * changes once, when it is revealed or canceled; what was frozen then leaves it.
 */
export const SCHEDULE_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_scheduled_release (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     school_code text NOT NULL,
     year integer NOT NULL,
     reveal_at timestamptz(3) NOT NULL CHECK (extract(epoch FROM reveal_at) % 60 = 0),
     status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'revealed', 'canceled')),
     number integer NOT NULL,
     note text,
     previous_sha256 text,
     title text NOT NULL,
     school jsonb NOT NULL,
     sha256 text NOT NULL,
     body text,
     released_values jsonb,
     files jsonb,
     created_by text,
     created_by_name text,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     revealed_at timestamptz(3),
     canceled_at timestamptz(3),
     canceled_by text,
     canceled_by_name text,
     canceled_cause text CHECK (canceled_cause IN ('asked', 'replaced', 'photograph-withdrawn')),
     canceled_reason text,
     CHECK (num_nulls(body, released_values, files) = CASE status WHEN 'pending' THEN 0 ELSE 3 END),
     CHECK ((status = 'revealed') = (revealed_at IS NOT NULL)),
     CHECK (num_nulls(canceled_at, canceled_cause) = CASE status WHEN 'canceled' THEN 0 ELSE 2 END)
   )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS annals_scheduled_release_pending
     ON annals_scheduled_release (school_code, year) WHERE status = 'pending'`,
  `CREATE OR REPLACE FUNCTION annals_keep_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.status = 'pending' AND NEW.status <> 'pending'
        AND (to_jsonb(NEW) - ${ENDING}) = (to_jsonb(OLD) - ${ENDING}) THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'A scheduled release is never changed or deleted; it is revealed or canceled once.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_scheduled_release_kept
     BEFORE UPDATE OR DELETE ON annals_scheduled_release
     FOR EACH ROW EXECUTE FUNCTION annals_keep_schedule()`,
  `CREATE OR REPLACE TRIGGER annals_scheduled_release_not_truncated
     BEFORE TRUNCATE ON annals_scheduled_release
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_schedule()`,
  `DO $$
   BEGIN
     IF NOT EXISTS (
       SELECT FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = 'annals_edition'
          AND column_name = 'revealed_at') THEN
       ALTER TABLE annals_edition
         ADD COLUMN revealed_at timestamptz(3),
         ADD COLUMN released_by_name text,
         ADD COLUMN withdrawn_by text,
         ADD COLUMN withdrawn_by_name text;
     END IF;
   END $$`,
];
