import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { schoolFolder } from '../../src/plugins/annual-report/server/src/services/photos/school-folder';
import { createAddressSigner } from '../../src/plugins/annual-report/server/src/services/private-files/address-signer';
import { createRevealService } from '../../src/plugins/annual-report/server/src/services/schedule/reveal-service';
import { IMAGE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { fillPath, listRoutes, sendAll, type Call, type Reply } from '../support/asking/crawl';
import { documentsOf } from '../support/content/documents';
import { mediaFileSchema } from '../support/asking/media';
import { createApiToken, createPerson, signIn, signInAs } from '../support/asking/people';
import { FAR_AHEAD, makeDue } from '../support/content/schedule';
import { createSmallReport, makePhoto, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';

jest.setTimeout(240_000);

type Headers = Record<string, string>;

const HOUR = 3_600_000;
const ADDRESS = /\/uploads\/[^"\\\s<>)]+/g;
const COPY = '/uploads/editions/files/';
const PREVIEW_ACTION = 'plugin::annual-report.preview.show';

const filesSchema = z.array(z.object({ url: z.string(), formats: z.unknown() }));
const fileSchema = z.looseObject({
  url: z.string(),
  sha256: z.string(),
  mime: z.string(),
  bytes: z.int(),
});
const reportSchema = z.object({
  data: z.object({
    images: z.array(
      z.object({ file: fileSchema.extend({ formats: z.record(z.string(), fileSchema) }) }),
    ),
  }),
});
const previewSchema = z.object({
  data: z.object({ images: z.array(z.object({ file: z.object({ url: z.string() }) })) }),
});
const renewedSchema = z.object({ data: z.object({ addresses: z.record(z.string(), z.string()) }) });

describe('photographs that are not released', () => {
  let annals: Annals;
  let small: SmallReport;
  let other: SmallReport;
  let admin: Headers;
  let editor: Headers;
  let foreigner: Headers;
  let token: Headers;

  const nobody: Headers = {};
  const get = (address: string, headers: Headers = nobody) => annals.http.get(address).set(headers);
  const status = async (address: string, headers?: Headers) => (await get(address, headers)).status;
  /** Of a path as it is written: clients put it in order. */
  const statusOfRaw = (written: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(annals.url);
      request({ hostname, port, path: written }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  const plain = (address: string): string => address.split('?')[0] ?? '';
  const isSigned = (address: string): boolean => address.includes('signature=');
  const base = ({ school }: SmallReport) => `/annual-report/reports/${school}/2024`;
  const post = (address: string, body: object, headers: Headers = admin) =>
    annals.http.post(address).set(headers).send(body);
  const renew = async (addresses: string[], headers: Headers) =>
    renewedSchema.parse(
      (await post('/annual-report/file-addresses', { addresses }, headers).expect(200)).body,
    ).data.addresses;
  /** Every address that is stored for the media library. */
  const stored = async (): Promise<string[]> =>
    filesSchema
      .parse(await sql(annals, 'SELECT url, formats FROM files'))
      .flatMap(({ url, formats }) => [
        url,
        ...(JSON.stringify(formats ?? {}).match(ADDRESS) ?? []),
      ]);
  const addressOf = (file: SmallReport['file']): string => plain(file.url);
  const copiesOf = async (report: SmallReport) =>
    reportSchema
      .parse((await get(`/api${base(report)}`, token).expect(200)).body)
      .data.images.flatMap(({ file }) => [file, ...Object.values(file.formats)]);

  const boundTo = async (school: string): Promise<Headers> => {
    const { strapi } = annals;
    const person = await createPerson({ strapi, role: 'annals-releaser' });
    await annals.http
      .put(`/annual-report/bindings/${person.id}`)
      .set(admin)
      .send({ schools: [school] })
      .expect(204);
    return signIn({ strapi, person });
  };

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    strapi.log.silent = true;
    admin = await signInAs({ strapi, role: 'strapi-super-admin' });
    editor = await signInAs({ strapi, role: 'annals-editor' });
    small = await createSmallReport({ strapi });
    other = await createSmallReport({ strapi });
    foreigner = await boundTo(other.school);
    token = await createApiToken({ strapi, type: 'read-only' });
    // As those of a school lie that works with the photographs page.
    const names = await sql(annals, 'SELECT document_id AS "documentId", code, name FROM schools');
    const school = z
      .array(z.object({ documentId: z.string(), code: z.string(), name: z.string() }))
      .parse(names)
      .find(({ code }) => code === small.school);
    if (!school) throw new Error('The school is not there.');
    const folder = await schoolFolder({ strapi, school });
    await post('/upload/actions/bulk-move', {
      fileIds: [small.file.id],
      destinationFolderId: folder.id,
    }).expect(200);
  });

  afterAll(() => annals.stop());

  describe('in the crawl of everything that answers', () => {
    const values = (route: string): Record<string, string[]> => ({
      school: [small.school, 'juying'],
      year: ['2024'],
      number: ['1'],
      key: ['annex-1'],
      indicator: [small.indicator],
      id: [route.startsWith('/upload/') ? String(small.file.id) : small.image],
      documentId: [small.chapter],
      photo: [small.image],
      type: ['chapter'],
      model: ['api::image.image', 'api::chapter.chapter'],
      uid: ['api::image.image'],
      contentType: ['api::image.image'],
      anything: [''],
    });

    /** Strapi's own routes take what else is to be answered. */
    const queriesOf = (route: string): string[] =>
      /^\/(upload|content-manager)\//.test(route)
        ? ['', '?populate=*', '?populate=files', '?pageSize=100']
        : [''];

    const crawl = async (headers: Headers): Promise<Reply[]> => {
      const calls = listRoutes(annals)
        .filter(({ method }) => method === 'GET')
        .flatMap(({ path: route }) =>
          fillPath({ path: route, values: values(route) }).flatMap((url) =>
            queriesOf(route).map((query): Call => ({ method: 'GET', url: url + query, headers })),
          ),
        );
      return sendAll({ annals, calls });
    };

    const addressesIn = (replies: Reply[]): string[] => [
      ...new Set(replies.flatMap(({ text }) => text.match(ADDRESS) ?? [])),
    ];

    it('should be open to nobody at the addresses that are stored', async () => {
      const addresses = await stored();
      expect(addresses.length).toBeGreaterThan(100);
      expect(addresses.filter(isSigned)).toEqual([]);
      for (const headers of [nobody, foreigner, token, admin]) {
        const seen = await Promise.all(addresses.map((address) => status(address, headers)));
        expect([...new Set(seen)]).toEqual([404]);
      }
    });

    it('should be signed wherever an editor meets them, and open under no other address', async () => {
      await post(`${base(small)}/editions`, {}).expect(201);
      const reading = await post(`/annual-report/documents/chapter/${small.chapter}/reading`, {
        title: '学校概况',
        blocks: [{ type: 'images', id: null, connect: [small.image], disconnect: [] }],
      });
      const seen = [
        ...(await crawl(editor)),
        { request: '', status: reading.status, text: JSON.stringify(reading.body) },
      ];
      const addresses = addressesIn(seen);
      const originals = addresses.filter((address) => !address.startsWith(COPY));
      const signed = originals.filter(isSigned);
      expect(signed.map(plain)).toContain(addressOf(small.file));
      expect(signed.length).toBeGreaterThan(50);
      for (const address of signed) {
        expect([address, await status(address)]).toEqual([address, 200]);
        expect([address, await status(plain(address))]).toEqual([address, 404]);
      }
      for (const address of originals.filter((one) => !isSigned(one))) {
        expect([address, await status(address)]).toEqual([address, 404]);
      }
    });

    it('should be in nothing that everybody or another school’s people can ask', async () => {
      const mine = (await stored()).filter((address) =>
        address.includes(small.school.replaceAll('-', '_')),
      );
      expect(mine.length).toBeGreaterThan(1);
      for (const headers of [nobody, foreigner]) {
        const addresses = addressesIn(await crawl(headers));
        const opening = addresses.filter(
          (address) => isSigned(address) && mine.includes(plain(address)),
        );
        expect(opening).toEqual([]);
        const readable = addresses.filter(
          (address) => !address.startsWith(COPY) && !isSigned(address),
        );
        for (const address of readable)
          expect([address, await status(address)]).toEqual([address, 404]);
      }
    });
  });

  describe('under a signed address', () => {
    const signed = () => createAddressSigner({ strapi: annals.strapi }).sign(addressOf(small.file));

    it('should be kept by the browser that asked, until the address ends', async () => {
      const { headers, body } = await get(await signed()).expect(200);
      const [, age = ''] = /^private, max-age=(\d+)$/.exec(headers['cache-control'] ?? '') ?? [];
      expect(Number(age)).toBeGreaterThan(3590);
      expect(Number(age)).toBeLessThanOrEqual(7200);
      expect(headers['content-type']).toBe('image/jpeg');
      expect(body).toEqual(await readFile(path.join(annals.publicFolder, addressOf(small.file))));
    });

    it('should not be open when it has ended', async () => {
      const address = await signed();
      const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 2 * HOUR);
      const ended = await signed();
      now.mockRestore();
      expect(ended).not.toBe(address);
      const refused = await get(ended).expect(404);
      expect(refused.headers['cache-control']).toBe('no-store');
      expect(refused.body.error.details.code).toBe('file-not-public');
    });

    it('should be open under no address written otherwise', async () => {
      const [file = '', query = ''] = (await signed()).split('?');
      const ways = [
        `/x/..${file}`,
        `/${file}`,
        file.replace('uploads', 'UPLOADS'),
        file.replace('uploads', 'uploads/.'),
        file.replace('uploads', 'uploads/editions/..'),
      ];
      for (const way of [...ways, ...ways.map((plainWay) => plainWay.replaceAll('..', '%2e%2e'))]) {
        expect([way, await statusOfRaw(`${way}?${query}`)]).toEqual([way, 404]);
      }
    });

    it('should come in parts, and not at all to whoever holds it', async () => {
      const address = await signed();
      const part = await get(address).set('Range', 'bytes=0-9').expect(206);
      expect(part.body).toHaveLength(10);
      const { headers } = await get(address).expect(200);
      await get(address)
        .set('If-None-Match', headers.etag ?? '')
        .expect(304);
      await annals.http.head(address).expect(200);
    });

    it('should have another address once its bytes were replaced, and none that is stored', async () => {
      const before = await signed();
      const bytes = await sharp(await makePhoto())
        .rotate(90)
        .jpeg()
        .toBuffer();
      const response = await annals.http
        .post(`/upload?id=${small.file.id}`)
        .set(admin)
        .attach('files', bytes, { filename: 'cropped.jpg', contentType: 'image/jpeg' })
        .expect(200);
      const replaced = mediaFileSchema.parse(response.body);
      expect(plain(replaced.url)).toBe(plain(before));
      expect(replaced.url).not.toBe(before);
      await get(replaced.url).expect(200);
      await annals.http
        .put(`/content-manager/collection-types/${IMAGE}/${small.image}`)
        .set(admin)
        .send({ caption: '校门', file: replaced })
        .expect(200);
      await annals.http
        .post(`/upload?id=${small.file.id}`)
        .set(admin)
        .field('fileInfo', '{"caption":"x"}')
        .expect(200);
      expect((await stored()).filter((address) => address.includes('?'))).toEqual([]);
      await documentsOf(annals.strapi, IMAGE).update({
        documentId: small.image,
        data: { consent: 'obtained' },
      });
    });
  });

  describe('on a page that stays open', () => {
    it('should get new addresses for who may see them, however old the signature is', async () => {
      const original = addressOf(small.file);
      const given = `${original}?expires=1&signature=${'A'.repeat(43)}`;
      const own = await boundTo(small.school);
      for (const headers of [editor, own]) {
        const renewed = await renew([given, original, '/uploads/unknown.jpg'], headers);
        expect(Object.keys(renewed)).toEqual([given, original]);
        await get(renewed[given] ?? '').expect(200);
      }
    });

    it('should not get any for another school’s photographs', async () => {
      const address = await createAddressSigner({ strapi: annals.strapi }).sign(
        addressOf(small.file),
      );
      expect(await renew([address, addressOf(small.file)], foreigner)).toEqual({});
      expect(Object.keys(await renew([addressOf(other.file)], foreigner))).toHaveLength(1);
    });
  });

  describe('in a preview', () => {
    it('should be signed for the token that holds it', async () => {
      const preview = await createApiToken({
        strapi: annals.strapi,
        type: 'custom',
        permissions: [PREVIEW_ACTION],
      });
      const { body } = await get(`/api${base(small)}/preview`, preview).expect(200);
      const { images } = previewSchema.parse(body).data;
      expect(images.map(({ file }) => isSigned(file.url))).toEqual([true]);
      for (const { file } of images) await get(file.url).expect(200);
    });
  });

  describe('once they are released', () => {
    it('should be public under the copy’s address, with its hash as its tag, and kept as long as a withdrawal may take', async () => {
      for (const { url, sha256, mime, bytes } of await copiesOf(small)) {
        const { headers, body } = await get(url).expect(200);
        expect(headers).toMatchObject({
          etag: `"${sha256}"`,
          'content-type': mime,
          'content-length': String(bytes),
          'accept-ranges': 'bytes',
          'cache-control': 'public, max-age=3600, must-revalidate',
          'access-control-allow-origin': '*',
        });
        expect(body).toEqual(await readFile(path.join(annals.publicFolder, url)));
        await get(url).set('If-None-Match', `"${sha256}"`).expect(304);
        const part = await get(url)
          .set('Range', 'bytes=5-9')
          .set('If-Range', `"${sha256}"`)
          .expect(206);
        expect(part.body).toEqual(body.subarray(5, 10));
        await get(url).set('Range', 'bytes=999999999-').expect(416);
      }
    });

    it('should be for those who may read editions while public access is closed', async () => {
      const [copy] = await copiesOf(small);
      const address = copy?.url ?? '';
      const open = (publicAccess: boolean) =>
        annals.http.put('/annual-report/settings').set(admin).send({ publicAccess }).expect(200);
      await open(false);
      expect(await status(address)).toBe(404);
      expect(await status(address, admin)).toBe(404);
      const stranger = await createApiToken({
        strapi: annals.strapi,
        type: 'custom',
        permissions: [],
      });
      expect(await status(address, stranger)).toBe(404);
      expect((await get(address, token).expect(200)).headers['cache-control']).toBe(
        'private, no-cache',
      );
      const { body } = await get(`${base(small)}/photographs`, admin).expect(200);
      const shown: string = body.data[0].url;
      expect(isSigned(shown)).toBe(true);
      expect((await get(shown).expect(200)).headers['cache-control']).toMatch(/^private, /);
      await open(true);
      expect(await status(address)).toBe(200);
    });

    it('should be nowhere before the minute of a scheduled release', async () => {
      const { strapi } = annals;
      const later = await createSmallReport({ strapi });
      await post(`${base(later)}/schedule`, { releaseAt: FAR_AHEAD }).expect(201);
      const rows = await sql(
        annals,
        `SELECT f.url FROM annals_edition_file f JOIN annals_scheduled_release s
           ON s.files @> jsonb_build_array(jsonb_build_object('sha256', f.sha256))
          WHERE s.school_code = ?`,
        [later.school],
      );
      const copies = z
        .array(z.object({ url: z.string() }))
        .nonempty()
        .parse(rows);
      const signer = createAddressSigner({ strapi });
      for (const { url } of copies) {
        await readFile(path.join(annals.publicFolder, url));
        expect(await status(url)).toBe(404);
        expect(await status(url, token)).toBe(404);
        expect(await status(await signer.sign(url))).toBe(404);
        expect(await renew([url], admin)).toEqual({});
      }
      await makeDue(annals, later);
      await createRevealService({ strapi }).revealDue();
      for (const { url } of copies) expect(await status(url)).toBe(200);
    });

    it('should be gone with the withdrawal, even where the file is still there', async () => {
      const copies = await copiesOf(small);
      for (const { url } of copies) expect(await status(url)).toBe(200);
      await post(`${base(small)}/withdrawals`, { reason: '撤回', editions: [1] }).expect(201);
      for (const { url } of copies) {
        const place = path.join(annals.publicFolder, url);
        await writeFile(place, 'still there');
        expect(await status(url)).toBe(404);
        expect(await status(await createAddressSigner({ strapi: annals.strapi }).sign(url))).toBe(
          404,
        );
      }
    });
  });

  it('should leave the logo of the panel to everybody, who signs in under it', async () => {
    const logo = await sharp(await makePhoto())
      .resize(64, 64)
      .png()
      .toBuffer();
    await annals.http
      .post('/admin/project-settings')
      .set(admin)
      .attach('authLogo', logo, { filename: 'logo.png', contentType: 'image/png' })
      .expect(200);
    const { body } = await annals.http.get('/admin/init').expect(200);
    await get(body.data.authLogo).expect(200);
  });
});
