import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { z } from 'zod';
import {
  adminPhotosSchema,
  sectionChangedSchema,
  newPhotoSchema,
  photosSavedSchema,
  type AdminPhoto,
  type AdminPhotos,
} from '../../src/plugins/annual-report/contract/admin/photos';
import { CASE, CHAPTER, IMAGE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager } from '../support/asking/content-manager';
import { documentsOf, findDocument } from '../support/content/documents';
import { sql } from '../support/stored/sql';
import { libraryContents, placeOf } from '../support/asking/media';
import { createCase, createChapter, createReport, removeReport } from '../support/content/outline';
import { createPerson, signIn, signInAs } from '../support/asking/people';
import {
  CAMERA_OWNER,
  phonePhotograph,
  photograph,
  photographTakenAt,
  pngBomb,
} from '../support/content/photographs';
import { refusalIn } from '../support/asking/problems';
import { statementsOf } from '../support/stored/statements';

const MEGABYTE = 1024 * 1024;
const KEY = { school: 'juying', year: 2030 };
const PHOTOS = `/annual-report/reports/${KEY.school}/${KEY.year}/photos`;

type Headers = { Authorization: string };
type Block = { __component: string; images?: { documentId: string }[] } & Record<string, unknown>;

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

describe('photographs of a report', () => {
  let annals: Annals;
  let headers: Headers;
  let report: string;

  const documents = (uid: Parameters<typeof documentsOf>[1]) => documentsOf(annals.strapi, uid);

  beforeAll(async () => {
    annals = await startAnnals();
    headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    report = await createReport({ strapi: annals.strapi, year: KEY.year });
  });

  afterEach(() => removeReport(annals, report));

  const send = (bytes: Buffer, name: string, as: Headers = headers) =>
    annals.http.post(PHOTOS).set(as).attach('file', bytes, name);

  const add = async (name = '校门.jpg', bytes?: Buffer): Promise<AdminPhoto> => {
    const given = bytes ?? (await photograph().jpeg().toBuffer());
    const response = await send(given, name).expect(201);
    return newPhotoSchema.parse(response.body).data;
  };

  const list = async (as: Headers = headers): Promise<AdminPhotos> => {
    const response = await annals.http.get(PHOTOS).set(as).expect(200);
    return adminPhotosSchema.parse(response.body).data;
  };

  const listed = async (id: string): Promise<AdminPhoto> => {
    const found = (await list()).photos.find((photo) => photo.id === id);
    if (!found) throw new Error(`The photograph ${id} is not listed.`);
    return found;
  };

  const change = (photos: object[], as: Headers = headers) =>
    annals.http.put(PHOTOS).set(as).send({ photos });

  const put = (
    action: 'attach' | 'detach',
    holder: { type: string; id: string },
    photos: string[],
  ) => annals.http.post(`${PHOTOS}/${action}`).set(headers).send({ holder, photos });

  const chapterOf = (content: object[], published = false) =>
    documents(CHAPTER).create({
      data: { title: '校园文化', report, content },
      ...(published && { status: 'published' as const }),
    });

  const blocksOf = async (documentId: string, status: 'draft' | 'published' = 'draft') => {
    const found = await documents(CHAPTER).findFirst({
      filters: { documentId },
      status,
      populate: {
        content: {
          on: {
            'report.text': true,
            'report.images': { populate: { images: true } },
            'report.challenge': true,
          },
        },
      },
    });
    return (found?.content ?? []) as Block[];
  };

  const imagesOf = async (documentId: string, status: 'draft' | 'published' = 'draft') =>
    (await blocksOf(documentId, status)).map(
      ({ images }) => images?.map((image) => image.documentId) ?? null,
    );

  describe('adding one', () => {
    it('should take the caption from the name of the file and leave consent open', async () => {
      expect(await add('01-技能大赛_颁奖.jpg')).toMatchObject({
        caption: '技能大赛 颁奖',
        consent: 'pending',
        figure: null,
        places: [],
        missing: ['consent', 'alt', 'credit', 'takenOn'],
      });
    });

    it('should take the date that the camera wrote', async () => {
      const bytes = await photographTakenAt({ moment: '2024:05:12 23:30:00' }).jpeg().toBuffer();
      expect((await add('校庆.jpg', bytes)).takenOn).toBe('2024-05-12');
    });

    it('should leave out a date of a camera whose clock was never set', async () => {
      const bytes = await photographTakenAt({ moment: '1970:01:01 00:00:00' }).jpeg().toBuffer();
      expect((await add('校庆.jpg', bytes)).takenOn).toBeNull();
    });

    it('should take the day and the picture that an iPhone wrote as HEIC', async () => {
      const sent = await readFile('tests/fixtures/photographs/held-upright.heic');
      const photo = await add('校门.HEIC', sent);
      expect(photo).toMatchObject({ caption: '校门', takenOn: '2025-11-05' });
      expect(photo.file).toMatchObject({ width: 240, height: 320 });
    });

    it('should notice a picture that is there already', async () => {
      const bytes = await phonePhotograph({ width: 640, height: 400 }).jpeg().toBuffer();
      const other = await phonePhotograph({ width: 640, height: 400 }).jpeg().toBuffer();
      const send201 = async (given: Buffer, name: string) =>
        newPhotoSchema.parse((await send(given, name).expect(201)).body).data;
      const first = await send201(bytes, '开学典礼.jpg');
      expect(first.sameAs).toBeNull();
      expect((await send201(other, '另一张.jpg')).sameAs).toBeNull();
      expect((await send201(bytes, '又传一次.jpg')).sameAs).toEqual({
        id: first.id,
        caption: '开学典礼',
      });
    });

    it('should list what was chosen together by the names of its files', async () => {
      for (const name of ['实训 10.jpg', '实训 2.jpg', '实训 1.jpg']) await add(name);
      const captions = (await list()).photos.map(({ caption }) => caption);
      expect(captions.filter((caption) => caption.startsWith('实训 '))).toEqual([
        '实训 1',
        '实训 2',
        '实训 10',
      ]);
    });

    it('should turn a portrait upright', async () => {
      const bytes = await phonePhotograph({ width: 900, height: 600, orientation: 6 })
        .jpeg()
        .toBuffer();
      const { file } = await add('人像.jpg', bytes);
      expect(file).toMatchObject({ width: 600, height: 900 });
    });

    it('should keep nothing of where it was taken and by whose camera', async () => {
      const sent = await phonePhotograph({ width: 1800, height: 1200 }).jpeg().toBuffer();
      const { file } = await add('操场.jpg', sent);
      const urls = [file?.url, file?.large, file?.thumbnail].map((url) => url ?? '');
      const stored = await Promise.all(urls.map((url) => readFile(placeOf({ annals, url }))));
      const metadata = await Promise.all(stored.map((bytes) => sharp(bytes).metadata()));
      expect((await sharp(sent).metadata()).exif).toBeDefined();
      expect(metadata.map(({ exif, xmp }) => exif ?? xmp)).toEqual(urls.map(() => undefined));
      expect(Buffer.concat(stored).includes(CAMERA_OWNER)).toBe(false);
    });

    it('should belong to the school, and say who added it', async () => {
      const strapi = annals.strapi;
      const person = await createPerson({ strapi, role: 'annals-editor', name: '王老师' });
      const bytes = await photograph().jpeg().toBuffer();
      const response = await send(bytes, '课堂.jpg', await signIn({ strapi, person })).expect(201);
      const { id } = newPhotoSchema.parse(response.body).data;
      const image: unknown = await strapi
        .documents(IMAGE)
        .findOne({ documentId: id, populate: { school: true, createdBy: true } });
      expect(image).toMatchObject({
        schoolCode: 'juying',
        school: { code: 'juying' },
        createdBy: { id: person.id },
      });
    });

    it('should put all files into the one folder of the school, also those that come at once', async () => {
      const photos = await Promise.all(['一.jpg', '二.jpg', '三.jpg'].map((name) => add(name)));
      const images = await annals.strapi.documents(IMAGE).findMany({
        filters: { documentId: { $in: photos.map(({ id }) => id) } },
        populate: { file: { populate: { folder: true } } },
      });
      const folderSchema = z.object({
        file: z.object({ folderPath: z.string(), folder: z.object({ name: z.string() }) }),
      });
      const found = z
        .array(folderSchema)
        .parse(images)
        .map(({ file }) => file);
      expect(new Set(found.map(({ folderPath }) => folderPath)).size).toBe(1);
      expect(found[0]?.folderPath).toMatch(/^\/\d+$/);
      expect(found[0]?.folder.name).toContain('（juying）');
    });
  });

  describe('what is refused', () => {
    const half = async () => {
      const whole = await phonePhotograph().jpeg().toBuffer();
      return whole.subarray(0, whole.length / 2);
    };

    it.each([
      {
        what: 'a text named .jpg',
        name: 'notes.jpg',
        make: () => Promise.resolve(Buffer.from('会议记录')),
        code: 'photo-unreadable',
      },
      { what: 'half a photograph', name: 'half.jpg', make: half, code: 'photo-broken' },
      {
        what: 'a heavy file',
        name: 'heavy.jpg',
        make: () => Promise.resolve(randomBytes(31 * MEGABYTE)),
        code: 'photo-too-heavy',
      },
      {
        what: 'too many pixels',
        name: 'bomb.png',
        make: () => Promise.resolve(pngBomb({ side: 8000 })),
        code: 'photo-too-large',
      },
      {
        what: 'a photograph named like a page',
        name: 'page.html',
        make: () => photograph().png().toBuffer(),
        code: 'photo-misnamed',
      },
    ])('should be $what, with the reason, and leave nothing behind', async (given) => {
      const before = await libraryContents({ annals });
      const photos = await documents(IMAGE).findMany({});
      const refusal = refusalIn(await send(await given.make(), given.name));
      expect(refusal).toMatchObject({ status: 400, code: given.code });
      expect(refusal.message).toContain(given.name);
      expect(await libraryContents({ annals })).toEqual(before);
      expect(await documents(IMAGE).findMany({})).toHaveLength(photos.length);
    });

    it('should say why in the language of whoever uploads', async () => {
      const as = await signInAs({ strapi: annals.strapi, role: 'annals-editor', language: 'en' });
      const refusal = refusalIn(await send(Buffer.from('text'), 'notes.jpg', as));
      expect(refusal.message).toContain('cannot be opened');
    });

    it('should be a form without a file', async () => {
      const response = await annals.http.post(PHOTOS).set(headers).field('name', 'photo');
      expect(refusalIn(response)).toMatchObject({ status: 400, code: 'photo-needed' });
    });

    it('should be a report that is not there', async () => {
      const bytes = await photograph().jpeg().toBuffer();
      const response = await annals.http
        .post('/annual-report/reports/juying/1999/photos')
        .set(headers)
        .attach('file', bytes, 'a.jpg');
      expect(refusalIn(response)).toMatchObject({ status: 404, code: 'report-not-found' });
    });
  });

  describe('the list', () => {
    it('should say where a photograph stands in the report', async () => {
      const [one, two] = [await add('一.jpg'), await add('二.jpg')];
      const chapter = await chapterOf([{ __component: 'report.images', images: [two.id, one.id] }]);
      const reported = await documents(CASE).create({
        data: { title: '一个案例', report, chapter: chapter.documentId, cover: one.id },
      });
      const { photos, holders } = await list();
      const standing = Object.fromEntries(
        photos.map(({ id, figure, places }) => [id, { figure, places }]),
      );
      expect(standing[one.id]).toEqual({
        figure: '图 2',
        places: [
          { holder: chapter.documentId, as: 'figure' },
          { holder: reported.documentId, as: 'cover' },
        ],
      });
      expect(standing[two.id]?.figure).toBe('图 1');
      expect(holders).toMatchObject([
        { type: 'chapter', number: '1', title: '校园文化', groups: [[two.id, one.id]] },
        { type: 'case', number: '案例 1', title: '一个案例', level: 2, groups: [] },
      ]);
    });

    it('should put what is not used first and what other reports use last', async () => {
      const fresh = await add('新.jpg');
      const shown = await add('图.jpg');
      await chapterOf([{ __component: 'report.images', images: [shown.id] }]);
      const { photos } = await list();
      const rankOf = (id: string) => photos.findIndex((photo) => photo.id === id);
      const foreign = photos.findIndex(({ isUsedElsewhere }) => isUsedElsewhere);
      expect(rankOf(fresh.id)).toBeLessThan(rankOf(shown.id));
      expect(rankOf(shown.id)).toBeLessThan(foreign);
    });

    it('should offer the photographs of the other reports of the school', async () => {
      const { photos } = await list();
      const foreign = photos.filter(({ isUsedElsewhere }) => isUsedElsewhere);
      expect(foreign.length).toBeGreaterThan(10);
    });

    it('should hold no photograph of another school', async () => {
      const { id, file } = await add();
      await sql(annals, `UPDATE images SET school_code = 'neighbour' WHERE document_id = ?`, [id]);
      expect(file).not.toBeNull();
      expect((await list()).photos.map((photo) => photo.id)).not.toContain(id);
    });

    it('should cost as many statements for many chapters and photographs as for few', async () => {
      // Strapi reads what was just saved once more, for its events, when the answer is out already.
      const ours = async () =>
        (await statementsOf(annals, () => list())).filter((sql) => !sql.includes('"t0"'));
      const few = await ours();
      const photos = [await add('一.jpg'), await add('二.jpg'), await add('三.jpg')];
      for (const { id } of photos) {
        const chapter = await chapterOf([{ __component: 'report.images', images: [id] }]);
        await createCase({
          strapi: annals.strapi,
          title: '案例',
          report,
          chapter: chapter.documentId,
        });
      }
      const many = await ours();
      expect(many).toEqual(few);
    });
  });

  describe('changing many', () => {
    it('should write all fields and give the new versions', async () => {
      const [one, two] = [await add('一.jpg'), await add('二.jpg')];
      const response = await change([
        {
          id: one.id,
          version: one.version,
          caption: '技能大赛',
          alt: '选手在车床前',
          credit: '张三',
          takenOn: '2024-05-12',
          consent: 'obtained',
        },
        { id: two.id, version: two.version, consent: 'not-needed' },
      ]).expect(200);
      const versions = photosSavedSchema.parse(response.body).data;
      const now = await Promise.all([listed(one.id), listed(two.id)]);
      expect(now).toMatchObject([
        { caption: '技能大赛', alt: '选手在车床前', credit: '张三', takenOn: '2024-05-12' },
        { caption: '二', consent: 'not-needed' },
      ]);
      expect(now[0].missing).toEqual([]);
      const said = new Map(versions.map(({ id, version }) => [id, version]));
      expect(now.map(({ id, version }) => said.get(id) === version)).toEqual([true, true]);
    });

    it('should empty a field that is sent empty', async () => {
      const { id, version } = await add();
      const first = await change([{ id, version, credit: '张三' }]).expect(200);
      const [saved] = photosSavedSchema.parse(first.body).data;
      await change([{ id, version: saved?.version, credit: '  ' }]).expect(200);
      expect((await listed(id)).credit).toBeNull();
    });

    it('should say who changed a photograph meanwhile, and write none', async () => {
      const strapi = annals.strapi;
      const [one, two] = [await add('一.jpg'), await add('二.jpg')];
      const other = await createPerson({ strapi, role: 'annals-editor', name: '李老师' });
      const as = await signIn({ strapi, person: other });
      await change([{ id: two.id, version: two.version, caption: '李老师写的' }], as).expect(200);
      const refusal = refusalIn(
        await change([
          { id: one.id, version: one.version, caption: '我写的' },
          { id: two.id, version: two.version, caption: '我写的' },
        ]),
      );
      expect(refusal).toMatchObject({
        status: 409,
        code: 'photos-in-conflict',
        details: { conflicts: [{ id: two.id, caption: '李老师写的', by: '李老师' }] },
      });
      expect(refusal.message).toContain('李老师');
      expect((await listed(one.id)).caption).toBe('一');
      expect((await listed(two.id)).caption).toBe('李老师写的');
    });

    it.each([
      ['an empty caption', { caption: '   ' }, '图注'],
      ['a caption that is too long', { caption: '长'.repeat(301) }, '图注'],
      ['a line break', { alt: '上\n下' }, '替代文字'],
      ['a date that is none', { takenOn: '2024-02-30' }, '拍摄日期'],
      ['a consent that is none', { consent: 'maybe' }, '肖像授权'],
    ])('should refuse %s and write none', async (_what, fields, word) => {
      const [one, two] = [await add('一.jpg'), await add('二.jpg')];
      const refusal = refusalIn(
        await change([
          { id: one.id, version: one.version, caption: '写过的' },
          { id: two.id, version: two.version, ...fields },
        ]),
      );
      expect(refusal.status).toBe(400);
      expect(refusal.message).toContain(word);
      expect((await listed(one.id)).caption).toBe('一');
    });

    it('should refuse a photograph that is not the school’s, and write none', async () => {
      const { id, version } = await add();
      const refusal = refusalIn(
        await change([
          { id, version, caption: '写过的' },
          { id: 'nowhere', version, caption: '写过的' },
        ]),
      );
      expect(refusal).toMatchObject({ status: 404, code: 'photos-unknown', params: { count: 1 } });
      expect((await listed(id)).caption).toBe('校门');
    });

    it('should refuse the same photograph twice', async () => {
      const { id, version } = await add();
      const twice = [
        { id, version },
        { id, version },
      ];
      expect(refusalIn(await change(twice)).status).toBe(400);
    });
  });

  describe('attaching', () => {
    it('should put photographs into the draft of a published chapter and leave what is published', async () => {
      const [one, two] = [await add('一.jpg'), await add('二.jpg')];
      const { documentId } = await chapterOf(
        [
          { __component: 'report.text', content: paragraph('正文') },
          { __component: 'report.images', images: [one.id] },
          { __component: 'report.challenge', problem: '问题', cause: '原因', measures: '措施' },
        ],
        true,
      );
      await put('attach', { type: 'chapter', id: documentId }, [two.id]).expect(200);
      expect(await imagesOf(documentId)).toEqual([null, [one.id, two.id], null]);
      expect(await imagesOf(documentId, 'published')).toEqual([null, [one.id], null]);
      expect(await blocksOf(documentId)).toMatchObject([
        { __component: 'report.text', content: paragraph('正文') },
        {},
        { problem: '问题', cause: '原因', measures: '措施' },
      ]);
    });

    it('should show the chapter as modified, and publish what was attached', async () => {
      const { id } = await add();
      const { documentId } = await chapterOf([], true);
      const manager = contentManager({
        annals,
        headers: await signInAs({ strapi: annals.strapi, role: 'annals-reviewer' }),
      });
      await put('attach', { type: 'chapter', id: documentId }, [id]).expect(200);
      const modified = await manager.read(CHAPTER, documentId);
      await documents(CHAPTER).publish({ documentId });
      expect(modified.body.data.status).toBe('modified');
      expect(await imagesOf(documentId, 'published')).toEqual([[id]]);
    });

    it('should make an images block of a case that has none, and tell its version', async () => {
      const { id } = await add();
      const strapi = annals.strapi;
      const chapter = await createChapter({ strapi, title: '一', report });
      const reported = await createCase({ strapi, title: '案例', report, chapter });
      const response = await put('attach', { type: 'case', id: reported }, [id]).expect(200);
      const { holders } = await list();
      expect(sectionChangedSchema.parse(response.body).data).toEqual({
        type: 'case',
        id: reported,
        version: holders[1]?.version,
        groups: [[id]],
      });
    });

    it('should attach a photograph of another report of the school', async () => {
      const [foreign] = (await list()).photos.filter(({ isUsedElsewhere }) => isUsedElsewhere);
      const { documentId } = await chapterOf([]);
      await put('attach', { type: 'chapter', id: documentId }, [foreign?.id ?? '']).expect(200);
      expect(await listed(foreign?.id ?? '')).toMatchObject({
        figure: '图 1',
        isUsedElsewhere: true,
      });
    });

    it('should lose none of many that are attached at once', async () => {
      const photos = await Promise.all(['一', '二', '三', '四'].map((name) => add(`${name}.jpg`)));
      const ids = photos.map(({ id }) => id);
      const { documentId } = await chapterOf([]);
      const holder = { type: 'chapter', id: documentId };
      await Promise.all(ids.map((id) => put('attach', holder, [id]).expect(200)));
      const [attached] = await imagesOf(documentId);
      expect([...(attached ?? [])].sort()).toEqual([...ids].sort());
    });

    it('should refuse a chapter of another report', async () => {
      const { id } = await add();
      const foreign = await findDocument({
        strapi: annals.strapi,
        uid: CHAPTER,
        filters: { key: 'party-building' },
      });
      const response = await put('attach', { type: 'chapter', id: foreign.documentId }, [id]);
      expect(refusalIn(response)).toMatchObject({ status: 404, code: 'photo-holder-unknown' });
    });

    it('should refuse a photograph that is not there and attach none', async () => {
      const { id } = await add();
      const { documentId } = await chapterOf([]);
      const response = await put('attach', { type: 'chapter', id: documentId }, [id, 'nowhere']);
      expect(refusalIn(response)).toMatchObject({ status: 404, code: 'photos-unknown' });
      expect(await imagesOf(documentId)).toEqual([]);
    });
  });

  describe('detaching', () => {
    it('should take photographs out of the draft and leave what is published', async () => {
      const [one, two] = [await add('一.jpg'), await add('二.jpg')];
      const { documentId } = await chapterOf(
        [{ __component: 'report.images', images: [one.id, two.id] }],
        true,
      );
      await put('detach', { type: 'chapter', id: documentId }, [one.id]).expect(200);
      expect(await imagesOf(documentId)).toEqual([[two.id]]);
      expect(await imagesOf(documentId, 'published')).toEqual([[one.id, two.id]]);
      expect(await listed(one.id)).toMatchObject({ places: [], isUsedElsewhere: true });
    });

    it('should take away a block that it empties', async () => {
      const { id } = await add();
      const { documentId } = await chapterOf([
        { __component: 'report.images', images: [id] },
        { __component: 'report.text', content: paragraph('正文') },
      ]);
      await put('detach', { type: 'chapter', id: documentId }, [id]).expect(200);
      expect(await imagesOf(documentId)).toEqual([null]);
    });
  });

  describe('ordering', () => {
    const order = (body: object) => annals.http.put(`${PHOTOS}/order`).set(headers).send(body);

    const setUp = async () => {
      const [one, two, three] = [await add('一.jpg'), await add('二.jpg'), await add('三.jpg')];
      const { documentId } = await chapterOf([
        { __component: 'report.images', images: [one.id, two.id, three.id] },
      ]);
      const [holder] = (await list()).holders;
      return {
        ids: [one.id, two.id, three.id],
        body: {
          holder: { type: 'chapter', id: documentId },
          version: holder?.version,
          group: 0,
          photos: [three.id, one.id, two.id],
        },
      };
    };

    it('should change the order within a block and so the numbers of the figures', async () => {
      const { ids, body } = await setUp();
      await order(body).expect(200);
      expect(await imagesOf(body.holder.id)).toEqual([body.photos]);
      expect((await listed(ids[2] ?? '')).figure).toBe('图 1');
    });

    it('should refuse an order of a chapter that was saved meanwhile, and say by whom', async () => {
      const { ids, body } = await setUp();
      await documents(CHAPTER).update({
        documentId: body.holder.id,
        data: { title: '校园文化，改' },
      });
      expect(refusalIn(await order(body))).toMatchObject({
        status: 409,
        code: 'photo-order-in-conflict',
        params: { title: '校园文化，改' },
      });
      expect(await imagesOf(body.holder.id)).toEqual([ids]);
    });

    it('should refuse an order that leaves a photograph out', async () => {
      const { body } = await setUp();
      const response = await order({ ...body, photos: body.photos.slice(1) });
      expect(refusalIn(response).status).toBe(409);
    });
  });

  describe('deleting', () => {
    const remove = (id: string) => annals.http.delete(`${PHOTOS}/${id}`).set(headers);

    it('should take an unused photograph away with its file', async () => {
      const before = await libraryContents({ annals });
      const { id } = await add();
      await remove(id).expect(204);
      expect(await libraryContents({ annals })).toEqual(before);
      expect((await list()).photos.map((photo) => photo.id)).not.toContain(id);
    });

    it('should refuse a photograph that a chapter shows, and name it', async () => {
      const { id } = await add();
      await chapterOf([{ __component: 'report.images', images: [id] }]);
      const refusal = refusalIn(await remove(id));
      expect(refusal).toMatchObject({ status: 400, code: 'image-in-use' });
      expect(refusal.message).toContain('校园文化');
      expect((await listed(id)).file).not.toBeNull();
    });

    it('should say that a photograph is gone already', async () => {
      expect(refusalIn(await remove('nowhere'))).toMatchObject({ status: 404 });
    });
  });

  describe('rights', () => {
    const ROUTES = [
      { name: 'list', method: 'get', path: '', writes: false },
      { name: 'add', method: 'post', path: '', writes: true },
      { name: 'change', method: 'put', path: '', writes: true },
      { name: 'attach', method: 'post', path: '/attach', writes: true },
      { name: 'detach', method: 'post', path: '/detach', writes: true },
      { name: 'order', method: 'put', path: '/order', writes: true },
      { name: 'delete', method: 'delete', path: '/nowhere', writes: true },
    ] as const;

    const call = async ({ method, path: below }: (typeof ROUTES)[number], as?: Headers) =>
      (await annals.http[method](`${PHOTOS}${below}`).set(as ?? {})).status;

    const readerHeaders = async () => {
      const strapi = annals.strapi;
      const code = `reader-${randomBytes(4).toString('hex')}`;
      const role = await strapi
        .service('admin::role')
        .create({ code, name: code, description: '' });
      await strapi
        .service('admin::role')
        .addPermissions(role.id, [{ action: 'plugin::annual-report.preview' }]);
      const person = await createPerson({ strapi, role: 'annals-editor' });
      await strapi.service('admin::user').updateById(person.id, { roles: [role.id] });
      return signIn({ strapi, person });
    };

    it.each(['annals-editor', 'annals-reviewer', 'annals-releaser', 'strapi-super-admin'] as const)(
      'should let %s read and write',
      async (role) => {
        const as = await signInAs({ strapi: annals.strapi, role });
        const statuses: Record<string, number> = {};
        for (const route of ROUTES) statuses[route.name] = await call(route, as);
        expect(statuses).toEqual({
          list: 200,
          add: 400,
          change: 400,
          attach: 400,
          detach: 400,
          order: 400,
          delete: 404,
        });
      },
    );

    it('should let who may only preview read and not write', async () => {
      const as = await readerHeaders();
      const statuses = [];
      for (const route of ROUTES) statuses.push([route.name, await call(route, as)]);
      expect(statuses).toEqual(ROUTES.map(({ name, writes }) => [name, writes ? 403 : 200]));
    });

    it('should let nobody in who has not signed in', async () => {
      const statuses = [];
      for (const route of ROUTES) statuses.push(await call(route));
      expect(statuses).toEqual(ROUTES.map(() => 401));
    });
  });
});
