import { takenBackOnce } from './taken-back-once';

/**
 * Accepted findings. An acceptance is bound to what was found (`finding`, see `domain/checks/finding-identity`),
 * is never changed, and can be taken back once.
 */
const acceptanceTable = ({
  name,
  noun,
}: {
  name: 'waiver' | 'override';
  /** With its article, as the error names it. */
  noun: string;
}): string[] => [
  `CREATE TABLE IF NOT EXISTS annals_${name} (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     school_code text NOT NULL,
     year integer NOT NULL,
     finding text NOT NULL,
     reason text NOT NULL CHECK (btrim(reason) <> ''),
     name text NOT NULL CHECK (btrim(name) <> ''),
     waived_by text,
     waived_at timestamptz(3) NOT NULL DEFAULT now(),
     revoked_by text,
     revoked_at timestamptz(3)
   )`,
  `CREATE UNIQUE INDEX IF NOT EXISTS annals_${name}_standing
     ON annals_${name} (school_code, year, md5(finding)) WHERE revoked_at IS NULL`,
  ...takenBackOnce({ table: `annals_${name}`, noun }),
];

/**
 * Waivers of warnings and notes, and overrides of errors. They are apart because the reason of an override is
 * published, and whoever waived was not asked for that.
 */
export const WAIVER_TABLES = [
  ...acceptanceTable({ name: 'waiver', noun: 'A waiver' }),
  ...acceptanceTable({ name: 'override', noun: 'An override' }),
];
