import type { EditionChanges } from '../../src/plugins/annual-report/contract/changes/change-lists';
import {
  editionChangesSchema,
  unreleasedChangesSchema,
} from '../../src/plugins/annual-report/contract/changes/change-lists';
import { markAllReviewed } from '../../src/plugins/annual-report/server/src/repositories/review-repository';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { CASE, CHAPTER, IMAGE, OBSERVATION } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contractErrors } from '../support/asking/contract';
import { documentsOf, findDocument } from '../support/content/documents';
import { DEMO, releaseDemo } from '../support/content/editions';
import { createApiToken, signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { createSmallReport, makePhoto, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

describe('differences of editions', () => {
  let annals: Annals;
  let small: SmallReport;
  let reportPath: string;

  const release = (note: string | null = '改') =>
    createReleaseService({ strapi: annals.strapi }).release({
      school: small.school,
      year: small.year,
      note,
      by: 'test',
    });
  const changesOf = async (number: number): Promise<EditionChanges> => {
    const { body } = await annals.http.get(`${reportPath}/editions/${number}/changes`).expect(200);
    expect(contractErrors({ name: 'changesResponse', body })).toEqual([]);
    return editionChangesSchema.parse(body.data);
  };
  const unreleased = async (query = '') => {
    const headers = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
    const { body } = await annals.http
      .get(`/annual-report/reports/${small.school}/${small.year}/changes${query}`)
      .set(headers)
      .expect(200);
    expect(contractErrors({ name: 'unreleasedChangesResponse', body })).toEqual([]);
    return unreleasedChangesSchema.parse(body.data);
  };
  const withdraw = (number: number) =>
    sql(
      annals,
      `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = '有误', body = NULL
        WHERE school_code = ? AND number = ?`,
      [small.school, number],
    );
  const correctNumber = async (): Promise<void> => {
    await documentsOf(annals.strapi, OBSERVATION).update({
      documentId: small.observation,
      data: { value: 306, text: '306' },
    });
    await markAllReviewed({ connection: annals.strapi.db.connection, school: small.school });
  };
  const renameChapter = (title: string, status?: 'published') =>
    documentsOf(annals.strapi, CHAPTER).update({
      documentId: small.chapter,
      data: { title },
      ...(status && { status }),
    });
  const replacePhoto = async (): Promise<void> => {
    const headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
    await annals.http
      .post(`/upload?id=${small.file.id}`)
      .set(headers)
      .field('fileInfo', JSON.stringify({ name: 'other.jpg' }))
      .attach('files', await makePhoto(), { filename: 'other.jpg', contentType: 'image/jpeg' })
      .expect(200);
  };

  beforeAll(async () => {
    annals = await startAnnals();
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    small = await createSmallReport({ strapi: annals.strapi });
    reportPath = `/api/annual-report/reports/${small.school}/${small.year}`;
    await release(null);
  });

  describe('of an edition from the one before', () => {
    it('should be a corrected number, a renamed chapter, an added case and a replaced photograph', async () => {
      const { strapi } = annals;
      await correctNumber();
      await renameChapter('学校基本情况', 'published');
      await documentsOf(strapi, CASE).create({
        data: {
          title: '新的案例',
          report: small.report,
          chapter: small.chapter,
          content: [{ __component: 'report.text', content: paragraph('新案例的正文。') }],
        },
        status: 'published',
      });
      await replacePhoto();
      await release('更正在校生数');
      const changes = await changesOf(2);

      expect(changes.from?.number).toBe(1);
      expect(changes.to).toMatchObject({ number: 2, note: '更正在校生数' });
      expect(changes.values).toMatchObject([
        {
          kind: 'changed',
          indicator: small.indicator,
          year: 2024,
          before: { value: 305 },
          after: { value: 306 },
          cells: [{ table: { key: 'annex-1' }, row: { key: 'students' } }],
        },
      ]);
      expect(changes.structure).toMatchObject([
        {
          kind: 'renamed',
          type: 'chapter',
          before: { title: '学校概况' },
          after: { title: '学校基本情况' },
        },
        { kind: 'added', type: 'case', before: null, after: { title: '新的案例' } },
      ]);
      expect(changes.texts).toMatchObject([
        { kind: 'added', place: { case: { title: '新的案例' } }, after: '新案例的正文。' },
      ]);
      expect(changes.images).toMatchObject([{ kind: 'replaced', label: '图 1' }]);
      const { before, after } = changes.images[0]?.file ?? {};
      expect(before?.sha256).not.toBe(after?.sha256);
      expect(changes.counts).toMatchObject({ values: 1, structure: 2, texts: 1, images: 1 });
      expect(changes.counts.total).toBe(5);
    });

    it('should name both by their hashes', async () => {
      const second = await release();
      const { from, to } = await changesOf(2);
      const { body } = await annals.http.get(`${reportPath}/editions`).expect(200);
      expect(to).toMatchObject({ sha256: second.sha256, releasedAt: second.releasedAt });
      expect(from?.sha256).toBe(body.data[1].sha256);
    });

    it('should be nothing where nothing was edited', async () => {
      await release();
      expect((await changesOf(2)).counts.total).toBe(0);
    });

    it('should be nothing for the first', async () => {
      const changes = await changesOf(1);
      expect(changes).toMatchObject({ from: null, values: [], to: { number: 1 } });
    });

    it('should not be what was written and not published', async () => {
      await renameChapter('还在改的标题');
      await release();
      expect(JSON.stringify(await changesOf(2))).not.toContain('还在改的标题');
    });

    it('should be from the newest readable one where the one before was withdrawn', async () => {
      await renameChapter('撤回的标题', 'published');
      await release();
      await renameChapter('现在的标题', 'published');
      await release();
      await withdraw(2);
      const changes = await changesOf(3);
      expect(changes.from?.number).toBe(1);
      expect(JSON.stringify(changes)).not.toContain('撤回的标题');
      expect(changes.structure).toMatchObject([
        { before: { title: '学校概况' }, after: { title: '现在的标题' } },
      ]);
    });

    it('should be gone with the edition', async () => {
      await release();
      await withdraw(2);
      const answer = await annals.http.get(`${reportPath}/editions/2/changes`);
      expect(refusalIn(answer)).toMatchObject({ status: 410, code: 'edition-withdrawn' });
      const list = await annals.http.get(`${reportPath}/editions`);
      expect(list.body.data[1]).toMatchObject({ number: 1, supersededBy: null });
    });

    it('should be refused for an edition that does not exist, naming those that do', async () => {
      const answer = await annals.http.get(`${reportPath}/editions/7/changes`);
      expect(refusalIn(answer)).toMatchObject({ status: 404, code: 'edition-not-found' });
    });

    it('should be open to a read-only token, and have a tag to ask again with', async () => {
      const headers = await createApiToken({ strapi: annals.strapi, type: 'read-only' });
      const url = `${reportPath}/editions/1/changes`;
      const { headers: answered } = await annals.http.get(url).set(headers).expect(200);
      await annals.http
        .get(url)
        .set('If-None-Match', answered.etag ?? '')
        .expect(304);
    });
  });

  describe('the list of editions', () => {
    it('should say where the changes of each stand and what supersedes it', async () => {
      await release();
      await release();
      await withdraw(2);
      const { body } = await annals.http.get(`${reportPath}/editions`).expect(200);
      expect(contractErrors({ name: 'editionListResponse', body })).toEqual([]);
      expect(
        body.data.map(({ number, supersededBy }: Record<string, unknown>) => [
          number,
          supersededBy,
        ]),
      ).toEqual([
        [3, null],
        [2, 3],
        [1, 3],
      ]);
      const { pathname } = new URL(body.data[0].changes);
      await annals.http.get(pathname).expect(200);
    });
  });

  describe('of the report as it stands from the latest edition', () => {
    it('should be nothing where nothing was edited, photographs included', async () => {
      const changes = await unreleased('?status=published');
      expect(changes).toMatchObject({ from: { number: 1 }, to: null, counts: { total: 0 } });
    });

    it('should be nothing for the whole demo', async () => {
      const headers = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
      const { body } = await annals.http
        .get(`/annual-report/reports/${DEMO.school}/${DEMO.year}/changes?status=published`)
        .set(headers)
        .expect(200);
      expect(body.data.counts).toMatchObject({ total: 0, renumbered: 0 });
    });

    it('should be a replaced photograph', async () => {
      await replacePhoto();
      expect((await unreleased('?status=published')).images).toMatchObject([
        { kind: 'replaced', file: { after: { sha256: null } } },
      ]);
    });

    it('should be what a release would take, or with drafts what is being written', async () => {
      await renameChapter('还在改的标题');
      expect((await unreleased('?status=published')).counts.total).toBe(0);
      expect((await unreleased('?status=draft')).structure).toMatchObject([
        { kind: 'renamed', after: { title: '还在改的标题' } },
      ]);
    });

    it('should be from the edition before where the latest was withdrawn', async () => {
      await release();
      await withdraw(2);
      expect((await unreleased()).from?.number).toBe(1);
    });

    it('should list captions, which have no draft of their own', async () => {
      await documentsOf(annals.strapi, IMAGE).update({
        documentId: small.image,
        data: { caption: '新校门' },
      });
      expect((await unreleased('?status=published')).images).toMatchObject([
        { kind: 'changed', field: 'caption', before: '校门', after: '新校门' },
      ]);
    });

    it('should be closed to those who may not preview, and never stored', async () => {
      const url = `/annual-report/reports/${small.school}/${small.year}/changes`;
      await annals.http.get(url).expect(401);
      const headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
      const answer = await annals.http.get(url).set(headers).expect(200);
      expect(answer.headers['cache-control']).toBe('no-store');
    });
  });

  it('should be one renamed chapter of the whole demo and nothing else', async () => {
    const { documentId } = await findDocument({
      strapi: annals.strapi,
      uid: CHAPTER,
      filters: { key: 'party-building' },
    });
    await documentsOf(annals.strapi, CHAPTER).update({
      documentId,
      data: { title: '另一个标题' },
      status: 'published',
    });
    await releaseDemo(annals);
    const url = `/api/annual-report/reports/${DEMO.school}/${DEMO.year}/editions/2/changes`;
    const { body } = await annals.http.get(url).expect(200);
    expect(contractErrors({ name: 'changesResponse', body })).toEqual([]);
    expect(body.data).toMatchObject({
      structure: [{ kind: 'renamed', after: { title: '另一个标题' } }],
      counts: { total: 1 },
    });
  });
});
