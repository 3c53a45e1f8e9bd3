import { takenBackOnce } from './taken-back-once';

/**
 * Names by which texts call an indicator beside those of its pack. They are of the whole installation, as the
 * dictionary is; `plain` is the name as texts are compared with it.
 */
export const ALIAS_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_indicator_alias (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     indicator_code text NOT NULL,
     alias text NOT NULL CHECK (btrim(alias) <> ''),
     plain text NOT NULL CHECK (plain <> ''),
     name text NOT NULL CHECK (btrim(name) <> ''),
     added_by text,
     added_at timestamptz(3) NOT NULL DEFAULT now(),
     revoked_by text,
     revoked_at timestamptz(3)
   )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS annals_indicator_alias_standing
     ON annals_indicator_alias (plain) WHERE revoked_at IS NULL`,
  ...takenBackOnce({ table: 'annals_indicator_alias', noun: 'A name of an indicator' }),
];
