import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contractErrors } from '../support/asking/contract';
import { documentsOf, findDocument } from '../support/content/documents';
import { createApiToken, signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';

const PREVIEW_PATH = '/annual-report/reports/juying/2024/preview';

describe('preview', () => {
  let annals: Annals;

  beforeAll(async () => {
    annals = await startAnnals();
  });

  afterAll(() => annals.stop());

  const asUser = async (role: 'annals-editor' | 'annals-reviewer' | 'annals-releaser') =>
    annals.http.get(PREVIEW_PATH).set(await signInAs({ strapi: annals.strapi, role }));
  const asToken = async (type: 'read-only' | 'full-access' | 'custom', permissions?: string[]) =>
    annals.http.get(`/api${PREVIEW_PATH}`).set(
      await createApiToken({
        strapi: annals.strapi,
        type,
        ...(permissions && { permissions }),
      }),
    );

  it('should show the report without an edition, never to be stored', async () => {
    const response = await asUser('annals-editor');
    expect(response.status).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.body.data.edition).toBeNull();
    expect(contractErrors({ name: 'previewResponse', body: response.body })).toEqual([]);
    expect(response.body.meta).toMatchObject({ status: 'draft', notIncluded: [] });
  });

  it.each(['annals-editor', 'annals-reviewer', 'annals-releaser'] as const)(
    'should be open to %s',
    async (role) => {
      expect((await asUser(role)).status).toBe(200);
    },
  );

  it('should be closed to everyone else', async () => {
    await annals.http.get(PREVIEW_PATH).expect(401);
    const anonymous = await annals.http.get(`/api${PREVIEW_PATH}`);
    expect(anonymous.status).toBe(403);
    expect(contractErrors({ name: 'errorResponse', body: anonymous.body })).toEqual([]);
    expect((await asToken('read-only')).status).toBe(403);
    const other = await asToken('custom', ['plugin::annual-report.reports.find']);
    expect(other.status).toBe(403);
  });

  it('should be open to a custom token that holds the action, and to a full-access one', async () => {
    const custom = await asToken('custom', ['plugin::annual-report.preview.show']);
    expect(custom.status).toBe(200);
    expect(custom.headers['cache-control']).toBe('no-store');
    expect((await asToken('full-access')).status).toBe(200);
  });

  it('should show drafts, or what a release would take', async () => {
    const { documentId } = await findDocument({
      strapi: annals.strapi,
      uid: CHAPTER,
      filters: { key: 'party-building' },
    });
    await documentsOf(annals.strapi, CHAPTER).update({
      documentId,
      data: { title: '未发布的改动' },
    });
    const headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
    const draft = await annals.http.get(`${PREVIEW_PATH}?status=draft`).set(headers);
    const ready = await annals.http.get(`${PREVIEW_PATH}?status=published`).set(headers);
    expect(JSON.stringify(draft.body)).toContain('未发布的改动');
    expect(JSON.stringify(ready.body)).not.toContain('未发布的改动');
  });

  it('should refuse another status and say what there is', async () => {
    const headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
    const response = await annals.http.get(`${PREVIEW_PATH}?status=all`).set(headers);
    expect(refusalIn(response)).toMatchObject({ status: 400, code: 'bad-request' });
  });
});
