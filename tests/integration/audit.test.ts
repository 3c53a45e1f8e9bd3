import { z } from 'zod';
import {
  AUDIT_ACTIONS,
  AUDIT_SUBJECTS,
  auditAnswerSchema,
  type AuditEntry,
} from '../../src/plugins/annual-report/contract/admin/audit';
import {
  AUDITED_TABLES,
  DRAFTED_TABLES,
} from '../../src/plugins/annual-report/server/src/database/audited-tables';
import { ledgerResponseSchema } from '../../src/plugins/annual-report/contract/admin/ledger';
import {
  CASE,
  CHAPTER,
  OBSERVATION,
  SCHOOL,
} from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager, type ContentManager } from '../support/asking/content-manager';
import { documentsOf } from '../support/content/documents';
import { DEMO, releaseDemo } from '../support/content/editions';
import { REPORT, writeValue } from '../support/asking/numbers-page';
import { createPerson, signIn, type Person } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { codeOf, enter, setUpFactor } from '../support/asking/second-factor';
import { FAR_AHEAD } from '../support/content/schedule';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';

type Headers = { Authorization: string };

const AUDIT = '/annual-report/audit';

const findingsSchema = z.object({
  data: z.array(
    z.object({ id: z.string(), severity: z.string(), waiver: z.object({}).nullable() }),
  ),
});

const editionSchema = z.object({ data: z.object({ number: z.int() }) });

/** Why nothing of a table is in the trail: written by hand, so that a new table is not forgotten. */
const NOT_AUDITED = {
  'part of a document, whose own row says when it changed': /_lnk$|_cmps$|_mph$|^components_/,
  'written by triggers, beside what is in the trail':
    /^annals_(value_revision|value_review|released_value|released_definition|latest_edition|edition_holds_file|edition_file|withdrawn_file|held_file)/,
  'written with an edition, which is in the trail': /^annals_edition_memory$/,
  'made of what is in the trail': /^annals_(representation|prepared|edition_format|format)/,
  'secrets beside what is in the trail': /^annals_(recovery_code|second_factor_attempt)$/,
  'the trail itself': /^annals_audit_entry$/,
  'sessions, which the code records': /^strapi_sessions$/,
  'grants of tokens, made with them': /^strapi_(api|transfer)_token_permissions$/,
  'what Strapi keeps of itself':
    /^strapi_(migrations|migrations_internal|database_schema|history_versions|ai_)|^i18n_locale$/,
  'not used, or not a matter of this product':
    /^up_|^strapi_(releases|release_actions|workflows|workflows_stages)$/,
  'folders, which say nothing': /^upload_folders$/,
} as const;

