import { CHAPTER, OBSERVATION } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contractErrors } from '../support/asking/contract';
import { documentsOf, findDocument } from '../support/content/documents';
import { signInAs } from '../support/asking/people';

const REPORT_PATH = '/annual-report/reports/juying/2024';
const KEY = 'graduate-destinations';

describe('facts in the text', () => {
  let annals: Annals;
  let headers: { Authorization: string };

  beforeAll(async () => {
    annals = await startAnnals();
    headers = await signInAs({ strapi: annals.strapi, role: 'annals-releaser', language: 'en' });
  });

  afterAll(() => annals.stop());

  const chapters = () => documentsOf(annals.strapi, CHAPTER);

  const write = async (...texts: string[]): Promise<string> => {
    const { documentId } = await findDocument({
      strapi: annals.strapi,
      uid: CHAPTER,
      filters: { key: KEY },
    });
    const children = texts.map((text, index) => ({ type: 'text', text, bold: index % 2 === 0 }));
    await chapters().update({
      documentId,
      data: {
        content: [{ __component: 'report.text', content: [{ type: 'paragraph', children }] }],
      },
    });
    return documentId;
  };

  const preview = async (status: 'draft' | 'published' = 'draft') => {
    const response = await annals.http
      .get(`${REPORT_PATH}/preview?status=${status}`)
      .set(headers)
      .expect(200);
    return response.body;
  };

  const chapterIn = (report: { chapters: unknown[] }) => {
    type Chapter = { key: string; blocks: unknown[]; chapters: Chapter[] };
    const all = (list: Chapter[]): Chapter[] => list.flatMap((one) => [one, ...all(one.chapters)]);
    return all(report.chapters as Chapter[]).find(({ key }) => key === KEY);
  };

  describe('in the released demo', () => {
    it('should be printed, marked, and leave no token behind', async () => {
      const { body, text } = await annals.http.get(`/api${REPORT_PATH}`).expect(200);
      expect(text).not.toContain('{{');
      expect(text.match(/"fact":\{/g)?.length).toBeGreaterThan(100);
      expect(contractErrors({ name: 'reportResponse', body })).toEqual([]);
    });

    it('should name the places that use an indicator, in reading order', async () => {
      const { body } = await annals.http.get(`/api${REPORT_PATH}`).expect(200);
      const places = (code: string) => body.data.indicators[code].occurrences;
      expect(places('graduates.total')).toEqual([
        { chapter: '1.3' },
        { table: 'trend-1' },
        { table: 'annex-1' },
      ]);
      expect(places('training.apprenticeship.agreed')).toEqual([{ case: 18 }]);
    });
  });

  describe('in a draft', () => {
    it('should be previewed as they will be printed', async () => {
      await write(
        '毕业生 {{graduates.',
        'total}} 人，见{{table:annex-1}}与{{chapter:overview-students}}',
      );
      const body = await preview();
      expect(chapterIn(body.data)?.blocks).toEqual([
        {
          type: 'text',
          html: '<p><strong>毕业生 </strong><strong>305</strong> 人，见附表 1与1.3</p>',
          content: [
            {
              type: 'paragraph',
              children: [
                { type: 'text', text: '毕业生 ', bold: true },
                {
                  type: 'text',
                  text: '305',
                  bold: true,
                  fact: { indicator: 'graduates.total', year: 2024, form: 'text' },
                },
                { type: 'text', text: ' 人，见附表 1与1.3', bold: false },
              ],
            },
          ],
        },
      ]);
      expect(contractErrors({ name: 'previewResponse', body })).toEqual([]);
    });

    it('should reach a year that no table covers, and give its value', async () => {
      await documentsOf(annals.strapi, OBSERVATION).create({
        data: {
          schoolCode: 'juying',
          indicatorCode: 'graduates.total',
          year: 2019,
          text: '250',
          value: 250,
          valueStatus: 'final',
        },
      });
      await write('2019 年毕业生 {{graduates.total@2019}} 人');
      const { data } = await preview();
      expect(JSON.stringify(chapterIn(data))).toContain('"text":"250"');
      expect(data.indicators['graduates.total'].values['2019']).toMatchObject({ value: 250 });
      expect(data.indicators['students.total'].values['2019']).toBeUndefined();
    });
  });

  it('should block a release that could not print them, naming chapter and token', async () => {
    const documentId = await write('毕业生 {{graduate.total}} 人');
    await chapters().publish({ documentId });
    const { data } = await preview('published');
    expect(JSON.stringify(chapterIn(data))).toContain('{{graduate.total}}');
    expect(data.quality.findings.errors).toBe(1);

    const refusal = await annals.http
      .post(`${REPORT_PATH}/editions`)
      .set(headers)
      .send({ note: '改' });
    expect(refusal.status).toBe(400);
    expect(refusal.body.error.message).toContain('the nearest is graduates.total');
    expect(refusal.body.error.details).toMatchObject({
      code: 'release-blocked',
      findings: [
        {
          check: 'unknown-token',
          severity: 'error',
          quote: '{{graduate.total}}',
          place: { type: 'chapter', key: KEY, label: '2.5', field: 'content.0.content.0' },
        },
      ],
    });
  });
});
