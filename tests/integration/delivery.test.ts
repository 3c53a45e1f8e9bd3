import { request } from 'node:http';
import fc from 'fast-check';
import { reportSchema, type ReportJson } from '../../src/plugins/annual-report/contract/report';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { startAnnals, type Annals } from '../support/running/annals';
import { contractErrors, type ResponseName } from '../support/asking/contract';
import { releaseDemo } from '../support/content/editions';
import { refusalIn } from '../support/asking/problems';
import { createSmallReport, type SmallReport } from '../support/content/small-report';

const BASE = '/api/annual-report';
const REPORT = `${BASE}/reports/juying/2024`;
const PUBLIC_URL = 'https://reports.example.org';

type Chapter = ReportJson['chapters'][number];

const flatten = (chapters: Chapter[]): Chapter[] =>
  chapters.flatMap((chapter) => [chapter, ...flatten(chapter.chapters)]);

describe('delivery', () => {
  let annals: Annals;
  let report: ReportJson;

  const get = (path: string, headers: Record<string, string> = {}) =>
    annals.http.get(path).set(headers);

  beforeAll(async () => {
    annals = await startAnnals();
    report = reportSchema.parse((await get(REPORT)).body.data);
  });

  afterAll(() => annals.stop());

  const ENDPOINTS: [ResponseName, string][] = [
    ['reportListResponse', `${BASE}/reports`],
    ['reportListResponse', `${BASE}/reports?school=juying&year=2024&district=九龙坡区&page=1`],
    ['reportListResponse', `${BASE}/reports?school=nobody`],
    ['reportResponse', REPORT],
    ['editionListResponse', `${REPORT}/editions`],
    ['editionResponse', `${REPORT}/editions/1`],
    ['chapterResponse', `${REPORT}/chapters/1`],
    ['chapterResponse', `${REPORT}/chapters/2.5.1`],
    ['chapterResponse', `${REPORT}/chapters/8`],
    ['caseResponse', `${REPORT}/cases/9`],
    ['caseResponse', `${REPORT}/cases/28`],
    ['tableResponse', `${REPORT}/tables/trend-7`],
    ['tableResponse', `${REPORT}/tables/annex-3`],
  ];

  describe.each(ENDPOINTS)('%s of %s', (name, path) => {
    const url = encodeURI(path);

    it('should be as the published schema says', async () => {
      const { body } = await get(url).expect(200);
      expect(contractErrors({ name, body })).toEqual([]);
    });

    it('should be JSON that clients ask for again, the latest each time', async () => {
      const { headers } = await get(url);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(headers['cache-control']).toBe(
        path.includes('/editions/')
          ? 'public, max-age=3600, must-revalidate'
          : 'public, max-age=0, must-revalidate',
      );
    });

    it('should answer 304 without a body to whoever holds it', async () => {
      const { headers } = await get(url);
      const etag = headers.etag ?? '';
      expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
      for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(url, { 'If-None-Match': held });
        expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
        expect(again.headers.etag).toBe(etag);
      }
    });

    it('should answer in full to whoever holds something else', async () => {
      await get(url, { 'If-None-Match': `"${'0'.repeat(64)}"` }).expect(200);
    });

    it('should answer HEAD as GET, without a body', async () => {
      const plain = { 'Accept-Encoding': 'identity' };
      const full = await get(url, plain);
      const head = await annals.http.head(url).set(plain).expect(200);
      expect(head.headers.etag).toBe(full.headers.etag);
      expect(head.headers['content-length']).toBe(String(Buffer.byteLength(full.text)));
      expect(head.text).toBeFalsy();
    });

    it('should refuse an unknown parameter', async () => {
      const response = await get(`${url}${url.includes('?') ? '&' : '?'}populate=*`);
      expect(refusalIn(response)).toMatchObject({ status: 400, code: 'bad-request' });
      expect(contractErrors({ name: 'errorResponse', body: response.body })).toEqual([]);
    });

    it('should name only the configured address, whoever is asked', async () => {
      const response = await get(url, {
        Host: 'evil.example',
        'X-Forwarded-Host': 'evil.example',
        'X-Forwarded-Proto': 'gopher',
      });
      expect(response.status).toBe(200);
      expect(response.text).not.toContain('evil.example');
      expect(response.text).not.toContain('gopher');
    });
  });

  it('should be read only', async () => {
    for (const [, path] of ENDPOINTS.slice(3)) {
      for (const method of ['post', 'put', 'patch', 'delete'] as const) {
        expect((await annals.http[method](path)).status).toBeGreaterThanOrEqual(400);
        expect((await annals.http[method](path)).status).toBeLessThan(500);
      }
    }
  });

  it('should publish its schema as a document of its own', async () => {
    const response = await get(`${BASE}/schema/report.v1.json`).expect(200);
    expect(response.headers['content-type']).toBe('application/schema+json; charset=utf-8');
    expect(JSON.parse(response.text)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'report.v1.json',
    });
  });

  describe('links', () => {
    it('should lead from the latest edition to its neighbours', async () => {
      const { body } = await get(REPORT);
      expect(body.meta).toMatchObject({
        latest: true,
        baseUrl: PUBLIC_URL,
        links: {
          self: `${PUBLIC_URL}${REPORT}`,
          editions: `${PUBLIC_URL}${REPORT}/editions`,
          schema: `${PUBLIC_URL}${BASE}/schema/report.v1.json`,
        },
      });
    });

    it('should lead to an answer each', async () => {
      const { body } = await get(REPORT);
      for (const link of Object.values(body.meta.links as Record<string, string>)) {
        await get(new URL(link).pathname).expect(200);
      }
    });

    it('should lead from the lists to reports and editions', async () => {
      const reports = await get(`${BASE}/reports?school=juying`);
      expect(reports.body.data[0].url).toBe(`${PUBLIC_URL}${REPORT}`);
      const editions = await get(`${REPORT}/editions`);
      expect(editions.body.data[0].url).toBe(`${PUBLIC_URL}${REPORT}/editions/1`);
    });

    it('should resolve file addresses against the base', async () => {
      const { body } = await get(REPORT);
      const url = new URL(report.images[0]?.file.url ?? '', body.meta.baseUrl);
      expect(url.href).toMatch(
        /^https:\/\/reports\.example\.org\/uploads\/editions\/files\/[0-9a-f]{64}\.jpg$/,
      );
    });
  });

  describe('the demo as printed', () => {
    it('should have 57 sections, 28 cases, 50 figures, 10 charts, 5 annexes and 110 annex rows', () => {
      const annexes = report.tables.filter(({ kind }) => kind === 'annex');
      expect({
        sections: flatten(report.chapters).length,
        cases: report.cases.length,
        figures: report.images.length,
        charts: report.tables.length - annexes.length,
        annexes: annexes.length,
        rows: annexes.flatMap(({ rows }) => rows).length,
      }).toEqual({ sections: 57, cases: 28, figures: 50, charts: 10, annexes: 5, rows: 110 });
    });

    it.each([
      ['1', '学校概况'],
      ['1.4', '师资队伍'],
      ['2.1.3', '将思政元素融入到课程中'],
      ['2.3', '“三教”改革'],
      ['2.3.3', '师资建设'],
      ['2.5.1', '就业质量'],
      ['2.6', '学生发展'],
      ['3.4.2', '双师型教师培养计划'],
      ['4.1', '服务行业企业'],
      ['5.3', '传承中华优秀传统文化'],
      ['6.4.3', '财务管理科学化'],
      ['7', '面临挑战'],
      ['8', '附表'],
    ])('should number section %s %s', async (number, title) => {
      const { body } = await get(`${REPORT}/chapters/${number}`).expect(200);
      expect(body.data.chapter).toMatchObject({ number, title });
    });

    it.each([
      [1, '重庆市聚英技工学校', '1.1', null],
      [3, '市级高技能人才培训基地', '1.1', '案例 1'],
      [15, '学生军事化管理——学唱军歌', '2.1.6', '案例 4'],
      [18, '技工院校教材征订使用情况检查', '2.3.2', null],
      [23, '技能大赛获奖证书', '2.6', null],
      [31, '特种作业操作证', '4.1', '案例 11'],
      [38, '电商直播培训', '4.4', '案例 16'],
      [45, '党员、团员及志愿者代表在歌乐山烈士陵园合影', '5.2', '案例 20'],
    ])('should print 图 %i %s in %s', (number, caption, chapter, story) => {
      const image = report.images[number - 1];
      const label = report.cases.find(({ id }) => id === image?.case)?.label ?? null;
      expect({ ...image, case: label }).toMatchObject({
        number,
        label: `图 ${number}`,
        caption,
        chapter,
        case: story,
      });
    });

    it.each([
      [1, '成功获批市级高技能人才培训基地', '1.1'],
      [3, '加强基础设施建设 不断改善办学条件', '1.5'],
      [9, '开展企业新型学徒制 提升企业职工岗位技能', '4.1'],
      [14, '开展技能提升行动 鼓励学员“一人多证”', '4.2'],
      [19, '“未来工匠”读书行动∙探索《习近平的七年知青岁月》', '5.1'],
      [28, '多渠道开源 全方位节流', '6.5'],
    ])('should print 案例 %i %s in %s', async (number, title, chapter) => {
      const { body } = await get(`${REPORT}/cases/${number}`).expect(200);
      expect(body.data.case).toMatchObject({ number, label: `案例 ${number}`, title, chapter });
    });

    it.each([
      ['trend-1', '表 1', '学生规模近三年变化趋势', '1.3'],
      ['trend-5', '表 5', '教师年龄结构', '1.4'],
      ['trend-7', '表 7', '就业质量近三年变化趋势', '2.5.1'],
      ['trend-10', '表 10', '学校经费支出近两年变化趋势', '6.5'],
      ['annex-1', '附表 1', '人才培养质量计分卡', '8'],
      ['annex-3', '附表 3', '教学资源表', '8'],
      ['annex-5', '附表 5', '落实政策表', '8'],
    ])('should print %s as %s %s in %s', async (key, label, title, chapter) => {
      const { body } = await get(`${REPORT}/tables/${key}`).expect(200);
      expect(body.data.table).toMatchObject({ key, label, title, chapter });
    });

    it.each([
      ['annex-1', '毕业生人数', { '2023': '312', '2024': '305' }, true],
      ['annex-1', '升入本科人数', { '2023': '6', '2024': '1' }, false],
      ['annex-1', '自主创业率', { '2023': '0', '2024': '0' }, false],
      ['annex-2', '家长满意度', { '2023': '93%', '2024': '93%' }, false],
      ['annex-3', '生师比', { '2023': '20:1', '2024': '20:1' }, true],
      ['annex-4', '纵向科研经费到款额', { '2023': '0', '2024': '0' }, true],
    ])('should print in %s the row %s as %p', (key, label, texts, required) => {
      const table = report.tables.find((candidate) => candidate.key === key);
      const row = table?.rows.find((candidate) => candidate.label === label);
      const printed = Object.fromEntries(
        Object.entries(row?.cells ?? {}).map(([year, { text }]) => [year, text]),
      );
      expect({ printed, required: row?.required }).toEqual({ printed: texts, required });
    });

    it('should print respondents and methods where the source has them', () => {
      const table = report.tables.find(({ key }) => key === 'annex-2');
      const row = table?.rows.find(({ label }) => label === '教职工满意度');
      expect(row?.cells['2024']).toMatchObject({ text: '98%', respondents: 96, method: '问卷' });
    });
  });

  describe('what does not exist', () => {
    it.each([
      ['a school', `${BASE}/reports/nobody/2024`, 'school-not-found', 'juying'],
      ['a year', `${BASE}/reports/juying/2023`, 'year-not-found', '2024'],
      ['an edition', `${REPORT}/editions/9`, 'edition-not-found', '1'],
      [
        'the history of a school',
        `${BASE}/reports/nobody/2024/editions`,
        'school-not-found',
        'juying',
      ],
      [
        'an edition of a school',
        `${BASE}/reports/nobody/2024/editions/1`,
        'school-not-found',
        'juying',
      ],
      ['a chapter', `${REPORT}/chapters/9.9`, 'chapter-not-found', '2.5.1'],
      ['a case', `${REPORT}/cases/29`, 'case-not-found', '28'],
      ['a table', `${REPORT}/tables/annex-9`, 'table-not-found', 'annex-5'],
      ['a case of a year', `${BASE}/reports/juying/2023/cases/1`, 'year-not-found', '2024'],
    ])('should answer 404 for %s and say what exists', async (_what, path, code, known) => {
      const response = await get(path);
      expect(refusalIn(response)).toMatchObject({ status: 404, name: 'NotFoundError', code });
      expect(refusalIn(response).message).toContain(known);
      expect(contractErrors({ name: 'errorResponse', body: response.body })).toEqual([]);
    });

    it('should say so in English to whoever asks for it', async () => {
      const response = await get(`${BASE}/reports/juying/2023`, { 'Accept-Language': 'en' });
      expect(refusalIn(response).message).toMatch(/has no released report for 2023/);
    });
  });

  describe('bad input', () => {
    // A client library would fix a path before it sends it.
    const raw = (path: string): Promise<{ status: number; text: string; body: unknown }> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(annals.url);
        request({ hostname, port, path }, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text, body: JSON.parse(text) as unknown }),
          );
        })
          .on('error', reject)
          .end();
      });

    it.each([
      `${BASE}/reports/juying/24`,
      `${BASE}/reports/juying/20245`,
      `${BASE}/reports/juying/1e3`,
      `${BASE}/reports/juying/2024.0`,
      `${BASE}/reports/juying/%3024`,
      `${BASE}/reports/juying/-2024`,
      `${BASE}/reports/juying/%20`,
      `${BASE}/reports/juying/${encodeURIComponent('２０２４')}`,
      `${BASE}/reports/JUYING/2024`,
      `${BASE}/reports/${'a'.repeat(65)}/2024`,
      `${BASE}/reports/a%00b/2024`,
      `${BASE}/reports/juying%2F2024/2024`,
      `${BASE}/reports/..%2F..%2F/2024`,
      `${BASE}/reports/'%20OR%201=1/2024`,
      `${REPORT}/editions/0`,
      `${REPORT}/editions/-1`,
      `${REPORT}/editions/1.0`,
      `${REPORT}/editions/99999999999999999999`,
      `${REPORT}/cases/2147483648`,
      `${REPORT}/cases/x`,
      `${REPORT}/chapters/0`,
      `${REPORT}/chapters/1.2.3.4`,
      `${REPORT}/chapters/1.`,
      `${REPORT}/chapters/1%00`,
      `${REPORT}/tables/__proto__`,
      `${REPORT}/tables/constructor%2Fname`,
      `${REPORT}/tables/${'a'.repeat(65)}`,
      `${BASE}/reports?year=24`,
      `${BASE}/reports?year=2024&year=2023`,
      `${BASE}/reports?year[]=2024`,
      `${BASE}/reports?year[$gt]=2000`,
      `${BASE}/reports?school[$ne]=x`,
      `${BASE}/reports?page=0`,
      `${BASE}/reports?page=-1`,
      `${BASE}/reports?page=1.5`,
      `${BASE}/reports?page=99999999999999999999`,
      `${BASE}/reports?pageSize=0`,
      `${BASE}/reports?pageSize=101`,
      `${BASE}/reports?pageSize=1000000`,
      `${BASE}/reports?district=`,
      `${BASE}/reports?district=${'a'.repeat(101)}`,
      `${BASE}/reports?district=a%00b`,
      `${BASE}/reports?schol=juying`,
      `${BASE}/reports?fields=title`,
      `${BASE}/reports?sort=year`,
      `${BASE}/reports?status=draft`,
      `${BASE}/reports?filters[year]=2024`,
    ])('should answer 400 to %s, saying what is wrong', async (path) => {
      const response = await raw(path);
      expect(refusalIn(response)).toMatchObject({
        status: 400,
        name: 'ValidationError',
        code: 'bad-request',
      });
      expect(contractErrors({ name: 'errorResponse', body: response.body })).toEqual([]);
    });

    it.each([
      `${BASE}/reports/juying`,
      `${BASE}/reports/juying/2024/`,
      `${BASE}/reports/juying/2024/nothing`,
      `${BASE}/reports/juying/2024/chapters`,
      `${BASE}/reports/juying/2024/chapters/1/2`,
      `${BASE}/reports/%2e%2e/2024/../../..`,
      `${BASE}/nothing`,
      `${BASE}/reports/juying/%E0%A4%A`,
      `${BASE}/reports/%/2024`,
    ])('should answer no worse than 404 to %s', async (path) => {
      expect([200, 400, 404]).toContain((await raw(path)).status);
    });

    const segment = fc.oneof(
      fc.constantFrom('juying', '2024', 'chapters', 'cases', 'tables', 'editions', '1', '2.5.1'),
      fc.string({ maxLength: 20, unit: 'binary' }).map((text) => encodeURIComponent(text)),
      fc.stringMatching(/^[!-.0-~]{0,12}$/),
    );
    const parameter = fc.tuple(
      fc.oneof(fc.constantFrom('school', 'year', 'page', 'pageSize', 'district'), segment),
      segment,
    );
    const path = fc
      .tuple(fc.array(segment, { maxLength: 6 }), fc.array(parameter, { maxLength: 4 }))
      .map(([segments, parameters]) => {
        const query = parameters.map(([name, value]) => `${name}=${value}`).join('&');
        return `${BASE}/reports/${segments.join('/')}${query && `?${query}`}`;
      });

    it('should never answer 500, whatever is asked', async () => {
      const ask = async (asked: string): Promise<void> => {
        const { status, body } = await raw(asked);
        expect([200, 400, 404]).toContain(status);
        expect(body).toHaveProperty('data');
      };
      await fc.assert(fc.asyncProperty(path, ask), { numRuns: 400 });
    });
  });

  describe('the list of reports', () => {
    let smalls: SmallReport[];
    const list = async (query: string) => (await get(`${BASE}/reports?${query}`).expect(200)).body;
    const schools = (body: { data: { school: { code: string } }[] }) =>
      body.data.map(({ school }) => school.code);

    beforeAll(async () => {
      smalls = [];
      for (const district of ['甲区', '乙区', '甲区']) {
        const small = await createSmallReport({ strapi: annals.strapi, district });
        const { school, year } = small;
        const releases = createReleaseService({ strapi: annals.strapi });
        await releases.release({ school, year, note: null, by: null });
        smalls.push(small);
      }
    });

    it('should begin with the newest release', async () => {
      const [first, second, third] = smalls.map(({ school }) => school);
      expect(schools(await list(''))).toEqual([third, second, first, 'juying']);
    });

    it('should hold one school', async () => {
      expect(schools(await list('school=juying'))).toEqual(['juying']);
    });

    it('should hold one district', async () => {
      const [first, , third] = smalls.map(({ school }) => school);
      expect(schools(await list(`district=${encodeURIComponent('甲区')}`))).toEqual([third, first]);
    });

    it('should hold one year', async () => {
      expect(schools(await list('year=2024'))).toHaveLength(4);
      expect(schools(await list('year=2023'))).toEqual([]);
    });

    it('should hold what every filter lets through', async () => {
      const query = `school=juying&year=2024&district=${encodeURIComponent('甲区')}`;
      expect(schools(await list(query))).toEqual([]);
    });

    it('should come in pages that together hold each report once', async () => {
      const pages = [await list('pageSize=3'), await list('pageSize=3&page=2')];
      expect(pages[0].meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: 2, total: 4 });
      expect(new Set(pages.flatMap(schools)).size).toBe(4);
      expect(pages.map((page) => schools(page).length)).toEqual([3, 1]);
    });

    it('should be empty beyond its end, and still know its size', async () => {
      const body = await list('pageSize=3&page=99');
      expect(body.data).toEqual([]);
      expect(body.meta.pagination).toEqual({ page: 99, pageSize: 3, pageCount: 2, total: 4 });
    });

    it('should name the latest edition of each report', async () => {
      await releaseDemo(annals);
      const body = await list('school=juying');
      expect(body.data).toMatchObject([{ school: { code: 'juying' }, year: 2024, edition: 2 }]);
    });
  });
});
