import { rm } from 'node:fs/promises';
import { createClient, resolveUrl, type AnnalsClient } from '../../client/src/index';
import { startAnnals, type Annals } from '../support/running/annals';
import { makeClientPackage, runExample } from '../support/asking/client';

const JUYING = { school: 'juying', year: 2024 };

describe('the client against the booted server', () => {
  let annals: Annals;
  let client: AnnalsClient;
  let statuses: number[];

  beforeAll(async () => {
    annals = await startAnnals();
  });

  beforeEach(() => {
    statuses = [];
    client = createClient({
      baseUrl: annals.url,
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        statuses.push(response.status);
        return response;
      },
    });
  });

  afterAll(() => annals.stop());

  it('should give the complete report, and the same object again while nothing changed', async () => {
    const first = await client.getReport(JUYING);
    const second = await client.getReport(JUYING);
    expect(first.data.report.school.name).toBe('重庆市聚英技工学校');
    expect(second).toBe(first);
    expect(statuses).toEqual([200, 304]);
  });

  it('should give a frozen edition and the list of editions', async () => {
    const { data, meta } = await client.getEdition({ ...JUYING, edition: 1 });
    const { data: editions } = await client.listEditions(JUYING);
    expect(data.edition?.number).toBe(1);
    expect(editions.map(({ sha256 }) => sha256)).toEqual([meta.sha256]);
  });

  it('should list released reports, by page and one after the other', async () => {
    const { data, meta } = await client.listReports({
      ...JUYING,
      district: '九龙坡区',
      pageSize: 5,
    });
    expect(data.map(({ school, year }) => ({ school: school.code, year }))).toEqual([JUYING]);
    expect(meta.pagination.total).toBe(1);
    const codes = [];
    for await (const { school } of client.allReports()) codes.push(school.code);
    expect(codes).toEqual(['juying']);
  });

  it('should give parts of the report', async () => {
    const { data: chapter } = await client.getChapter({ ...JUYING, chapter: '2.1' });
    const { data: story } = await client.getCase({ ...JUYING, case: 9 });
    const { data: annex } = await client.getTable({ ...JUYING, table: 'annex-1' });
    expect(chapter.chapter.number).toBe('2.1');
    expect(story.case.number).toBe(9);
    expect(annex.table.label).toBe('附表 1');
  });

  it('should give an indicator over years, of a school and over schools', async () => {
    const indicator = 'graduates.total';
    const { data: own } = await client.getSeries({ indicator, school: 'juying', from: 2023 });
    const { data: all } = await client.getSeries({ indicator, to: 2023 });
    expect(own.years.map(({ year, text }) => [year, text])).toEqual([
      [2023, '312'],
      [2024, '305'],
    ]);
    expect(all.years.at(-1)).toMatchObject({ year: 2023, schools: { reported: 1 } });
  });

  it('should give indicators over schools', async () => {
    const indicators = ['graduates.total', 'students.total'];
    const { data } = await client.getRollup({ year: 2024, by: 'school', indicators, pageSize: 5 });
    expect(Object.keys(data.indicators).sort()).toEqual(indicators);
    expect(data.rows.map(({ group }) => group?.key ?? 'all')).toEqual(['juying', 'all']);
  });

  it('should resolve the address of a photograph to one that is served', async () => {
    const { data } = await client.getEdition({ ...JUYING, edition: 1 });
    const address = resolveUrl(data.images[0]?.file.url ?? '', client);
    expect((await fetch(address)).headers.get('content-type')).toMatch(/^image\//);
  });

  it('should throw what the server refuses, with its status, code, message and details', async () => {
    await expect(client.getReport({ school: 'juying', year: 2019 })).rejects.toMatchObject({
      name: 'AnnalsError',
      status: 404,
      code: 'year-not-found',
      message: '学校“juying”没有发布 2019 年的年度报告。已发布的年份：2024。',
      details: { params: { school: 'juying', year: 2019, known: '2024' } },
    });
  });

  it('should print title, chapters and an indicator by its example, a process of its own', async () => {
    const folder = await makeClientPackage();
    const lines = (await runExample({ folder, args: [annals.url] })).split('\n');
    await rm(folder, { recursive: true });
    expect(lines).toEqual(
      expect.arrayContaining([
        '重庆市聚英技工学校质量年度报告（2024年）',
        '  1 学校概况',
        '    1.1 基本情况',
        '毕业生人数（人）: 305',
        '  2023: 312 (final)',
      ]),
    );
  });
});
