/** Why a table's rows are not in a backup; `table-…` of the messages says it to people. */
export type LeftOutReason = 'layout' | 'sign-ins' | 'answers' | 'unknown';

/** What a restore does with a table that no backup holds. */
type LeftOut = { reason: LeftOutReason; isEmptied: boolean };

/**
 * Tables whose rows say something of one running system and not of its content. Every other table that this
 * version knows is in a backup.
 */
export const LEFT_OUT: Record<string, LeftOut> = {
  // How far this database is laid out: a start of the same version has written the same.
  strapi_database_schema: { reason: 'layout', isEmptied: false },
  strapi_migrations: { reason: 'layout', isEmptied: false },
  strapi_migrations_internal: { reason: 'layout', isEmptied: false },
  // A sign-in that was ended since must not come back to life.
  strapi_sessions: { reason: 'sign-ins', isEmptied: true },
  // Answers are another state than those that readers hold, however old their editions are.
  annals_representation: { reason: 'answers', isEmptied: true },
};

/** Tables that list applied migrations by their names. */
export const MIGRATION_TABLES = ['strapi_migrations', 'strapi_migrations_internal'];

/** Tables of ours, which Strapi's own list of tables does not name. */
export const OWN_PREFIX = 'annals_';

/**
 * Tables that a first start fills by itself, beside those above. A database with rows in any other table has content,
 * and nothing is restored over it.
 */
export const FILLED_BY_START = [
  'admin_permissions',
  'admin_permissions_role_lnk',
  'admin_roles',
  // What a first start grants is noted in the trail, where there is one.
  'annals_audit_entry',
  'i18n_locale',
  'strapi_core_store_settings',
  'up_permissions',
  'up_permissions_role_lnk',
  'up_roles',
];
