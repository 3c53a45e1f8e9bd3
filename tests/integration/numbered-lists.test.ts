import { z } from 'zod';
import { CASE, CHAPTER, IMAGE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { signInAs } from '../support/asking/people';

const listSchema = z.object({
  results: z.array(
    z.looseObject({
      title: z.string().optional(),
      outlineNumber: z.string().nullable().optional(),
    }),
  ),
});

describe('the lists of the content manager', () => {
  let annals: Annals;
  let headers: { Authorization: string };

  const list = async (uid: string, query = '') => {
    const path = `/content-manager/collection-types/${uid}?pageSize=100${query}`;
    return listSchema.parse((await annals.http.get(path).set(headers).expect(200)).body).results;
  };

  beforeAll(async () => {
    annals = await startAnnals();
    headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
  });

  afterAll(async () => {
    await annals.stop();
  });

  it('should give each chapter the number that the report has for it', async () => {
    const report = (await annals.http.get('/api/annual-report/reports/juying/2024').expect(200))
      .body;
    const numbered = new Map<string, string>();
    const collect = (chapters: { title: string; number: string; chapters: never[] }[]): void => {
      for (const { title, number, chapters: inner } of chapters) {
        numbered.set(number, title);
        collect(inner);
      }
    };
    collect(report.data.chapters);
    const chapters = await list(CHAPTER);
    expect(chapters.length).toBe(numbered.size);
    for (const { title, outlineNumber } of chapters) {
      expect(numbered.get(outlineNumber ?? '')).toBe(title);
    }
  });

  it('should count the cases through, on whatever page of the list they stand', async () => {
    const all = await list(CASE);
    expect(all.map(({ outlineNumber }) => Number(outlineNumber)).sort((a, b) => a - b)).toEqual(
      all.map((_, index) => index + 1),
    );
    const some = await list(CASE, '&page=2&pageSize=10');
    for (const { title, outlineNumber } of some) {
      expect(all.find((item) => item.title === title)?.outlineNumber).toBe(outlineNumber);
    }
  });

  it('should leave other lists as they are', async () => {
    const images = await list(IMAGE);
    expect(images.length).toBeGreaterThan(0);
    expect(images.some((image) => 'outlineNumber' in image)).toBe(false);
  });
});
