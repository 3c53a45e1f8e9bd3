import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { compileReport } from '../../src/plugins/annual-report/domain/compile/compile-report';
import { prepareReport } from '../../src/plugins/annual-report/domain/compile/prepare-report';
import { createContentRepository } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { markAllReviewed } from '../../src/plugins/annual-report/server/src/repositories/review-repository';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import {
  CHAPTER,
  IMAGE,
  OBSERVATION,
  REPORT,
} from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contractErrors } from '../support/asking/contract';
import { documentsOf } from '../support/content/documents';
import { signInAs } from '../support/asking/people';
import { refusalIn, refusalOf } from '../support/asking/problems';
import { createSmallReport, makePhoto, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';
import { untilHeard } from '../support/waiting/until-heard';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('editions', () => {
  let annals: Annals;
  let small: SmallReport;
  let reportPath: string;
  let first: string;

  const key = () => ({ school: small.school, year: small.year });
  const release = (note: string | null = '改') =>
    createReleaseService({ strapi: annals.strapi }).release({ ...key(), note, by: 'test' });
  const bytesOf = async (url: string): Promise<string> => (await fetch(annals.url + url)).text();
  const dataOf = (answer: string): string =>
    answer.slice('{"data":'.length, answer.lastIndexOf(',"meta":'));
  const edition = (number: number) => bytesOf(`${reportPath}/editions/${number}`);
  const parse = (answer: string) => reportSchema.parse(JSON.parse(dataOf(answer)));
  const count = async (table: string): Promise<unknown> =>
    (await sql(annals, `SELECT count(*)::int AS rows FROM ${table}`))[0]?.rows;
  const counts = async () => ({
    editions: await count('annals_edition'),
    values: await count('annals_released_value'),
    files: await count('annals_edition_file'),
  });
  const own = async (columns: string) =>
    sql(annals, `SELECT ${columns} FROM annals_edition WHERE school_code = ? ORDER BY number`, [
      small.school,
    ]);

  beforeAll(async () => {
    annals = await startAnnals();
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    small = await createSmallReport({ strapi: annals.strapi });
    reportPath = `/api/annual-report/reports/${small.school}/${small.year}`;
    await release(null);
    first = await edition(1);
  });

  const filesOf = (answer: string) =>
    parse(answer).images.flatMap(({ file }) => [file, ...Object.values(file.formats)]);

  const expectFilesIntact = async (answer: string): Promise<void> => {
    for (const file of filesOf(answer)) {
      const response = await fetch(annals.url + file.url);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(sha256(bytes)).toBe(file.sha256);
      expect(bytes.length).toBe(file.bytes);
    }
  };

  describe('the bytes of an edition', () => {
    it('should be served as they are stored, and hash to what meta says', async () => {
      const [row] = await own('body, sha256');
      const answer = await bytesOf(reportPath);
      const { meta } = z
        .object({ meta: z.object({ sha256: z.string() }) })
        .parse(JSON.parse(answer));
      expect(dataOf(answer)).toBe(row?.body);
      expect(sha256(dataOf(answer))).toBe(meta.sha256);
      expect(row?.sha256).toBe(meta.sha256);
    });

    it('should be the same for the latest edition and for its number', async () => {
      expect(dataOf(await bytesOf(reportPath))).toBe(dataOf(first));
    });

    it('should come out the same whenever the same content is compiled', async () => {
      const contents = createContentRepository({ strapi: annals.strapi });
      const bodies = [];
      for (let run = 0; run < 2; run += 1) {
        const content = await contents.read({ ...key(), status: 'published' });
        if (!content) throw new Error('The report is gone.');
        bodies.push(
          compileReport({ prepared: prepareReport({ content }), edition: null, findings: [] }).body,
        );
      }
      expect(bodies[0]).toBe(bodies[1]);
    });

    it('should differ from the next edition of the same content in the header alone', async () => {
      await release('没有改动');
      const [before, after] = [parse(first), parse(await edition(2))];
      expect({ ...after, edition: null }).toEqual({ ...before, edition: null });
    });
  });

  describe('a release', () => {
    it('should write the values that the edition prints, with their origin', async () => {
      const { indicators } = parse(first);
      const printed = Object.entries(indicators).flatMap(([code, { values }]) =>
        Object.entries(values).map(([year, { value, text, status, origin }]) => ({
          code,
          year: Number(year),
          value,
          text,
          status,
          origin,
        })),
      );
      const rows = await sql(
        annals,
        `SELECT indicator_code AS code, year, value::float8 AS value, text, status, origin
           FROM annals_released_value WHERE indicator_code = ?`,
        [small.indicator],
      );
      expect(rows).toHaveLength(printed.length);
      expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
        new Set(printed.map((row) => JSON.stringify(row))),
      );
    });

    it('should list exactly the files that the edition names', async () => {
      const named = new Map(filesOf(first).map(({ url, sha256: hash }) => [url, hash]));
      const listed = await sql(
        annals,
        'SELECT url, sha256 FROM annals_edition_file WHERE url = ANY(?)',
        [[...named.keys()]],
      );
      expect(named.size).toBe(3);
      expect(new Map(listed.map(({ url, sha256: hash }) => [url, hash]))).toEqual(named);
      await expectFilesIntact(first);
    });

    it('should name files by address from the root, which the server serves', async () => {
      const [file] = filesOf(first);
      expect(file?.url).toMatch(/^\/uploads\/editions\/files\/[0-9a-f]{64}\.jpg$/);
      const response = await annals.http.get(file?.url ?? '').expect(200);
      expect(sha256(response.body)).toBe(file?.sha256);
    });

    it('should name the hash of the edition before and its note', async () => {
      await release('更正一处');
      const [one, two] = [parse(first), parse(await edition(2))];
      expect(one.edition).toMatchObject({ number: 1, note: null, previousSha256: null });
      expect(two.edition).toMatchObject({
        number: 2,
        note: '更正一处',
        previousSha256: sha256(dataOf(first)),
      });
    });

    it.each([null, '', '   '])('should ask for a note from the second on (%p)', async (note) => {
      expect((await refusalOf(release(note))).code).toBe('note-needed');
      expect(await own('number')).toHaveLength(1);
    });

    it('should let one of two at once win and tell the other', async () => {
      const place = path.join(annals.publicFolder, small.file.url);
      const photo = await readFile(place);
      await rm(place);
      await promisify(execFile)('mkfifo', [place]);
      const both = [release(), release()];
      // Whichever reads the photograph waits for its bytes; only the other can end before they come.
      const refusal = await refusalOf(Promise.race(both));
      await writeFile(place, photo);
      const outcomes = await Promise.allSettled(both);
      expect(refusal.code).toBe('release-in-progress');
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await own('number')).toHaveLength(2);
    });

    it('should be refused with all blocking findings and write nothing', async () => {
      const before = await counts();
      await documentsOf(annals.strapi, IMAGE).update({
        documentId: small.image,
        data: { consent: 'pending' },
      });
      await sql(annals, 'UPDATE observations SET reviewed_revision = NULL WHERE school_code = ?', [
        small.school,
      ]);
      const refusal = await refusalOf(release());
      expect(refusal.code).toBe('release-blocked');
      expect(refusal.details.findings).toMatchObject([
        { check: 'image-readiness', severity: 'error' },
        { check: 'required-values', severity: 'error' },
      ]);
      expect(await counts()).toEqual(before);
    });

    it('should be refused when a file cannot be read, and leave nothing half written', async () => {
      const place = path.join(annals.publicFolder, small.file.url);
      const before = await counts();
      await rename(place, `${place}.gone`);
      const refusal = await refusalOf(release());
      expect(refusal.code).toBe('file-unreadable');
      expect(refusal.message).toContain('校门');
      expect(await counts()).toEqual(before);
      await rename(`${place}.gone`, place);
      expect(await release()).toMatchObject({ number: 2 });
    });

    it('should be possible in the admin panel for a releaser alone', async () => {
      const post = async (role: 'annals-editor' | 'annals-reviewer' | 'annals-releaser') =>
        annals.http
          .post(`/annual-report/reports/${small.school}/2024/editions`)
          .set(await signInAs({ strapi: annals.strapi, role }))
          .send({ note: '改' });
      expect((await post('annals-editor')).status).toBe(403);
      expect((await post('annals-reviewer')).status).toBe(403);
      expect((await post('annals-releaser')).status).toBe(201);
    });

    it('should not be possible without signing in', async () => {
      const path_ = `/annual-report/reports/${small.school}/2024/editions`;
      await annals.http.post(path_).send({ note: '改' }).expect(401);
      await annals.http.post(`/api${path_}`).send({ note: '改' }).expect(405);
    });

    it('should be refused for a report that does not exist, saying which do', async () => {
      const headers = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
      const response = await annals.http
        .post(`/annual-report/reports/${small.school}/2019/editions`)
        .set(headers)
        .send({});
      expect(refusalIn(response)).toMatchObject({ status: 404, code: 'report-not-found' });
      expect(refusalIn(response).message).toContain(`${small.school}/2024`);
    });
  });

  describe('a released edition', () => {
    it.each([
      ['another body', "UPDATE annals_edition SET body = '{}'"],
      ['another note', "UPDATE annals_edition SET note = '改'"],
      [
        'a withdrawal with another hash',
        `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = 'x', sha256 = repeat('0', 64)`,
      ],
      [
        'a withdrawal with another body',
        `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = 'x', body = '{}'`,
      ],
      ['DELETE', 'DELETE FROM annals_edition'],
      ['TRUNCATE', 'TRUNCATE annals_edition CASCADE'],
      ['another released value', 'UPDATE annals_released_value SET value = 0'],
      ['DELETE of released values', 'DELETE FROM annals_released_value'],
      ['TRUNCATE of released values', 'TRUNCATE annals_released_value'],
      ['another definition', "UPDATE annals_released_definition SET definition = '{}'"],
      ['DELETE of definitions', 'DELETE FROM annals_released_definition'],
      ['another file address', "UPDATE annals_edition_file SET url = '/other'"],
      ['DELETE of listed files', 'DELETE FROM annals_edition_file'],
    ])('should refuse %s', async (_what, statement) => {
      await expect(sql(annals, statement)).rejects.toMatchObject({ code: '23000' });
      expect(await edition(1)).toBe(first);
    });

    it('should be byte for byte the same after every kind of change', async () => {
      const { strapi } = annals;
      await documentsOf(strapi, CHAPTER).update({
        documentId: small.chapter,
        data: { title: '改了标题', content: [] },
        status: 'published',
      });
      await documentsOf(strapi, IMAGE).update({
        documentId: small.image,
        data: { caption: '改了图注' },
      });
      await documentsOf(strapi, OBSERVATION).update({
        documentId: small.observation,
        data: { value: 1, text: '1' },
      });
      await markAllReviewed({ connection: strapi.db.connection, school: small.school });
      await documentsOf(strapi, REPORT).update({
        documentId: small.report,
        data: { title: '改了题目' },
      });
      expect(dataOf(await bytesOf(reportPath))).toBe(dataOf(first));
      await release();
      expect(await edition(1)).toBe(first);
      const second = parse(await edition(2));
      expect(second.report.title).toBe('改了题目');
      expect(second.indicators[small.indicator]?.values['2024']).toMatchObject({ value: 1 });
    });

    const replacePhoto = async (): Promise<void> => {
      const headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
      await annals.http
        .post(`/upload?id=${small.file.id}`)
        .set(headers)
        .field('fileInfo', JSON.stringify({ name: 'other.jpg' }))
        .attach('files', await makePhoto(), { filename: 'other.jpg', contentType: 'image/jpeg' })
        .expect(200);
    };

    it('should keep its photographs when one is replaced in the media library', async () => {
      const place = path.join(annals.publicFolder, small.file.url);
      const old = sha256(await readFile(place));
      await replacePhoto();
      expect(sha256(await readFile(place))).not.toBe(old);
      expect(await edition(1)).toBe(first);
      await expectFilesIntact(first);
    });

    it('should keep its photographs when the next edition shows another one', async () => {
      await replacePhoto();
      await release();
      const second = await edition(2);
      await expectFilesIntact(first);
      await expectFilesIntact(second);
      const hashOf = (answer: string) => parse(answer).images[0]?.file.sha256;
      expect(hashOf(second)).not.toBe(hashOf(first));
    });

    it('should keep its photographs when one is deleted from the media library', async () => {
      const { id } = small.file;
      const headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
      await sql(annals, 'DELETE FROM files_related_mph WHERE file_id = ?', [id]);
      await annals.http.delete(`/upload/files/${id}`).set(headers).expect(200);
      expect(await edition(1)).toBe(first);
      await expectFilesIntact(first);
    });

    it('should copy no file twice', async () => {
      const folder = path.join(annals.publicFolder, 'uploads', 'editions', 'files');
      const list = async () => {
        const names = await readdir(folder);
        return Promise.all(
          names.sort().map(async (name) => {
            const { mtimeMs, ino } = await stat(path.join(folder, name));
            return { name, mtimeMs, ino };
          }),
        );
      };
      const before = await list();
      await release();
      expect(await list()).toEqual(before);
    });
  });

  describe('a withdrawn edition', () => {
    const withdraw = async (number: number): Promise<void> => {
      await sql(
        annals,
        `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = '照片授权被撤回', body = NULL
          WHERE school_code = ? AND number = ?`,
        [small.school, number],
      );
      await untilHeard({ url: `${annals.url}${reportPath}/editions/${number}`, status: 410 });
    };

    it('should answer 410 with the reason, in both languages', async () => {
      await withdraw(1);
      const response = await annals.http.get(`${reportPath}/editions/1`);
      const chinese = refusalIn(response);
      expect(contractErrors({ name: 'errorResponse', body: response.body })).toEqual([]);
      expect(chinese).toMatchObject({ status: 410, code: 'edition-withdrawn' });
      expect(chinese.message).toContain('照片授权被撤回');
      const english = await annals.http
        .get(`${reportPath}/editions/1`)
        .set('Accept-Language', 'en');
      expect(refusalIn(english).message).toMatch(/was withdrawn/);
    });

    it('should let the latest fall back to the one before', async () => {
      await release();
      await withdraw(2);
      expect(dataOf(await bytesOf(reportPath))).toBe(dataOf(first));
    });

    it('should leave nothing to read when it was the only one', async () => {
      await withdraw(1);
      for (const part of ['', '/chapters/1', '/cases/1', '/tables/annex-1']) {
        expect(refusalIn(await annals.http.get(reportPath + part)).status).toBe(410);
      }
      const list = await annals.http
        .get(`/api/annual-report/reports?school=${small.school}`)
        .expect(200);
      expect(list.body.data).toEqual([]);
    });

    it('should stay in the list of editions with its hash', async () => {
      await withdraw(1);
      const { body } = await annals.http.get(`${reportPath}/editions`).expect(200);
      expect(body.data).toMatchObject([
        { number: 1, sha256: sha256(dataOf(first)), withdrawn: { reason: '照片授权被撤回' } },
      ]);
    });

    it('should be withdrawn once and for all', async () => {
      await withdraw(1);
      await expect(withdraw(1)).rejects.toMatchObject({ code: '23000' });
      const undo =
        'UPDATE annals_edition SET withdrawn_at = NULL, withdrawn_reason = NULL WHERE school_code = ?';
      await expect(sql(annals, undo, [small.school])).rejects.toMatchObject({ code: '23000' });
    });

    it('should be the one that the next edition names', async () => {
      await withdraw(1);
      await release();
      expect(parse(await edition(2)).edition).toMatchObject({
        number: 2,
        previousSha256: sha256(dataOf(first)),
      });
    });
  });
});
