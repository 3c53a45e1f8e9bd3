import { randomBytes, randomInt } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { startAnnals, type Annals } from '../support/running/annals';
import { createApiToken, signInAs } from '../support/asking/people';
import {
  libraryContents,
  mediaFileSchema,
  placeOf,
  sendFiles,
  storePhotograph,
  storedBytes,
  type Attachment,
  type MediaFile,
} from '../support/asking/media';
import {
  CAMERA_NOTE,
  CAMERA_OWNER,
  grainyPhotograph,
  phonePhotograph,
  photograph,
  pngBomb,
  pngWithText,
} from '../support/content/photographs';

const MEGABYTE = 1024 * 1024;
const HTML = '<!doctype html><script>alert(1)</script>';

describe('uploads', () => {
  let annals: Annals;
  let headers: { Authorization: string };

  beforeAll(async () => {
    annals = await startAnnals();
    headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
  });

  afterAll(() => annals.stop());

  const send = (files: Attachment[], url?: string) =>
    sendFiles({ annals, headers, files, ...(url && { path: url }) });

  const store = (file: Attachment) => storePhotograph({ annals, headers, file });

  const metadataOf = async (file: MediaFile): Promise<Metadata[]> => {
    const bytes = await storedBytes({ annals, file });
    return Promise.all(bytes.map((each) => sharp(each).metadata()));
  };

  describe('what is accepted', () => {
    it.each([
      { name: '操场.jpg', mime: 'image/jpeg', encode: () => photograph().jpeg() },
      { name: '操场.png', mime: 'image/png', encode: () => photograph().png() },
      { name: '操场.webp', mime: 'image/webp', encode: () => photograph().webp() },
    ])('should store a photograph named $name', async ({ name, mime, encode }) => {
      const stored = await store({ bytes: await encode().toBuffer(), name });
      expect(stored).toMatchObject({ name, mime, width: 900, height: 600 });
    });

    it('should make smaller formats of a large photograph', async () => {
      const bytes = await photograph({ width: 2000, height: 1000 }).jpeg().toBuffer();
      const { formats } = await store({ bytes, name: 'wide.jpg' });
      expect(Object.keys(formats ?? {}).sort()).toEqual(['large', 'medium', 'small', 'thumbnail']);
    });

    it('should name a file by its real format', async () => {
      const stored = await store({
        bytes: await photograph().jpeg().toBuffer(),
        name: 'photo.png',
      });
      expect(stored).toMatchObject({ ext: '.jpg', mime: 'image/jpeg' });
      expect(stored.url).toMatch(/\.jpg\?/);
    });

    it.each(['照片.jfif', '照片.jpe', 'IMG_0001.HEIC'])(
      'should take a JPEG that is called %s',
      async (name) => {
        const stored = await store({ bytes: await photograph().jpeg().toBuffer(), name });
        expect(stored).toMatchObject({ ext: '.jpg', mime: 'image/jpeg' });
      },
    );

    it.each(['IMG_0001.HEIC', 'IMG_0001.heif', '从微信另存.jpg'])(
      'should turn what an iPhone wrote into a JPEG that is upright: %s',
      async (name) => {
        const sent = await readFile('tests/fixtures/photographs/held-upright.heic');
        const stored = await store({ bytes: sent, name });
        expect(stored).toMatchObject({ ext: '.jpg', mime: 'image/jpeg', width: 240, height: 320 });
        const kept = Buffer.concat(await storedBytes({ annals, file: stored }));
        expect(sent.includes(CAMERA_OWNER)).toBe(true);
        expect(kept.includes(CAMERA_OWNER)).toBe(false);
        expect((await metadataOf(stored)).map(({ exif }) => exif)).toEqual([undefined]);
      },
    );

    it('should take a JPEG that lost its last two bytes', async () => {
      const whole = await grainyPhotograph({ width: 900, height: 600 }).jpeg().toBuffer();
      const stored = await store({ bytes: whole.subarray(0, -2), name: 'cut.jpg' });
      expect(stored).toMatchObject({ width: 900, height: 600 });
    });

    it('should take what a phone of 50 megapixels wrote, at half its size', async () => {
      const bytes = await photograph({ width: 8192, height: 6144 }).jpeg().toBuffer();
      const stored = await store({ bytes, name: '50mp.jpg' });
      expect(stored).toMatchObject({ width: 4096, height: 3072 });
    });

    it('should make formats of a long screenshot in which one can read', async () => {
      const bytes = await photograph({ width: 1080, height: 21_600 }).jpeg().toBuffer();
      const { formats } = await store({ bytes, name: '长截图.jpg' });
      expect(formats?.medium).toMatchObject({ width: 400, height: 8000 });
      expect(formats?.thumbnail).toMatchObject({ width: 245, height: 156 });
    });

    it('should give a name without extension the one of its format', async () => {
      const stored = await store({ bytes: await photograph().webp().toBuffer(), name: 'IMG_0042' });
      expect(stored).toMatchObject({ ext: '.webp', name: 'IMG_0042.webp' });
    });
  });

  describe('what is refused', () => {
    const png = () => photograph({ width: 40, height: 40 }).png().toBuffer();
    const text = (content: string) => () => Promise.resolve(Buffer.from(content));

    it.each([
      {
        what: 'an SVG drawing',
        name: 'logo.svg',
        make: text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      },
      {
        what: 'an SVG drawing named .png',
        name: 'logo.png',
        make: text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      },
      { what: 'a GIF', name: 'a.gif', make: () => photograph().gif().toBuffer() },
      { what: 'a GIF named .jpg', name: 'a.jpg', make: () => photograph().gif().toBuffer() },
      { what: 'a TIFF', name: 'a.tiff', make: () => photograph().tiff().toBuffer() },
      {
        what: 'an AVIF',
        name: 'a.avif',
        make: () => photograph({ width: 64, height: 64 }).avif().toBuffer(),
      },
      { what: 'a PDF', name: 'report.pdf', make: text('%PDF-1.7\n%%EOF') },
      { what: 'a page named .png', name: 'page.png', make: text(HTML) },
      { what: 'a PNG named .html', name: 'page.html', make: png },
      { what: 'a PNG named .svg', name: 'page.svg', make: png },
      { what: 'an empty file', name: 'empty.jpg', make: text('') },
      {
        what: 'half a JPEG',
        name: 'half.jpg',
        make: async () => {
          const whole = await phonePhotograph().jpeg().toBuffer();
          return whole.subarray(0, whole.length / 2);
        },
      },
      {
        what: 'half a PNG',
        name: 'half.png',
        make: async () => {
          const whole = await phonePhotograph().png().toBuffer();
          return whole.subarray(0, whole.length / 2);
        },
      },
      {
        what: 'half a WebP',
        name: 'half.webp',
        make: async () => {
          const whole = await phonePhotograph().webp().toBuffer();
          return whole.subarray(0, whole.length / 2);
        },
      },
    ])('should refuse $what and store nothing', async ({ name, make }) => {
      const before = await libraryContents({ annals });
      const response = await send([{ bytes: await make(), name }]).expect(400);
      expect(response.body.error.message).toContain(name);
      expect(response.body.error.details.code).toMatch(/^photo-/);
      expect(await libraryContents({ annals })).toEqual(before);
    });

    it('should refuse a small file that unpacks into too many pixels', async () => {
      const before = await libraryContents({ annals });
      const bytes = pngBomb({ side: 20_000 });
      const response = await send([{ bytes, name: 'bomb.png' }]).expect(400);
      expect(response.body.error.details).toMatchObject({
        code: 'photo-too-large',
        params: { megapixels: 400, limit: 50 },
      });
      expect(await libraryContents({ annals })).toEqual(before);
    });

    it('should refuse a file that is too heavy and say how heavy it may be', async () => {
      const before = await libraryContents({ annals });
      const bytes = randomBytes(31 * MEGABYTE);
      const response = await send([{ bytes, name: 'heavy.jpg' }]).expect(400);
      expect(response.body.error.details).toMatchObject({
        code: 'photo-too-heavy',
        params: { name: 'heavy.jpg', limit: 30 },
      });
      expect(await libraryContents({ annals })).toEqual(before);
    });

    it.each([
      { language: 'zh-Hans', words: '不是可以打开的' },
      { language: 'en', words: 'cannot be opened' },
    ])('should say so in $language', async ({ language, words }) => {
      const person = await signInAs({ strapi: annals.strapi, role: 'annals-editor', language });
      const files = [{ bytes: Buffer.from(HTML), name: 'page.png' }];
      const response = await sendFiles({ annals, headers: person, files }).expect(400);
      expect(response.body.error.message).toContain(words);
    });

    it('should store none of several files when one is bad', async () => {
      const before = await libraryContents({ annals });
      const response = await send([
        { bytes: await photograph().jpeg().toBuffer(), name: 'good.jpg' },
        { bytes: Buffer.from(HTML), name: 'bad.html' },
        { bytes: await photograph().jpeg().toBuffer(), name: 'also-good.jpg' },
      ]).expect(400);
      expect(response.body.error.message).toContain('bad.html');
      expect(await libraryContents({ annals })).toEqual(before);
    });

    it('should leave no copy of a refused file behind', async () => {
      const bytes = randomBytes(randomInt(100_000, 900_000));
      await send([{ bytes, name: 'left.jpg' }]).expect(400);
      const names = await readdir(tmpdir());
      const sizes = await Promise.all(
        names.map((name) =>
          stat(path.join(tmpdir(), name)).then(
            (found) => found.size,
            () => 0,
          ),
        ),
      );
      expect(sizes).not.toContain(bytes.length);
    });
  });

  describe('what a camera writes beside the picture', () => {
    it('should turn a portrait upright', async () => {
      const bytes = await phonePhotograph({ width: 900, height: 600, orientation: 6 })
        .jpeg()
        .toBuffer();
      const stored = await store({ bytes, name: 'portrait.jpg' });
      expect(stored).toMatchObject({ width: 600, height: 900 });
      const [original] = await metadataOf(stored);
      expect(original).toMatchObject({ width: 600, height: 900 });
      expect(original?.orientation).toBeUndefined();
    });

    it.each([
      {
        format: 'JPEG',
        name: 'place.jpg',
        encode: () => phonePhotograph({ width: 1800, height: 1200 }).jpeg(),
      },
      {
        format: 'JPEG that is smaller than it would be after optimising',
        name: 'small.jpg',
        encode: () => phonePhotograph({ width: 1800, height: 1200 }).jpeg({ quality: 5 }),
      },
      {
        format: 'PNG',
        name: 'place.png',
        encode: () => phonePhotograph({ width: 600, height: 500 }).png(),
      },
      {
        format: 'WebP',
        name: 'place.webp',
        encode: () => phonePhotograph({ width: 1800, height: 1200 }).webp({ quality: 5 }),
      },
    ])('should take it from a $format and from every format made of it', async (given) => {
      const sent = await given.encode().toBuffer();
      const stored = await store({ bytes: sent, name: given.name });
      const bytes = Buffer.concat(await storedBytes({ annals, file: stored }));
      expect(sent.includes(CAMERA_OWNER)).toBe(true);
      expect(bytes.includes(CAMERA_OWNER)).toBe(false);
      expect(bytes.includes(CAMERA_NOTE)).toBe(false);
      const all = await metadataOf(stored);
      expect(all.map(({ exif, xmp, iptc }) => exif ?? xmp ?? iptc)).toEqual(
        all.map(() => undefined),
      );
    });

    it('should take what follows behind the picture, such as a film with its place', async () => {
      const picture = await grainyPhotograph({ width: 900, height: 600 })
        .jpeg({ quality: 5 })
        .toBuffer();
      const bytes = Buffer.concat([picture, Buffer.from('film-at-+31.2360+121.4737/')]);
      const stored = await store({ bytes, name: 'motion.jpg' });
      const kept = Buffer.concat(await storedBytes({ annals, file: stored }));
      expect(kept.includes('film-at-')).toBe(false);
    });

    it('should take the comments of a PNG', async () => {
      const bytes = await pngWithText({ text: 'taken at home' });
      const stored = await store({ bytes, name: 'comment.png' });
      const kept = Buffer.concat(await storedBytes({ annals, file: stored }));
      expect(kept.includes('taken at home')).toBe(false);
    });
  });

  describe('replacing a photograph', () => {
    const storeJpeg = async () =>
      store({ bytes: await photograph().jpeg().toBuffer(), name: 'first.jpg' });

    it.each([
      { way: 'POST /upload?id=', urlOf: (id: number) => `/upload?id=${id}` },
      {
        way: 'POST /upload/files/:id/replace',
        urlOf: (id: number) => `/upload/files/${id}/replace`,
      },
    ])('should clean the new photograph ($way)', async ({ urlOf }) => {
      const { id, url } = await storeJpeg();
      const bytes = await phonePhotograph({ width: 900, height: 600, orientation: 6 })
        .jpeg({ quality: 5 })
        .toBuffer();
      const response = await send([{ bytes, name: 'second.jpg' }], urlOf(id)).expect(200);
      const replaced = mediaFileSchema.parse(response.body);
      expect(replaced).toMatchObject({ id, width: 600, height: 900 });
      // Where it lies stays; that it is another file is in the signed address, or browsers would show the old one.
      expect(placeOf({ annals, url: replaced.url })).toBe(placeOf({ annals, url }));
      expect(replaced.url).not.toBe(url);
      const kept = Buffer.concat(await storedBytes({ annals, file: replaced }));
      expect(kept.includes(CAMERA_OWNER)).toBe(false);
    });

    it.each([
      { way: 'POST /upload?id=', urlOf: (id: number) => `/upload?id=${id}` },
      {
        way: 'POST /upload/files/:id/replace',
        urlOf: (id: number) => `/upload/files/${id}/replace`,
      },
    ])('should refuse a page and keep what is there ($way)', async ({ urlOf }) => {
      const stored = await storeJpeg();
      const before = await storedBytes({ annals, file: stored });
      const files = [{ bytes: Buffer.from(HTML), name: 'second.jpg', type: 'image/jpeg' }];
      const response = await send(files, urlOf(stored.id)).expect(400);
      expect(response.body.error.details.code).toBe('photo-unreadable');
      expect(await storedBytes({ annals, file: stored })).toEqual(before);
    });

    it('should keep the format, since the address keeps its extension', async () => {
      const stored = await storeJpeg();
      const bytes = await photograph({ width: 500, height: 400 }).png().toBuffer();
      const response = await send([{ bytes, name: 'second.png' }], `/upload?id=${stored.id}`);
      const replaced = mediaFileSchema.parse(response.body);
      expect(replaced).toMatchObject({
        ext: '.jpg',
        mime: 'image/jpeg',
        width: 500,
      });
      expect(placeOf({ annals, url: replaced.url })).toBe(placeOf({ annals, url: stored.url }));
      const [original] = await metadataOf(replaced);
      expect(original?.format).toBe('jpeg');
    });
  });

  describe('other ways in', () => {
    it('should check a file sent to POST /upload/files', async () => {
      const before = await libraryContents({ annals });
      const files = [{ bytes: Buffer.from(HTML), name: 'page.png', type: 'image/png' }];
      const response = await send(files, '/upload/files').expect(400);
      expect(response.body.error.details.code).toBe('photo-unreadable');
      expect(await libraryContents({ annals })).toEqual(before);
    });

    it('should fetch no address', async () => {
      const fetched = jest.spyOn(annals.strapi, 'fetch');
      await annals.http
        .post('/upload/actions/upload-from-urls')
        .set(headers)
        .send({ urls: ['http://203.0.113.7/page.png'] })
        .expect(405);
      expect(fetched).not.toHaveBeenCalled();
    });

    it('should check a file that a script hands over', async () => {
      const filepath = path.join(tmpdir(), `page-${randomBytes(4).toString('hex')}.png`);
      await writeFile(filepath, HTML);
      const { size } = await stat(filepath);
      await expect(
        annals.strapi
          .plugin('upload')
          .service('upload')
          .upload({
            data: { fileInfo: {} },
            files: { filepath, originalFilename: 'page.png', mimetype: 'image/png', size },
          }),
      ).rejects.toMatchObject({ details: { code: 'photo-unreadable' } });
    });

    it('should have no upload route for tokens', async () => {
      const token = await createApiToken({ strapi: annals.strapi, type: 'full-access' });
      const bytes = await photograph().jpeg().toBuffer();
      await annals.http.post('/api/upload').set(token).attach('files', bytes, 'a.jpg').expect(405);
    });

    it('should keep a file name from leaving the folder', async () => {
      const bytes = await photograph().jpeg().toBuffer();
      const stored = await store({ bytes, name: '../../escape.jpg' });
      expect(stored.url).toMatch(/^\/uploads\/[\w-]+\.jpg\?/);
      await expect(readFile(placeOf({ annals, url: stored.url }))).resolves.toBeInstanceOf(Buffer);
    });
  });
});
