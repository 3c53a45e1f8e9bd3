/** Who changed the outline of a report, and to what version; so that a conflict can name somebody. */
export const OUTLINE_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_outline_save (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     report_document_id text NOT NULL,
     version text NOT NULL,
     name text NOT NULL,
     saved_by text,
     saved_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX IF NOT EXISTS annals_outline_save_of_report
     ON annals_outline_save (report_document_id, id)`,
];
