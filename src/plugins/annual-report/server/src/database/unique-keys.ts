/**
 * Keys of types with draft & publish: a document has a draft row and a published row with the same key, so
 * each of the two is unique by itself. Strapi's schema cannot declare a partial index.
 */
export const UNIQUE_KEYS = ['chapters', 'cases'].flatMap((table) => [
  `CREATE UNIQUE INDEX IF NOT EXISTS ${table}_report_key_draft_unique
     ON ${table} (report_document_id, key) WHERE published_at IS NULL`,
  `CREATE UNIQUE INDEX IF NOT EXISTS ${table}_report_key_published_unique
     ON ${table} (report_document_id, key) WHERE published_at IS NOT NULL`,
]);
