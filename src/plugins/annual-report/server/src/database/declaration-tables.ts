import { takenBackOnce } from './taken-back-once';

/**
 * What people said of numbers behind which nothing of a report stands. A declaration is bound to the number as it
 * is printed and to its neighbours (see `domain/ledger/declarations`), is never changed, and can be taken back once.
 */
export const DECLARATION_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_number_declaration (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     school_code text NOT NULL,
     year integer NOT NULL,
     document_type text NOT NULL,
     document_key text NOT NULL,
     printed text NOT NULL CHECK (printed <> ''),
     signs_before text NOT NULL,
     signs_after text NOT NULL,
     ordinal integer NOT NULL CHECK (ordinal >= 0),
     kind text NOT NULL CHECK (kind IN
       ('own-figure', 'name', 'ordinal', 'date', 'document-number', 'no-figure')),
     reason text CHECK ((kind = 'own-figure') = (btrim(COALESCE(reason, '')) <> '')),
     name text NOT NULL CHECK (btrim(name) <> ''),
     declared_by text,
     declared_at timestamptz(3) NOT NULL DEFAULT now(),
     revoked_by text,
     revoked_at timestamptz(3)
   )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS annals_number_declaration_standing
     ON annals_number_declaration
       (school_code, year, document_type, document_key, printed, signs_before, signs_after, ordinal)
     WHERE revoked_at IS NULL`,
  ...takenBackOnce({ table: 'annals_number_declaration', noun: 'A declaration of a number' }),
];
