import type { Core } from '@strapi/strapi';
import {
  ANNOUNCEMENT_TRIGGERS,
  EDITION_TABLES,
  LATEST_EDITION_TABLES,
  REPRESENTATION_TABLE,
} from './edition-tables';
import {
  BINDING_TABLE,
  DOCUMENT_REVISIONS,
  OUTLINE_TABLES,
  PACK_TABLES,
  UNIQUE_KEYS,
} from './content-tables';
import { ALIAS_TABLES } from './alias-tables';
import { DECLARATION_TABLES } from './declaration-tables';
import { EDITION_MEMORY_TABLES } from './edition-memory-tables';
import { FINGERPRINT_FUNCTION } from './fingerprint-function';
import { HELD_FILE_TABLES } from './held-file-tables';
import { REMARK_TABLES } from './remark-tables';
import { REVIEW_TABLES, REVISION_TABLES } from './value-tables';
import { SCHEDULE_TABLES } from './schedule-tables';
import { WAIVER_TABLES } from './waiver-tables';
import { AUDIT_TABLES } from './audit-tables';
import { SECOND_FACTOR_TABLES } from './second-factor-tables';
/** Any number of our own; PostgreSQL's advisory locks are shared by everyone in the database. */
const SCHEMA_LOCK = 20_240_001;

const STATEMENTS = [
  ...EDITION_TABLES,
  ...LATEST_EDITION_TABLES,
  ...ANNOUNCEMENT_TRIGGERS,
  ...EDITION_MEMORY_TABLES,
  ...SCHEDULE_TABLES,
  ...HELD_FILE_TABLES,
  ...OUTLINE_TABLES,
  ...PACK_TABLES,
  ...REVISION_TABLES,
  ...REVIEW_TABLES,
  ...REMARK_TABLES,
  ...WAIVER_TABLES,
  ...DECLARATION_TABLES,
  ...ALIAS_TABLES,
  ...REPRESENTATION_TABLE,
  ...BINDING_TABLE,
  ...SECOND_FACTOR_TABLES,
  ...UNIQUE_KEYS,
  ...DOCUMENT_REVISIONS,
  ...FINGERPRINT_FUNCTION,
  ...AUDIT_TABLES,
];

/**
 * Creates what Strapi's schema cannot declare: the plugin's own tables, their triggers and partial unique
 * indexes. Every statement is repeatable; the lock keeps two processes that start at once apart.
 */
export async function ensureSchema({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw('SELECT pg_advisory_xact_lock(?)', [SCHEMA_LOCK]);
    for (const statement of STATEMENTS) {
      await trx.raw(statement);
    }
  });
}
