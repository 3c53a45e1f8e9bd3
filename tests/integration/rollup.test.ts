import type { Rollup } from '../../src/plugins/annual-report/contract/aggregate';
import { ensureSchema } from '../../src/plugins/annual-report/server/src/database/ensure-schema';
import { startAnnals, type Annals } from '../support/running/annals';
import { contractErrors } from '../support/asking/contract';
import { DEFINITIONS, makeWorld, YEARS } from '../support/content/made-world';
import { refusalIn } from '../support/asking/problems';
import { releaseWorld } from '../support/content/released-world';
import { createOracle, type OracleCell } from '../support/content/rollup-oracle';
import { sql } from '../support/stored/sql';
import { forgetEditions } from '../support/stored/stored';

const ROLLUP = '/api/annual-report/rollup';
const WORLDS = [
  { schools: 9, seed: 1 },
  { schools: 40, seed: 20_240_607 },
];

type Cell = Rollup['rows'][number]['cells'][string];

const essence = ({ text, status, schools, from }: Cell): OracleCell => ({
  text,
  status,
  ...schools,
  from: Object.fromEntries(from.map(({ report, schools: count }) => [report, count])),
});

const essences = (cells: Record<string, Cell>) =>
  Object.fromEntries(Object.entries(cells).map(([code, cell]) => [code, essence(cell)]));

