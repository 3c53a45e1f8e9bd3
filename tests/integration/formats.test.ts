import { reportSchema, type ReportJson } from '../../src/plugins/annual-report/contract/report';
import { FORMATS, formatPath } from '../../src/plugins/annual-report/contract/formats';
import { startAnnals, type Annals } from '../support/running/annals';
import { releaseDemo } from '../support/content/editions';
import { refusalIn } from '../support/asking/problems';

const REPORT = '/api/annual-report/reports/juying/2024';
const PATHS = FORMATS.map((format) => formatPath({ ...format, table: 'annex-1' }));

describe('formats', () => {
  let annals: Annals;
  let report: ReportJson;
  let sha256: string;

  const get = (path: string) =>
    annals.http
      .get(REPORT + path)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          done(null, Buffer.concat(chunks));
        });
      });

  beforeAll(async () => {
    annals = await startAnnals();
    const { body } = await annals.http.get(REPORT);
    report = reportSchema.parse(body.data);
    sha256 = body.meta.sha256;
  });

  afterAll(() => annals.stop());

  describe.each(PATHS)('%s', (path) => {
    it('should say what it is, of which edition, and how it is called', async () => {
      const { headers } = await get(path).expect(200);
      expect(headers['annals-edition']).toBe('1');
      expect(headers['annals-sha256']).toBe(sha256);
      expect(headers['content-disposition']).toMatch(
        /^(attachment|inline); filename="juying-2024-[a-z0-9-]+-edition-1\.[a-z-]+"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/,
      );
    });

    it('should be the same of the latest edition and of its number', async () => {
      const [latest, numbered] = [await get(path), await get(`/editions/1${path}`)];
      expect(numbered.status).toBe(200);
      expect((numbered.body as Buffer).equals(latest.body as Buffer)).toBe(true);
    });

    it('should be 304 for whoever holds it', async () => {
      const { headers } = await get(path);
      await get(path)
        .set('If-None-Match', headers.etag ?? '')
        .expect(304);
    });
  });

  it('should link to all indicators and to what catalogues read', async () => {
    const { body } = await annals.http.get(REPORT);
    expect(body.meta.links).toMatchObject({
      indicatorsCsv: expect.stringMatching(/\/reports\/juying\/2024\/indicators\.csv$/),
      jsonLd: expect.stringMatching(/\/report\.jsonld$/),
      dataPackage: expect.stringMatching(/\/datapackage\.zip$/),
    });
  });

  it('should have a line in CSV for every printed row', async () => {
    const { body } = await get('/tables/annex-1.csv');
    const rows = report.tables.find(({ key }) => key === 'annex-1')?.rows ?? [];
    for (const { key } of rows) expect((body as Buffer).toString()).toContain(`\r\n${key},`);
  });

  it('should put a byte order mark before CSV where it is asked for', async () => {
    const [plain, marked] = [await get('/indicators.csv'), await get('/indicators.csv?bom=true')];
    const mark = Buffer.from([0xef, 0xbb, 0xbf]);
    expect((marked.body as Buffer).equals(Buffer.concat([mark, plain.body as Buffer]))).toBe(true);
  });

  const refusal = async (path: string, language = 'zh') =>
    refusalIn(await annals.http.get(REPORT + path).set('Accept-Language', language));

  it.each([
    ['a format of a table', '/tables/annex-1.pdf', 'format-not-found', 'csv, xlsx, json-stat'],
    ['a format of the report', '/report.xml', 'format-not-found', 'jsonld'],
    ['a table', '/tables/annex-9.csv', 'table-not-found', 'annex-5'],
    ['an edition', '/editions/9/indicators.csv', 'edition-not-found', '1'],
  ])('should answer 404 for %s that does not exist and say what does', async (...given) => {
    const [, path, code, known] = given;
    const refused = await refusal(path, 'en');
    expect(refused).toMatchObject({ status: 404, code });
    expect(refused.message).toContain(known);
  });

  it.each([
    '/tables/__proto__.csv',
    '/tables/annex-1.CSV',
    '/indicators.csv?bom=1',
    '/indicators.xlsx?bom=true',
    '/indicators.csv?sep=;',
  ])('should answer 400 to %s', async (path) => {
    expect(await refusal(path)).toMatchObject({ status: 400, code: 'bad-request' });
  });

  it('should keep an old edition’s files when the next one is released', async () => {
    const before = await get('/editions/1/tables/annex-1.xlsx');
    await releaseDemo(annals);
    const after = await get('/editions/1/tables/annex-1.xlsx').expect(200);
    expect((after.body as Buffer).equals(before.body as Buffer)).toBe(true);
    const { headers } = await get('/editions/2/tables/annex-1.xlsx').expect(200);
    expect(headers['annals-edition']).toBe('2');
  });
});
