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

/** Which schools an admin user works for. A user without a line works for all of them. */
export const BINDING_TABLE = [
  `CREATE TABLE IF NOT EXISTS annals_school_binding (
     user_id integer NOT NULL REFERENCES admin_users (id) ON DELETE CASCADE,
     school_code text NOT NULL,
     bound_at timestamptz(3) NOT NULL DEFAULT now(),
     bound_by text,
     PRIMARY KEY (user_id, school_code)
   )`,
];

/**
 * Packs as they were loaded: `body` is the whole pack, `includes` names every pack that it builds on, directly
 * or through others, each after those below it.
 */
export const PACK_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_pack (
     code text PRIMARY KEY,
     version integer NOT NULL CHECK (version >= 1),
     includes text[] NOT NULL,
     year integer NOT NULL,
     school_types text[] NOT NULL,
     name jsonb NOT NULL,
     sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     body jsonb NOT NULL,
     loaded_at timestamptz(3) NOT NULL DEFAULT now()
   )`,
];