describe.each(WORLDS)('the roll-up of $schools schools', (given) => {
  const world = makeWorld(given);
  const oracle = createOracle(world);
  let annals: Annals;

  const get = (query: string) => annals.http.get(`${ROLLUP}?${query}`);
  const rollup = async (query: string): Promise<Rollup> => (await get(query).expect(200)).body.data;
  const rowsOf = async (query: string) =>
    (await rollup(query)).rows.map(({ group, cells }) => ({
      key: group ? group.key : 'all',
      cells: essences(cells),
    }));
  const byKey = (rows: { key: string | null }[]) =>
    [...rows].sort((left, right) => (String(left.key) < String(right.key) ? -1 : 1));

  beforeAll(async () => {
    annals = await startAnnals();
    await forgetEditions(annals);
    await releaseWorld({ strapi: annals.strapi, world });
  });

  afterAll(() => annals.stop());

  describe.each(['district', 'city', 'type'])('by %s', (by) => {
    it.each(YEARS)('should equal the sums by hand to the last digit in %d', async (year) => {
      const codes = Object.keys(DEFINITIONS).join(',');
      const rows = await rowsOf(`year=${year}&by=${by}&indicator=${codes}`);
      expect(byKey(rows)).toEqual(byKey(oracle.rollup({ year, by })));
    });

    it('should have each school in one group, and all of them in the last row', async () => {
      const { rows } = await rollup(`year=2023&by=${by}&indicator=w.students`);
      const expected = rows.map(({ cells }) => cells['w.students']?.schools.expected ?? 0);
      expect(rows.at(-1)?.group).toBeNull();
      expect(expected.at(-1)).toBe(oracle.schools.length);
      expect(expected.slice(0, -1).reduce((sum, count) => sum + count)).toBe(expected.at(-1));
    });

    it('should be as the published schema says', async () => {
      const { body } = await get(`year=2022&by=${by}`);
      expect(contractErrors({ name: 'rollupResponse', body })).toEqual([]);
    });
  });

  describe('by school', () => {
    it('should come in pages that together hold each school once, under a total of all', async () => {
      const pages = [1, 2, 3].map((page) => rollup(`year=2023&by=school&page=${page}&pageSize=20`));
      const rows = (await Promise.all(pages)).map((data) => data.rows);
      const codes = rows.flatMap((page) => page.flatMap(({ group }) => group?.key ?? []));
      expect(codes).toEqual(oracle.schools);
      expect(new Set(rows.map((page) => JSON.stringify(page.at(-1)))).size).toBe(1);
      const total = oracle.rollup({ year: 2023, by: 'all' }).at(-1);
      expect(rows[0]?.at(-1)?.group).toBeNull();
      expect(essences(rows[0]?.at(-1)?.cells ?? {})).toEqual(total?.cells);
    });

    it('should be what each school released itself, of every indicator', async () => {
      const { rows } = await rollup('year=2022&by=school&pageSize=100');
      const served = rows.slice(0, -1).flatMap(({ group, cells }) =>
        Object.entries(cells).map(([code, cell]) => ({
          place: `${group?.key} ${code}`,
          text: cell.text,
          status: cell.status,
          rule: cell.rule,
          from: cell.from.map(({ report }) => report),
        })),
      );
      const expected = oracle.schools.flatMap((school) =>
        Object.keys(DEFINITIONS)
          .sort()
          .map((code) => {
            const value = oracle.counted(school, code, 2022);
            return {
              place: `${school} ${code}`,
              text: value ? oracle.printed(value) : '未采集',
              status: value?.status ?? 'not-collected',
              rule: 'own',
              from: value && value.report > 2022 ? [value.report] : [],
            };
          }),
      );
      expect(served).toEqual(expected);
    });

    it('should say how many pages there are, beyond the last too', async () => {
      const { body } = await get('year=2023&by=school&page=99&pageSize=5');
      const total = oracle.schools.length;
      const pageCount = Math.ceil(total / 5);
      expect(body.meta.pagination).toEqual({ page: 99, pageSize: 5, pageCount, total });
      expect(body.data.rows).toHaveLength(1);
      expect(contractErrors({ name: 'rollupResponse', body })).toEqual([]);
    });
  });

  describe('an answer', () => {
    it('should give the words of every reason that it names, and of no other', async () => {
      const { rows, reasons } = await rollup('year=2023');
      const named = rows.flatMap(({ cells }) =>
        Object.values(cells).flatMap(({ reason }) => reason ?? []),
      );
      expect(Object.keys(reasons).sort()).toEqual([...new Set(named)].sort());
      expect(reasons['not-aggregated']?.en).toContain('by=school');
    });

    it('should hold the indicators that are named, each once', async () => {
      const { indicators, rows } = await rollup('year=2023&indicator=w.rate,w.students,w.rate');
      expect(Object.keys(indicators)).toEqual(['w.rate', 'w.students']);
      expect(Object.keys(rows[0]?.cells ?? {})).toEqual(['w.rate', 'w.students']);
    });

    it('should hold every indicator of the year where none is named', async () => {
      const { indicators } = await rollup('year=2023');
      expect(Object.keys(indicators)).toEqual(Object.keys(DEFINITIONS).sort());
    });

    it('should tell districts of the same name apart', async () => {
      const { rows } = await rollup('year=2023&indicator=w.students');
      const groups = rows.flatMap(({ group }) => (group?.label === '鼓楼区' ? [group.key] : []));
      expect(groups.sort()).toEqual(['甲省/东市/鼓楼区', '甲省/西市/鼓楼区']);
    });

    it('should have a tag, and be a 304 to whoever holds it', async () => {
      const { headers } = await get('year=2023');
      await get('year=2023')
        .set('If-None-Match', headers.etag ?? '')
        .expect(304);
    });

    it.each([
      ['by=district', 6],
      ['by=district&indicator=w.rate', 6],
      ['by=school&pageSize=1', 7],
      ['by=school&pageSize=100', 7],
    ])('should take a fixed number of statements for %s: %d', async (query, statements) => {
      const { connection } = annals.strapi.db;
      const seen: string[] = [];
      const note = ({ sql: statement }: { sql: string }) => seen.push(statement);
      connection.on('query', note);
      // A year that nobody asked for yet: what was answered once is answered from memory.
      await get(`year=2021&${query}`).expect(200);
      connection.off('query', note);
      const ours = seen.filter((statement) => /annals_|^BEGIN|^COMMIT|^SET/.test(statement));
      expect(ours).toHaveLength(statements);
    });
  });

  describe('a question that cannot be answered', () => {
    it.each([
      ['', 'year'],
      ['year=24', 'year'],
      ['year=2023&by=province', 'by'],
      ['year=2023&indicator=', 'indicator'],
      ['year=2023&indicator=students', 'indicator'],
      ['year=2023&indicator=w.students,', 'indicator'],
      ['year=2023&indicator=w.students&indicator=w.rate', 'indicator'],
      [
        `year=2023&indicator=${Array.from({ length: 51 }, (_, n) => `w.x${n}`).join()}`,
        'indicator',
      ],
      ['year=2023&by=district&page=2', 'page'],
      ['year=2023&by=city&pageSize=5', 'pageSize'],
      ['year=2023&by=school&pageSize=101', 'pageSize'],
      ['year=2023&by=school&page=0', 'page'],
      ['year=2023&school=w-01', 'school'],
    ])('should be refused: %s', async (query, parameter) => {
      const refusal = refusalIn(await get(query));
      expect(refusal).toMatchObject({ status: 400, code: 'bad-request' });
      expect(refusal.params.parameter).toBe(parameter);
    });

    it('should be reported what there is, where an indicator was never released', async () => {
      const refusal = refusalIn(await get('year=2023&indicator=w.students,w.unknown'));
      expect(refusal).toMatchObject({ status: 404, code: 'indicator-not-found' });
      expect(refusal.params.code).toBe('w.unknown');
      expect(refusal.message).toContain('w.students');
    });

    it('should be told which years there are, where no report prints the year', async () => {
      const refusal = refusalIn(await get('year=1999').set('Accept-Language', 'en'));
      expect(refusal).toMatchObject({ status: 404, code: 'no-values-of-year' });
      expect(refusal.message).toContain('Years of released reports: 2024, 2023, 2022, 2021');
    });
  });

  describe('the editions that count', () => {
    const noted = () =>
      sql(annals, 'SELECT edition_id FROM annals_latest_edition ORDER BY edition_id');

    it('should be the newest readable one of each report, after every release and withdrawal', async () => {
      const expected = await sql(
        annals,
        `SELECT max(id) AS edition_id FROM annals_edition WHERE withdrawn_at IS NULL
          GROUP BY school_code, year ORDER BY 1`,
      );
      expect(await noted()).toEqual(expected);
    });

    it('should be found again after the list was lost', async () => {
      const before = await noted();
      await sql(annals, 'DELETE FROM annals_latest_edition');
      await ensureSchema({ strapi: annals.strapi });
      expect(await noted()).toEqual(before);
    });
  });
});
