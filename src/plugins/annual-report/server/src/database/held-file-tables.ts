import { appendOnlyTable } from './edition-tables';

/** Files of an edition `e`: the photograph of every image and the formats made from it, by their hashes. */
const HELD_FILES = `
  SELECT DISTINCT e.id, i ->> 'key', i -> 'file' ->> 'sha256', f ->> 'sha256'
    FROM json_array_elements(e.body::json -> 'images') AS i
   CROSS JOIN LATERAL (
     SELECT i -> 'file' UNION ALL SELECT value FROM json_each(i -> 'file' -> 'formats')) AS files(f)`;

/**
 * Which edition holds which file: `photograph` is the hash of the original that a file was made from. Filled
 * by a trigger in the statement that adds an edition, and once for the editions that are older than the table:
 * what is missing here would be deleted as unused. The same trigger refuses a withdrawn photograph.
 */
export const HELD_FILE_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_withdrawn_file (
     sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     reason text NOT NULL CHECK (btrim(reason) <> ''),
     withdrawn_at timestamptz(3) NOT NULL DEFAULT now(),
     withdrawn_by text,
     withdrawn_by_name text
   )`,
  ...appendOnlyTable('annals_withdrawn_file'),
  `DO $$
   BEGIN
     IF to_regclass('annals_edition_holds_file') IS NOT NULL THEN
       RETURN;
     END IF;
     CREATE TABLE annals_edition_holds_file (
       edition_id bigint NOT NULL REFERENCES annals_edition (id),
       image_key text NOT NULL,
       photograph text NOT NULL,
       sha256 text NOT NULL,
       PRIMARY KEY (edition_id, image_key, sha256)
     );
     CREATE INDEX annals_edition_holds_file_by_file ON annals_edition_holds_file (sha256);
     CREATE INDEX annals_edition_holds_file_by_photograph ON annals_edition_holds_file (photograph);
     INSERT INTO annals_edition_holds_file (edition_id, image_key, photograph, sha256)
       SELECT held.* FROM annals_edition e CROSS JOIN LATERAL (${HELD_FILES}) AS held
        WHERE e.withdrawn_at IS NULL;
   END $$`,
  ...appendOnlyTable('annals_edition_holds_file'),
  `CREATE OR REPLACE FUNCTION annals_note_held_files() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO annals_edition_holds_file (edition_id, image_key, photograph, sha256)
       SELECT held.* FROM (SELECT NEW.id, NEW.body) AS e(id, body) CROSS JOIN LATERAL (${HELD_FILES}) AS held;
     IF EXISTS (SELECT FROM annals_edition_holds_file h JOIN annals_withdrawn_file w USING (sha256)
                 WHERE h.edition_id = NEW.id) THEN
       RAISE EXCEPTION 'The edition holds a photograph that was withdrawn.'
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_edition_files_noted AFTER INSERT ON annals_edition
     FOR EACH ROW EXECUTE FUNCTION annals_note_held_files()`,
  `DO $$
   BEGIN
     IF NOT EXISTS (
       SELECT FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = 'annals_edition_file'
          AND column_name = 'unused_since') THEN
       ALTER TABLE annals_edition_file ADD COLUMN unused_since timestamptz(3);
     END IF;
   END $$`,
  `CREATE OR REPLACE FUNCTION annals_file_is_used(hash text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
   BEGIN
     RETURN EXISTS (
       SELECT FROM annals_edition_holds_file h JOIN annals_edition e ON e.id = h.edition_id
        WHERE h.sha256 = hash AND e.withdrawn_at IS NULL)
     OR EXISTS (
       SELECT FROM annals_scheduled_release s
        WHERE s.status = 'pending'
          AND s.files @> jsonb_build_array(jsonb_build_object('sha256', hash)));
   END $$`,
  `CREATE OR REPLACE FUNCTION annals_keep_edition_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     -- A copy that nobody uses may be written anew, elsewhere.
     IF TG_OP = 'UPDATE' AND OLD.unused_since IS NOT NULL AND NEW.unused_since IS NULL
        AND NEW.sha256 = OLD.sha256 AND NEW.ext = OLD.ext
        AND (NEW.url = OLD.url OR NOT annals_file_is_used(OLD.sha256)) THEN
       RETURN NEW;
     END IF;
     IF TG_OP = 'UPDATE'
        AND (to_jsonb(NEW) - 'unused_since') = (to_jsonb(OLD) - 'unused_since')
        AND (NEW.unused_since IS NULL OR NOT annals_file_is_used(OLD.sha256)) THEN
       RETURN NEW;
     END IF;
     IF TG_OP = 'DELETE' AND OLD.unused_since IS NOT NULL AND NOT annals_file_is_used(OLD.sha256) THEN
       RETURN OLD;
     END IF;
     RAISE EXCEPTION 'A file that a readable edition uses is never changed or deleted.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_edition_file_kept BEFORE UPDATE OR DELETE ON annals_edition_file
     FOR EACH ROW EXECUTE FUNCTION annals_keep_edition_file()`,
];
