import { z } from 'zod';

/** What an entry of the audit trail is about. */
export const AUDIT_SUBJECTS = [
  'report',
  'outline',
  'chapter',
  'case',
  'table',
  'value',
  'remark',
  'image',
  'photograph',
  'waiver',
  'override',
  'declaration',
  'edition',
  'schedule',
  'school',
  'indicator',
  'pack',
  'alias',
  'user',
  'user-role',
  'role',
  'permission',
  'binding',
  'second-factor',
  'second-factor-rule',
  'api-token',
  'transfer-token',
  'webhook',
  'setting',
  'file',
  'audit-trail',
] as const;

export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** What was done to it. */
export const AUDIT_ACTIONS = [
  'created',
  'updated',
  'deleted',
  'published',
  'unpublished',
  'discarded',
  'reviewed',
  'waived',
  'overridden',
  'declared',
  'revoked',
  'released',
  'withdrawn',
  'scheduled',
  'revealed',
  'canceled',
  'given',
  'taken',
  'turned-on',
  'turned-off',
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'downloaded',
  'dropped',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const auditEntrySchema = z.object({
  id: z.string(),
  /** Instant. */
  at: z.string(),
  /** `admin:ID`, `token:ID`, `command:NAME`, `system`; null: past the product, by SQL. */
  actor: z.string().nullable(),
  /** As they were called then. */
  actorName: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  subjectId: z.string().nullable(),
  label: z.string().nullable(),
  school: z.string().nullable(),
  year: z.int().nullable(),
  detail: z.record(z.string(), z.unknown()),
});

export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** No entry is ever removed that is younger, whatever the settings say. */
export const MIN_AUDIT_DAYS = 180;

/** More are not counted. */
export const MAX_AUDIT_COUNT = 10_000;

export const auditPageSchema = z.object({
  entries: z.array(auditEntrySchema),
  page: z.int(),
  pageSize: z.int(),
  /** At most `MAX_AUDIT_COUNT`. */
  total: z.int(),
});

export type AuditPage = z.infer<typeof auditPageSchema>;

/** `GET /annual-report/audit` */
export const auditAnswerSchema = z.object({ data: auditPageSchema });

/** What the trail is filtered by; nothing: everything. */
export type AuditFilter = {
  /** In the name of who, or what, it was. */
  text?: string | undefined;
  subject?: AuditSubject | undefined;
  action?: AuditAction | undefined;
  school?: string | undefined;
  /** Days, both included, of China's calendar. */
  from?: string | undefined;
  to?: string | undefined;
};
