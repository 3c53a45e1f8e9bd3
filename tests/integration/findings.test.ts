import { z } from 'zod';
import {
  checksResponseSchema,
  findingSchema,
  findingsResponseSchema,
} from '../../src/plugins/annual-report/contract/finding';
import { ledgerResponseSchema } from '../../src/plugins/annual-report/contract/admin/ledger';
import { readFolder } from '../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import { demoFolder } from '../../src/plugins/annual-report/server/src/demo/offer-demo';
import { loadDemo } from '../../src/plugins/annual-report/server/src/demo/load-demo';
import { writeAccepted } from '../../src/plugins/annual-report/server/src/report-folder/load/write-report';
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
type Finding = z.infer<typeof findingsResponseSchema>['data'][number];

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

  /** Has the demo's case say `叉车工 NUMBER` while something is done. */
  const withTypedNumber = async (typed: string, during: () => Promise<void>): Promise<void> => {
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
    const content = original.map((block) =>
      block.__component === 'report.text'
        ? JSON.parse(JSON.stringify(block).replace(/叉车工 (\{\{[^}]+\}\}|\d+)/, `叉车工 ${typed}`))
        : block,
    );
    await documents.update({ documentId, data: { content } });
    await during();
    await documents.update({ documentId, data: { content: original } });
  };

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
      await withTypedNumber('12', async () => {
        expect(await find('missing-units')).toMatchObject({
          waiver: null,
          numbers: [{ text: '12' }],
        });
      });
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

  describe('groups of findings', () => {
    it('should hold every finding, and name what lies behind those that are several', async () => {
      const { data, meta } = await list();
      expect(new Set(data.map(({ group }) => group)).size).toBe(meta.groups.length);
      const rate = data.find(
        ({ check, place }) =>
          check === 'change-band' && place.indicator === 'staff.dual-qualified-rate',
      );
      expect(meta.groups[rate?.group ?? -1]?.cause).toMatchObject({
        kind: 'value',
        indicator: 'staff.dual-qualified-rate',
        name: '“双师型”教师比例',
        year: 2024,
        text: '37%',
        explains: 2,
      });
    });

    const waiveGroup = (body: object, person: Person = 'annals-reviewer') =>
      annals.http.post(`${REPORT}/waivers/group`).set(people[person]).send(body);
    const takeBack = (body: object, person: Person = 'annals-reviewer') =>
      annals.http.post(`${REPORT}/waivers/taken-back`).set(people[person]).send(body);

    const findGroup = async () => {
      const { data, meta } = await list();
      const group = meta.groups.findIndex(
        ({ cause }) => cause?.kind === 'value' && cause.indicator === 'staff.dual-qualified-rate',
      );
      return data.filter((finding) => finding.group === group);
    };

    it('should be waived with one reason, and taken back', async () => {
      const findings = (await findGroup()).map(({ id }) => id);
      expect(findings).toHaveLength(2);
      const answer = await waiveGroup({ findings, reason: ' 已核实 ' }).expect(201);
      expect(answer.body.data).toEqual({ waived: 2 });
      const waived = await findGroup();
      expect(waived.map(({ waiver }) => waiver?.reason)).toEqual(['已核实', '已核实']);
      expect(waived.map(({ waivedAs }) => waivedAs)).toEqual(waived.map(({ id }) => [id]));
      expect((await waiveGroup({ findings, reason: '又一次' }).expect(201)).body.data).toEqual({
        waived: 0,
      });
      const back = await takeBack({ findings }).expect(200);
      expect(back.body.data).toEqual({ takenBack: 2 });
      expect((await findGroup()).map(({ waiver }) => waiver)).toEqual([null, null]);
      expect(refusalIn(await takeBack({ findings }))).toMatchObject({ code: 'waiver-unknown' });
    });

    it('should be waived as a whole or not at all', async () => {
      const findings = [...(await findGroup()).map(({ id }) => id), UNKNOWN];
      const refused = refusalIn(await waiveGroup({ findings, reason: '已核实' }));
      expect(refused).toMatchObject({ status: 400, code: 'finding-unknown' });
      expect((await findGroup()).map(({ waiver }) => waiver)).toEqual([null, null]);
    });

    it.each<[string, object]>([
      ['no finding', { findings: [], reason: '已核实' }],
      ['no reason', { findings: [UNKNOWN] }],
      ['too many', { findings: Array(501).fill(UNKNOWN), reason: '已核实' }],
      ['something that is no id', { findings: ['x'], reason: '已核实' }],
    ])('should be refused with %s', async (_what, body) => {
      expect(refusalIn(await waiveGroup(body))).toMatchObject({ code: 'bad-request' });
    });

    it('should be waived by nobody who may not waive', async () => {
      await waiveGroup({ findings: [UNKNOWN], reason: '已核实' }, 'annals-editor').expect(403);
      await takeBack({ findings: [UNKNOWN] }, 'annals-editor').expect(403);
    });
  });

  describe('waivers that hold no more', () => {
    const lapsed = async () => (await list()).meta.lapsedWaivers;

    it('should be none while every waiver holds', async () => {
      expect(await lapsed()).toEqual([]);
    });

    it('should be listed with their reason, and stand again when the words return', async () => {
      const { id } = await find('missing-units');
      await waive({ finding: id, reason: '原文如此' }).expect(201);
      await withTypedNumber('12', async () => {
        expect(await lapsed()).toMatchObject([
          { id, cause: 'changed', check: 'missing-units', numbers: ['11'], reason: '原文如此' },
        ]);
      });
      expect(await lapsed()).toEqual([]);
      await revoke(id).expect(204);
    });

    it('should be told from each other, and be taken back', async () => {
      const place = { type: 'chapter', key: 'gone', row: null, year: null };
      const thing = { place, quote: null, numbers: [] };
      const identities = ['missing-units', 'no-such-check'].map((check) =>
        JSON.stringify({ check, ...thing }),
      );
      for (const identity of identities) {
        await sql(
          annals,
          `INSERT INTO annals_waiver (school_code, year, finding, reason, name)
           VALUES ('juying', 2024, ?, '原文如此', '李')`,
          [identity],
        );
      }
      const found = await lapsed();
      expect(found.map(({ cause }) => cause)).toEqual(['not-found', 'check-gone']);
      expect(found[0]?.place).toEqual({ type: 'chapter', key: 'gone', title: null, label: null });
      await annals.http
        .post(`${REPORT}/waivers/taken-back`)
        .set(people['annals-reviewer'])
        .send({ findings: found.map(({ id }) => id) })
        .expect(200);
      expect(await lapsed()).toEqual([]);
    });
  });

  describe('a waiver of a check that was replaced', () => {
    it('should hold for the one that took its place, and be taken back there', async () => {
      const report = await createReport({ strapi: annals.strapi, year: 2033 });
      const path = '/annual-report/reports/juying/2033';
      const text = '2024年校园维修投入402.6万元，上年为436.5万元，比上年减少43.9万元。';
      await documentsOf(annals.strapi, CHAPTER).create({
        data: {
          title: '维修',
          report,
          content: [
            {
              __component: 'report.text',
              content: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
            },
          ],
        },
      });
      const change = async () => {
        const { data } = await list('', path);
        const found = data.find(({ check }) => check === 'change-in-text');
        if (!found) throw new Error(`Nothing is found: ${data.map(({ check }) => check).join()}`);
        return found;
      };
      const { place, quote, numbers } = await change();
      const identity = JSON.stringify({
        check: 'told-change',
        numbers: numbers.map((number) => ({
          indicator: number.indicator ?? null,
          text: number.text,
          year: number.year ?? null,
        })),
        place: { key: place.key, row: null, type: place.type, year: null },
        quote,
      });
      await sql(
        annals,
        `INSERT INTO annals_waiver (school_code, year, finding, reason, name)
         VALUES ('juying', 2033, ?, '四舍五入', '李')`,
        [identity],
      );
      const waived = await change();
      expect(waived.waiver).toMatchObject({ reason: '四舍五入' });
      expect(waived.waivedAs).toHaveLength(1);
      expect(waived.waivedAs).not.toContain(waived.id);
      await annals.http
        .post(`${path}/waivers/taken-back`)
        .set(people['annals-reviewer'])
        .send({ findings: waived.waivedAs })
        .expect(200);
      expect((await change()).waiver).toBeNull();
      await removeReport(annals, report);
    });
  });

  describe('what is new since the last edition', () => {
    const ledgerOf = async () => {
      const response = await annals.http.get(`${REPORT}/ledger`).set(people['annals-editor']);
      const { data } = ledgerResponseSchema.parse(response.body);
      const numbers = data.documents
        .flatMap(({ passages }) => passages)
        .flatMap((passage) => passage.numbers);
      return { edition: data.edition, numbers };
    };

    it('should be nothing right after its release', async () => {
      const { data, meta } = await list();
      expect(meta.edition).toMatchObject({ number: 1 });
      expect(new Set(data.map(({ news }) => news))).toEqual(new Set(['known']));
    });

    it('should be marked, and known again when the old words return', async () => {
      await withTypedNumber('12', async () => {
        const { data } = await list();
        expect(data.filter(({ news }) => news !== 'known')).toMatchObject([
          { check: 'missing-units', news: 'changed' },
        ]);
      });
      await withTypedNumber('7 人，来访家长共 4127 人，组织部（含', async () => {
        const { data } = await list();
        expect(data.filter(({ news }) => news === 'new').map(({ check }) => check)).toContain(
          'unpaired-marks',
        );
        const { numbers } = await ledgerOf();
        const fresh = numbers.filter(({ news }) => news === 'new').map(({ text }) => text);
        expect(fresh).toContain('4127 人');
      });
      const { data } = await list();
      expect(new Set(data.map(({ news }) => news))).toEqual(new Set(['known']));
    });

    it('should be told of the open numbers of the ledger alone', async () => {
      const { edition, numbers } = await ledgerOf();
      expect(edition).toMatchObject({ number: 1 });
      const open = numbers.filter(({ account }) => account.kind === 'open');
      expect(open.length).toBeGreaterThan(0);
      expect(new Set(open.map(({ news }) => news))).toEqual(new Set(['known']));
      expect(numbers.filter(({ account, news }) => account.kind !== 'open' && news)).toEqual([]);
    });

    it('should be told of no report that was never released', async () => {
      const report = await createReport({ strapi: annals.strapi, year: 2034 });
      const { data, meta } = await list('', '/annual-report/reports/juying/2034');
      expect(meta.edition).toBeNull();
      expect(data.length).toBeGreaterThan(0);
      expect(new Set(data.map(({ news }) => news))).toEqual(new Set([null]));
      await removeReport(annals, report);
    });

    it('should be kept beside the edition, and changed by nobody', async () => {
      const change = sql(annals, "UPDATE annals_edition_memory SET findings = '[]'");
      await expect(change).rejects.toThrow('never changed or deleted');
    });

    it('should be told after no edition from before it was kept', async () => {
      await sql(annals, 'ALTER TABLE annals_edition_memory DISABLE TRIGGER USER');
      await sql(annals, 'DELETE FROM annals_edition_memory');
      await sql(annals, 'ALTER TABLE annals_edition_memory ENABLE TRIGGER USER');
      const { data, meta } = await list();
      expect(meta.edition).toBeNull();
      expect(new Set(data.map(({ news }) => news))).toEqual(new Set([null]));
      expect((await ledgerOf()).edition).toBeUndefined();
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
      await writeAccepted({ strapi: annals.strapi, report: demo, by: 'demo', reset });
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