describe('the audit trail', () => {
  let annals: Annals;
  let small: SmallReport;
  let reader: Headers;
  let person: Person;
  let headers: Headers;
  let panel: ContentManager;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    const administrator = await createPerson({ strapi, role: 'strapi-super-admin' });
    reader = await signIn({ strapi, person: administrator });
    person = await createPerson({ strapi, role: 'annals-releaser', name: '王老师' });
    headers = await signIn({ strapi, person });
    panel = contentManager({ annals, headers });
  });

  afterAll(() => annals.stop());

  const read = async (query: Record<string, string> = {}): Promise<AuditEntry[]> => {
    const search = new URLSearchParams({ pageSize: '100', ...query });
    const { body } = await annals.http.get(`${AUDIT}?${search.toString()}`).set(reader).expect(200);
    return auditAnswerSchema.parse(body).data.entries;
  };

  /** What was done since, oldest first, of these subjects. */
  const during = async (work: () => Promise<unknown>, ...subjects: string[]) => {
    const [newest] = await read({ pageSize: '1' });
    await work();
    const since = (await read()).filter(({ id }) => Number(id) > Number(newest?.id ?? 0));
    return since.reverse().filter(({ subject }) => subjects.includes(subject));
  };

  const did = (entries: AuditEntry[]) =>
    entries.map(({ action, subject, actor }) => `${actor ?? '—'} ${action} ${subject}`);

  const me = () => `admin:${person.id}`;

  const oneOf = async (table: string, where: string): Promise<string> => {
    const [row] = await sql(
      annals,
      `SELECT document_id AS id FROM ${table} WHERE ${where} LIMIT 1`,
    );
    return z.object({ id: z.string() }).parse(row).id;
  };

  describe('of documents', () => {
    it('should name who wrote a chapter, its report, and what changed', async () => {
      const id = await oneOf('chapters', `published_at IS NULL AND title <> ''`);
      const [entry, ...more] = await during(
        () => panel.save(CHAPTER, id, { title: '新的标题' }).expect(200),
        'chapter',
      );
      expect(more).toEqual([]);
      expect(entry).toMatchObject({
        actor: me(),
        actorName: '王老师',
        action: 'updated',
        subjectId: id,
        label: '新的标题',
        detail: { changed: ['title'] },
      });
      expect(entry?.school).not.toBeNull();
      expect(entry?.year).not.toBeNull();
    });

    it('should call what a case goes through by its name', async () => {
      const id = await oneOf(
        'cases',
        `published_at IS NOT NULL AND document_id IN
           (SELECT document_id FROM cases WHERE published_at IS NULL)`,
      );
      const actions = async (work: () => Promise<unknown>) =>
        did(await during(work, 'case')).map((line) => line.split(' ')[1]);
      expect(await actions(() => panel.unpublish(CASE, id, {}).expect(200))).toContain(
        'unpublished',
      );
      expect(await actions(() => panel.publish(CASE, id, {}).expect(200))).toContain('published');
      await panel.save(CASE, id, { title: '改过的案例' }).expect(200);
      const discarded = await actions(() => panel.discard(CASE, id, {}).expect(200));
      expect(discarded).toContain('discarded');
      expect(discarded).not.toContain('deleted');
      const removed = await actions(() => panel.remove(CASE, id).expect(200));
      expect(removed).toEqual(['deleted']);
    });

    it('should not tell two users apart by the connection that they happen to get', async () => {
      const other = await createPerson({ strapi: annals.strapi, role: 'annals-releaser' });
      const others = contentManager({
        annals,
        headers: await signIn({ strapi: annals.strapi, person: other }),
      });
      const ids = await sql(
        annals,
        `SELECT document_id AS id FROM chapters WHERE published_at IS NULL ORDER BY id LIMIT 6`,
      );
      const entries = await during(
        () =>
          Promise.all(
            ids.map(({ id }, index) =>
              (index % 2 === 0 ? panel : others)
                .save(CHAPTER, String(id), { title: `标题 ${index}` })
                .expect(200),
            ),
          ),
        'chapter',
      );
      expect(entries).toHaveLength(6);
      for (const { label, actor } of entries) {
        const index = Number(label?.split(' ')[1]);
        expect(actor).toBe(index % 2 === 0 ? me() : `admin:${other.id}`);
      }
    });

    it('should leave no word of what was rolled back', async () => {
      const entries = await during(async () => {
        const work = annals.strapi.db.transaction(async () => {
          await documentsOf(annals.strapi, SCHOOL).update({
            documentId: await oneOf('schools', 'true'),
            data: { name: '不会保存' },
          });
          throw new Error('back');
        });
        await expect(work).rejects.toThrow('back');
      }, 'school');
      expect(entries).toEqual([]);
    });

    it('should say what a value was and is', async () => {
      const [entry] = await during(
        () => writeValue(annals, headers, { indicator: 'graduates.total', text: '306' }),
        'value',
      );
      expect(entry).toMatchObject({
        actor: me(),
        action: 'updated',
        label: 'graduates.total',
        school: DEMO.school,
        year: DEMO.year,
        detail: { to: '306' },
      });
      expect(entry?.detail.from).not.toBe('306');
    });

    it('should hold releases, without the bytes of an edition', async () => {
      const entries = await during(() => releaseDemo(annals), 'edition');
      expect(did(entries)).toEqual(['system released edition']);
      expect(JSON.stringify(entries).length).toBeLessThan(1000);
      expect(entries[0]).toMatchObject({ school: DEMO.school, year: DEMO.year });
    });
  });

  describe('of what goes out', () => {
    const post = (path: string, body: object) =>
      annals.http.post(`${REPORT}/${path}`).set(headers).send(body);

    it('should hold findings that are accepted, and that no longer are', async () => {
      const { body } = await annals.http.get(`${REPORT}/findings`).set(headers).expect(200);
      const open = findingsSchema
        .parse(body)
        .data.find(({ severity, waiver }) => severity === 'warning' && waiver === null);
      const entries = await during(async () => {
        await post('waivers', { finding: open?.id, reason: '已向教务处核实' }).expect(201);
        await annals.http
          .delete(`${REPORT}/waivers/${open?.id ?? ''}`)
          .set(headers)
          .send({ reason: '数据已改' });
      }, 'waiver');
      expect(did(entries)).toEqual([`${me()} waived waiver`, `${me()} revoked waiver`]);
      expect(entries[0]).toMatchObject({ label: '已向教务处核实', school: DEMO.school });
    });

    it('should hold what is overridden, with its reason, and that it no longer is', async () => {
      const { strapi } = annals;
      await documentsOf(strapi, OBSERVATION).update({
        documentId: small.observation,
        data: { value: -3, text: '-3' },
      });
      const path = `/annual-report/reports/${small.school}/${small.year}`;
      const { body } = await annals.http.get(`${path}/findings`).set(headers).expect(200);
      const error = findingsSchema.parse(body).data.find(({ severity }) => severity === 'error');
      const entries = await during(async () => {
        const given = { finding: error?.id, reason: '原始报表如此' };
        await annals.http.post(`${path}/overrides`).set(headers).send(given).expect(201);
        await annals.http
          .delete(`${path}/overrides/${error?.id ?? ''}`)
          .set(headers)
          .expect(204);
      }, 'override');
      expect(did(entries)).toEqual([`${me()} overridden override`, `${me()} revoked override`]);
      expect(entries[0]).toMatchObject({ label: '原始报表如此', school: small.school });
      await documentsOf(strapi, OBSERVATION).update({
        documentId: small.observation,
        data: { value: 305, text: '305' },
      });
    });

    it('should hold numbers that are declared, and that no longer are', async () => {
      const { body } = await annals.http.get(`${REPORT}/ledger`).set(headers).expect(200);
      const open = ledgerResponseSchema
        .parse(body)
        .data.documents.flatMap(({ passages }) => passages)
        .flatMap(({ numbers }) => numbers)
        .find(({ account }) => account.kind === 'open');
      const entries = await during(async () => {
        await post('ledger/declarations', { numbers: [open?.id], kind: 'name' }).expect(201);
        await annals.http
          .delete(`${REPORT}/ledger/declarations/${open?.id ?? ''}`)
          .set(headers)
          .expect(204);
      }, 'declaration');
      expect(did(entries)).toEqual([`${me()} declared declaration`, `${me()} revoked declaration`]);
      expect(entries[0]).toMatchObject({ school: DEMO.school, year: DEMO.year });
    });

    it('should hold what is scheduled and called off, released and withdrawn', async () => {
      const entries = await during(
        async () => {
          await post('schedule', { releaseAt: FAR_AHEAD, note: '定时' }).expect(201);
          await annals.http.delete(`${REPORT}/schedule`).set(headers).expect(204);
          const { body } = await post('editions', { note: '再发一版' }).expect(201);
          const { number } = editionSchema.parse(body).data;
          await post('withdrawals', { editions: [number], reason: '家长撤回授权' }).expect(201);
        },
        'schedule',
        'edition',
      );
      expect(did(entries)).toEqual(
        ['scheduled schedule', 'canceled schedule', 'released edition', 'withdrawn edition'].map(
          (done) => `${me()} ${done}`,
        ),
      );
      for (const { school, year } of entries) {
        expect([school, year]).toEqual([DEMO.school, DEMO.year]);
      }
    });
  });

  describe('of people', () => {
    it('should hold signing in, not being let in, and signing out, with the address', async () => {
      const { email, password, id } = await createPerson({
        strapi: annals.strapi,
        role: 'annals-editor',
      });
      const entries = await during(async () => {
        await enter({ annals, door: 'login', body: { email, password: 'Wrong-horse-1' } });
        const { headers: own } = await enter({ annals, door: 'login', body: { email, password } });
        await annals.http.post('/admin/logout').set(own).send({}).expect(200);
      }, 'user');
      expect(entries.map(({ action }) => action)).toEqual([
        'sign-in-failed',
        'signed-in',
        'signed-out',
      ]);
      expect(entries.map(({ actor }) => actor)).toEqual(['website', `admin:${id}`, `admin:${id}`]);
      for (const { subjectId, label, detail } of entries) {
        expect([subjectId, label]).toEqual([String(id), email]);
        expect(detail.ip).toMatch(/127\.0\.0\.1/);
      }
    });

    it('should hold a second factor being turned on, wrong codes, and a login that was only asked', async () => {
      const owner = await createPerson({ strapi: annals.strapi, role: 'annals-editor' });
      const own = await signIn({ strapi: annals.strapi, person: owner });
      const { email, password } = owner;
      const entries = await during(
        async () => {
          const factor = await setUpFactor({ annals, person: owner, headers: own });
          await enter({ annals, door: 'login', body: { email, password } });
          await enter({ annals, door: 'login', body: { email, password }, code: '1' });
          await enter({
            annals,
            door: 'login',
            body: { email, password },
            code: codeOf(factor, 1),
          });
        },
        'second-factor',
        'user',
      );
      expect(entries.map(({ action, detail }) => [action, detail.reason ?? detail.door])).toEqual([
        ['turned-on', undefined],
        ['sign-in-failed', 'second-factor-code-wrong'],
        ['signed-in', 'login'],
      ]);
      const stored = await sql(annals, 'SELECT e::text AS row FROM annals_audit_entry e');
      expect(JSON.stringify(stored)).not.toContain(password);
    });

    it('should hold roles, bindings and rules', async () => {
      const editor = await createPerson({ strapi: annals.strapi, role: 'annals-editor' });
      const [role] = await sql(annals, `SELECT id FROM admin_roles WHERE code = 'annals-editor'`);
      const entries = await during(
        async () => {
          const bind = (schools: string[]) =>
            annals.http
              .put(`/annual-report/bindings/${editor.id}`)
              .set(reader)
              .send({ schools })
              .expect(204);
          await bind([small.school]);
          await bind([]);
          const requireFor = (roles: unknown[]) =>
            annals.http
              .put('/annual-report/second-factor/roles')
              .set(reader)
              .send({ roles })
              .expect(200);
          await requireFor([role?.id]);
          await requireFor([]);
          await annals.http
            .put(`/admin/users/${editor.id}`)
            .set(reader)
            .send({ roles: [] })
            .then(() => undefined);
        },
        'binding',
        'second-factor-rule',
      );
      expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
        'given binding',
        'taken binding',
        'given second-factor-rule',
        'taken second-factor-rule',
      ]);
      expect(entries[0]).toMatchObject({ label: editor.email, school: small.school });
      expect(entries[2]?.detail).toMatchObject({ role: expect.any(String) });
    });

    it('should hold what a role may do, and the keys that are given out', async () => {
      const keys = z.object({ data: z.object({ id: z.int() }) });
      const entries = await during(
        async () => {
          const role = keys.parse(
            (
              await annals.http
                .post('/admin/roles')
                .set(reader)
                .send({ name: '校外审阅', description: '' })
                .expect(201)
            ).body,
          ).data.id;
          const permissions = [
            { action: 'plugin::content-manager.explorer.read', subject: CHAPTER, conditions: [] },
          ];
          await annals.http
            .put(`/admin/roles/${role}/permissions`)
            .set(reader)
            .send({ permissions })
            .expect(200);
          const token = { name: '网站', description: '', type: 'read-only', lifespan: null };
          const given = await annals.http
            .post('/admin/api-tokens')
            .set(reader)
            .send(token)
            .expect(201);
          const { id } = keys.parse(given.body).data;
          await annals.http.delete(`/admin/api-tokens/${id}`).set(reader).expect(200);
        },
        'role',
        'permission',
        'api-token',
      );
      expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
        'created role',
        'given permission',
        'created api-token',
        'deleted api-token',
      ]);
      expect(entries.map(({ label }) => label)).toEqual([
        '校外审阅',
        `plugin::content-manager.explorer.read ${CHAPTER}`,
        '网站',
        '网站',
      ]);
      expect(entries[1]?.detail).toMatchObject({ role: '校外审阅' });
      expect(new Set(entries.map(({ actorName }) => actorName)).size).toBe(1);
    });

    it('should hold downloads, and of which report', async () => {
      const { body } = await annals.http.get(`${REPORT}/values`).set(headers).expect(200);
      const values = z.object({
        data: z.object({ tables: z.array(z.object({ key: z.string() })) }),
      });
      const [table] = values.parse(body).data.tables;
      const [entry] = await during(
        () =>
          annals.http
            .get(`${REPORT}/tables/${table?.key ?? ''}/template`)
            .set(headers)
            .expect(200),
        'file',
      );
      expect(entry).toMatchObject({
        actor: me(),
        action: 'downloaded',
        school: DEMO.school,
        year: DEMO.year,
      });
    });
  });

  describe('in the database', () => {
    it('should have every table recorded, or a reason why not', async () => {
      const rows = await sql(
        annals,
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
      );
      const audited = [...AUDITED_TABLES, ...DRAFTED_TABLES].map(({ table }) => table);
      const others = ['admin_permissions'];
      const unknown = rows
        .map(({ name }) => String(name))
        .filter((name) => ![...audited, ...others].includes(name))
        .filter((name) => !Object.values(NOT_AUDITED).some((pattern) => pattern.test(name)));
      expect(unknown).toEqual([]);
      const triggers = await sql(
        annals,
        `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger
          WHERE tgname LIKE 'annals_audited_%'`,
      );
      expect(triggers.map(({ name }) => name)).toEqual(expect.arrayContaining(audited));
    });

    it('should use no word that the page has no name for', async () => {
      const rows = await sql(annals, 'SELECT DISTINCT action, subject FROM annals_audit_entry');
      expect(rows.length).toBeGreaterThan(10);
      for (const { action, subject } of rows) {
        expect(AUDIT_ACTIONS).toContain(action);
        expect(AUDIT_SUBJECTS).toContain(subject);
      }
    });

    it.each([
      ['changed', `UPDATE annals_audit_entry SET label = 'x'`],
      ['deleted', 'DELETE FROM annals_audit_entry'],
      ['truncated', 'TRUNCATE annals_audit_entry'],
      [
        'deleted with the switch of the function',
        `WITH s AS (SELECT set_config('annals.dropping_audit', 'on', true))
         DELETE FROM annals_audit_entry USING s`,
      ],
    ])('should not be %s', async (_way, statement) => {
      await expect(sql(annals, statement)).rejects.toThrow('only ever added to');
    });

    it('should let what is too old go by its function alone, which says so', async () => {
      await sql(
        annals,
        `INSERT INTO annals_audit_entry (at, action, subject)
         SELECT now() - make_interval(days => 1100), 'created', 'school' FROM generate_series(1, 3)`,
      );
      await expect(sql(annals, 'SELECT annals_drop_old_audit(30)')).rejects.toThrow('180 days');
      const before = await read();
      const entries = await during(
        () => sql(annals, 'SELECT annals_drop_old_audit(1095)'),
        'audit-trail',
      );
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({ action: 'dropped', detail: { entries: 3, days: 1095 } });
      const ids = (await read()).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(before.slice(0, 50).map(({ id }) => id)));
    });

    it('should be written by whoever writes past the product, too', async () => {
      const entries = await during(
        () => sql(annals, `UPDATE schools SET name = name || '!' WHERE code = ?`, [small.school]),
        'school',
      );
      expect(entries[0]).toMatchObject({ action: 'updated', school: small.school });
    });
  });

  it('should hold the same thing once, whenever in a millisecond its transaction begins', async () => {
    const record = `annals_record_audit('updated', 'case', 'twice', 'twice', NULL, NULL, '{}')`;
    const turns = 100;
    for (let turn = 0; turn < turns; turn += 1) await sql(annals, `SELECT ${record}, ${record}`);
    const [row] = await sql(
      annals,
      `SELECT count(*)::int AS entries, count(DISTINCT transaction)::int AS transactions
         FROM annals_audit_entry WHERE subject_id = 'twice'`,
    );
    expect(row).toEqual({ entries: turns, transactions: turns });
  });

  describe('for those who read it', () => {
    it('should be narrowed by words, subject, action, school and days', async () => {
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
      for (const [query, holds] of [
        [{ subject: 'case' }, (entry: AuditEntry) => entry.subject === 'case'],
        [{ action: 'signed-in' }, (entry: AuditEntry) => entry.action === 'signed-in'],
        [{ school: small.school }, (entry: AuditEntry) => entry.school === small.school],
        [{ text: '王老' }, (entry: AuditEntry) => entry.actorName === '王老师'],
        [{ from: today, to: today }, () => true],
      ] as const) {
        const found = await read(query);
        expect(found.length).toBeGreaterThan(0);
        expect(found.filter((entry) => !holds(entry))).toEqual([]);
      }
      expect(await read({ to: '2000-01-01' })).toEqual([]);
      expect(await read({ text: '王%师' })).toEqual([]);
    });

    it.each([
      'subject=nothing',
      'page=0',
      'page=99999999999',
      'from=yesterday',
      'from=2024-02-31',
      'text=%00',
      'other=1',
      'pageSize=1000',
    ])('should refuse %s with 400', async (query) => {
      await annals.http.get(`${AUDIT}?${query}`).set(reader).expect(400);
    });

    it('should be given as CSV, which is in the trail itself', async () => {
      const [entry] = await during(async () => {
        const { text, headers: sent } = await annals.http
          .get(`${AUDIT}.csv?subject=case`)
          .set(reader)
          .expect(200);
        expect(sent['content-type']).toContain('text/csv');
        const [head, ...lines] = text.trim().split('\r\n');
        expect(head).toContain('id,at,actor,actorName,action,subject');
        expect(lines.length).toBeGreaterThan(3);
        expect(lines.every((line) => line.includes(',case,'))).toBe(true);
      }, 'file');
      expect(entry).toMatchObject({ action: 'downloaded', label: 'audit.csv' });
    });

    it('should not be given as CSV in part: whoever asks for too much is told to choose days', async () => {
      await sql(
        annals,
        `INSERT INTO annals_audit_entry (at, action, subject)
         SELECT CASE turn WHEN 1 THEN timestamptz '2001-02-03 12:00+08' ELSE '2001-02-04 12:00+08' END,
                'updated', 'case'
           FROM generate_series(1, 100001) turn`,
      );
      const exported = (days: string) => annals.http.get(`${AUDIT}.csv?${days}`).set(reader);
      const refusal = refusalIn(await exported('to=2001-02-04'));
      expect(refusal).toMatchObject({ status: 400, code: 'audit-export-too-long' });
      const { text } = await exported('from=2001-02-04&to=2001-02-04').expect(200);
      expect(text.trim().split('\r\n')).toHaveLength(100_001);
    });
  });
});
