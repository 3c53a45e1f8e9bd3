import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { ensureSchema } from '../../src/plugins/annual-report/server/src/database/ensure-schema';
import { removeUnusedFiles } from '../../src/plugins/annual-report/server/src/services/editions/remove-unused-files';
import { IMAGE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf } from '../support/content/documents';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { FAR_AHEAD } from '../support/content/schedule';
import { createSmallReport, makePhoto, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';
import { waitUntil } from '../support/waiting/wait-until';

type Headers = Record<string, string>;
type Files = { url: string; sha256: string }[];

const answerSchema = z.object({ data: reportSchema });
const idSchema = z.array(z.object({ id: z.number() })).length(1);

const filesSchema = z.array(z.object({ url: z.string(), sha256: z.string() }));

const REASON = '家长撤回了授权';

describe('a withdrawal', () => {
  let annals: Annals;
  let photo: Buffer;
  let small: SmallReport;
  let releaser: Headers;
  let report: string;

  beforeAll(async () => {
    annals = await startAnnals();
    releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
  });

  afterAll(() => annals.stop());

  const pathOf = ({ school }: SmallReport) => `/annual-report/reports/${school}/2024`;
  const post = (what: string, body: object, headers: Headers = releaser) =>
    annals.http.post(`${report}/${what}`).set(headers).send(body);
  const release = () => post('editions', { note: '改' }).expect(201);
  const withdraw = (what: object) => post('withdrawals', { reason: REASON, ...what });
  const get = (part = '', base = report) => annals.http.get(`/api${base}${part}`);
  const status = async (part = '', base = report) => (await get(part, base)).status;
  const edition = async (number: number) =>
    answerSchema.parse((await get(`/editions/${number}`).expect(200)).body).data;
  const filesOf = async (number: number): Promise<Files> =>
    (await edition(number)).images.flatMap(({ file }) =>
      [file, ...Object.values(file.formats)].map(({ url, sha256 }) => ({
        url,
        sha256: sha256 ?? '',
      })),
    );
  const isThere = ({ url }: { url: string }) => existsSync(path.join(annals.publicFolder, url));
  const there = (files: Files) => files.filter(isThere).length;
  const listed = async (files: Files) =>
    (
      await sql(annals, 'SELECT 1 FROM annals_edition_file WHERE sha256 = ANY(?)', [
        files.map(({ sha256 }) => sha256),
      ])
    ).length;
  const history = async () =>
    (await annals.http.get(`${report}/history`).set(releaser).expect(200)).body.data;

  const showAnotherPhoto = async (): Promise<void> => {
    const response = await annals.http
      .post('/upload')
      .set(releaser)
      .attach('files', await makePhoto(), { filename: 'new.jpg', contentType: 'image/jpeg' })
      .expect(201);
    const [file] = idSchema.parse(response.body);
    await documentsOf(annals.strapi, IMAGE).update({
      documentId: small.image,
      data: { file: file?.id },
    });
  };

  /** Another school has uploaded the same photograph. */
  const shareThePhoto = async (): Promise<SmallReport> => {
    const other = await createSmallReport({ strapi: annals.strapi, photo });
    await annals.http
      .post(`${pathOf(other)}/editions`)
      .set(releaser)
      .send({})
      .expect(201);
    return other;
  };

  beforeEach(async () => {
    photo = await makePhoto();
    small = await createSmallReport({ strapi: annals.strapi, photo });
    report = pathOf(small);
    await release();
  });

  describe('of editions', () => {
    it('should leave 410 with the reason, and the newest readable one as the latest', async () => {
      await release();
      await release();
      const { body } = await withdraw({ editions: [3, 1] }).expect(201);
      expect(body.data.editions).toHaveLength(2);
      expect(refusalIn(await get('/editions/1'))).toMatchObject({
        status: 410,
        code: 'edition-withdrawn',
        params: { reason: REASON },
      });
      expect(await status('/editions/3')).toBe(410);
      expect((await get().expect(200)).body.data.edition.number).toBe(2);
    });

    it('should take the bytes away, and keep number, dates, reason and hash', async () => {
      await withdraw({ editions: [1] }).expect(201);
      const [row] = await sql(annals, 'SELECT * FROM annals_edition WHERE school_code = ?', [
        small.school,
      ]);
      expect(row).toMatchObject({
        number: 1,
        body: null,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        withdrawn_reason: REASON,
        withdrawn_by: expect.stringMatching(/^admin:\d+$/),
        withdrawn_by_name: 'annals-releaser',
      });
    });

    it('should stop its values from counting', async () => {
      const count = async () =>
        (
          await sql(annals, 'SELECT number FROM annals_latest_edition WHERE school_code = ?', [
            small.school,
          ])
        ).map(({ number }) => number);
      await release();
      await withdraw({ editions: [2] }).expect(201);
      expect(await count()).toEqual([1]);
      await withdraw({ editions: [1] }).expect(201);
      expect(await count()).toEqual([]);
    });

    it('should leave 410 and an honest list when nothing readable is left', async () => {
      await release();
      await withdraw({ editions: [1, 2] }).expect(201);
      expect(await status()).toBe(410);
      expect(await status('/editions/9')).toBe(404);
      const { body } = await get('/editions').expect(200);
      expect(body.data).toMatchObject([
        { number: 2, withdrawn: { reason: REASON } },
        { number: 1, withdrawn: { reason: REASON }, supersededBy: null },
      ]);
    });

    it('should be followed by a new edition that names the withdrawn one', async () => {
      const [first] = await sql(annals, 'SELECT sha256 FROM annals_edition WHERE school_code = ?', [
        small.school,
      ]);
      await withdraw({ editions: [1] }).expect(201);
      await release();
      expect((await edition(2)).edition).toMatchObject({ previousSha256: first?.sha256 });
      expect(there(await filesOf(2))).toBe(3);
    });

    it('should keep the files that another edition shows, and delete them with the last', async () => {
      const files = await filesOf(1);
      await release();
      await withdraw({ editions: [1] }).expect(201);
      expect(there(files)).toBe(files.length);
      await withdraw({ editions: [2] }).expect(201);
      expect(there(files)).toBe(0);
      expect(await listed(files)).toBe(0);
    });

    it('should keep the files that a scheduled release shows, until it is given up', async () => {
      const files = await filesOf(1);
      await post('schedule', { releaseAt: FAR_AHEAD, note: '改' }).expect(201);
      await withdraw({ editions: [1] }).expect(201);
      expect(there(files)).toBe(files.length);
      await annals.http.delete(`${report}/schedule`).set(releaser).expect(204);
      await removeUnusedFiles({ strapi: annals.strapi });
      // The server may have begun to delete them itself; then the call above left it to it.
      await waitUntil({
        what: 'the files are gone',
        check: () => Promise.resolve(there(files) === 0),
        timeoutMs: 60_000,
      });
    });

    it('should be all or none', async () => {
      expect(refusalIn(await withdraw({ editions: [1, 7] }))).toMatchObject({
        status: 404,
        code: 'edition-not-found',
      });
      expect(await status('/editions/1')).toBe(200);
    });

    it('should happen once', async () => {
      await withdraw({ editions: [1] }).expect(201);
      expect(refusalIn(await withdraw({ editions: [1] })).code).toBe('edition-already-withdrawn');
    });

    it('should stand in the history with its reason', async () => {
      await withdraw({ editions: [1] }).expect(201);
      expect(await history()).toMatchObject([
        { type: 'withdrawn', number: 1, reason: REASON, name: 'annals-releaser' },
        { type: 'released', number: 1, name: 'annals-releaser' },
      ]);
    });
  });

  describe('of a photograph', () => {
    it('should reach every edition that holds it, of every school, and no other', async () => {
      const other = await shareThePhoto();
      const stranger = await createSmallReport({ strapi: annals.strapi });
      const strange = pathOf(stranger);
      await annals.http.post(`${strange}/editions`).set(releaser).send({}).expect(201);
      const files = await filesOf(1);
      const original = files[0];
      await showAnotherPhoto();
      await release();
      const { body } = await withdraw({ file: original?.sha256 }).expect(201);
      expect(body.data.editions).toHaveLength(2);
      expect(await status('/editions/1')).toBe(410);
      expect(await status('/editions/2')).toBe(200);
      expect(await status('', pathOf(other))).toBe(410);
      expect(await status('', strange)).toBe(200);
      expect(there(files)).toBe(0);
      expect(there(await filesOf(2))).toBe(3);
    });

    it('should be named by any of its formats, or by the key of its image', async () => {
      const files = await filesOf(1);
      await withdraw({ file: files.at(-1)?.sha256 }).expect(201);
      expect(there(files)).toBe(0);
      const next = await createSmallReport({ strapi: annals.strapi });
      report = pathOf(next);
      await release();
      const [image] = (await edition(1)).images;
      await withdraw({ file: image?.key }).expect(201);
      expect(await status()).toBe(410);
    });

    it('should refuse to release or schedule it again, naming the image', async () => {
      const [original] = await filesOf(1);
      await withdraw({ file: original?.sha256 }).expect(201);
      const refusal = refusalIn(await post('editions', { note: '改' }));
      expect(refusal).toMatchObject({
        code: 'photographs-withdrawn',
        details: { images: [{ caption: '校门', label: '图 1', reason: REASON }] },
      });
      expect(refusal.message).toContain('图 1 校门');
      expect(refusalIn(await post('schedule', { releaseAt: FAR_AHEAD, note: '改' })).code).toBe(
        'photographs-withdrawn',
      );
      await showAnotherPhoto();
      await release();
      expect(await status()).toBe(200);
    });

    it('should give up the scheduled releases that hold it, with the reason', async () => {
      const [original] = await filesOf(1);
      await post('schedule', { releaseAt: FAR_AHEAD, note: '改' }).expect(201);
      const { body } = await withdraw({ file: original?.sha256 }).expect(201);
      expect(body.data.canceled).toEqual([{ school: small.school, year: 2024 }]);
      const { body: pending } = await annals.http.get(`${report}/schedule`).set(releaser);
      expect(pending.data).toBeNull();
      expect(await history()).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            type: 'canceled',
            cause: 'photograph-withdrawn',
            reason: REASON,
          }),
        ]),
      );
    });

    it('should be refused by the database even past the services', async () => {
      const [original] = await filesOf(1);
      const [row] = await sql(annals, 'SELECT body FROM annals_edition WHERE school_code = ?', [
        small.school,
      ]);
      await withdraw({ file: original?.sha256 }).expect(201);
      const insert = sql(
        annals,
        `INSERT INTO annals_edition
           (school_code, year, number, released_at, title, school, sha256, previous_sha256, body)
         SELECT school_code, year, 2, now(), title, school, sha256, sha256, ?
           FROM annals_edition WHERE school_code = ?`,
        [row?.body, small.school],
      );
      await expect(insert).rejects.toMatchObject({ code: '23000' });
    });

    it('should say when nothing released holds it', async () => {
      expect(refusalIn(await withdraw({ file: 'f'.repeat(64) }))).toMatchObject({
        status: 404,
        code: 'photograph-not-released',
      });
    });
  });

  describe('the copied files', () => {
    it('should be deleted by the next start when a withdrawal was interrupted', async () => {
      const files = await filesOf(1);
      await sql(
        annals,
        `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = ?, body = NULL
          WHERE school_code = ?`,
        [REASON, small.school],
      );
      await sql(
        annals,
        'UPDATE annals_edition_file SET unused_since = now() WHERE sha256 = ANY(?)',
        [files.map(({ sha256 }) => sha256)],
      );
      expect(await removeUnusedFiles({ strapi: annals.strapi })).toBe(files.length);
      expect(there(files)).toBe(0);
      expect(await removeUnusedFiles({ strapi: annals.strapi })).toBe(0);
    });

    it('should be copied again for an edition released after they were marked', async () => {
      const files = await filesOf(1);
      await sql(
        annals,
        `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = ?, body = NULL
          WHERE school_code = ?`,
        [REASON, small.school],
      );
      await sql(
        annals,
        'UPDATE annals_edition_file SET unused_since = now() WHERE sha256 = ANY(?)',
        [files.map(({ sha256 }) => sha256)],
      );
      await release();
      await removeUnusedFiles({ strapi: annals.strapi });
      expect(there(files)).toBe(files.length);
      expect(await listed(files)).toBe(files.length);
    });

    it('should be deleted when the release that made them came to nothing', async () => {
      await showAnotherPhoto();
      await sql(
        annals,
        `ALTER TABLE annals_edition ADD CONSTRAINT test_full CHECK (number < 2) NOT VALID`,
      );
      await post('editions', { note: '改' }).expect(500);
      await sql(annals, 'ALTER TABLE annals_edition DROP CONSTRAINT test_full');
      const left = filesSchema.parse(
        await sql(
          annals,
          'SELECT url, sha256 FROM annals_edition_file WHERE unused_since IS NOT NULL',
        ),
      );
      expect(left.length).toBeGreaterThan(0);
      expect(there(left)).toBe(left.length);
      await removeUnusedFiles({ strapi: annals.strapi });
      expect(there(left)).toBe(0);
      expect(await listed(left)).toBe(0);
      await release();
      expect(there(await filesOf(2))).toBe((await filesOf(2)).length);
    });

    it('should be kept by the database while an edition uses them', async () => {
      const hashes = (await filesOf(1)).map(({ sha256 }) => sha256);
      for (const statement of [
        'UPDATE annals_edition_file SET unused_since = now() WHERE sha256 = ANY(?)',
        'DELETE FROM annals_edition_file WHERE sha256 = ANY(?)',
      ]) {
        await expect(sql(annals, statement, [hashes])).rejects.toMatchObject({ code: '23000' });
      }
    });

    it('should be known of editions that were released before the table existed', async () => {
      const held = () =>
        sql(
          annals,
          `SELECT h.image_key, h.photograph, h.sha256 FROM annals_edition_holds_file h
             JOIN annals_edition e ON e.id = h.edition_id
            WHERE e.school_code = ? ORDER BY h.sha256`,
          [small.school],
        );
      const before = await held();
      expect(before).toHaveLength(3);
      await sql(annals, 'DROP TABLE annals_edition_holds_file');
      await ensureSchema({ strapi: annals.strapi });
      await ensureSchema({ strapi: annals.strapi });
      expect(await held()).toEqual(before);
    });
  });

  it('should be for releasers, with a reason', async () => {
    const reviewer = await signInAs({ strapi: annals.strapi, role: 'annals-reviewer' });
    const body = { editions: [1], reason: REASON };
    await post('withdrawals', body, reviewer).expect(403);
    for (const wrong of [
      { editions: [1] },
      { editions: [1], reason: ' ' },
      { reason: REASON },
      { editions: [1], file: 'f'.repeat(64), reason: REASON },
      { editions: [1, 1], reason: REASON },
      { editions: [], reason: REASON },
    ]) {
      expect(refusalIn(await post('withdrawals', wrong))).toMatchObject({
        status: 400,
        code: 'bad-request',
      });
    }
    expect(await status()).toBe(200);
  });
});
