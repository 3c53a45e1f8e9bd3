/**
 * Second factors of admin users. `secret` is encrypted; a factor counts once it is confirmed; `last_step` is the
 * time step of the last code that was taken, so that none is taken twice. A session that passed carries the
 * factor's `id` in its metadata, which Strapi keeps when it renews the session; each set-up has an `id` of its own.
 */
export const SECOND_FACTOR_TABLES = [
  `CREATE TABLE IF NOT EXISTS annals_second_factor (
     user_id integer PRIMARY KEY REFERENCES admin_users (id) ON DELETE CASCADE,
     id uuid NOT NULL DEFAULT gen_random_uuid(),
     secret text NOT NULL,
     last_step bigint NOT NULL DEFAULT -1,
     confirmed_at timestamptz(3)
   )`,
  `CREATE TABLE IF NOT EXISTS annals_recovery_code (
     user_id integer NOT NULL REFERENCES annals_second_factor (user_id) ON DELETE CASCADE,
     hash text NOT NULL,
     used_at timestamptz(3),
     PRIMARY KEY (user_id, hash)
   )`,
  // Wrong codes since a moment, for every process together.
  `CREATE TABLE IF NOT EXISTS annals_second_factor_attempt (
     user_id integer PRIMARY KEY REFERENCES admin_users (id) ON DELETE CASCADE,
     attempts integer NOT NULL,
     since timestamptz(3) NOT NULL
   )`,
  `CREATE TABLE IF NOT EXISTS annals_second_factor_role (
     role_id integer PRIMARY KEY REFERENCES admin_roles (id) ON DELETE CASCADE
   )`,
];
