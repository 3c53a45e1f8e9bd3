import { z } from 'zod';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { createRevealService } from '../../src/plugins/annual-report/server/src/services/schedule/reveal-service';
import { createScheduleRunner } from '../../src/plugins/annual-report/server/src/services/schedule/schedule-runner';
import { REPORT } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf } from '../support/content/documents';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { FAR_AHEAD, makeDue, until } from '../support/content/schedule';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';

const answerSchema = z.object({ data: reportSchema, meta: z.object({ sha256: z.string() }) });
const pendingSchema = z.object({
  data: z.object({ number: z.int(), sha256: z.string(), releaseAt: z.string() }),
});

const FAR_AHEAD_UTC = '2099-03-01T01:00:00.000Z';

describe('a scheduled release', () => {
  let annals: Annals;
  let small: SmallReport;
  let releaser: Record<string, string>;
  let path: string;

  beforeAll(async () => {
    annals = await startAnnals();
    releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    small = await createSmallReport({ strapi: annals.strapi });
    path = `/annual-report/reports/${small.school}/2024`;
  });

  const ask = (body: object = {}) =>
    annals.http
      .post(`${path}/schedule`)
      .set(releaser)
      .send({ releaseAt: FAR_AHEAD, ...body });
  const schedule = async (body: object = {}) =>
    pendingSchema.parse((await ask(body).expect(201)).body).data;
  const cancel = (query = '') => annals.http.delete(`${path}/schedule${query}`).set(releaser);
  const pending = async () =>
    (await annals.http.get(`${path}/schedule`).set(releaser).expect(200)).body.data;
  const history = async () =>
    (await annals.http.get(`${path}/history`).set(releaser).expect(200)).body.data;
  const release = (body: object = {}) =>
    annals.http.post(`${path}/editions`).set(releaser).send(body);
  const reveal = () => createRevealService({ strapi: annals.strapi }).revealDue();
  const status = async () => (await annals.http.get(`/api${path}`)).status;
  const latest = async () =>
    answerSchema.parse((await annals.http.get(`/api${path}`).expect(200)).body);

  describe('before its minute', () => {
    it('should be reported with its number, its hash and who asked for it', async () => {
      const { sha256 } = await schedule({ note: '首次发布' });
      expect(await pending()).toMatchObject({
        releaseAt: FAR_AHEAD_UTC,
        frozenAt: expect.any(String),
        number: 1,
        note: '首次发布',
        sha256,
        name: 'annals-releaser',
      });
    });

    it('should not be readable', async () => {
      await schedule();
      await reveal();
      expect(await status()).toBe(404);
    });

    it('should take a local time with its time zone', async () => {
      const { releaseAt } = await schedule({
        releaseAt: '2099-03-01T09:00',
        timeZone: 'Asia/Shanghai',
      });
      expect(releaseAt).toBe(FAR_AHEAD_UTC);
    });

    it.each([
      ['a moment that has passed', { releaseAt: '2020-01-01T00:00Z' }, 'release-time-past'],
      ['a moment within a minute', { releaseAt: '2099-01-01T00:00:30Z' }, 'bad-request'],
      ['a time without a zone', { releaseAt: '2099-01-01T00:00' }, 'bad-request'],
      ['an unknown zone', { releaseAt: '2099-01-01T00:00', timeZone: 'No/Where' }, 'bad-request'],
      [
        'an hour that the clocks skip',
        { releaseAt: '2030-03-31T02:30', timeZone: 'Europe/Berlin' },
        'release-time-skipped',
      ],
      [
        'an hour that the clocks show twice',
        { releaseAt: '2030-10-27T02:30', timeZone: 'Europe/Berlin' },
        'release-time-twice',
      ],
    ])('should refuse %s', async (_what, body, code) => {
      expect(refusalIn(await ask(body))).toMatchObject({ status: 400, code });
    });

    it('should be checked at once', async () => {
      await sql(annals, "UPDATE images SET consent = 'pending' WHERE document_id = ?", [
        small.image,
      ]);
      expect(refusalIn(await ask()).code).toBe('release-blocked');
      expect(await pending()).toBeNull();
    });

    it('should ask for a note where an edition exists', async () => {
      await release().expect(201);
      expect(refusalIn(await ask()).code).toBe('note-needed');
    });

    it('should be the only one, and refuse a release beside it', async () => {
      await schedule();
      expect(refusalIn(await ask()).code).toBe('schedule-pending');
      const refusal = refusalIn(await release());
      expect(refusal.code).toBe('schedule-pending');
      expect(refusal.message).toContain(FAR_AHEAD_UTC);
    });

    it('should let one of two at once win', async () => {
      const statuses = (await Promise.all([ask(), ask()])).map((response) => response.status);
      expect(statuses.sort()).toEqual([201, 400]);
    });

    it('should be given up, with who did it and why', async () => {
      await schedule();
      await cancel(`?reason=${encodeURIComponent('还要修改')}`).expect(204);
      expect(await pending()).toBeNull();
      expect(await history()).toMatchObject([
        { type: 'canceled', cause: 'asked', reason: '还要修改', name: 'annals-releaser' },
        { type: 'scheduled', scheduledFor: FAR_AHEAD_UTC, number: 1 },
      ]);
      expect(refusalIn(await cancel()).code).toBe('nothing-scheduled');
      await release().expect(201);
    });

    it('should be frozen again when asked to', async () => {
      const first = await schedule();
      await documentsOf(annals.strapi, REPORT).update({
        documentId: small.report,
        data: { title: '新的题目' },
      });
      const second = await schedule({ replace: true });
      expect(second.number).toBe(1);
      expect(second.sha256).not.toBe(first.sha256);
      await makeDue(annals, small);
      await reveal();
      expect((await latest()).data.report.title).toBe('新的题目');
    });

    it('should stay when the one that was to replace it is refused', async () => {
      const { sha256 } = await schedule();
      await sql(annals, "UPDATE images SET consent = 'pending' WHERE document_id = ?", [
        small.image,
      ]);
      expect(refusalIn(await ask({ replace: true })).code).toBe('release-blocked');
      expect(await pending()).toMatchObject({ sha256 });
    });

    it('should not be replaced when there is none', async () => {
      expect(refusalIn(await ask({ replace: true })).code).toBe('nothing-scheduled');
    });

    it('should keep its row from every change', async () => {
      await schedule();
      const table = 'annals_scheduled_release';
      for (const statement of [
        `UPDATE ${table} SET body = '{}'`,
        `UPDATE ${table} SET reveal_at = reveal_at + interval '1 hour'`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ]) {
        await expect(sql(annals, statement)).rejects.toMatchObject({ code: '23000' });
      }
    });

    it('should be for releasers alone', async () => {
      const reviewer = await signInAs({ strapi: annals.strapi, role: 'annals-reviewer' });
      for (const place of ['schedule', 'history']) {
        await annals.http.get(`${path}/${place}`).set(reviewer).expect(403);
      }
      await annals.http.post(`${path}/schedule`).set(reviewer).send({}).expect(403);
      await annals.http.delete(`${path}/schedule`).set(reviewer).expect(403);
    });
  });

  describe('at its minute', () => {
    it('should be readable with the bytes that were frozen', async () => {
      const { sha256 } = await schedule();
      await makeDue(annals, small);
      expect(await reveal()).toMatchObject({ due: 1, revealed: 1 });
      const { data, meta } = await latest();
      expect(meta.sha256).toBe(sha256);
      expect(data.edition).toMatchObject({ number: 1, releasedAt: FAR_AHEAD_UTC });
      const values = await sql(
        annals,
        'SELECT value::float8 AS value FROM annals_released_value WHERE indicator_code = ?',
        [small.indicator],
      );
      expect(values).toEqual([{ value: 305 }]);
    });

    it('should hold nothing that was changed after it was frozen', async () => {
      await schedule();
      await documentsOf(annals.strapi, REPORT).update({
        documentId: small.report,
        data: { title: '后来的题目' },
      });
      await makeDue(annals, small);
      await reveal();
      expect((await latest()).data.report.title).toBe('小报告');
    });

    it('should be revealed exactly once, however many try', async () => {
      await schedule();
      await makeDue(annals, small);
      const passes = await Promise.all([1, 2, 3, 4].map(() => reveal()));
      expect(passes.reduce((sum, { revealed }) => sum + revealed, 0)).toBe(1);
      const types = z.array(z.object({ type: z.string() })).parse(await history());
      expect(types.map(({ type }) => type)).toEqual(['revealed', 'scheduled']);
    });

    it('should not be given up any more', async () => {
      await schedule();
      await makeDue(annals, small);
      await reveal();
      expect(refusalIn(await cancel()).code).toBe('nothing-scheduled');
      expect(await status()).toBe(200);
    });

    it('should leave nothing but its record among what waits', async () => {
      await schedule();
      await makeDue(annals, small);
      await reveal();
      expect(
        await sql(
          annals,
          'SELECT status, body, files FROM annals_scheduled_release WHERE school_code = ?',
          [small.school],
        ),
      ).toEqual([{ status: 'revealed', body: null, files: null }]);
    });

    it('should not hold back others when it fails', async () => {
      await schedule();
      await makeDue(annals, small);
      const broken = small;
      await sql(
        annals,
        `INSERT INTO annals_edition (school_code, year, number, released_at, title, school, sha256, body)
         VALUES (?, 2024, 1, now(), 'x', '{"name":"x","type":"x"}', repeat('0', 64), '{}')`,
        [broken.school],
      );
      small = await createSmallReport({ strapi: annals.strapi });
      path = `/annual-report/reports/${small.school}/2024`;
      await schedule();
      await makeDue(annals, small);
      annals.strapi.log.silent = true;
      const pass = await reveal();
      annals.strapi.log.silent = false;
      expect(pass).toMatchObject({ due: 2, revealed: 1 });
      expect(await status()).toBe(200);
      path = `/annual-report/reports/${broken.school}/2024`;
      await cancel().expect(204);
    });

    it('should be revealed by the runner when the time has come, and when it is woken', async () => {
      const runner = createScheduleRunner({ strapi: annals.strapi, pollMs: 3_600_000 });
      runner.start();
      await schedule();
      await makeDue(annals, small);
      runner.wake();
      await until(async () => (await status()) === 200);
      await runner.stop();
    });

    it('should be followed by the next edition, which names it', async () => {
      const { sha256 } = await schedule();
      await makeDue(annals, small);
      await reveal();
      await release({ note: '更正' }).expect(201);
      expect((await latest()).data.edition).toMatchObject({ number: 2, previousSha256: sha256 });
    });

    it('should continue the chain when the editions before it were withdrawn', async () => {
      await release().expect(201);
      const first = (await latest()).meta.sha256;
      await schedule({ note: '第二版' });
      await annals.http
        .post(`${path}/withdrawals`)
        .set(releaser)
        .send({ editions: [1], reason: '有误' })
        .expect(201);
      await makeDue(annals, small);
      await reveal();
      expect((await latest()).data.edition).toMatchObject({ number: 2, previousSha256: first });
    });
  });

  it('should be revealed at the next start when every process was down, with the real time', async () => {
    await schedule();
    await makeDue(annals, small);
    annals = await annals.restart();
    await until(async () => (await status()) === 200);
    releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
    const [event] = z
      .array(z.object({ type: z.string(), at: z.string(), scheduledFor: z.string().nullable() }))
      .parse(await history());
    expect(event?.type).toBe('revealed');
    const late = Date.parse(event?.at ?? '') - Date.parse(event?.scheduledFor ?? '');
    expect(late).toBeGreaterThan(3_600_000);
  });
});
