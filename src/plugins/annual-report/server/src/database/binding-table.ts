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
