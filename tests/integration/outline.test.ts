import fc from 'fast-check';
import { createContentRepository } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { createOutlineService } from '../../src/plugins/annual-report/server/src/services/outline/outline-service';
import { CASE, CHAPTER, REPORT } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager, type ContentManager } from '../support/asking/content-manager';
import { documentsOf, findDocument } from '../support/content/documents';
import {
  createCase,
  createChapter,
  createReport,
  placeOf,
  readPlaces,
  removeReport,
} from '../support/content/outline';
import { signInAs } from '../support/asking/people';
import { refusalIn, refusalOf } from '../support/asking/problems';

const KEY = { school: 'juying', year: 2030 };
const UNTOUCHED = { connect: [], disconnect: [] };

describe('outline', () => {
  let annals: Annals;
  let manager: ContentManager;
  let demo: string;
  let report: string;

  const strapi = () => annals.strapi;
  const chapters = () => documentsOf(strapi(), CHAPTER);
  const cases = () => documentsOf(strapi(), CASE);
  const outline = () => createOutlineService({ strapi: strapi() });
  const addChapter = (title: string, parent: string | null = null, published = false) =>
    createChapter({ strapi: strapi(), title, report, parent, published });
  const addCase = (title: string, chapter: string | null, published = false) =>
    createCase({ strapi: strapi(), title, report, chapter, published });
  const place = async (id: string) => placeOf(await readPlaces(annals, report), id);

  beforeAll(async () => {
    annals = await startAnnals();
    const headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
    manager = contentManager({ annals, headers });
    const found = await findDocument({
      strapi: annals.strapi,
      uid: REPORT,
      filters: { schoolCode: 'juying', year: 2024 },
    });
    demo = found.documentId;
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    report = await createReport({ strapi: strapi(), year: KEY.year });
  });

  afterEach(() => removeReport(annals, report));

  describe('a new chapter or case', () => {
    it('should stand after its siblings', async () => {
      const first = await addChapter('一');
      const second = await addChapter('二');
      const below = await addChapter('二之一', second);
      const reported = await addCase('案例', second);
      expect(await place(first)).toEqual({ draft: { parent: null, position: 1 } });
      expect(await place(second)).toEqual({ draft: { parent: null, position: 2 } });
      expect(await place(below)).toEqual({ draft: { parent: second, position: 1 } });
      expect(await place(reported)).toEqual({ draft: { parent: second, position: 1 } });
    });

    it('should get a key of eight signs', async () => {
      const id = await addChapter('一');
      const { key } = await findDocument({
        strapi: strapi(),
        uid: CHAPTER,
        filters: { documentId: id },
      });
      expect(key).toMatch(/^[a-z][a-z0-9]{7}$/);
    });

    it('should stand at its place in both rows when it is published at once', async () => {
      const parent = await addChapter('一', null, true);
      const child = await addChapter('一之一', parent, true);
      const at = { parent, position: 1 };
      expect(await place(child)).toEqual({ draft: at, published: at });
    });

    it('should take its place from the outline and not from what the form says', async () => {
      await addChapter('一');
      const { documentId } = await chapters().create({
        data: { title: '二', report, position: 77 },
      });
      expect(await place(documentId)).toEqual({ draft: { parent: null, position: 2 } });
    });

    it('should get a place when the content manager creates it', async () => {
      const parent = await addChapter('一');
      const response = await manager.create(CHAPTER, {
        title: '一之一',
        report: { connect: [{ documentId: report }], disconnect: [] },
        parent: { connect: [{ documentId: parent }], disconnect: [] },
        cases: UNTOUCHED,
      });
      expect(response.status).toBe(201);
      expect(await place(response.body.data.documentId)).toEqual({
        draft: { parent, position: 1 },
      });
    });

    it('should belong to the report of the chapter it stands under', async () => {
      const parent = await addChapter('一');
      const { documentId } = await chapters().create({ data: { title: '一之一', parent } });
      expect(await place(documentId)).toEqual({ draft: { parent, position: 1 } });
    });

    it('should belong to the newest report of the only school when nothing else is said', async () => {
      const { documentId } = await chapters().create({ data: { title: '无' } });
      expect(await place(documentId)).toEqual({ draft: { parent: null, position: 1 } });
    });

    it('should get a key and a place of its own as a copy of another', async () => {
      const parent = await addChapter('一');
      const original = await addChapter('一之一', parent);
      const { entries } = await chapters().clone({
        documentId: original,
        data: { title: '一之二' },
      });
      const copy = entries[0]?.documentId ?? '';
      expect(await place(copy)).toEqual({ draft: { parent, position: 2 } });
      const keys = await chapters().findMany({
        filters: { documentId: { $in: [original, copy] } },
      });
      expect(new Set(keys.map(({ key }) => key)).size).toBe(2);
    });

    it('should be copied by the content manager too', async () => {
      const original = await addChapter('一');
      const response = await manager.clone(CHAPTER, original, { title: '二' });
      expect(response.status).toBe(200);
      expect(await place(response.body.data.documentId)).toEqual({
        draft: { parent: null, position: 2 },
      });
    });
  });

  describe('structure in a form', () => {
    const MOVES = [
      { what: 'the position', data: () => Promise.resolve({ position: 9 }) },
      {
        what: 'the parent',
        data: async () => ({
          parent: { connect: [{ documentId: await addChapter('别处') }], disconnect: [] },
        }),
      },
      { what: 'the parent by its id', data: async () => ({ parent: await addChapter('别处') }) },
      { what: 'the parent by a list', data: async () => ({ parent: [await addChapter('别处')] }) },
      {
        what: 'the parent by a set',
        data: async () => ({ parent: { set: [{ documentId: await addChapter('别处') }] } }),
      },
      { what: 'the report', data: () => Promise.resolve({ report: demo }) },
      {
        what: 'the report, taken away',
        data: () => Promise.resolve({ report: { disconnect: [{ documentId: report }] } }),
      },
      { what: 'the report, emptied', data: () => Promise.resolve({ report: null }) },
      { what: 'the report, set to none', data: () => Promise.resolve({ report: { set: [] } }) },
      {
        what: 'the cases',
        data: async () => ({
          cases: { connect: [{ documentId: await addCase('案例', null) }], disconnect: [] },
        }),
      },
    ];

    it.each(MOVES)('should refuse a change of $what by documents()', async ({ data }) => {
      const documentId = await addChapter('一');
      const refusal = await refusalOf(chapters().update({ documentId, data: await data() }));
      expect(refusal.code).toBe('structure-is-moved-in-the-outline');
    });

    it.each(MOVES)('should refuse a change of $what by the content manager', async ({ data }) => {
      const documentId = await addChapter('一');
      const response = await manager.save(CHAPTER, documentId, { title: '一', ...(await data()) });
      expect(refusalIn(response)).toMatchObject({
        status: 400,
        code: 'structure-is-moved-in-the-outline',
      });
    });

    it('should refuse another chapter for a case', async () => {
      const home = await addChapter('一');
      const documentId = await addCase('案例', home);
      const data = { chapter: await addChapter('二') };
      const refusal = await refusalOf(cases().update({ documentId, data }));
      expect(refusal.code).toBe('structure-is-moved-in-the-outline');
    });

    it('should refuse another key', async () => {
      const documentId = await addChapter('一');
      const refusal = await refusalOf(chapters().update({ documentId, data: { key: 'other' } }));
      expect(refusal.code).toBe('key-is-fixed');
    });

    it('should accept the whole form as the content manager sends it', async () => {
      const parent = await addChapter('一');
      const documentId = await addChapter('一之一', parent);
      const before = await place(documentId);
      const { body } = await manager.read(CHAPTER, documentId);
      const response = await manager.save(CHAPTER, documentId, {
        ...body.data,
        title: '一之一，改',
        report: UNTOUCHED,
        parent: UNTOUCHED,
        cases: UNTOUCHED,
      });
      expect(response.status).toBe(200);
      expect(response.body.data.title).toBe('一之一，改');
      expect(await place(documentId)).toEqual(before);
    });

    it('should accept the whole form of a case', async () => {
      const chapter = await addChapter('一');
      const documentId = await addCase('案例', chapter);
      const { body } = await manager.read(CASE, documentId);
      const response = await manager.save(CASE, documentId, {
        ...body.data,
        summary: '摘要',
        report: UNTOUCHED,
        chapter: UNTOUCHED,
        cover: UNTOUCHED,
      });
      expect(response.status).toBe(200);
      expect((await place(documentId)).draft).toEqual({ parent: chapter, position: 1 });
    });

    it('should accept the form that publishes', async () => {
      const parent = await addChapter('一', null, true);
      const documentId = await addChapter('一之一', parent);
      const { body } = await manager.read(CHAPTER, documentId);
      const response = await manager.publish(CHAPTER, documentId, {
        ...body.data,
        report: UNTOUCHED,
        parent: UNTOUCHED,
        cases: UNTOUCHED,
      });
      expect(response.status).toBe(200);
      const at = { parent, position: 1 };
      expect(await place(documentId)).toEqual({ draft: at, published: at });
    });

    it('should refuse a move inside the form that publishes', async () => {
      const documentId = await addChapter('一');
      const other = await addChapter('二');
      const response = await manager.publish(CHAPTER, documentId, {
        title: '一',
        parent: { connect: [{ documentId: other }], disconnect: [] },
      });
      expect(refusalIn(response).code).toBe('structure-is-moved-in-the-outline');
    });
  });

  describe('a place that cannot be', () => {
    it('should refuse a fourth level', async () => {
      const one = await addChapter('一');
      const two = await addChapter('二', one);
      const three = await addChapter('三', two);
      expect(await refusalOf(addChapter('四', three))).toMatchObject({
        code: 'too-deep',
        params: { depth: 4 },
      });
    });

    it('should refuse a parent of another report', async () => {
      const foreign = await findDocument({
        strapi: strapi(),
        uid: CHAPTER,
        filters: { key: 'party-building' },
      });
      const refusal = await refusalOf(addChapter('一', foreign.documentId));
      expect(refusal.message).toMatch(/另一份年度报告|不在同一份年度报告/);
    });

    it('should refuse a parent that does not exist', async () => {
      expect(await refusalOf(addChapter('一', 'nowhere'))).toMatchObject({
        code: 'parent-missing',
      });
    });

    it('should refuse a report that does not exist', async () => {
      const work = chapters().create({ data: { title: '一', report: 'nowhere' } });
      expect(await refusalOf(work)).toMatchObject({ code: 'report-unknown' });
    });

    it('should refuse a chapter of another report for a case', async () => {
      const foreign = await findDocument({
        strapi: strapi(),
        uid: CHAPTER,
        filters: { key: 'party-building' },
      });
      expect(await refusalOf(addCase('案例', foreign.documentId))).toMatchObject({
        code: 'chapter-missing',
      });
    });

    it('should ask for the report when there are several schools', async () => {
      await documentsOf(strapi(), 'api::school.school').create({
        data: { code: 'second', name: '第二学校' },
      });
      const { documentId } = await documentsOf(strapi(), REPORT).create({
        data: { schoolCode: 'second', year: 2024, title: '第二学校报告' },
      });
      const refusal = await refusalOf(chapters().create({ data: { title: '无' } }));
      await documentsOf(strapi(), REPORT).delete({ documentId });
      expect(refusal.code).toBe('report-needed');
    });
  });

  describe('moving', () => {
    it('should put a chapter among new siblings, in both rows', async () => {
      const home = await addChapter('一', null, true);
      const moved = await addChapter('一之一', home, true);
      const target = await addChapter('二', null, true);
      const sibling = await addChapter('二之一', target, true);
      await outline().moveChapter({ documentId: moved, parent: target, index: 0 });
      const first = { parent: target, position: 1 };
      const second = { parent: target, position: 2 };
      expect(await place(moved)).toEqual({ draft: first, published: first });
      expect(await place(sibling)).toEqual({ draft: second, published: second });
    });

    it('should reorder without marking a draft as modified', async () => {
      const one = await addChapter('一', null, true);
      await addChapter('二', null, true);
      await outline().moveChapter({ documentId: one, parent: null, index: 1 });
      const { body } = await manager.read(CHAPTER, one);
      expect(body.data.status).toBe('published');
    });

    it('should put a case under another chapter, in both rows', async () => {
      const home = await addChapter('一', null, true);
      const reported = await addCase('案例', home, true);
      const target = await addChapter('二', null, true);
      await outline().moveCase({ documentId: reported, chapter: target, index: 5 });
      const at = { parent: target, position: 1 };
      expect(await place(reported)).toEqual({ draft: at, published: at });
    });

    it('should refuse to put a chapter below itself', async () => {
      const one = await addChapter('一');
      const two = await addChapter('二', one);
      const work = outline().moveChapter({ documentId: one, parent: two, index: 0 });
      expect((await refusalOf(work)).code).toBe('cycle');
    });

    it('should refuse a place that makes sub-chapters too deep', async () => {
      const one = await addChapter('一');
      await addChapter('一之一', one);
      const two = await addChapter('二');
      const below = await addChapter('二之一', two);
      const work = outline().moveChapter({ documentId: one, parent: below, index: 0 });
      expect(await refusalOf(work)).toMatchObject({ code: 'too-deep', params: { depth: 4 } });
    });

    it('should refuse a case into a chapter of another report', async () => {
      const reported = await addCase('案例', await addChapter('一'));
      const foreign = await findDocument({
        strapi: strapi(),
        uid: CHAPTER,
        filters: { key: 'party-building' },
      });
      const work = outline().moveCase({
        documentId: reported,
        chapter: foreign.documentId,
        index: 0,
      });
      expect((await refusalOf(work)).code).toBe('chapter-missing');
    });

    it('should leave no two siblings at one position after two moves at once', async () => {
      const ids = [];
      for (const title of ['一', '二', '三', '四', '五']) ids.push(await addChapter(title));
      const [first = '', second = '', , fourth = ''] = ids;
      await Promise.all([
        outline().moveChapter({ documentId: first, parent: null, index: 4 }),
        outline().moveChapter({ documentId: fourth, parent: null, index: 0 }),
        outline().moveChapter({ documentId: second, parent: null, index: 3 }),
      ]);
      const positions = (await readPlaces(annals, report)).map(({ position }) => position);
      expect(positions.sort()).toEqual([1, 2, 3, 4, 5]);
    });

    it('should never make a circle of two moves at once', async () => {
      const one = await addChapter('一');
      const two = await addChapter('二');
      await Promise.allSettled([
        outline().moveChapter({ documentId: one, parent: two, index: 0 }),
        outline().moveChapter({ documentId: two, parent: one, index: 0 }),
      ]);
      const parents = (await readPlaces(annals, report)).map(({ parent }) => parent);
      expect(parents).toContain(null);
    });

    it('should give two chapters created at once two places', async () => {
      await Promise.all(['一', '二', '三'].map((title) => addChapter(title)));
      const positions = (await readPlaces(annals, report)).map(({ position }) => position);
      expect(positions.sort()).toEqual([1, 2, 3]);
    });
  });

  describe('draft and publish', () => {
    it('should link a published child to its parent when the parent is published later', async () => {
      const parent = await addChapter('一');
      const child = await addChapter('一之一', parent);
      await chapters().publish({ documentId: child });
      await chapters().publish({ documentId: parent });
      const at = { parent, position: 1 };
      expect(await place(child)).toEqual({ draft: at, published: at });
    });

    it('should link a published case to its chapter when the chapter is published later', async () => {
      const chapter = await addChapter('一');
      const reported = await addCase('案例', chapter, true);
      await chapters().publish({ documentId: chapter });
      const at = { parent: chapter, position: 1 };
      expect(await place(reported)).toEqual({ draft: at, published: at });
    });

    it('should keep places when a draft is thrown away', async () => {
      const parent = await addChapter('一', null, true);
      const child = await addChapter('一之一', parent, true);
      await addCase('案例', parent, true);
      const before = await readPlaces(annals, report);
      await chapters().update({ documentId: parent, data: { title: '一，改' } });
      await chapters().discardDraft({ documentId: parent });
      await chapters().discardDraft({ documentId: child });
      expect(await readPlaces(annals, report)).toEqual(before);
    });

    it('should keep a place that was moved after publishing when the draft is thrown away', async () => {
      const one = await addChapter('一', null, true);
      await addChapter('二', null, true);
      await chapters().update({ documentId: one, data: { title: '一，改' } });
      await outline().moveChapter({ documentId: one, parent: null, index: 1 });
      await chapters().discardDraft({ documentId: one });
      const at = { parent: null, position: 2 };
      expect(await place(one)).toEqual({ draft: at, published: at });
    });

    it('should keep the places of all others when a leaf is unpublished and published again', async () => {
      const parent = await addChapter('一', null, true);
      const child = await addChapter('一之一', parent, true);
      await addChapter('一之二', parent, true);
      const before = await readPlaces(annals, report);
      await chapters().unpublish({ documentId: child });
      await chapters().publish({ documentId: child });
      expect(await readPlaces(annals, report)).toEqual(before);
    });

    it('should keep places when the content manager publishes many at once', async () => {
      const parent = await addChapter('一', null, true);
      const child = await addChapter('一之一', parent, true);
      const before = await readPlaces(annals, report);
      const response = await manager.publishMany(CHAPTER, [parent, child]);
      expect(response.status).toBe(200);
      expect(await readPlaces(annals, report)).toEqual(before);
    });

    it('should leave the whole tree of the demo as it was, in whatever order it is published again', async () => {
      const before = await readPlaces(annals, demo);
      const nodes = before.filter(({ row }) => row === 'draft');
      const republish = async (order: typeof nodes): Promise<void> => {
        for (const { type, id } of order) {
          const documents = type === 'chapter' ? chapters() : cases();
          await documents.publish({ documentId: id });
        }
      };
      const orders = fc.shuffledSubarray(nodes, { minLength: nodes.length });
      await fc.assert(fc.asyncProperty(orders, republish), { numRuns: 1, endOnFailure: true });
      expect(await readPlaces(annals, demo)).toEqual(before);
    });
  });

  describe('a chapter that holds something', () => {
    const HOLDINGS = [
      { what: 'sub-chapters', fill: (parent: string) => addChapter('一之一', parent, true) },
      { what: 'cases', fill: (parent: string) => addCase('案例', parent, true) },
      { what: 'unpublished sub-chapters', fill: (parent: string) => addChapter('稿', parent) },
    ];

    it.each(HOLDINGS)('should not be unpublished with $what', async ({ fill }) => {
      const documentId = await addChapter('一', null, true);
      await fill(documentId);
      const refusal = await refusalOf(chapters().unpublish({ documentId }));
      expect(refusal.code).toBe('chapter-in-use');
    });

    it.each(HOLDINGS)('should not be deleted with $what', async ({ fill }) => {
      const documentId = await addChapter('一', null, true);
      await fill(documentId);
      expect((await refusalOf(chapters().delete({ documentId }))).code).toBe('chapter-in-use');
    });

    it('should not be deleted by the content manager, and its message names what it holds', async () => {
      const documentId = await addChapter('一', null, true);
      await addCase('消防案例', documentId);
      const refusal = refusalIn(await manager.remove(CHAPTER, documentId));
      expect(refusal).toMatchObject({ status: 400, code: 'chapter-in-use' });
      expect(refusal.message).toContain('消防案例');
    });

    it.each([
      { what: 'first', order: (holding: string, leaf: string) => [holding, leaf] },
      { what: 'last', order: (holding: string, leaf: string) => [leaf, holding] },
    ])(
      'should keep all of many that are deleted or unpublished with it $what',
      async ({ order }) => {
        const documentId = await addChapter('一', null, true);
        const leaf = await addChapter('二', null, true);
        await addCase('案例', documentId, true);
        const before = await readPlaces(annals, report);
        const removed = await manager.removeMany(CHAPTER, order(documentId, leaf));
        const unpublished = await manager.unpublishMany(CHAPTER, order(documentId, leaf));
        expect(refusalIn(removed)).toMatchObject({ status: 400, code: 'chapter-in-use' });
        expect(refusalIn(unpublished)).toMatchObject({ status: 400, code: 'chapter-in-use' });
        expect(await readPlaces(annals, report)).toEqual(before);
      },
    );

    it('should be deleted once it is empty', async () => {
      const documentId = await addChapter('一', null, true);
      const reported = await addCase('案例', documentId);
      await cases().delete({ documentId: reported });
      await chapters().delete({ documentId });
      expect(await readPlaces(annals, report)).toEqual([]);
    });
  });

  describe('a published chapter below an unpublished one', () => {
    const setUp = async () => {
      const parent = await addChapter('未发布的上级');
      const child = await addChapter('已发布的下级', parent, true);
      return { parent, child };
    };

    it('should block the release', async () => {
      const { child } = await setUp();
      const work = createReleaseService({ strapi: strapi() }).release({
        ...KEY,
        note: null,
        by: null,
      });
      expect(await refusalOf(work)).toMatchObject({
        code: 'release-blocked',
        details: {
          findings: [{ check: 'unpublished-parent', severity: 'error', place: { id: child } }],
        },
      });
    });

    it('should not become a chapter of the top level', async () => {
      await setUp();
      const content = await createContentRepository({ strapi: strapi() }).read({
        ...KEY,
        status: 'published',
      });
      expect(content?.chapters.map(({ parent }) => parent)).not.toContain(null);
    });

    it('should be in no chapter list of a preview', async () => {
      await setUp();
      const headers = await signInAs({ strapi: strapi(), role: 'annals-reviewer' });
      const { body } = await annals.http
        .get(`/annual-report/reports/juying/${KEY.year}/preview?status=published`)
        .set(headers)
        .expect(200);
      expect(body.data.chapters).toEqual([]);
    });

    it('should be at its place once the parent is published', async () => {
      const { parent, child } = await setUp();
      await chapters().publish({ documentId: parent });
      const content = await createContentRepository({ strapi: strapi() }).read({
        ...KEY,
        status: 'published',
      });
      expect(content?.chapters.map(({ documentId }) => documentId).sort()).toEqual(
        [parent, child].sort(),
      );
    });
  });

  it('should list what was never published as not included', async () => {
    const chapter = await addChapter('初稿');
    const reported = await addCase('案例初稿', chapter);
    await addChapter('已发布', null, true);
    const headers = await signInAs({ strapi: strapi(), role: 'annals-editor' });
    const { body } = await annals.http
      .get(`/annual-report/reports/juying/${KEY.year}/preview`)
      .set(headers)
      .expect(200);
    expect(body.meta.notIncluded).toEqual([
      { type: 'chapter', id: chapter, title: '初稿' },
      { type: 'case', id: reported, title: '案例初稿' },
    ]);
  });
});
