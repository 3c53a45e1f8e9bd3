import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { valueRemarksSchema } from '../../src/plugins/annual-report/contract/admin/remarks';
import { exportReport } from '../../src/plugins/annual-report/server/src/report-folder/write/export-report';
import { readSheets } from '../../src/plugins/annual-report/server/src/sheets/read-sheets';
import { fillPath, listRoutes, sendAll, type Call } from '../support/asking/crawl';
import { cellIn, readValues, REPORT } from '../support/asking/numbers-page';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { DEMO, releaseDemo } from '../support/content/editions';
import { makeWorkbook, type WorkbookCell } from '../support/content/workbook';
import { startAnnals, type Annals } from '../support/running/annals';
import { sql } from '../support/stored/sql';

jest.setTimeout(240_000);

type Headers = Record<string, string>;

const SECRET = 'zq8内部的话';
const CODE = 'graduates.total';
const REMARK = `${REPORT}/remarks/${CODE}/2024`;
const TEMPLATE = `${REPORT}/tables/annex-1/template`;

/** Where those who enter numbers read remarks, and nobody else does. */
const OWN_PLACES = [/\/juying\/2024\/remarks(\/|$)/, /\/tables\/annex-1\/template/];

const writtenSchema = z.object({ data: z.object({ id: z.string(), text: z.string() }) });

