import { MIN_AUDIT_DAYS } from '../../../contract/admin/audit';
import { AUDITED_TABLES, DRAFTED_TABLES, type AuditedTable } from './audited-tables';

const AUDIT_ENTRY = [
  `CREATE TABLE IF NOT EXISTS annals_audit_entry (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
     actor text,
     actor_name text,
     action text NOT NULL,
     subject text NOT NULL,
     subject_id text,
     label text,
     school_code text,
     year integer,
     detail jsonb NOT NULL DEFAULT '{}',
     transaction bigint NOT NULL DEFAULT txid_current()
   )`,
  'CREATE INDEX IF NOT EXISTS annals_audit_entry_at ON annals_audit_entry (at DESC, id DESC)',
  'CREATE INDEX IF NOT EXISTS annals_audit_entry_transaction ON annals_audit_entry (transaction)',
  `CREATE INDEX IF NOT EXISTS annals_audit_entry_subject
     ON annals_audit_entry (subject, subject_id, at DESC)`,
];

/** Entries are only added. What is old goes by `annals_drop_old_audit` alone, which adds one that says so. */
const APPEND_ONLY = [
  `CREATE OR REPLACE FUNCTION annals_keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' AND current_setting('annals.dropping_audit', true) = 'on'
        AND OLD.at < now() - make_interval(days => ${MIN_AUDIT_DAYS}) THEN
       RETURN OLD;
     END IF;
     RAISE EXCEPTION 'The audit trail is only ever added to.'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE OR REPLACE TRIGGER annals_audit_entry_kept BEFORE UPDATE OR DELETE ON annals_audit_entry
     FOR EACH ROW EXECUTE FUNCTION annals_keep_audit()`,
  `CREATE OR REPLACE TRIGGER annals_audit_entry_not_truncated BEFORE TRUNCATE ON annals_audit_entry
     FOR EACH STATEMENT EXECUTE FUNCTION annals_keep_audit()`,
  `CREATE OR REPLACE FUNCTION annals_drop_old_audit(keep_days integer) RETURNS bigint
   LANGUAGE plpgsql AS $$
   DECLARE dropped bigint; newest timestamptz;
   BEGIN
     IF keep_days < ${MIN_AUDIT_DAYS} THEN
       RAISE EXCEPTION 'The audit trail is kept for ${MIN_AUDIT_DAYS} days at least.';
     END IF;
     PERFORM set_config('annals.dropping_audit', 'on', true);
     WITH gone AS (
       DELETE FROM annals_audit_entry WHERE at < now() - make_interval(days => keep_days) RETURNING at
     ) SELECT count(*), max(at) INTO dropped, newest FROM gone;
     PERFORM set_config('annals.dropping_audit', '', true);
     IF dropped > 0 THEN
       PERFORM annals_record_audit('dropped', 'audit-trail', NULL, NULL, NULL, NULL,
         jsonb_build_object('entries', dropped, 'until', newest, 'days', keep_days));
     END IF;
     RETURN dropped;
   END $$`,
];

/**
 * Adds an entry, with whoever acts (`annals.actor`) and what they are called now. The same thing done to the
 * same document twice in a transaction is one entry: one of this transaction and not of its number's last turn, and
 * `at` is rounded to milliseconds, which may be before the transaction began.
 */
