import type { AuditSubject } from '../../../contract/admin/audit';

/** A table whose rows are in the audit trail: what they are, and what is done to them; empty: not recorded. */
export type AuditedTable = {
  table: string;
  subject: AuditSubject;
  /** Columns. */
  id: string;
  label: string;
  added: string;
  changed: string;
  removed: string;
};

const DONE = { added: 'created', changed: 'updated', removed: 'deleted' };

/** Content that has drafts: Strapi replaces its rows. */
export const DRAFTED_TABLES = [
  { table: 'chapters', subject: 'chapter' },
  { table: 'cases', subject: 'case' },
] satisfies { table: string; subject: AuditSubject }[];

export const AUDITED_TABLES: AuditedTable[] = [
  { table: 'reports', subject: 'report', id: 'document_id', label: 'title', ...DONE },
  { table: 'schools', subject: 'school', id: 'code', label: 'name', ...DONE },
  { table: 'images', subject: 'image', id: 'document_id', label: 'caption', ...DONE },
  { table: 'indicator_tables', subject: 'table', id: 'document_id', label: 'title', ...DONE },
  { table: 'indicators', subject: 'indicator', id: 'code', label: 'name', ...DONE },
  {
    table: 'observations',
    subject: 'value',
    id: 'indicator_code',
    label: 'indicator_code',
    ...DONE,
  },
  {
    table: 'annals_value_remark',
    subject: 'remark',
    id: 'indicator_code',
    label: 'indicator_code',
    added: 'updated',
    changed: '',
    removed: '',
  },
  { table: 'files', subject: 'photograph', id: 'id', label: 'name', ...DONE },
  {
    table: 'annals_outline_save',
    subject: 'outline',
    id: 'report_document_id',
    label: '',
    added: 'updated',
    changed: '',
    removed: '',
  },
  {
    table: 'annals_waiver',
    subject: 'waiver',
    id: 'id',
    label: 'reason',
    added: 'waived',
    changed: 'revoked',
    removed: '',
  },
  {
    table: 'annals_override',
    subject: 'override',
    id: 'id',
    label: 'reason',
    added: 'overridden',
    changed: 'revoked',
    removed: '',
  },
  {
    table: 'annals_number_declaration',
    subject: 'declaration',
    id: 'id',
    label: 'printed',
    added: 'declared',
    changed: 'revoked',
    removed: '',
  },
  {
    table: 'annals_indicator_alias',
    subject: 'alias',
    id: 'indicator_code',
    label: 'alias',
    added: 'created',
    changed: 'revoked',
    removed: '',
  },
  {
    table: 'annals_edition',
    subject: 'edition',
    id: 'number',
    label: 'title',
    added: 'released',
    changed: 'withdrawn',
    removed: '',
  },
  {
    table: 'annals_scheduled_release',
    subject: 'schedule',
    id: 'number',
    label: 'title',
    added: 'scheduled',
    changed: 'revealed',
    removed: '',
  },
  {
    table: 'annals_school_binding',
    subject: 'binding',
    id: 'user_id',
    label: 'school_code',
    added: 'given',
    changed: '',
    removed: 'taken',
  },
  { table: 'annals_pack', subject: 'pack', id: 'code', label: 'code', ...DONE },
  { table: 'admin_users', subject: 'user', id: 'id', label: 'email', ...DONE },
  { table: 'admin_roles', subject: 'role', id: 'id', label: 'name', ...DONE },
  {
    table: 'admin_users_roles_lnk',
    subject: 'user-role',
    id: 'user_id',
    label: '',
    added: 'given',
    changed: '',
    removed: 'taken',
  },
  {
    table: 'annals_second_factor',
    subject: 'second-factor',
    id: 'user_id',
    label: '',
    added: '',
    changed: 'turned-on',
    removed: 'turned-off',
  },
  {
    table: 'annals_second_factor_role',
    subject: 'second-factor-rule',
    id: 'role_id',
    label: '',
    added: 'given',
    changed: '',
    removed: 'taken',
  },
  { table: 'strapi_api_tokens', subject: 'api-token', id: 'id', label: 'name', ...DONE },
  { table: 'strapi_transfer_tokens', subject: 'transfer-token', id: 'id', label: 'name', ...DONE },
  { table: 'strapi_webhooks', subject: 'webhook', id: 'id', label: 'name', ...DONE },
  {
    table: 'strapi_core_store_settings',
    subject: 'setting',
    id: 'key',
    label: 'key',
    added: 'updated',
    changed: 'updated',
    removed: 'deleted',
  },
];