describe('a private remark on a value', () => {
  let annals: Annals;
  let editor: Headers;
  let admin: Headers;

  beforeAll(async () => {
    annals = await startAnnals();
    annals.strapi.log.silent = true;
    editor = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
    admin = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
  });

  afterAll(() => annals.stop());

  const put = (text: string, seen: string | null, headers = editor) =>
    annals.http.put(REMARK).set(headers).send({ text, seen });

  const versions = async () =>
    valueRemarksSchema.parse((await annals.http.get(REMARK).set(editor).expect(200)).body).data;

  it('should leave the value as it is, reviewed as it was', async () => {
    const before = cellIn(await readValues(annals, editor), CODE);
    const { data } = writtenSchema.parse((await put(SECRET, null).expect(200)).body);
    expect(data.text).toBe(SECRET);
    expect(cellIn(await readValues(annals, editor), CODE)).toEqual(before);
    expect(before.reviewedRevision).toBe(before.revision);
  });

  it('should keep every version, with who wrote it', async () => {
    const [first] = await versions();
    await put(`${SECRET}，改过`, first?.id ?? null).expect(200);
    const all = await versions();
    expect(all.map(({ text }) => text)).toEqual([`${SECRET}，改过`, SECRET]);
    expect(all.every(({ by }) => by !== null)).toBe(true);
    const { body } = await annals.http.get(`${REPORT}/remarks`).set(editor).expect(200);
    expect(valueRemarksSchema.parse(body).data).toMatchObject([
      { indicator: CODE, year: 2024, text: `${SECRET}，改过` },
    ]);
  });

  it('should not be written over what its writer has not seen', async () => {
    const refusal = refusalIn(await put('别的话', null));
    expect(refusal).toMatchObject({ status: 409, code: 'remark-changed' });
    expect(await versions()).toHaveLength(2);
  });

  it('should not count again when it says the same', async () => {
    await put(`${SECRET}，改过`, null).expect(200);
    expect(await versions()).toHaveLength(2);
  });

  it.each([
    ['too long', { text: 'a'.repeat(2001), seen: null }],
    ['a control character', { text: 'a\u0007', seen: null }],
    ['no text', { seen: null }],
  ])('should be refused as a request: %s', async (_what, body) => {
    expect((await annals.http.put(REMARK).set(editor).send(body)).status).toBe(400);
  });

  it('should be refused on a value that no table shows', async () => {
    const address = `${REPORT}/remarks/no.such/2024`;
    const response = await annals.http.put(address).set(editor).send({ text: 'a', seen: null });
    expect(refusalIn(response)).toMatchObject({ status: 400, code: 'remark-on-nothing' });
  });

  it.each([
    ['changed', `UPDATE annals_value_remark SET text = ''`],
    ['deleted', 'DELETE FROM annals_value_remark'],
    ['truncated', 'TRUNCATE annals_value_remark'],
  ])('should not be %s by SQL', async (_what, statement) => {
    await expect(sql(annals, statement)).rejects.toThrow('only ever added');
  });

  it('should stand in its own column of the template, and be taken from there', async () => {
    const { body } = await annals.http
      .get(`${TEMPLATE}?format=xlsx`)
      .set(editor)
      .responseType('blob')
      .expect(200);
    const reading = await readSheets({ bytes: z.instanceof(Buffer).parse(body), name: 'a.xlsx' });
    const rows: WorkbookCell[][] = reading.ok ? (reading.sheets[0]?.rows ?? []) : [];
    const head = rows.find((row) => row.includes('内部备注')) ?? [];
    const row = rows.find((cells) => cells.includes(CODE)) ?? [];
    const column = head.indexOf('内部备注');
    expect(row[column]).toBe(`${SECRET}，改过`);
    row[column] = `${SECRET}，表里写的`;
    const bytes = await makeWorkbook({ sheets: { 一: rows } });
    const importing = (dryRun: boolean) =>
      annals.http
        .post(`${REPORT}/import?dryRun=${dryRun}`)
        .set(editor)
        .field('seen', '[]')
        .attach('file', bytes, 'values.xlsx');
    const trial = await importing(true).expect(200);
    expect(trial.body.data).toMatchObject({
      remarks: [{ indicator: CODE, old: `${SECRET}，改过`, new: `${SECRET}，表里写的` }],
      counts: { changed: 0, added: 0, errors: 0 },
    });
    await importing(false).expect(200);
    expect((await versions()).map(({ text }) => text)).toHaveLength(3);
  });

  it('should stand in no other table, after a release with everything that is made of it', async () => {
    await releaseDemo(annals);
    const tables = await sql(
      annals,
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const found = await sql(
        annals,
        `SELECT 1 FROM "${String(name)}" AS t WHERE t::text LIKE '%' || ? || '%' LIMIT 1`,
        [SECRET],
      );
      if (found.length > 0) holding.push(String(name));
    }
    expect(holding).toEqual(['annals_value_remark']);
    expect(tables.length).toBeGreaterThan(50);
  });

  it('should be in no answer of any address, whoever asks, but its own', async () => {
    const values: Record<string, string[]> = {
      school: ['juying'],
      year: ['2024'],
      number: ['1', '2'],
      key: ['annex-1'],
      indicator: [CODE],
      valueYear: ['2024'],
      model: ['api::observation.observation', 'api::report.report'],
      uid: ['api::observation.observation', 'api::report.report'],
    };
    const urls = listRoutes(annals)
      .filter(({ method }) => method === 'GET')
      .flatMap(({ path: route }) => fillPath({ path: route, values }));
    const calls = [{}, editor, admin].flatMap((headers) =>
      urls.map((url): Call => ({ method: 'GET', url, headers })),
    );
    const replies = await sendAll({ annals, calls });
    const telling = replies.filter(({ text }) => text.includes(SECRET));
    const elsewhere = telling.filter(
      ({ request }) => !OWN_PLACES.some((place) => place.test(request)),
    );
    expect(elsewhere.map(({ request }) => request)).toEqual([]);
    // The remark would be found where it is.
    expect(telling.map(({ request }) => request)).toContain(`GET ${REMARK}`);
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(60);
  });

  it('should be in no file of an export', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'annals-remarks-'));
    try {
      await exportReport({
        strapi: annals.strapi,
        ...DEMO,
        status: 'draft',
        folder: path.join(folder, 'out'),
        packsFolder: path.resolve('database/packs'),
      });
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const plain = files.filter((file) => file.isFile());
      expect(plain.length).toBeGreaterThan(20);
      for (const file of plain) {
        const bytes = await readFile(path.join(file.parentPath, file.name));
        expect([file.name, bytes.includes(SECRET)]).toEqual([file.name, false]);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
