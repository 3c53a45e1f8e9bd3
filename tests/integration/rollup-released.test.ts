import type { Rollup, SchoolSeries } from '../../src/plugins/annual-report/contract/aggregate';
import type { ReportJson } from '../../src/plugins/annual-report/contract/report';
import { ensureSchema } from '../../src/plugins/annual-report/server/src/database/ensure-schema';
import { INDICATOR } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf, findDocument } from '../support/content/documents';
import { releaseDemo } from '../support/content/editions';
import { refusalIn } from '../support/asking/problems';
import { sql } from '../support/stored/sql';
import { untilHeard } from '../support/waiting/until-heard';

const BASE = '/api/annual-report';
const CODE = 'graduates.total';

describe('a roll-up of what was really released', () => {
  let annals: Annals;
  let report: ReportJson;

  const data = async (path: string) => (await annals.http.get(BASE + path).expect(200)).body.data;
  const rollup = (query: string): Promise<Rollup> => data(`/rollup?${query}`);
  const series = (query: string): Promise<SchoolSeries> => data(`/series/${CODE}?${query}`);

  beforeAll(async () => {
    annals = await startAnnals();
    report = await data('/reports/juying/2024');
  });

  afterAll(() => annals.stop());

  it('should be the report’s own values where one school has released', async () => {
    const { rows } = await rollup('year=2024&by=school');
    const served = Object.entries(rows[0]?.cells ?? {}).map(([code, { value, text, status }]) => [
      code,
      { value, text, status },
    ]);
    const printed = Object.entries(report.indicators).flatMap(([code, { values }]) => {
      const { value, text, status } = values['2024'] ?? {};
      return text === undefined ? [] : [[code, { value, text, status }]];
    });
    expect(Object.fromEntries(served)).toEqual(Object.fromEntries(printed));
    expect(served.length).toBeGreaterThan(100);
  });

  it('should add one school up to its own values', async () => {
    const { rows, indicators } = await rollup('year=2024&by=type');
    const sums = Object.entries(rows.at(-1)?.cells ?? {}).filter(
      ([code, { value }]) => indicators[code]?.aggregation === 'sum' && value !== null,
    );
    expect(sums.map(([, { value }]) => value)).toEqual(
      sums.map(([code]) => report.indicators[code]?.values['2024']?.value),
    );
    const label = '中等职业学校';
    expect(rows[0]?.group).toEqual({ by: 'type', key: 'secondary-vocational', label });
  });

  it('should mark the years before, which have no report of their own, as from the report', async () => {
    const { years } = await series('school=juying');
    expect(years.map(({ year, from, edition }) => ({ year, from, edition }))).toEqual([
      { year: 2022, from: 2024, edition: { year: 2024, number: 1 } },
      { year: 2023, from: 2024, edition: { year: 2024, number: 1 } },
      { year: 2024, from: null, edition: { year: 2024, number: 1 } },
    ]);
  });

  it('should define indicators as they were released, whatever stands in the dictionary', async () => {
    const { strapi } = annals;
    const before = await rollup(`year=2024&indicator=${CODE}`);
    const filters = { code: CODE };
    const { documentId } = await findDocument({ strapi, uid: INDICATOR, filters });
    await documentsOf(strapi, INDICATOR).update({
      documentId,
      data: { name: '尚未发布的名称', aggregation: 'none' },
    });
    expect(await rollup(`year=2024&indicator=${CODE}`)).toEqual(before);
    await releaseDemo(annals);
    const { indicators } = await rollup(`year=2024&indicator=${CODE}`);
    expect(indicators[CODE]).toMatchObject({ name: '尚未发布的名称', aggregation: 'none' });
    const { years } = await series('school=juying&from=2024');
    expect(years[0]?.edition).toEqual({ year: 2024, number: 2 });
  });

  it('should go back to the edition before when the newest is withdrawn', async () => {
    await sql(
      annals,
      `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = '有误' WHERE number = 2`,
    );
    await untilHeard({ url: `${annals.url}${BASE}/reports/juying/2024/editions/2`, status: 410 });
    const { indicators } = await rollup(`year=2024&indicator=${CODE}`);
    expect(indicators[CODE]).toMatchObject({ name: '毕业生人数', aggregation: 'sum' });
  });

  it('should be the same after an upgrade from tables that held no definitions', async () => {
    const ask = () => Promise.all([rollup('year=2024&by=city'), series('school=juying')]);
    const before = await ask();
    await sql(
      annals,
      'ALTER TABLE annals_released_value DROP COLUMN report_year, DROP COLUMN definition_id',
    );
    await sql(annals, 'DROP TABLE annals_released_definition');
    await ensureSchema({ strapi: annals.strapi });
    await ensureSchema({ strapi: annals.strapi });
    expect(await ask()).toEqual(before);
    await expect(sql(annals, 'UPDATE annals_released_value SET year = 1')).rejects.toMatchObject({
      code: '23000',
    });
  });

  it('should give nothing of what was withdrawn', async () => {
    await sql(
      annals,
      `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = '有误', body = NULL
        WHERE withdrawn_at IS NULL`,
    );
    await untilHeard({ url: `${annals.url}${BASE}/reports/juying/2024`, status: 410 });
    const refusal = refusalIn(await annals.http.get(`${BASE}/rollup?year=2024`));
    expect(refusal).toMatchObject({ status: 404, code: 'no-released-report' });
    const { code } = refusalIn(await annals.http.get(`${BASE}/series/${CODE}`));
    expect(code).toBe('indicator-not-found');
  });
});
