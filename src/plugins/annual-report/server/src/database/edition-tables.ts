import { keptTable } from './kept-table';
import { RELEASED_VALUE_UPGRADE } from './released-value-upgrade';

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
  ...keptTable('annals_released_definition'),
  ...keptTable('annals_released_value'),
  `CREATE OR REPLACE TRIGGER annals_edition_file_not_truncated BEFORE TRUNCATE ON annals_edition_file
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_released()`,
];