const RECORDING = [
  `CREATE OR REPLACE FUNCTION annals_record_audit(
     done text, what text, what_id text, called text, school text, in_year integer, more jsonb
   ) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE
     who text := NULLIF(current_setting('annals.actor', true), '');
     known text;
   BEGIN
     IF EXISTS (SELECT FROM annals_audit_entry e
                 WHERE e.transaction = txid_current() AND e.at >= date_trunc('milliseconds', now())
                   AND e.action = done
                   AND e.subject = what AND e.subject_id IS NOT DISTINCT FROM what_id
                   AND e.label IS NOT DISTINCT FROM called AND e.detail = more) THEN
       RETURN;
     END IF;
     IF who LIKE 'admin:%' THEN
       SELECT CASE WHEN u.lastname ~ '^[\\u4e00-\\u9fff]' THEN concat(u.lastname, u.firstname)
                   ELSE COALESCE(NULLIF(btrim(concat_ws(' ', u.firstname, u.lastname)), ''), u.email) END
         INTO known FROM admin_users u WHERE u.id::text = split_part(who, ':', 2);
     ELSIF who LIKE 'token:%' THEN
       SELECT t.name INTO known FROM strapi_api_tokens t WHERE t.id::text = split_part(who, ':', 2);
     ELSIF who LIKE 'website:%' THEN
       SELECT u.username INTO known FROM up_users u WHERE u.id::text = split_part(who, ':', 2);
     END IF;
     INSERT INTO annals_audit_entry
       (actor, actor_name, action, subject, subject_id, label, school_code, year, detail)
     VALUES (who, known, done, what, what_id, left(called, 500), school, in_year, more);
   END $$`,
  // What stands in a row or, where it says so by an id alone, elsewhere.
  `CREATE OR REPLACE FUNCTION annals_audit_facts(
     what text, at_row jsonb, OUT called text, OUT school text, OUT in_year integer, OUT more jsonb
   ) LANGUAGE plpgsql AS $$
   BEGIN
     school := COALESCE(at_row ->> 'school_code', CASE what WHEN 'school' THEN at_row ->> 'code' END);
     in_year := (at_row ->> 'year')::integer;
     more := '{}';
     IF at_row ->> 'report_document_id' IS NOT NULL THEN
       SELECT r.school_code, r.year, CASE what WHEN 'outline' THEN r.title END
         INTO school, in_year, called
         FROM reports r WHERE r.document_id = at_row ->> 'report_document_id' LIMIT 1;
     END IF;
     IF at_row ->> 'user_id' IS NOT NULL THEN
       SELECT u.email INTO called FROM admin_users u WHERE u.id::text = at_row ->> 'user_id';
     END IF;
     IF what = 'permission' THEN
       SELECT concat_ws(' ', p.action, p.subject) INTO called FROM admin_permissions p
        WHERE p.id::text = COALESCE(at_row ->> 'permission_id', at_row ->> 'id');
       SELECT jsonb_build_object('role', r.name) INTO more
         FROM admin_roles r JOIN admin_permissions_role_lnk l ON l.role_id = r.id
        WHERE l.permission_id::text = COALESCE(at_row ->> 'permission_id', at_row ->> 'id') LIMIT 1;
       more := COALESCE(more, '{}');
     ELSIF at_row ->> 'role_id' IS NOT NULL THEN
       SELECT jsonb_build_object('role', r.name) INTO more
         FROM admin_roles r WHERE r.id::text = at_row ->> 'role_id';
       more := COALESCE(more, '{}');
     END IF;
   END $$`,
  /* The arguments of the trigger: what it is, its id, its label, and what adding, changing and removing it is
     called; what has no name is not recorded. */
  `CREATE OR REPLACE FUNCTION annals_audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     now_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
     was_row jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
     done text := CASE TG_OP WHEN 'INSERT' THEN TG_ARGV[3] WHEN 'UPDATE' THEN TG_ARGV[4] ELSE TG_ARGV[5] END;
     changed text[];
     facts record;
   BEGIN
     IF TG_ARGV[0] = 'second-factor' THEN
       IF TG_OP = 'UPDATE' AND (was_row ->> 'confirmed_at' IS NOT NULL OR now_row ->> 'confirmed_at' IS NULL)
          OR TG_OP = 'DELETE' AND now_row ->> 'confirmed_at' IS NULL THEN
         RETURN NULL;
       END IF;
     END IF;
     IF done = '' THEN RETURN NULL; END IF;
     SELECT * INTO facts FROM annals_audit_facts(TG_ARGV[0], now_row);
     IF TG_OP = 'UPDATE' AND TG_ARGV[0] <> 'second-factor' THEN
       SELECT array_agg(n.key ORDER BY n.key) INTO changed
         FROM jsonb_each(now_row) n JOIN jsonb_each(was_row) o USING (key)
        WHERE n.value IS DISTINCT FROM o.value
          AND n.key <> ALL (ARRAY['updated_at', 'updated_by_id', 'revision', 'position', 'last_used_at']);
       IF changed IS NULL AND now_row ->> 'updated_at' IS NOT DISTINCT FROM was_row ->> 'updated_at' THEN
         RETURN NULL;
       END IF;
       IF changed IS NOT NULL THEN
         facts.more := facts.more || jsonb_build_object('changed', changed);
       END IF;
       IF TG_ARGV[0] = 'value' THEN
         IF changed = ARRAY['reviewed_revision'] THEN done := 'reviewed'; END IF;
         IF changed && ARRAY['value', 'text', 'value_status'] THEN
           facts.more := facts.more || jsonb_build_object(
             'from', COALESCE(was_row ->> 'text', was_row ->> 'value', was_row ->> 'value_status'),
             'to', COALESCE(now_row ->> 'text', now_row ->> 'value', now_row ->> 'value_status'));
         END IF;
       ELSIF TG_ARGV[0] = 'schedule' THEN
         done := now_row ->> 'status';
         facts.more := '{}';
       ELSIF TG_ARGV[0] IN ('edition', 'waiver', 'override', 'declaration') THEN
         facts.more := '{}';
       END IF;
     END IF;
     PERFORM annals_record_audit(done, TG_ARGV[0], now_row ->> TG_ARGV[1],
       COALESCE(facts.called, now_row ->> TG_ARGV[2]), facts.school, facts.in_year, facts.more);
     RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
   END $$`,
  // Strapi replaces rows to publish and to discard: at the end of the transaction it shows what it came to.
  `CREATE OR REPLACE FUNCTION annals_audit_draft() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     at_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
     document text := at_row ->> 'document_id';
     is_published boolean := at_row ->> 'published_at' IS NOT NULL;
     has_draft boolean;
     has_published boolean;
     is_there boolean;
     was_published boolean;
     done text;
     facts record;
   BEGIN
     EXECUTE format(
       'SELECT bool_or(published_at IS NULL), bool_or(published_at IS NOT NULL), bool_or(id = $2),
               bool_or(published_at IS NOT NULL AND xmin::text <> (txid_current() & 4294967295)::text)
          FROM %I WHERE document_id = $1', TG_TABLE_NAME)
       INTO has_draft, has_published, is_there, was_published
       USING document, (at_row ->> 'id')::integer;
     IF TG_OP = 'DELETE' THEN
       done := CASE
         WHEN is_published AND has_draft AND NOT has_published THEN 'unpublished'
         WHEN NOT is_published AND has_draft IS NOT TRUE THEN 'deleted' END;
     ELSIF is_there THEN
       done := CASE WHEN is_published THEN 'published' WHEN was_published THEN 'discarded' ELSE 'created' END;
     END IF;
     IF done IS NULL THEN RETURN NULL; END IF;
     SELECT * INTO facts FROM annals_audit_facts(TG_ARGV[0], at_row);
     PERFORM annals_record_audit(done, TG_ARGV[0], document, at_row ->> 'title', facts.school,
       facts.in_year, facts.more);
     RETURN NULL;
   END $$`,
];

