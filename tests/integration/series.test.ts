import type {
  AllSchoolsSeries,
  SchoolSeries,
} from '../../src/plugins/annual-report/contract/aggregate';
import { startAnnals, type Annals } from '../support/running/annals';
import { contractErrors } from '../support/asking/contract';
import { DEFINITIONS, makeWorld, YEARS } from '../support/content/made-world';
import { refusalIn } from '../support/asking/problems';
import { releaseWorld } from '../support/content/released-world';
import { createOracle } from '../support/content/rollup-oracle';
import { forgetEditions } from '../support/stored/stored';

const SERIES = '/api/annual-report/series';
const CODES = Object.keys(DEFINITIONS);
/** The year before the first report is printed too. */
const PRINTED_YEARS = [2020, ...YEARS];

const world = makeWorld({ schools: 12, seed: 7 });
const oracle = createOracle(world);

describe('a series', () => {
  let annals: Annals;

  const get = (path: string) => annals.http.get(`${SERIES}/${path}`);
  const ofSchool = async (path: string): Promise<SchoolSeries> =>
    (await get(path).expect(200)).body.data;
  const overSchools = async (path: string): Promise<AllSchoolsSeries> =>
    (await get(path).expect(200)).body.data;

  beforeAll(async () => {
    annals = await startAnnals();
    await forgetEditions(annals);
    await releaseWorld({ strapi: annals.strapi, world });
  });

  afterAll(() => annals.stop());

  describe('of a school', () => {
    it('should give each year from the edition that counts for it, of every school and indicator', async () => {
      for (const school of oracle.schools) {
        for (const code of CODES) {
          const { years } = await ofSchool(`${code}?school=${school}`);
          const served = years.map(({ year, text, status, respondents, from }) => ({
            year,
            text,
            status,
            respondents,
            from,
          }));
          const expected = PRINTED_YEARS.flatMap((year) => {
            const value = oracle.counted(school, code, year);
            if (!value) return [];
            const { status, respondents, report } = value;
            const text = oracle.printed(value);
            return [{ year, text, status, respondents, from: report > year ? report : null }];
          });
          expect(served).toEqual(expected);
        }
      }
    });

    it('should name the edition that a value stands in', async () => {
      const { years } = await ofSchool(`w.students?school=${oracle.schools[0]}`);
      const editions = world.editions
        .filter(({ school, isWithdrawn }) => school === oracle.schools[0] && !isWithdrawn)
        .map(({ year, number }) => ({ year, number }));
      expect(editions).toEqual(expect.arrayContaining(years.map(({ edition }) => edition)));
    });

    it('should tell the change to the year before', async () => {
      const all = await Promise.all(
        oracle.schools.map((school) => ofSchool(`w.rank?school=${school}`)),
      );
      const pairs = all.flatMap(({ years }) =>
        years.slice(1).map((after, place) => ({ before: years[place], after })),
      );
      const reported = pairs.filter(({ after }) => after.change.absolute !== null);
      expect(reported.length).toBeGreaterThan(5);
      for (const { before, after } of reported) {
        expect(before?.year).toBe(after.year - 1);
        expect(after.change.absolute).toBe((after.value ?? NaN) - (before?.value ?? NaN));
      }
    });

    it('should give the words of the reasons why there is no change', async () => {
      const { years, reasons } = await ofSchool(`w.satisfaction?school=${oracle.schools[0]}`);
      const named = new Set(years.flatMap(({ change }) => change.reason ?? []));
      expect(Object.keys(reasons).sort()).toEqual([...named].sort());
      expect(named).toContain('no-year-before');
    });

    it('should hold the years that are asked for, and know the one before them', async () => {
      const school = oracle.schools[1];
      const whole = await ofSchool(`w.students?school=${school}`);
      const part = await ofSchool(`w.students?school=${school}&from=2022&to=2023`);
      expect(part.years).toEqual(whole.years.filter(({ year }) => year === 2022 || year === 2023));
    });

    it('should be as the published schema says', async () => {
      const { body } = await get(`w.rate?school=${oracle.schools[0]}`);
      expect(contractErrors({ name: 'schoolSeriesResponse', body })).toEqual([]);
    });
  });

  describe('over all schools', () => {
    it.each(CODES)('should be the total of the roll-up in each year: %s', async (code) => {
      const { years } = await overSchools(code);
      for (const { year, ...cell } of years) {
        const { body } = await annals.http.get(
          `/api/annual-report/rollup?year=${year}&by=type&indicator=${code}`,
        );
        expect(cell).toEqual(body.data.rows.at(-1).cells[code]);
      }
      expect(years.map(({ year }) => year)).toEqual(PRINTED_YEARS);
    });

    it('should hold the years that are asked for', async () => {
      const { years } = await overSchools('w.growth?from=2022&to=2023');
      expect(years.map(({ year }) => year)).toEqual([2022, 2023]);
    });

    it('should be as the published schema says', async () => {
      const { body } = await get('w.rate');
      expect(contractErrors({ name: 'allSchoolsSeriesResponse', body })).toEqual([]);
    });
  });

  it.each([
    ['students', 'indicator'],
    ['w.students?school=W_1', 'school'],
    ['w.students?from=20', 'from'],
    ['w.students?from=2024&to=2023', 'from'],
    ['w.students?year=2024', 'year'],
  ])('should be refused for %s', async (path, parameter) => {
    const refusal = refusalIn(await get(path));
    expect(refusal).toMatchObject({ status: 400, code: 'bad-request' });
    expect(refusal.params.parameter).toBe(parameter);
  });

  it.each(['w.unknown', `w.unknown?school=${oracle.schools[0]}`])(
    'should be told which indicators there are for %s',
    async (path) => {
      const refusal = refusalIn(await get(path));
      expect(refusal).toMatchObject({ status: 404, code: 'indicator-not-found' });
      expect(refusal.message).toContain('w.students');
    },
  );

  it('should be told which schools there are for one that has released nothing', async () => {
    const refusal = refusalIn(await get('w.students?school=w-99'));
    expect(refusal).toMatchObject({ status: 404, code: 'school-not-found' });
    expect(refusal.message).toContain(oracle.schools[0]);
  });
});
