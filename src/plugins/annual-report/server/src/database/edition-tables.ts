import { CHANNEL } from '../repositories/announcements/announce';

/** What answers are made with beside editions (the public address, the software), and since when: one row. */
export const REPRESENTATION_TABLE = [
  `CREATE TABLE IF NOT EXISTS annals_representation (
     single boolean PRIMARY KEY DEFAULT true CHECK (single),
     fingerprint text NOT NULL,
     since timestamptz(3) NOT NULL
   )`,
];

/**
 * Whoever adds or withdraws an edition, by whatever way, has it announced to every process once the
 * transaction has committed.
 */
export const ANNOUNCEMENT_TRIGGERS = [
  `CREATE OR REPLACE FUNCTION annals_announce_edition() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('${CHANNEL}', json_build_object(
       'type', 'editions', 'school', NEW.school_code, 'year', NEW.year)::text);
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_edition_announced AFTER INSERT OR UPDATE ON annals_edition
     FOR EACH ROW EXECUTE FUNCTION annals_announce_edition()`,
];

/** Triggers that refuse every change and deletion of a table's rows. Needs `annals_keep_released`. */
export function appendOnlyTable(table: string): string[] {
  return [
    `CREATE OR REPLACE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION annals_keep_released()`,
    `CREATE OR REPLACE TRIGGER ${table}_not_truncated BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_released()`,
  ];
}

/**
 * Gives values that were released before these columns existed their report's year and, from the frozen
 * edition, their definition. Once; the trigger that keeps released rows stands aside within the transaction.
 */
const RELEASED_VALUE_UPGRADE = [
  `DO $$
   BEGIN
     IF EXISTS (
       SELECT FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = 'annals_released_value'
          AND column_name = 'report_year') THEN
       RETURN;
     END IF;
     ALTER TABLE annals_released_value ADD COLUMN report_year integer,
       ADD COLUMN definition_id bigint REFERENCES annals_released_definition (id);
     CREATE TEMP TABLE annals_frozen_definition ON COMMIT DROP AS
       SELECT e.id AS edition_id, i.code, i.entry - ARRAY['values', 'change', 'occurrences'] AS definition
         FROM annals_edition e
        CROSS JOIN LATERAL jsonb_each(e.body::jsonb -> 'indicators') AS i(code, entry);
     INSERT INTO annals_released_definition (indicator_code, definition)
       SELECT DISTINCT code, definition FROM annals_frozen_definition ON CONFLICT DO NOTHING;
     ALTER TABLE annals_released_value DISABLE TRIGGER USER;
     UPDATE annals_released_value v
        SET report_year = e.year,
            definition_id = (
              SELECT d.id FROM annals_frozen_definition f
                JOIN annals_released_definition d
                  ON d.indicator_code = f.code AND d.definition = f.definition
               WHERE f.edition_id = v.edition_id AND f.code = v.indicator_code)
       FROM annals_edition e WHERE e.id = v.edition_id;
     ALTER TABLE annals_released_value ALTER COLUMN report_year SET NOT NULL,
       ENABLE TRIGGER USER;
   END $$`,
];

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

/** The columns that a withdrawal writes. */
const WITHDRAWAL = `ARRAY['body', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_by', 'withdrawn_by_name']`;

/**
 * Editions: one row each, the canonical bytes as `text` (jsonb would reorder them). A trigger refuses every
 * change but one withdrawal, so that a released edition stays what it was whoever holds the connection.
 */
export const EDITION_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_edition (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     school_code text NOT NULL,
     year integer NOT NULL,
     number integer NOT NULL CHECK (number >= 1),
     released_at timestamptz(3) NOT NULL,
     released_by text,
     note text,
     title text NOT NULL,
     school jsonb NOT NULL,
     sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     previous_sha256 text CHECK (previous_sha256 ~ '^[0-9a-f]{64}$'),
     body text,
     withdrawn_at timestamptz(3),
     withdrawn_reason text,
     UNIQUE (school_code, year, number),
     CHECK ((number = 1) = (previous_sha256 IS NULL)),
     CHECK (body IS NOT NULL OR withdrawn_at IS NOT NULL),
     CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
   )`,
  `CREATE OR REPLACE FUNCTION annals_keep_edition() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
        AND (to_jsonb(NEW) - ${WITHDRAWAL}) = (to_jsonb(OLD) - ${WITHDRAWAL})
        AND (NEW.body IS NULL OR NEW.body = OLD.body) THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'A released edition is never changed or deleted; it can only be withdrawn once.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_edition_kept BEFORE UPDATE OR DELETE ON annals_edition
     FOR EACH ROW EXECUTE FUNCTION annals_keep_edition()`,
  `CREATE OR REPLACE TRIGGER annals_edition_not_truncated BEFORE TRUNCATE ON annals_edition
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_edition()`,
  `CREATE TABLE IF NOT EXISTS annals_edition_file (
     sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     ext text NOT NULL,
     url text NOT NULL,
     mime text NOT NULL,
     bytes bigint NOT NULL,
     PRIMARY KEY (sha256, ext)
   )`,
  `CREATE TABLE IF NOT EXISTS annals_released_definition (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     indicator_code text NOT NULL,
     definition jsonb NOT NULL
   )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS annals_released_definition_unique
     ON annals_released_definition (indicator_code, md5(definition::text))`,
  `CREATE TABLE IF NOT EXISTS annals_released_value (
     edition_id bigint NOT NULL REFERENCES annals_edition (id),
     indicator_code text NOT NULL,
     year integer NOT NULL,
     report_year integer NOT NULL,
     value numeric(21, 6),
     text text NOT NULL,
     status text NOT NULL,
     origin text NOT NULL,
     respondents integer,
     definition_id bigint REFERENCES annals_released_definition (id),
     PRIMARY KEY (edition_id, indicator_code, year)
   )`,
  ...RELEASED_VALUE_UPGRADE,
  `CREATE OR REPLACE FUNCTION annals_keep_released() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'What belongs to a released edition is never changed or deleted.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  ...appendOnlyTable('annals_released_definition'),
  ...appendOnlyTable('annals_released_value'),
  `CREATE OR REPLACE TRIGGER annals_edition_file_not_truncated BEFORE TRUNCATE ON annals_edition_file
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_released()`,
];
