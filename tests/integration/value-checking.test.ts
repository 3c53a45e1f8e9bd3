import {
  valuesCheckedSchema,
  type ValuesChecked,
} from '../../src/plugins/annual-report/contract/admin/values';
import { createValueCheckService } from '../../src/plugins/annual-report/server/src/services/values/value-check-service';
import { createValueGridService } from '../../src/plugins/annual-report/server/src/services/values/value-grid-service';
import { startAnnals, type Annals } from '../support/running/annals';
import { DEMO } from '../support/content/editions';
import { cellIn, readValues, REPORT } from '../support/asking/numbers-page';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { sql } from '../support/stored/sql';
import { statementsOf } from '../support/stored/statements';

const CHECK = `${REPORT}/values/check`;

type Cell = { indicator: string; text?: string; revision?: number | null; year?: number };

describe('what is entered and not saved', () => {
  let annals: Annals;
  let headers: Record<string, string>;

  beforeAll(async () => {
    annals = await startAnnals();
    headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
  });

  afterAll(() => annals.stop());

  const send = (cells: Cell[]) =>
    annals.http
      .post(CHECK)
      .set(headers)
      .send({ cells: cells.map((cell) => ({ year: 2024, revision: 1, ...cell })) });

  const check = async (cells: Cell[]): Promise<ValuesChecked> =>
    valuesCheckedSchema.parse((await send(cells).expect(200)).body).data;

  const count = () => sql(annals, 'SELECT count(*)::int AS n FROM annals_value_revision');

  it('should be read as a save would, and not written', async () => {
    const before = await count();
    const { problems, readings } = await check([
      { indicator: 'graduates.total', text: '约 ３１２ 人' },
      { indicator: 'graduates.placed', text: '12 个' },
    ]);
    expect(problems).toMatchObject([{ indicator: 'graduates.placed', code: 'value-unit' }]);
    expect(readings).toMatchObject([
      { indicator: 'graduates.total', value: 312, status: 'estimated', printed: '约 ３１２ 人' },
    ]);
    expect(await count()).toEqual(before);
  });

  it('should be reported for what others changed, with what stands now', async () => {
    const { conflicts } = await check([{ indicator: 'graduates.total', text: '1', revision: 9 }]);
    expect(conflicts).toMatchObject([
      { indicator: 'graduates.total', expected: 9, current: { printed: '305', revision: 1 } },
    ]);
  });

  it('should show what formulas would give with it, in words', async () => {
    const { derived } = await check([
      { indicator: 'staff.full-time-teachers', text: '100' },
      { indicator: 'staff.dual-qualified', text: '40' },
    ]);
    const rate = derived.find(
      ({ indicator, year }) => indicator === 'staff.dual-qualified-rate' && year === 2024,
    );
    expect(rate?.derivation.value).toBe(40);
    expect(rate?.explained.formula.zh).toMatch(/^「.+」 ÷ 「.+」 × 100%$/);
    expect(rate?.explained.inputs.map(({ printed }) => printed).sort()).toEqual(['100', '40']);
  });

  it('should be read in a fixed number of statements', async () => {
    const checks = createValueCheckService(annals);
    const values = await readValues(annals, headers);
    const cells = values.cells.map(({ indicator, year, revision }) => ({
      indicator,
      year,
      revision,
      note: '改',
    }));
    for (const some of [cells.slice(0, 1), cells]) {
      const statements = await statementsOf(annals, () => checks.check({ ...DEMO, cells: some }));
      expect(statements.filter((statement) => statement.includes('SELECT'))).toHaveLength(5);
    }
  });

  it('should be refused as a request when it is not one', async () => {
    expect(refusalIn(await send([]))).toMatchObject({ status: 400, code: 'bad-request' });
  });
});

describe('the admin panel’s grid', () => {
  let annals: Annals;
  let headers: Record<string, string>;

  beforeAll(async () => {
    annals = await startAnnals();
    headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
  });

  afterAll(() => annals.stop());

  it('should be read in four statements, whatever its size', async () => {
    const grids = createValueGridService(annals);
    for (const table of ['annex-1', null]) {
      const statements = await statementsOf(annals, () => grids.show({ ...DEMO, table }));
      expect(statements.filter((statement) => statement.includes('SELECT'))).toHaveLength(4);
    }
  });

  it('should have a derived value where none was entered, and beside one that was', async () => {
    const values = await readValues(annals, headers);
    const beside = values.derived.find(
      ({ origin, derivation }) => origin === 'reported' && derivation.value !== null,
    );
    expect(beside).toBeDefined();
    const { indicator } = cellIn(values, beside?.indicator ?? '', beside?.year);
    await sql(annals, 'DELETE FROM observations WHERE indicator_code = ? AND year = ?', [
      indicator,
      beside?.year,
    ]);
    const after = await readValues(annals, headers);
    expect(
      after.derived.find((value) => value.indicator === indicator && value.year === beside?.year),
    ).toMatchObject({ origin: 'derived', derivation: { value: expect.any(Number) } });
  });

  it('should name every revision as it is printed', async () => {
    const { body } = await annals.http
      .get(`${REPORT}/values/graduates.total/2024/history`)
      .set(headers)
      .expect(200);
    expect(body.data).toMatchObject([{ printed: '305', revision: 1 }]);
  });
});
