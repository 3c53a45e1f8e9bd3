import { ensureSchema } from '../../src/plugins/annual-report/server/src/database/ensure-schema';
import { createOutlineService } from '../../src/plugins/annual-report/server/src/services/outline/outline-service';
import { CASE, CHAPTER, REPORT } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager, type ContentManager } from '../support/asking/content-manager';
import { documentsOf, findDocument } from '../support/content/documents';
import { createPerson, signIn } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { sql } from '../support/stored/sql';

const TYPES = [
  ['chapter', CHAPTER, '学校概况'],
  ['case', CASE, '成功获批市级高技能人才培训基地'],
  ['report', REPORT, null],
] as const;

describe('the version that a save was made from', () => {
  let annals: Annals;
  let editor: ContentManager;
  let releaser: ContentManager;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    const asPerson = async (role: 'annals-editor' | 'annals-releaser', name: string) => {
      const person = await createPerson({ strapi, role, name });
      return contentManager({ annals, headers: await signIn({ strapi, person }) });
    };
    editor = await asPerson('annals-editor', '陈老师');
    releaser = await asPerson('annals-releaser', '李主任');
  });

  afterAll(() => annals.stop());

  const idOf = async (uid: typeof CHAPTER | typeof CASE | typeof REPORT, title: string | null) => {
    const filters = title === null ? {} : { title };
    return (await findDocument({ strapi: annals.strapi, uid, filters })).documentId;
  };

  const open = async (uid: string, documentId: string): Promise<number> => {
    const response = await releaser.read(uid, documentId).expect(200);
    return response.body.data.revision;
  };

  describe.each(TYPES)('of a %s', (_type, uid, title) => {
    it('should be given to whoever opens it, as a number', async () => {
      expect(await open(uid, await idOf(uid, title))).toBeGreaterThan(0);
    });

    it('should let one save follow another, each with the version that the one before gave', async () => {
      const id = await idOf(uid, title);
      const revision = await open(uid, id);
      const first = await releaser.save(uid, id, { title: '第一次保存', revision }).expect(200);
      expect(first.body.data.revision).toBeGreaterThan(revision);
      const body = { title: title ?? '年度报告', revision: first.body.data.revision };
      await releaser.save(uid, id, body).expect(200);
    });

    it('should refuse a save of an older one, say who saved and when, and overwrite nothing', async () => {
      const id = await idOf(uid, title);
      const revision = await open(uid, id);
      const theirs = title ?? '李主任的题目';
      await releaser.save(uid, id, { title: theirs, revision }).expect(200);
      const refusal = refusalIn(await releaser.save(uid, id, { title: '我的题目', revision }));
      expect(refusal).toMatchObject({
        status: 400,
        name: 'ValidationError',
        code: 'newer-version',
        details: { savedBy: '李主任', revision: expect.any(Number), errors: [] },
      });
      expect(refusal.message).toContain('李主任');
      expect(refusal.message).toContain('刚才');
      const stored = await releaser.read(uid, id).expect(200);
      expect(stored.body.data.title).toBe(theirs);
    });

    it('should let one of two saves at once win', async () => {
      const id = await idOf(uid, title);
      const revision = await open(uid, id);
      const answers = await Promise.all(
        ['一', '二', '三'].map((name) =>
          releaser.save(uid, id, { title: title ?? '报告', subtitle: name, revision }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    });

    it('should not be asked of a script, which names none', async () => {
      const id = await idOf(uid, title);
      const saved = await documentsOf(annals.strapi, uid).update({
        documentId: id,
        data: { title: title ?? '报告' },
      });
      expect(saved).toMatchObject({ title: title ?? '报告' });
    });
  });

  it('should name the system where no person saved', async () => {
    const id = await idOf(CHAPTER, '学校概况');
    const revision = await open(CHAPTER, id);
    await sql(
      annals,
      'UPDATE chapters SET updated_at = now(), updated_by_id = NULL WHERE document_id = ?',
      [id],
    );
    const refusal = refusalIn(await releaser.save(CHAPTER, id, { title: '学校概况', revision }));
    expect(refusal.details).toMatchObject({ savedBy: null });
    expect(refusal.message).toContain('系统');
  });

  it('should be carried and checked for an editor too', async () => {
    const id = await idOf(CASE, '成功获批市级高技能人才培训基地');
    const { body } = await editor.read(CASE, id).expect(200);
    const save = () => editor.save(CASE, id, { summary: '摘要', revision: body.data.revision });
    await save().expect(200);
    const refusal = refusalIn(await save());
    expect(refusal.details).toMatchObject({ code: 'newer-version', savedBy: '陈老师' });
  });

  it('should not change when the outline moves the document', async () => {
    const id = await idOf(CHAPTER, '学校概况');
    const revision = await open(CHAPTER, id);
    const outline = createOutlineService({ strapi: annals.strapi });
    await outline.moveChapter({ documentId: id, parent: null, index: 1 });
    await outline.moveChapter({ documentId: id, parent: null, index: 0 });
    expect(await open(CHAPTER, id)).toBe(revision);
    await releaser.save(CHAPTER, id, { title: '学校概况', revision }).expect(200);
  });

  it('should let a save be followed by a publication', async () => {
    const id = await idOf(CHAPTER, '学校概况');
    const body = { title: '学校概况', revision: await open(CHAPTER, id) };
    const saved = await releaser.save(CHAPTER, id, body).expect(200);
    const { revision } = saved.body.data;
    await releaser.publish(CHAPTER, id, { title: '学校概况', revision }).expect(200);
    const again = { title: '学校概况', revision: await open(CHAPTER, id) };
    await releaser.publish(CHAPTER, id, again).expect(200);
  });

  it('should refuse to publish an older one, and publish nothing', async () => {
    const id = await idOf(CHAPTER, '学校概况');
    const revision = await open(CHAPTER, id);
    await releaser.save(CHAPTER, id, { title: '学校概况', revision }).expect(200);
    const refusal = refusalIn(await releaser.publish(CHAPTER, id, { title: '旧', revision }));
    expect(refusal.code).toBe('newer-version');
    const published = await sql(
      annals,
      'SELECT title FROM chapters WHERE document_id = ? AND published_at IS NOT NULL',
      [id],
    );
    expect(published).toEqual([{ title: '学校概况' }]);
  });

  it('should be given by the database alone', async () => {
    const id = await idOf(CHAPTER, '学校概况');
    const revision = await open(CHAPTER, id);
    await sql(annals, 'UPDATE chapters SET revision = 1 WHERE document_id = ?', [id]);
    expect(await open(CHAPTER, id)).toBe(revision);
  });

  it('should be given to documents that are older than it', async () => {
    await sql(annals, 'ALTER TABLE reports DISABLE TRIGGER annals_reports_counted');
    await sql(annals, 'UPDATE reports SET revision = NULL');
    await sql(annals, 'ALTER TABLE reports ENABLE TRIGGER annals_reports_counted');
    await ensureSchema({ strapi: annals.strapi });
    const [row] = await sql(annals, 'SELECT revision FROM reports');
    expect(row?.revision).toBeGreaterThan(0);
  });
});
