import type { UID } from '@strapi/strapi';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager } from '../support/asking/content-manager';
import { documentsOf, findDocument } from '../support/content/documents';
import { signInAs } from '../support/asking/people';
import { refusalIn, refusalOf } from '../support/asking/problems';
import { sql } from '../support/stored/sql';
import {
  CASE,
  CHAPTER,
  IMAGE,
  INDICATOR,
  INDICATOR_TABLE,
  OBSERVATION,
  REPORT,
  SCHOOL,
} from '../../src/plugins/annual-report/server/src/uids';

type Twin = {
  uid: UID.ContentType;
  existing: Record<string, unknown>;
  data: () => Promise<Record<string, unknown>>;
};

describe('content model', () => {
  let annals: Annals;
  let chinese: Record<string, string>;
  let english: Record<string, string>;

  beforeAll(async () => {
    annals = await startAnnals();
    chinese = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
    english = await signInAs({
      strapi: annals.strapi,
      role: 'strapi-super-admin',
      language: 'en',
    });
  });

  afterAll(() => annals.stop());

  const idOf = async (uid: Twin['uid'], filters: Record<string, unknown>): Promise<string> =>
    (await findDocument({ strapi: annals.strapi, uid, filters })).documentId;

  const reportId = () => idOf(REPORT, { schoolCode: 'juying', year: 2024 });
  const schoolId = () => idOf(SCHOOL, { code: 'juying' });

  const fileId = async (): Promise<unknown> => {
    const [file] = await sql(annals, 'SELECT id FROM files ORDER BY id LIMIT 1');
    return file?.id;
  };

  const TWINS = [
    {
      uid: SCHOOL,
      existing: { code: 'juying' },
      data: () => Promise.resolve({ code: 'juying', name: '另一所学校' }),
    },
    {
      uid: REPORT,
      existing: { schoolCode: 'juying', year: 2024 },
      data: () => Promise.resolve({ schoolCode: 'juying', year: 2024, title: '第二份报告' }),
    },
    {
      uid: CHAPTER,
      existing: { key: 'party-building' },
      data: async () => ({ title: '同键章节', key: 'party-building', report: await reportId() }),
    },
    {
      uid: CASE,
      existing: { key: 'fire-safety' },
      data: async () => ({ title: '同键案例', key: 'fire-safety', report: await reportId() }),
    },
    {
      uid: IMAGE,
      existing: { key: 'competition-certificates' },
      data: async () => ({
        caption: '同键图片',
        key: 'competition-certificates',
        school: await schoolId(),
        file: await fileId(),
        consent: 'not-needed',
      }),
    },
    {
      uid: INDICATOR,
      existing: { code: 'graduates.total' },
      data: () => Promise.resolve({ code: 'graduates.total', name: '另一个毕业生数' }),
    },
    {
      uid: INDICATOR_TABLE,
      existing: { key: 'annex-1' },
      data: async () => ({
        title: '同键指标表',
        key: 'annex-1',
        years: [2024],
        layout: [],
        report: await reportId(),
      }),
    },
    {
      uid: OBSERVATION,
      existing: { schoolCode: 'juying', indicatorCode: 'graduates.total', year: 2024 },
      data: () =>
        Promise.resolve({
          schoolCode: 'juying',
          indicatorCode: 'graduates.total',
          year: 2024,
          value: 1,
          text: '1',
        }),
    },
  ] as Twin[];

  describe.each(TWINS)('a second $uid of the same identity', ({ uid, existing, data }) => {
    it('should be refused by documents() with the id of the first', async () => {
      const refusal = await refusalOf(
        documentsOf(annals.strapi, uid).create({ data: await data() }),
      );
      expect(refusal).toMatchObject({ name: 'ValidationError', code: 'already-exists' });
      expect(refusal.message).toContain(await idOf(uid, existing));
    });

    it('should be refused in the content manager in Chinese', async () => {
      const response = await contentManager({ annals, headers: chinese }).create(uid, await data());
      const refusal = refusalIn(response);
      expect(refusal).toMatchObject({ status: 400, name: 'ValidationError' });
      expect(refusal.message).toMatch(/^已经存在相同的.*请修改那一条/);
      expect(refusal.message).toContain(await idOf(uid, existing));
    });

    it('should be refused in English to an admin user who reads English', async () => {
      const response = await contentManager({ annals, headers: english }).create(uid, await data());
      expect(refusalIn(response).message).toMatch(/^The same .* exists already/);
    });

    it('should be refused in English to a browser that asks for English', async () => {
      const headers = { ...chinese, 'Accept-Language': 'fr;q=0.9, en-GB;q=0.8, zh;q=0.2' };
      const response = await contentManager({ annals, headers }).create(uid, await data());
      expect(refusalIn(response).message).toMatch(/^The same .* exists already/);
    });
  });

  it('should let one of two simultaneous twins in and name it to the other', async () => {
    const data = { schoolCode: 'juying', year: 2031, title: '同时新建' };
    const outcomes = await Promise.allSettled([
      documentsOf(annals.strapi, REPORT).create({ data }),
      documentsOf(annals.strapi, REPORT).create({ data }),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ details: { code: 'already-exists' } });
    const documentId = await idOf(REPORT, { year: 2031 });
    expect(refused[0]?.reason).toMatchObject({ details: { params: { documentId } } });
    await documentsOf(annals.strapi, REPORT).delete({ documentId });
  });

  it('should allow the same key in another report', async () => {
    const report = await documentsOf(annals.strapi, REPORT).create({
      data: { schoolCode: 'juying', year: 2030, title: '另一份报告' },
    });
    const chapter = await documentsOf(annals.strapi, CHAPTER).create({
      data: { title: '党建', key: 'party-building', report: report.documentId },
    });
    expect(chapter.key).toBe('party-building');
    await documentsOf(annals.strapi, CHAPTER).delete({ documentId: chapter.documentId });
    await documentsOf(annals.strapi, REPORT).delete({ documentId: report.documentId });
  });

  it('should keep the draft and the published row of one chapter under one key', async () => {
    const rows = await sql(
      annals,
      `SELECT count(*)::int AS rows, count(DISTINCT document_id)::int AS documents
         FROM chapters WHERE key = 'party-building'`,
    );
    expect(rows).toEqual([{ rows: 2, documents: 1 }]);
  });

  describe('what the database cannot store', () => {
    const OVERLONG = '很长的标题'.repeat(80);

    const CASES = [
      {
        what: 'a draft with an overlong title',
        uid: CHAPTER,
        data: async () => ({ title: OVERLONG, report: await reportId() }),
      },
      {
        what: 'a draft of a case with an overlong title',
        uid: CASE,
        data: async () => ({ title: OVERLONG, report: await reportId() }),
      },
      {
        what: 'an overlong caption',
        uid: IMAGE,
        data: async () => ({
          caption: '注'.repeat(301),
          school: await schoolId(),
          file: await fileId(),
        }),
      },
      {
        what: 'a NUL in a title',
        uid: CHAPTER,
        data: async () => ({ title: 'a\u0000b', report: await reportId() }),
      },
      {
        what: 'a key that is no key',
        uid: CHAPTER,
        data: async () => ({ title: '键', key: 'a, b', report: await reportId() }),
      },
      {
        what: 'more respondents than an integer holds',
        uid: OBSERVATION,
        data: () =>
          Promise.resolve({
            schoolCode: 'juying',
            indicatorCode: 'graduates.total',
            year: 2019,
            value: 1,
            text: '1',
            respondents: 99_999_999_999,
          }),
      },
    ] as { what: string; uid: Twin['uid']; data: Twin['data'] }[];

    it.each(CASES)('should refuse $what as a bad value', async ({ uid, data }) => {
      const response = await contentManager({ annals, headers: chinese }).create(uid, await data());
      expect(response.status).toBe(400);
      expect(response.body.error.name).toBe('ValidationError');
      expect(JSON.stringify(response.body)).not.toMatch(/insert into|varying|syntax/i);
    });
  });

  describe('the formula of an indicator', () => {
    it('should be refused where it cannot be read, with the place', async () => {
      const data = { code: 'test.broken', name: '坏公式', formula: 'graduates.total +' };
      const response = await contentManager({ annals, headers: chinese }).create(INDICATOR, data);
      expect(refusalIn(response)).toMatchObject({
        status: 400,
        code: 'formula-unreadable',
        message: expect.stringMatching(/^公式有误：/),
      });
    });

    it('should be stored where it can', async () => {
      const data = {
        code: 'test.sound',
        name: '好公式',
        formula: 'percent(graduates.total, students.total)',
      };
      const response = await contentManager({ annals, headers: chinese }).create(INDICATOR, data);
      expect(response.status).toBe(201);
    });
  });

  describe('a copy', () => {
    it('of a report should be an empty report of another year', async () => {
      const { entries } = await documentsOf(annals.strapi, REPORT).clone({
        documentId: await reportId(),
        data: { year: 2029 },
      });
      const documentId = entries[0]?.documentId ?? '';
      expect(entries[0]).toMatchObject({ schoolCode: 'juying', year: 2029 });
      await documentsOf(annals.strapi, REPORT).delete({ documentId });
    });

    it('of a report should not belong to a school that does not exist', async () => {
      const work = documentsOf(annals.strapi, REPORT).clone({
        documentId: await reportId(),
        data: { schoolCode: 'nowhere' },
      });
      expect((await refusalOf(work)).code).toBe('school-unknown');
    });

    it('of an image should have a key of its own and belong to the same school', async () => {
      const other = await documentsOf(annals.strapi, SCHOOL).create({
        data: { code: 'other', name: '另一所' },
      });
      const { entries } = await documentsOf(annals.strapi, IMAGE).clone({
        documentId: await idOf(IMAGE, { key: 'competition-certificates' }),
        data: { caption: '副本' },
      });
      const documentId = entries[0]?.documentId ?? '';
      expect(entries[0]).toMatchObject({
        schoolCode: 'juying',
        key: expect.stringMatching(/^[a-z][a-z0-9]{7}$/),
      });
      await documentsOf(annals.strapi, IMAGE).delete({ documentId });
      await documentsOf(annals.strapi, SCHOOL).delete({ documentId: other.documentId });
    });

    it('of a table should have a key of its own in the same report', async () => {
      const { entries } = await documentsOf(annals.strapi, INDICATOR_TABLE).clone({
        documentId: await idOf(INDICATOR_TABLE, { key: 'annex-1' }),
        data: { title: '副本' },
      });
      const documentId = entries[0]?.documentId ?? '';
      expect(entries[0]).toMatchObject({ reportDocumentId: await reportId() });
      expect(entries[0]?.key).not.toBe('annex-1');
      await documentsOf(annals.strapi, INDICATOR_TABLE).delete({ documentId });
    });

    it('of an indicator should need a code of its own', async () => {
      const work = documentsOf(annals.strapi, INDICATOR).clone({
        documentId: await idOf(INDICATOR, { code: 'graduates.total' }),
        data: {},
      });
      expect((await refusalOf(work)).code).toBe('already-exists');
    });
  });

  it('should store captions and titles of as many characters as the form allows', async () => {
    const chapter = await documentsOf(annals.strapi, CHAPTER).create({
      data: { title: '题'.repeat(300), report: await reportId() },
    });
    expect(chapter.title).toHaveLength(300);
    await documentsOf(annals.strapi, CHAPTER).delete({ documentId: chapter.documentId });
  });
});
