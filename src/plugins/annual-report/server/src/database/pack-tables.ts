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
