import { z } from 'zod';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { startAnnals, type Annals } from '../support/running/annals';
import { useObjectStore, type ObjectStore } from '../support/running/object-store';
import { signInAs } from '../support/asking/people';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';

type Headers = Record<string, string>;

const FOR_COPIES = { ACL: 'public-read', CacheControl: 'public, max-age=3600' };
const listSchema = z.object({
  data: z.object({
    photos: z.array(z.object({ file: z.object({ url: z.string(), thumbnail: z.string() }) })),
  }),
});

describe('photographs in an object store', () => {
  let annals: Annals;
  let store: ObjectStore;
  let small: SmallReport;
  let admin: Headers;
  let base: string;

  const statusOf = async (address: string): Promise<number> => (await fetch(address)).status;
  const copies = () => [...store.objects].filter(([name]) => name.startsWith('/editions/files/'));
  const originals = () => [...store.objects].filter(([name]) => !name.startsWith('/editions/'));

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    strapi.config.set('plugin::annual-report.editionFiles', FOR_COPIES);
    store = await useObjectStore({ strapi });
    admin = await signInAs({ strapi, role: 'strapi-super-admin' });
    small = await createSmallReport({ strapi });
    base = `/annual-report/reports/${small.school}/2024`;
  });

  afterAll(async () => {
    await store.close();
    await annals.stop();
  });

  it('should be private, and signed by the store where editors meet them', async () => {
    expect(originals().length).toBeGreaterThan(1);
    for (const [name] of originals()) expect(await statusOf(store.url + name)).toBe(403);
    const { body } = await annals.http.get(`${base}/photos`).set(admin).expect(200);
    for (const { file } of listSchema.parse(body).data.photos) {
      expect([await statusOf(file.url), await statusOf(file.thumbnail)]).toEqual([200, 200]);
    }
    const addresses = [small.file.url];
    const renewed = await annals.http
      .post('/annual-report/file-addresses')
      .set(admin)
      .send({ addresses });
    expect(await statusOf(renewed.body.data.addresses[small.file.url])).toBe(200);
    const rows = await sql(
      annals,
      `SELECT url FROM files WHERE url LIKE ? OR formats::text LIKE ?`,
      ['%?%', '%?X-%'],
    );
    expect(rows).toEqual([]);
  });

  it('should be copied by a release into objects that everybody may read', async () => {
    await annals.http.post(`${base}/editions`).set(admin).send({}).expect(201);
    const { body } = await annals.http.get(`/api${base}`).expect(200);
    const { images } = z.object({ data: reportSchema }).parse(body).data;
    const files = images.flatMap(({ file }) => [file, ...Object.values(file.formats)]);
    expect(files.map(({ url }) => url).sort()).toEqual(
      copies()
        .map(([name]) => store.url + name)
        .sort(),
    );
    for (const { url } of files) expect(await statusOf(url)).toBe(200);
    expect(copies().map(([, headers]) => headers)).toEqual(
      copies().map(() => ({ acl: FOR_COPIES.ACL, cacheControl: FOR_COPIES.CacheControl })),
    );
    const { body: list } = await annals.http.get(`${base}/photographs`).set(admin).expect(200);
    expect(list.data[0].url).not.toContain('?');
  });

  it('should be deleted there by a withdrawal', async () => {
    const before = originals().length;
    await annals.http
      .post(`${base}/withdrawals`)
      .set(admin)
      .send({ reason: '撤回', editions: [1] })
      .expect(201);
    expect(copies()).toEqual([]);
    expect(originals()).toHaveLength(before);
  });
});
