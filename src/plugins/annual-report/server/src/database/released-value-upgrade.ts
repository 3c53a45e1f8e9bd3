/**
 * Gives values that were released before these columns existed their report's year and, from the frozen
 * edition, their definition. Once; the trigger that keeps released rows stands aside within the transaction.
 */
export const RELEASED_VALUE_UPGRADE = [
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
