import { appendOnlyTable } from './edition-tables';

/**
 * What was found in an edition when it was frozen, by the hash of its bytes: short names of its findings and open
 * numbers, so that the report which follows it says what is new. An edition from before this table has no row. One
 * that was frozen and never revealed leaves its row, which nobody asks for.
 */
export const EDITION_MEMORY_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_edition_memory (
     sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     findings jsonb NOT NULL,
     numbers jsonb NOT NULL,
     kept_at timestamptz(3) NOT NULL DEFAULT now()
   )`,
  ...appendOnlyTable('annals_edition_memory'),
];
