import { findingsResponseSchema } from '../../src/plugins/annual-report/contract/finding';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { markAllReviewed } from '../../src/plugins/annual-report/server/src/repositories/review-repository';
import { CASE, CHAPTER, OBSERVATION } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf, findDocument } from '../support/content/documents';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { sql } from '../support/stored/sql';

const CARD = '6222 0200 0000 0000 000';
const REASON = '学校对外公布的账号样例';
const UNKNOWN = 'a'.repeat(64);

type Person = 'annals-editor' | 'annals-reviewer' | 'annals-releaser';

describe('errors that can be overridden', () => {
  let annals: Annals;
  let people: Record<Person, { Authorization: string }>;
  let small: SmallReport;
  let path: string;

  const signIn = async (): Promise<void> => {
    const { strapi } = annals;
    people = {
      'annals-editor': await signInAs({ strapi, role: 'annals-editor' }),
      'annals-reviewer': await signInAs({ strapi, role: 'annals-reviewer' }),
      'annals-releaser': await signInAs({ strapi, role: 'annals-releaser' }),
    };
  };

  beforeAll(async () => {
    annals = await startAnnals();
    await signIn();
  });

  beforeEach(async () => {
    small = await createSmallReport({ strapi: annals.strapi });
    path = `/annual-report/reports/${small.school}/2024`;
  });

  afterAll(() => annals.stop());

  const write = async (text: string): Promise<void> => {
    const content = [
      {
        __component: 'report.text',
        content: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
      },
      { __component: 'report.images', images: [small.image] },
      { __component: 'report.table', table: small.table },
    ];
    const chapters = documentsOf(annals.strapi, CHAPTER);
    await chapters.update({ documentId: small.chapter, data: { content } });
    await chapters.publish({ documentId: small.chapter });
  };

  const enter = async (value: number): Promise<void> => {
    await documentsOf(annals.strapi, OBSERVATION).update({
      documentId: small.observation,
      data: { value, text: String(value) },
    });
    await markAllReviewed({ connection: annals.strapi.db.connection, school: small.school });
  };

  const list = async (at = path) =>
    findingsResponseSchema.parse(
      (await annals.http.get(`${at}/findings`).set(people['annals-editor']).expect(200)).body,
    );

  const found = async (check: string, at = path) => {
    const finding = (await list(at)).data.find((one) => one.check === check);
    if (!finding) throw new Error(`Nothing is found by ${check}.`);
    return finding;
  };

  const post = (what: string, body: object, person: Person = 'annals-releaser') =>
    annals.http.post(`${path}/${what}`).set(people[person]).send(body);

  const override = (finding: string, reason = REASON, person: Person = 'annals-releaser') =>
    post('overrides', { finding, reason }, person);

  const revoke = (finding: string, person: Person = 'annals-releaser') =>
    annals.http.delete(`${path}/overrides/${finding}`).set(people[person]);

  const release = (note: string | null = null) => post('editions', { note });

  const published = async () => {
    const { body } = await annals.http
      .get(`/api/annual-report/reports/${small.school}/2024`)
      .expect(200);
    return reportSchema.parse(body.data);
  };

  it('should stop a release, which says that it can be overridden', async () => {
    await write(`缴费账号 ${CARD}。`);
    expect(await found('bank-cards')).toMatchObject({ severity: 'error', canBeOverridden: true });
    const refusal = refusalIn(await release());
    expect(refusal).toMatchObject({ status: 400, code: 'release-blocked' });
    expect(refusal.message).toContain('有 1 处必须先处理：这里有银行卡号 6222');
    expect(refusal.message).toContain('写明公开的理由后放行');
    expect((await list()).meta.counts.errors).toBe(1);
  });

  it('should be released once they are overridden, with the reason and nothing else of it', async () => {
    await write(`缴费账号 ${CARD}。`);
    const { id } = await found('bank-cards');
    await override(id, ` ${REASON} `).expect(201);
    expect(await found('bank-cards')).toMatchObject({
      severity: 'error',
      waiver: { reason: REASON, name: 'annals-releaser' },
    });
    expect((await list()).meta.counts).toMatchObject({ errors: 0, waived: 1 });
    await release().expect(201);
    const { quality } = await published();
    expect(quality.findings).toMatchObject({ errors: 0, waived: 1 });
    expect(quality.overrides).toEqual([{ check: 'bank-cards', reason: REASON }]);
  });

  it('should not be spoken of where there is none', async () => {
    await release().expect(201);
    expect((await published()).quality).not.toHaveProperty('overrides');
  });

  it('should tell the preview what a release would publish', async () => {
    await enter(-3);
    await override((await found('whole-counts')).id).expect(201);
    const { body } = await annals.http.get(`${path}/preview`).set(people['annals-editor']);
    expect(body.data.quality.overrides).toEqual([{ check: 'whole-counts', reason: REASON }]);
  });

  it('should stop a release again once an override is taken back, and leave what is released', async () => {
    await enter(-3);
    const { id } = await found('whole-counts');
    await override(id).expect(201);
    await release().expect(201);
    await revoke(id).expect(204);
    expect((await found('whole-counts')).waiver).toBeNull();
    expect(refusalIn(await release('第二版')).code).toBe('release-blocked');
    expect((await published()).quality.overrides).toHaveLength(1);
    expect(refusalIn(await revoke(id))).toMatchObject({ status: 400, code: 'override-unknown' });
  });

  it('should fall with the words or numbers that they were given for', async () => {
    await enter(-3);
    await override((await found('whole-counts')).id).expect(201);
    await enter(-4);
    expect((await found('whole-counts')).waiver).toBeNull();
    expect(refusalIn(await release()).code).toBe('release-blocked');
    await enter(-3);
    expect((await found('whole-counts')).waiver).not.toBeNull();
  });

  it('should be overridden by who may release, not by who reviews or writes', async () => {
    await enter(-3);
    const { id } = await found('whole-counts');
    for (const person of ['annals-editor', 'annals-reviewer'] as const) {
      await override(id, REASON, person).expect(403);
      await revoke(id, person).expect(403);
    }
    expect((await found('whole-counts')).waiver).toBeNull();
    await override(id).expect(201);
  });

  it('should not be waived, and waivers of before should not let them pass or be published', async () => {
    await enter(-3);
    const { id } = await found('whole-counts');
    const refusal = refusalIn(await post('waivers', { finding: id, reason: '内部说明' }));
    expect(refusal).toMatchObject({ status: 400, code: 'error-to-override' });

    await override(id).expect(201);
    await sql(
      annals,
      `INSERT INTO annals_waiver (school_code, year, finding, reason, name)
       SELECT school_code, year, finding, '内部说明', '李主任' FROM annals_override
        WHERE school_code = ?`,
      [small.school],
    );
    await revoke(id).expect(204);
    expect((await found('whole-counts')).waiver).toBeNull();
    expect(refusalIn(await release()).code).toBe('release-blocked');
  });

  it('should be the only findings that can be overridden', async () => {
    await documentsOf(annals.strapi, OBSERVATION).delete({ documentId: small.observation });
    const missing = await found('required-values');
    expect(missing).toMatchObject({ severity: 'error', canBeOverridden: false });
    expect(refusalIn(await override(missing.id))).toMatchObject({ code: 'error-not-waivable' });
    expect(refusalIn(await release()).message).not.toContain('放行');

    const warning = (await list()).data.find(({ severity }) => severity === 'warning');
    expect(refusalIn(await override(warning?.id ?? ''))).toMatchObject({ code: 'not-to-override' });
    expect(refusalIn(await override(UNKNOWN))).toMatchObject({ code: 'finding-unknown' });
  });

  it('should take no reason that would publish the number itself', async () => {
    await write(`缴费账号 ${CARD}。`);
    const { id } = await found('bank-cards');
    const refusal = refusalIn(await override(id, `账号 ${CARD} 是样例`));
    expect(refusal).toMatchObject({ status: 400, code: 'override-reason-private' });
    expect(refusal.message).not.toContain('6222');
  });

  it.each<[string, object]>([
    ['no reason', { finding: UNKNOWN }],
    ['a blank reason', { finding: UNKNOWN, reason: ' ' }],
    ['a reason without an end', { finding: UNKNOWN, reason: '长'.repeat(1001) }],
    ['more than is asked for', { finding: UNKNOWN, reason: REASON, name: '别人' }],
  ])('should not be overridden with %s', async (_what, body) => {
    expect(refusalIn(await post('overrides', body))).toMatchObject({ code: 'bad-request' });
  });

  it('should be percents outside the bounds of the report’s pack', async () => {
    const demo = '/annual-report/reports/juying/2024';
    const { documentId } = await findDocument({
      strapi: annals.strapi,
      uid: OBSERVATION,
      filters: {
        schoolCode: 'juying',
        year: 2024,
        indicatorCode: 'graduates.self-employment-rate',
      },
    });
    await documentsOf(annals.strapi, OBSERVATION).update({
      documentId,
      data: { value: 130, text: '130%' },
    });
    expect(await found('percent-range', demo)).toMatchObject({
      severity: 'error',
      canBeOverridden: true,
    });
  });

  it('should not be needed for days that do not exist: no date field takes them', async () => {
    const response = await annals.http
      .put(`/content-manager/collection-types/${CASE}/${small.case}`)
      .set(people['annals-releaser'])
      .send({ date: '2024-02-30' });
    expect(response.status).toBe(400);
  });

  describe('in a database of the version before', () => {
    it('should work by themselves, for the roles that have it and no others', async () => {
      await sql(annals, 'DROP TABLE annals_override');
      await sql(
        annals,
        "DELETE FROM admin_permissions WHERE action LIKE '%annual-report.override'",
      );
      await annals.strapi
        .store({ type: 'plugin', name: 'annual-report', key: 'shipped-access' })
        .set({ value: { version: 4 } });
      annals = await annals.restart();
      await signIn();
      await enter(-3);
      const { id } = await found('whole-counts');
      await override(id, REASON, 'annals-reviewer').expect(403);
      await override(id).expect(201);
      await release().expect(201);
      expect((await published()).quality.overrides).toHaveLength(1);
    });

    it('should not come back to a role from which an administrator took the right', async () => {
      await sql(
        annals,
        "DELETE FROM admin_permissions WHERE action LIKE '%annual-report.override'",
      );
      annals = await annals.restart();
      await signIn();
      await override(UNKNOWN).expect(403);
    });

    it('should be kept as they were given', async () => {
      await expect(sql(annals, "UPDATE annals_override SET reason = '别的'")).rejects.toThrow(
        /never changed or deleted/,
      );
    });
  });
});
