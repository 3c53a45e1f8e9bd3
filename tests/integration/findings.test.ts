import { z } from 'zod';
import {
  checksResponseSchema,
  findingSchema,
  findingsResponseSchema,
} from '../../src/plugins/annual-report/contract/finding';
import { readFolder } from '../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import { demoFolder } from '../../src/plugins/annual-report/server/src/demo/offer-demo';
import { loadDemo } from '../../src/plugins/annual-report/server/src/demo/load-demo';
import { writeWaivers } from '../../src/plugins/annual-report/server/src/report-folder/load/write-report';
import { CASE, CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { runCommand } from '../support/running/command';
import { documentsOf, findDocument } from '../support/content/documents';
import { createReport, createChapter, removeReport } from '../support/content/outline';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { runInProcess } from '../support/running/run-in-process';
import { sql } from '../support/stored/sql';

const REPORT = '/annual-report/reports/juying/2024';
const UNKNOWN = 'a'.repeat(64);

type Person = 'annals-editor' | 'annals-reviewer' | 'annals-releaser';
type Finding = z.infer<typeof findingSchema>;

describe('findings and waivers', () => {
  let annals: Annals;
  let people: Record<Person, { Authorization: string }>;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    people = {
      'annals-editor': await signInAs({ strapi, role: 'annals-editor' }),
      'annals-reviewer': await signInAs({ strapi, role: 'annals-reviewer' }),
      'annals-releaser': await signInAs({ strapi, role: 'annals-releaser' }),
    };
  });

  afterAll(() => annals.stop());

  const list = async (query = '', path = REPORT) => {
    const response = await annals.http
      .get(`${path}/findings${query}`)
      .set(people['annals-editor'])
      .expect(200);
    return findingsResponseSchema.parse(response.body);
  };

  const find = async (check: string): Promise<Finding> => {
    const found = (await list()).data.find((finding) => finding.check === check);
    if (!found) throw new Error(`Nothing is found by ${check}.`);
    return found;
  };

  const waive = (body: object, person: Person = 'annals-reviewer', path = REPORT) =>
    annals.http.post(`${path}/waivers`).set(people[person]).send(body);

  const revoke = (finding: string, person: Person = 'annals-reviewer') =>
    annals.http.delete(`${REPORT}/waivers/${finding}`).set(people[person]);

  describe('the list', () => {
    it('should hold what the checks find, with counts', async () => {
      const { data, meta } = await list();
      expect(data.map(({ check }) => check)).toContain('missing-units');
      expect(meta.status).toBe('draft');
      expect(meta.counts.errors).toBe(0);
      expect(meta.counts.waived).toBe(data.filter(({ waiver }) => waiver !== null).length);
    });

    it('should carry the waivers that the demo brings', async () => {
      const { data } = await list();
      const { waivers } = await readFolder({ folder: demoFolder({ strapi: annals.strapi }) });
      expect(data.filter(({ waiver }) => waiver !== null)).toHaveLength(waivers.length);
    });

    it('should be the same for what a release would take', async () => {
      const drafts = await list('?status=draft');
      const ready = await list('?status=published');
      expect(ready.data.map(({ id }) => id)).toEqual(drafts.data.map(({ id }) => id));
    });

    it('should be never stored, and closed to who has not signed in', async () => {
      const response = await annals.http.get(`${REPORT}/findings`).set(people['annals-editor']);
      expect(response.headers['cache-control']).toBe('no-store');
      await annals.http.get(`${REPORT}/findings`).expect(401);
    });

    it('should name the reports that there are when it is asked for another', async () => {
      const response = await annals.http
        .get('/annual-report/reports/juying/2019/findings')
        .set(people['annals-editor']);
      expect(refusalIn(response)).toMatchObject({ status: 404, code: 'report-not-found' });
    });
  });

  it('should explain every check', async () => {
    const response = await annals.http
      .get('/annual-report/checks')
      .set(people['annals-editor'])
      .expect(200);
    const { data } = checksResponseSchema.parse(response.body);
    expect(data.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['required-values', 'unpaired-marks', 'identity-numbers']),
    );
  });

  describe('a waiver', () => {
    it.each<[Person, number]>([
      ['annals-editor', 403],
      ['annals-reviewer', 400],
      ['annals-releaser', 400],
    ])('should be given by who may (%s)', async (person, status) => {
      const response = await waive({ finding: UNKNOWN, reason: '原文如此' }, person);
      expect(response.status).toBe(status);
      expect((await revoke(UNKNOWN, person)).status).toBe(status);
    });

    it('should accept a finding, with reason, name and time', async () => {
      const { id } = await find('missing-units');
      const response = await waive({ finding: id, reason: ' 原文如此 ' }).expect(201);
      expect(findingSchema.parse(response.body.data)).toMatchObject({
        id,
        waiver: { reason: '原文如此', name: 'annals-reviewer' },
      });
      expect((await find('missing-units')).waiver).toMatchObject({ reason: '原文如此' });
    });

    it('should be told to the preview', async () => {
      const preview = await annals.http.get(`${REPORT}/preview`).set(people['annals-editor']);
      const { meta } = await list();
      expect(preview.body.data.quality.findings).toMatchObject({ waived: meta.counts.waived });
    });

    it('should be taken back', async () => {
      const { id } = await find('missing-units');
      await revoke(id).expect(204);
      expect((await find('missing-units')).waiver).toBeNull();
      expect(refusalIn(await revoke(id))).toMatchObject({ status: 400, code: 'waiver-unknown' });
    });

    it('should fall when the numbers change, and stand again when they come back', async () => {
      const { id } = await find('missing-units');
      await waive({ finding: id, reason: '原文如此' }).expect(201);
      const { documentId } = await findDocument({
        strapi: annals.strapi,
        uid: CASE,
        filters: { key: 'special-operations-licence' },
      });
      const documents = documentsOf(annals.strapi, CASE);
      const withBlocks = await documents.findFirst({
        filters: { documentId },
        populate: { content: { populate: '*' } },
      });
      const original = z
        .array(z.object({ __component: z.string() }).loose())
        .parse(withBlocks?.content);
      const changed = original.map((block) =>
        block.__component === 'report.text'
          ? JSON.parse(JSON.stringify(block).replace(/叉车工 \{\{[^}]+\}\}/, '叉车工 12'))
          : block,
      );
      await documents.update({ documentId, data: { content: changed } });
      expect(await find('missing-units')).toMatchObject({
        waiver: null,
        numbers: [{ text: '12' }],
      });
      await documents.update({ documentId, data: { content: original } });
      expect(await find('missing-units')).toMatchObject({ id, waiver: { reason: '原文如此' } });
      await revoke(id).expect(204);
    });

    it('should accept nothing that was not found', async () => {
      const refusal = refusalIn(await waive({ finding: UNKNOWN, reason: '原文如此' }));
      expect(refusal).toMatchObject({ status: 400, code: 'finding-unknown' });
    });

    it('should not accept an error', async () => {
      const report = await createReport({ strapi: annals.strapi, year: 2031 });
      await createChapter({ strapi: annals.strapi, title: '空', report });
      const documents = documentsOf(annals.strapi, CHAPTER);
      const chapter = await documents.findFirst({ filters: { title: '空' } });
      await documents.update({
        documentId: chapter?.documentId ?? '',
        data: { content: [{ __component: 'report.table', table: null }] },
      });
      const path = '/annual-report/reports/juying/2031';
      const error = (await list('', path)).data.find(({ severity }) => severity === 'error');
      const response = await waive({ finding: error?.id, reason: '无' }, 'annals-releaser', path);
      expect(refusalIn(response)).toMatchObject({ status: 400, code: 'error-not-waivable' });
      await removeReport(annals, report);
    });

    it.each<[string, object]>([
      ['no reason', { finding: UNKNOWN }],
      ['a blank reason', { finding: UNKNOWN, reason: ' ' }],
      ['a reason without an end', { finding: UNKNOWN, reason: '长'.repeat(1001) }],
      ['no finding', { reason: '原文如此' }],
      ['something that is no id', { finding: 'x', reason: '原文如此' }],
      ['more than is asked for', { finding: UNKNOWN, reason: '原文如此', name: '别人' }],
    ])('should be refused with %s', async (_what, body) => {
      expect(refusalIn(await waive(body))).toMatchObject({ status: 400, code: 'bad-request' });
    });
  });

  describe('loading the demo again', () => {
    const load = () =>
      loadDemo({
        strapi: annals.strapi,
        folder: demoFolder({ strapi: annals.strapi }),
        reset: false,
        progress: () => undefined,
      });

    const standing = () =>
      sql(
        annals,
        `SELECT waived_by, count(*)::int AS count FROM annals_waiver
          WHERE revoked_at IS NULL GROUP BY waived_by ORDER BY waived_by`,
      );

    it('should leave waivers as they are when the files are unchanged', async () => {
      const { id } = await find('missing-units');
      await waive({ finding: id, reason: '原文如此' }).expect(201);
      const before = await standing();
      await load();
      expect(await standing()).toEqual(before);
    });

    const putBack = async (reset: boolean) => {
      const demo = await readFolder({ folder: demoFolder({ strapi: annals.strapi }) });
      await writeWaivers({ strapi: annals.strapi, report: demo, by: 'demo', reset });
      return { waived_by: 'demo', count: demo.waivers.length };
    };

    it('should keep what a person accepted when the files change', async () => {
      const ofFiles = await putBack(false);
      expect(await standing()).toEqual([
        { waived_by: expect.stringMatching(/^admin:/), count: 1 },
        ofFiles,
      ]);
    });

    it('should give the waivers of the files alone after a reset', async () => {
      const ofFiles = await putBack(true);
      expect(await standing()).toEqual([ofFiles]);
    });
  });

  describe('npm run check', () => {
    const run = (...args: string[]) => runInProcess(annals, { name: 'check', args });

    it('should print findings by chapter and a summary', async () => {
      const { code, stdout, stderr } = await run('juying', '2024');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('第 4.1 节');
      expect(stdout).toContain('“叉车工 11”缺少单位，前一项写的是“人”。');
      expect(stdout).toContain('已豁免：');
      expect(stdout).toMatch(/提醒 \d+ 条，其中已豁免 \d+ 条\n/);
    });

    it('should print nothing but JSON when it is asked to', async () => {
      const args = ['juying', '2024', '--json', '--status', 'published'];
      const { code, stdout } = await runCommand({ name: 'check', args, ...annals });
      const found = z.array(findingSchema.omit({ id: true })).parse(JSON.parse(stdout));
      expect(code).toBe(0);
      expect(found.map(({ check }) => check)).toContain('missing-units');
    });

    it('should name the reports that there are when it is asked for another', async () => {
      const { code, stdout, stderr } = await run('juying', '2019', '--json');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('juying/2024');
    });

    it.each([[['juying']], [['juying', '24']], [['juying', '2024', '--status', 'all']]])(
      'should explain itself to whoever types %p',
      async (args) => {
        const { code, stderr } = await run(...args);
        expect(code).toBe(1);
        expect(stderr).toMatch(/^Usage: npm run check/);
      },
    );

    it('should end with 1 when there are errors', async () => {
      const report = await createReport({ strapi: annals.strapi, year: 2032 });
      await documentsOf(annals.strapi, CHAPTER).create({
        data: { title: '表', report, content: [{ __component: 'report.table', table: null }] },
      });
      const { code, stdout } = await run('juying', '2032');
      expect(code).toBe(1);
      expect(stdout).toContain('[错误]');
      await removeReport(annals, report);
    });
  });
});