const literal = (text: string): string => `'${text}'`;

const rowTrigger = ({ table, subject, id, label, added, changed, removed }: AuditedTable): string =>
  `CREATE OR REPLACE TRIGGER annals_audited_${subject.replaceAll('-', '_')}
     AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION annals_audit_row(
     ${[subject, id, label, added, changed, removed].map(literal).join(', ')})`;

const draftTriggers = ({ table, subject }: { table: string; subject: string }): string[] => [
  `CREATE OR REPLACE TRIGGER annals_audited_${subject} AFTER UPDATE ON ${table} FOR EACH ROW
     WHEN (NEW.published_at IS NULL)
     EXECUTE FUNCTION annals_audit_row('${subject}', 'document_id', 'title', '', 'updated', '')`,
  `DO $$
   BEGIN
     IF NOT EXISTS (SELECT FROM pg_trigger
                     WHERE tgname = 'annals_audited_${subject}_drafts' AND tgrelid = '${table}'::regclass) THEN
       CREATE CONSTRAINT TRIGGER annals_audited_${subject}_drafts AFTER INSERT OR DELETE ON ${table}
         DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION annals_audit_draft('${subject}');
     END IF;
   END $$`,
];

/** Who did what to what, and when: entries, what writes them, and what keeps them. */
export const AUDIT_TABLES = [
  ...AUDIT_ENTRY,
  ...RECORDING,
  ...APPEND_ONLY,
  ...AUDITED_TABLES.map(rowTrigger),
  ...DRAFTED_TABLES.flatMap(draftTriggers),
  // Given when the role is known; taken while it is known still.
  `CREATE OR REPLACE TRIGGER annals_audited_permission_given
     AFTER INSERT ON admin_permissions_role_lnk FOR EACH ROW
     EXECUTE FUNCTION annals_audit_row('permission', 'permission_id', '', 'given', '', '')`,
  `CREATE OR REPLACE TRIGGER annals_audited_permission_taken
     BEFORE DELETE ON admin_permissions FOR EACH ROW
     EXECUTE FUNCTION annals_audit_row('permission', 'id', 'action', '', '', 'taken')`,
];
