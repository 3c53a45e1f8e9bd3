import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { FIRST_WORDS } from '../../src/plugins/annual-report/domain/base/first-words';
import { createPublicAccess } from '../../src/plugins/annual-report/server/src/access/public-access';
import { SCHOOL } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { listRoutes } from '../support/asking/crawl';
import { signInAs } from '../support/asking/people';
import { rawRequest, type RawResponse } from '../support/asking/raw-request';
import { documentsOf } from '../support/content/documents';
import { createReleasedReport } from '../support/content/released-report';

const REPORT = '/juying/2024';
const HTML = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/** Headers of the connection and the moment, which no two answers share. */
const PASSING = ['date', 'connection', 'keep-alive', 'transfer-encoding'];

const lastingHeaders = ({ headers }: RawResponse) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !PASSING.includes(name)));

const textOf = ({ bytes }: RawResponse): string => bytes.toString('utf8');

describe('pages of reports', () => {
  let annals: Annals;

  beforeAll(async () => {
    annals = await startAnnals();
  });

  afterAll(() => annals.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    rawRequest({ url: `${annals.url}${path}`, headers: { ...HTML, ...headers } });
  /** With a header that no page needs, a request goes the ordinary way. */
  const getOrdinarily = (path: string, headers: Record<string, string> = {}) =>
    get(path, { ...headers, Authorization: 'Bearer nobody' });

  const PAGES = [
    '/',
    REPORT,
    `${REPORT}/editions/1`,
    `${REPORT}/chapters/2.1`,
    `${REPORT}/editions/1/chapters/2.1`,
    `${REPORT}/indicators/graduates.total`,
    `${REPORT}/editions/1/indicators/graduates.total`,
  ];

  describe.each(PAGES)('%s', (path) => {
    it('should be a page that is asked for again each time, and runs nothing but its own', async () => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'public, max-age=0, must-revalidate',
        'x-content-type-options': 'nosniff',
        vary: 'Accept-Encoding',
      });
      const policy = answer.headers['content-security-policy'];
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(textOf(answer)).toMatch(/^<!doctype html><html lang="zh-CN">/);
    });

    it('should come with the same bytes and headers whichever way it goes', async () => {
      for (const coding of ['identity', 'gzip', 'br']) {
        const wanted = { 'Accept-Encoding': coding };
        const ways = [await getOrdinarily(path, wanted), await get(path, wanted)];
        const [ordinary, hot] = ways.map((way) => [lastingHeaders(way), way.bytes]);
        expect(hot).toEqual(ordinary);
      }
    });

    it('should be the same page in every coding', async () => {
      const [plain, gzip, br] = await Promise.all(
        ['identity', 'gzip', 'br'].map((coding) => get(path, { 'Accept-Encoding': coding })),
      );
      if (!plain || !gzip || !br) throw new Error('no answer');
      expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
      expect(brotliDecompressSync(br.bytes)).toEqual(plain.bytes);
    });

    it('should answer 304 to whoever holds it', async () => {
      const { headers } = await get(path);
      for (const ask of [get, getOrdinarily]) {
        const again = await ask(path, { 'If-None-Match': headers.etag ?? '' });
        expect({ status: again.status, bytes: again.bytes.length }).toEqual({
          status: 304,
          bytes: 0,
        });
      }
    });
  });

  it('should be the same page whatever stands behind a question mark', async () => {
    expect((await get(`${REPORT}?from=letter&a=1&a=2`)).bytes).toEqual((await get(REPORT)).bytes);
  });

  it('should lead from an address with a slash at its end to the page', async () => {
    const { status, headers } = await get(`${REPORT}/?a=1`);
    expect({ status, to: headers.location }).toEqual({ status: 308, to: `${REPORT}?a=1` });
  });

  it('should stay within 120 KB of Brotli with all of the demo on one page', async () => {
    const { bytes } = await get(REPORT, { 'Accept-Encoding': 'br' });
    expect(bytes.length).toBeLessThan(120_000);
  });

  it('should load its style and scripts from addresses that last for ever', async () => {
    const page = textOf(await get(REPORT));
    const assets = [...page.matchAll(/(?:href|src)="(\/reader\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(assets).toHaveLength(5);
    let scripts = 0;
    for (const path of assets) {
      const answer = await get(path, { 'Accept-Encoding': 'br' });
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      if (path.endsWith('.mjs')) scripts += answer.bytes.length;
    }
    expect(scripts).toBeLessThan(30_000);
  });

  it('should list reports by what is asked for', async () => {
    expect(textOf(await get('/?district=%E4%B9%9D%E9%BE%99%E5%9D%A1%E5%8C%BA'))).toContain(
      `href="${REPORT}"`,
    );
    expect(textOf(await get('/?year=1999'))).toContain('没有符合条件的报告');
    expect((await get('/?year=&page=x&school=%00')).status).toBe(200);
  });

  describe('where there is no page', () => {
    it.each([
      ['/juying/2019', '已发布的年份：2024'],
      ['/nobody/2024', '已发布的学校：juying'],
      [`${REPORT}/editions/9`, '已有的版次：1'],
      [`${REPORT}/chapters/99`, '已有的编号：1, 1.1'],
      [`${REPORT}/indicators/no.such`, 'no.such'],
      ['/nothing/at/all', '没有这一页'],
    ])('should say so and lead on: %s', async (path, words) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(textOf(answer)).toContain(words);
      expect(textOf(answer)).toContain(`href="${REPORT}"`);
    });

    it('should speak the language of whoever asks', async () => {
      const english = { 'Accept-Language': 'en' };
      expect(textOf(await get('/juying/2019', english))).toContain('There is no such page');
      expect(textOf(await get('/juying/2019'))).toContain('没有这一页');
    });

    it('should leave to the API and the panel what is theirs', async () => {
      const answer = await get('/api/nothing');
      expect(answer.headers['content-type']).toContain('application/json');
      expect((await get('/admin/nothing')).status).not.toBe(500);
    });
  });

  describe('after something changed', () => {
    it('should say on a numbered page that there is a newer edition, and what a withdrawn one was', async () => {
      const { small, releaser } = await createReleasedReport({ strapi: annals.strapi });
      const page = `/${small.school}/2024`;
      const post = (what: string, body: object) =>
        annals.http
          .post(`/annual-report/reports${page}/${what}`)
          .set(releaser)
          .send(body)
          .expect(201);
      expect(textOf(await get(`${page}/editions/1`))).not.toContain('edition-bar');
      expect(textOf(await get('/'))).toContain(`href="${page}"`);

      await post('editions', { note: '更正就业人数' });
      const outdated = textOf(await get(`${page}/editions/1`));
      expect(outdated).toContain('这是第 1 版，已有第 2 版。');
      expect(outdated).toContain('更正就业人数');
      expect(textOf(await get(page))).toContain('第 2 版');

      await post('withdrawals', { editions: [1], reason: '家长撤回了授权' });
      const gone = await get(`${page}/editions/1`);
      expect(gone.status).toBe(410);
      expect(textOf(gone)).toMatch(/家长撤回了授权.*[0-9a-f]{64}/s);
      expect(textOf(gone)).toContain(`href="${page}"`);
    });
  });

  describe('with public access closed', () => {
    const access = () => createPublicAccess({ strapi: annals.strapi });
    beforeAll(() => access().set({ isOpen: false }));
    afterAll(() => access().set({ isOpen: true }));

    it.each(PAGES)('should be as closed as the JSON: %s', async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(403);
      expect(textOf(answer)).not.toContain('聚英');
    });

    it('should give its style, so that the refusal can be read', async () => {
      const page = textOf(await get('/'));
      const [, style = ''] = /href="(\/reader\/[^"]+\.css)"/.exec(page) ?? [];
      expect((await get(style)).status).toBe(200);
    });

    it('should say nothing of what there would be', async () => {
      expect(textOf(await get('/nobody/2024'))).not.toContain('juying');
    });
  });

  describe('first words of addresses', () => {
    it('should be refused as codes of schools, with words that help', async () => {
      const schools = documentsOf(annals.strapi, SCHOOL);
      for (const code of ['admin', 'api', 'uploads', 'verify', 'preview']) {
        const made = schools.create({ data: { code, name: '一所学校' } });
        await expect(made).rejects.toThrow(`学校代码不能是“${code}”`);
      }
    });

    it('should be refused in a change, and left to whoever has one', async () => {
      const schools = documentsOf(annals.strapi, SCHOOL);
      const { documentId } = await schools.create({ data: { code: 'plain', name: '一所学校' } });
      await expect(schools.update({ documentId, data: { code: 'admin' } })).rejects.toThrow(
        'admin',
      );
      await annals.strapi.db
        .query(SCHOOL)
        .update({ where: { documentId }, data: { code: 'search' } });
      await schools.update({ documentId, data: { code: 'search', name: '改名' } });
    });

    it('should be all that the server answers', () => {
      const words = listRoutes(annals)
        .map(({ path }) => path.split('/')[1] ?? '')
        .filter((word) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word));
      expect([...new Set(words)].filter((word) => !FIRST_WORDS.includes(word))).toEqual([]);
    });

    it('should be no pages of schools, whatever has such a code', async () => {
      const releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
      const { headers } = await get('/api/2024', releaser);
      expect(headers['content-type']).toContain('application/json');
    });
  });
});
