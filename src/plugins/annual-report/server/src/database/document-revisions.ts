/** Types whose saves say which version they were made from. */
const TABLES = ['chapters', 'cases', 'reports'];

/**
 * Counts what is saved of a document: `revision` is a new number whenever Strapi writes the row, which moves
 * `updated_at`. A move in the outline does not, and so is in nobody's way who writes the text meanwhile.
 * Nobody else can set it.
 */
export const DOCUMENT_REVISIONS = [
  'CREATE SEQUENCE IF NOT EXISTS annals_document_revision AS integer',
  `CREATE OR REPLACE FUNCTION annals_count_document_revision() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.revision IS NOT NULL
        AND NEW.updated_at IS NOT DISTINCT FROM OLD.updated_at THEN
       NEW.revision := OLD.revision;
     ELSE
       NEW.revision := nextval('annals_document_revision');
     END IF;
     RETURN NEW;
   END $$`,
  ...TABLES.flatMap((table) => [
    `CREATE OR REPLACE TRIGGER annals_${table}_counted BEFORE INSERT OR UPDATE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION annals_count_document_revision()`,
    // Those that are older than the trigger, which gives them their number.
    `UPDATE ${table} SET revision = 0 WHERE revision IS NULL`,
  ]),
];
