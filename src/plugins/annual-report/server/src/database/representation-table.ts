/** What answers are made with beside editions (the public address, the software), and since when: one row. */
export const REPRESENTATION_TABLE = [
  `CREATE TABLE IF NOT EXISTS annals_representation (
     single boolean PRIMARY KEY DEFAULT true CHECK (single),
     fingerprint text NOT NULL,
     since timestamptz(3) NOT NULL
   )`,
];
