import type { AdminOutline } from '../../src/plugins/annual-report/contract/admin/outline';
import { CASE, CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager } from '../support/asking/content-manager';
import { asRequested, outlineClient, type OutlineClient } from '../support/asking/outline-client';
import { documentsOf, findDocument } from '../support/content/documents';
import { enlargeReport } from '../support/content/enlarge-report';
import {
  createCase,
  createChapter,
  createReport,
  placeOf,
  readPlaces,
  removeReport,
} from '../support/content/outline';
import { createPerson, signIn, signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { statementsOf } from '../support/stored/statements';

const KEY = { school: 'juying', year: 2031 };
const DEMO = { school: 'juying', year: 2024 };

const titlesOf = (nodes: AdminOutline['chapters']) => nodes.map(({ title }) => title);

describe('the outline of the desk', () => {
  let annals: Annals;
  let editor: { Authorization: string };
  let other: { Authorization: string };
  let manager: OutlineClient;
  let report: string;

  const strapi = () => annals.strapi;
  const as = (headers: { Authorization: string }, key = KEY) =>
    outlineClient({ annals, headers, key });
  const addChapter = (title: string, parent: string | null = null, published = false) =>
    createChapter({ strapi: strapi(), title, report, parent, published });
  const addCase = (title: string, chapter: string | null, published = false) =>
    createCase({ strapi: strapi(), title, report, chapter, published });
  const draftOf = (id: string, uid: typeof CHAPTER | typeof CASE = CHAPTER) =>
    findDocument({ strapi: strapi(), uid, filters: { documentId: id } });

  beforeAll(async () => {
    annals = await startAnnals();
    editor = await signInAs({ strapi: strapi(), role: 'annals-editor' });
    const person = await createPerson({
      strapi: strapi(),
      role: 'annals-reviewer',
      name: '李老师',
    });
    other = await signIn({ strapi: strapi(), person });
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    report = await createReport({ strapi: strapi(), year: KEY.year });
    manager = as(editor);
  });

  afterEach(() => removeReport(annals, report));

  describe('reading', () => {
    it('should give the demo in reading order with its numbers', async () => {
      const { chapters, cases } = await as(editor, DEMO).read();
      expect([chapters.length, cases.length]).toEqual([57, 28]);
      expect(chapters[0]?.numbers.number).toBe('1');
      expect(cases.map(({ numbers }) => numbers.number)).toEqual(
        cases.map((_item, index) => String(index + 1)),
      );
    });

    it('should count every figure and table of the demo once', async () => {
      const { chapters } = await as(editor, DEMO).read();
      const tops = chapters.filter(({ parent }) => parent === null);
      const last = (kind: 'figures' | 'tables' | 'annexes') =>
        Math.max(...tops.map(({ numbers }) => numbers[kind]?.to ?? 0));
      expect([last('figures'), last('tables') + last('annexes')]).toEqual([50, 15]);
    });

    it('should say what is a draft, modified and published', async () => {
      await addChapter('初稿');
      await addChapter('已发布', null, true);
      const modified = await addChapter('改过', null, true);
      await documentsOf(strapi(), CHAPTER).update({
        documentId: modified,
        data: { title: '改过了' },
      });
      const { chapters } = await manager.read();
      expect(chapters.map(({ status }) => status)).toEqual(['draft', 'published', 'modified']);
    });

    it('should show a case without a chapter after all others', async () => {
      await addCase('无处', null);
      await addCase('有处', await addChapter('一'));
      const { cases } = await manager.read();
      expect(titlesOf(cases)).toEqual(['有处', '无处']);
    });

    it('should keep its version while a text is written', async () => {
      const documentId = await addChapter('一');
      const before = await manager.read();
      const content = [
        {
          __component: 'report.text',
          content: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }],
        },
      ];
      await documentsOf(strapi(), CHAPTER).update({ documentId, data: { content } });
      const after = await manager.read();
      expect(after.version).toBe(before.version);
      expect([before, after].map(({ chapters }) => chapters[0]?.isBlank)).toEqual([true, false]);
    });

    it('should say which reports there are when it is asked for another', async () => {
      const refusal = refusalIn(await as(editor, { ...KEY, year: 1999 }).get());
      expect(refusal).toMatchObject({ status: 404, code: 'report-not-found' });
    });
  });

  describe('saving', () => {
    it('should move, rename, add and order as one operation', async () => {
      const one = await addChapter('一');
      const two = await addChapter('二', null, true);
      const reported = await addCase('案例', one, true);
      const requested = asRequested(await manager.read());
      const saved = await manager.save({
        ...requested,
        chapters: [
          { id: two, parent: null, title: '二，改名' },
          { id: 'new-1', parent: two, title: '新的一节' },
          { id: one, parent: 'new-1', title: '一' },
        ],
        cases: [
          { id: 'new-2', parent: two, title: '新案例' },
          { id: reported, parent: two, title: '案例' },
        ],
        added: ['new-1', 'new-2'],
      });
      const section = saved.created['new-1'] ?? '';
      expect(saved.chapters.map(({ documentId, numbers }) => [numbers.number, documentId])).toEqual(
        [
          ['1', two],
          ['1.1', section],
          ['1.1.1', one],
        ],
      );
      expect(titlesOf(saved.cases)).toEqual(['新案例', '案例']);
    });

    it('should write places to the published rows too', async () => {
      const one = await addChapter('一', null, true);
      const two = await addChapter('二', null, true);
      const reported = await addCase('案例', one, true);
      const requested = asRequested(await manager.read());
      await manager.save({
        ...requested,
        chapters: [
          { id: two, parent: null, title: '二' },
          { id: one, parent: two, title: '一' },
        ],
        cases: [{ id: reported, parent: two, title: '案例' }],
      });
      const places = await readPlaces(annals, report);
      const first = { parent: two, position: 1 };
      expect(placeOf(places, one)).toEqual({ draft: first, published: first });
      expect(placeOf(places, reported)).toEqual({ draft: first, published: first });
    });

    it('should move without marking anything as modified', async () => {
      const one = await addChapter('一', null, true);
      const two = await addChapter('二', null, true);
      const requested = asRequested(await manager.read());
      const saved = await manager.save({
        ...requested,
        chapters: [
          { id: two, parent: null, title: '二' },
          { id: one, parent: null, title: '一' },
        ],
      });
      expect(saved.chapters.map(({ status }) => status)).toEqual(['published', 'published']);
    });

    it('should rename the draft alone, in the name of who did it', async () => {
      const one = await addChapter('一', null, true);
      const person = await createPerson({ strapi: strapi(), role: 'annals-editor' });
      const mine = as(await signIn({ strapi: strapi(), person }));
      const requested = asRequested(await mine.read());
      const saved = await mine.save({
        ...requested,
        chapters: [{ id: one, parent: null, title: '新名' }],
      });
      expect(saved.chapters[0]).toMatchObject({ title: '新名', status: 'modified' });
      const rows = await annals.strapi.db
        .query(CHAPTER)
        .findMany({ where: { documentId: one }, populate: { updatedBy: true } });
      expect(
        rows.map(({ title, publishedAt, updatedBy }) => ({
          title,
          isDraft: publishedAt === null,
          by: updatedBy?.id ?? null,
        })),
      ).toEqual(
        expect.arrayContaining([
          { title: '新名', isDraft: true, by: person.id },
          { title: '一', isDraft: false, by: null },
        ]),
      );
    });

    it('should take away an empty draft that is named', async () => {
      const parent = await addChapter('上级');
      const gone = await addChapter('多余', parent);
      const requested = asRequested(await manager.read());
      const saved = await manager.save({
        ...requested,
        chapters: requested.chapters.filter(({ id }) => id !== gone),
        removed: [gone],
      });
      expect(titlesOf(saved.chapters)).toEqual(['上级']);
    });

    it('should take a chapter away together with what is empty below it', async () => {
      const parent = await addChapter('上级');
      const below = await addChapter('下级', parent);
      const reported = await addCase('案例', below);
      const requested = asRequested(await manager.read());
      const removed = [parent, below, reported];
      const saved = await manager.save({ ...requested, chapters: [], cases: [], removed });
      expect([...saved.chapters, ...saved.cases]).toEqual([]);
    });

    it('should undo by writing the former outline', async () => {
      await addChapter('二', await addChapter('一'));
      const before = await manager.read();
      const requested = asRequested(before);
      const changed = await manager.save({
        ...requested,
        chapters: [...requested.chapters, { id: 'new-1', parent: null, title: '三' }].map(
          (node) => ({
            ...node,
            parent: null,
          }),
        ),
        added: ['new-1'],
      });
      const undone = await manager.save({
        ...requested,
        version: changed.version,
        removed: Object.values(changed.created),
      });
      expect(undone.version).toBe(before.version);
    });

    it('should say who saved it last', async () => {
      await addChapter('一');
      const saved = await as(other).save(asRequested(await manager.read()));
      expect(saved.lastSave?.name).toBe('李老师');
    });
  });

  describe('what it refuses', () => {
    const saveAs = async (change: (requested: ReturnType<typeof asRequested>) => object) => {
      const requested = asRequested(await manager.read());
      return refusalIn(await manager.put({ ...requested, ...change(requested) }));
    };

    it('should refuse a fourth level', async () => {
      const one = await addChapter('一');
      const two = await addChapter('二', one);
      await addChapter('三', two);
      await addChapter('零');
      const refusal = await saveAs(({ chapters }) => ({
        chapters: chapters.map((node) => ({
          ...node,
          parent: node.title === '一' ? (chapters.at(-1)?.id ?? null) : node.parent,
        })),
      }));
      expect(refusal).toMatchObject({ status: 400, code: 'outline-too-deep' });
      expect(refusal.message).toContain('“三”会成为第 4 级');
    });

    it('should refuse a circle', async () => {
      const one = await addChapter('一');
      const two = await addChapter('二', one);
      const refusal = await saveAs(({ chapters }) => ({
        chapters: chapters.map((node) => ({ ...node, parent: node.id === one ? two : one })),
      }));
      expect(refusal).toMatchObject({ status: 400, code: 'outline-circle' });
    });

    it('should refuse to lose a chapter or a case by leaving it out', async () => {
      await addCase('消防案例', await addChapter('一'));
      expect(await saveAs(() => ({ cases: [] }))).toMatchObject({ code: 'outline-incomplete' });
      const refusal = await saveAs(() => ({ chapters: [], cases: [] }));
      expect(refusal.message).toContain('“一”');
    });

    it('should refuse chapters of another report', async () => {
      const foreign = await findDocument({
        strapi: strapi(),
        uid: CHAPTER,
        filters: { key: 'party-building' },
      });
      const refusal = await saveAs(({ chapters }) => ({
        chapters: [...chapters, { id: foreign.documentId, parent: null, title: '外来' }],
      }));
      expect(refusal).toMatchObject({ status: 400, code: 'outline-foreign' });
    });

    it('should refuse to take away chapters of another report', async () => {
      const foreign = await findDocument({
        strapi: strapi(),
        uid: CHAPTER,
        filters: { key: 'party-building' },
      });
      const refusal = await saveAs(() => ({ removed: [foreign.documentId] }));
      expect(refusal).toMatchObject({ status: 400, code: 'outline-foreign' });
    });

    it('should refuse to give a case to a chapter of another report', async () => {
      await addCase('案例', await addChapter('一'));
      const foreign = await findDocument({
        strapi: strapi(),
        uid: CHAPTER,
        filters: { key: 'party-building' },
      });
      const refusal = await saveAs(({ cases }) => ({
        cases: cases.map((node) => ({ ...node, parent: foreign.documentId })),
      }));
      expect(refusal).toMatchObject({ status: 400, code: 'outline-holder-missing' });
    });

    it('should refuse to take a case out of its chapter', async () => {
      await addCase('案例', await addChapter('一'));
      const refusal = await saveAs(({ cases }) => ({
        cases: cases.map((node) => ({ ...node, parent: null })),
      }));
      expect(refusal).toMatchObject({ status: 400, code: 'outline-case-unplaced' });
    });

    it.each([
      { what: 'published', data: { status: 'published' as const } },
      { what: 'filled', data: { data: { summary: '摘要' } } },
    ])('should refuse to take away a case that is $what', async ({ data }) => {
      const reported = await addCase('案例', await addChapter('一'));
      await documentsOf(strapi(), CASE).update({ documentId: reported, data: {}, ...data });
      const refusal = await saveAs(() => ({ cases: [], removed: [reported] }));
      expect(refusal).toMatchObject({ status: 400, code: 'outline-not-removable' });
    });

    it.each(['', '   ', '两\n行', '长'.repeat(301)])(
      'should refuse the title %j',
      async (title) => {
        await addChapter('一');
        const refusal = await saveAs(({ chapters }) => ({
          chapters: chapters.map((node) => ({ ...node, title })),
        }));
        expect(refusal).toMatchObject({ status: 400, code: 'bad-request' });
      },
    );

    it('should write nothing at all when one thing is refused', async () => {
      const one = await addChapter('一');
      await addChapter('二', one);
      const before = await manager.read();
      const long = '字'.repeat(300);
      await manager
        .put({
          ...asRequested(before),
          chapters: [
            { id: 'new-1', parent: null, title: long },
            { id: one, parent: 'nowhere', title: '改名' },
          ],
          added: ['new-1'],
        })
        .expect(400);
      expect(await manager.read()).toEqual(before);
    });

    it('should write nothing when the last step fails', async () => {
      const one = await addChapter('一');
      const before = await manager.read();
      await annals.strapi.db.connection.raw(
        `ALTER TABLE annals_outline_save ADD CONSTRAINT broken CHECK (false) NOT VALID`,
      );
      await manager
        .put({
          ...asRequested(before),
          chapters: [
            { id: 'new-1', parent: null, title: '新' },
            { id: one, parent: 'new-1', title: '改名' },
          ],
          added: ['new-1'],
        })
        .expect(500);
      await annals.strapi.db.connection.raw(
        'ALTER TABLE annals_outline_save DROP CONSTRAINT broken',
      );
      expect(await manager.read()).toEqual(before);
      expect((await draftOf(one)).title).toBe('一');
    });
  });

  describe('two at once', () => {
    it('should refuse the second with who, when and what there is now', async () => {
      const one = await addChapter('一');
      const two = await addChapter('二');
      const loaded = await manager.read();
      const requested = asRequested(loaded);
      const saved = await as(other).save({
        ...requested,
        chapters: [...requested.chapters].reverse(),
      });
      const refusal = refusalIn(
        await manager.put({
          ...requested,
          chapters: [
            { id: one, parent: null, title: '一' },
            { id: two, parent: one, title: '二' },
          ],
        }),
      );
      expect(refusal).toMatchObject({ status: 409, code: 'outline-in-conflict' });
      expect(refusal.message).toContain('李老师');
      expect(refusal.details.changed).toEqual(saved.lastSave);
      expect(refusal.details.outline).toMatchObject({ version: saved.version });
      expect((await manager.read()).version).toBe(saved.version);
    });

    it('should name who renamed a chapter in the content manager', async () => {
      const one = await addChapter('一');
      const requested = asRequested(await manager.read());
      await contentManager({ annals, headers: other })
        .save(CHAPTER, one, { title: '改名' })
        .expect(200);
      const refusal = refusalIn(await manager.put(requested));
      expect(refusal).toMatchObject({ status: 409, code: 'outline-in-conflict' });
      expect(refusal.message).toContain('李老师');
    });

    it('should let one of two saves at once through, and no mixture', async () => {
      const ids: string[] = [];
      for (const title of ['一', '二', '三']) ids.push(await addChapter(title));
      const requested = asRequested(await manager.read());
      const answers = await Promise.all([
        manager.put({ ...requested, chapters: [...requested.chapters].reverse() }),
        as(other).put({
          ...requested,
          chapters: requested.chapters.map((node, index) => ({
            ...node,
            parent: index === 0 ? null : (ids[0] ?? null),
          })),
        }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = answers.find(({ status }) => status === 200);
      expect((await manager.read()).version).toBe(winner?.body.data.version);
    });
  });

  describe('its cost', () => {
    it('should be the same number of statements on a report ten times as large', async () => {
      const large = await enlargeReport({ databaseUrl: annals.databaseUrl, times: 10 });
      const turn = (key: typeof KEY) => async () => {
        const requested = asRequested(await as(editor, key).read());
        const [first, ...rest] = requested.chapters.filter(({ parent }) => parent === null);
        const tops = [...rest, ...(first ? [first] : [])];
        const below = requested.chapters.filter(({ parent }) => parent !== null).reverse();
        await as(editor, key).save({
          ...requested,
          chapters: [...tops, ...below],
          cases: [...requested.cases].reverse(),
        });
      };
      const [small, big] = [
        await statementsOf(annals, turn(DEMO)),
        await statementsOf(annals, turn(large)),
      ];
      expect(big.length).toBe(small.length);
      expect(small.length).toBeLessThan(70);
      console.info(`An outline is read and saved in ${small.length} statements.`);
    });
  });

  describe('its rights', () => {
    it.each(['annals-editor', 'annals-reviewer', 'annals-releaser', 'strapi-super-admin'] as const)(
      'should be read and arranged by %s',
      async (role) => {
        const mine = as(await signInAs({ strapi: strapi(), role }));
        await mine.save(asRequested(await mine.read()));
      },
    );

    it('should be closed to whoever is not signed in', async () => {
      const nobody = outlineClient({ annals, headers: {}, key: KEY });
      expect((await nobody.get()).status).toBe(401);
      expect((await nobody.put({})).status).toBe(401);
    });

    it('should be read and not arranged by whoever may only preview', async () => {
      const role = await annals.strapi.service('admin::role').create({ name: '读者' });
      await annals.strapi
        .service('admin::role')
        .addPermissions(role.id, [{ action: 'plugin::annual-report.preview' }]);
      const person = await createPerson({ strapi: strapi(), role: 'annals-editor' });
      await annals.strapi.service('admin::user').updateById(person.id, { roles: [role.id] });
      const reader = as(await signIn({ strapi: strapi(), person }));
      const requested = asRequested(await reader.read());
      expect((await reader.put(requested)).status).toBe(403);
    });
  });
});
