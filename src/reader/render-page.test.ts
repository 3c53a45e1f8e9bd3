import type { ReportJson } from '../plugins/annual-report/contract/report';
import { smallReport } from '../../tests/support/builders/report';
import type { Block, Report, ReportListItem } from '../../client/src/types';
import type { EditionState, ReportPage, Site } from './page';
import { renderList, renderPage, renderProblem } from './render-page';

const SITE: Site = {
  baseUrl: 'https://reports.example.org',
  assets: { style: '/reader/0/reader.css', scripts: ['/reader/0/contents.mjs'] },
};
const SHA = 'a1b2c3d4'.repeat(8);

const REPORT: ReportJson = smallReport();
const { school, year } = REPORT.report;

const pageOf = ({
  report = REPORT,
  page = { type: 'report' },
  edition = null,
  editions = [],
}: {
  report?: Report;
  page?: ReportPage;
  edition?: number | null;
  editions?: EditionState[];
} = {}): string => {
  const place = { school: school.code, year, edition };
  const made = renderPage({ report, place, page, site: SITE, sha256: SHA, editions });
  if (typeof made !== 'string') throw new Error(`missing: ${made.missing}`);
  return made;
};

const withBlock = (block: object): Report => {
  const [first, ...others] = REPORT.chapters;
  if (!first) throw new Error('no chapter');
  // As a newer contract may have it.
  const blocks = [...first.blocks, block as Block];
  return { ...REPORT, chapters: [{ ...first, blocks }, ...others] };
};

const edition = (given: Partial<EditionState>): EditionState => ({
  number: 1,
  releasedAt: '2025-01-15T08:00:00.000Z',
  note: null,
  sha256: SHA,
  supersededBy: null,
  withdrawn: null,
  ...given,
});

const HOSTILE = '"><script>run()</script><img src=x onerror=run()>';

describe('the page of a report', () => {
  it('should name school, year, edition and the first digits of the hash', () => {
    const html = pageOf();
    expect(html).toContain(school.name);
    expect(html).toContain('第 1 版');
    expect(html).toContain('校验值 a1b2c3d4');
    expect(html).toContain(`href="/${school.code}/${year}/editions/1"`);
  });

  it('should give every section, case, figure and table a place of its own', () => {
    const html = pageOf();
    const places = [
      ...['section-1', 'section-1.1', 'case-1'],
      ...REPORT.tables.map(({ key }) => `table-${key}`),
      ...REPORT.images.filter(({ number }) => number !== null).map(({ key }) => `image-${key}`),
    ];
    for (const id of places) expect(html.split(`id="${id}"`)).toHaveLength(2);
  });

  it('should print a table of plain cells with its heads, and its bound numbers as links', () => {
    const [indicator] = Object.keys(REPORT.indicators);
    const cell = (text: string, fact?: object) => ({
      text,
      content: [{ type: 'text', text, ...(fact && { fact }) }],
    });
    const html = pageOf({
      report: withBlock({
        ...{ type: 'grid', key: 'partners', number: 9, label: '表 9', caption: '合作企业' },
        head: { row: true, column: true },
        rows: [
          [cell('企业'), cell('岗位')],
          [cell(HOSTILE), cell('305', { indicator, year, form: 'text' })],
        ],
        html: '<p>not printed</p>',
      }),
    });
    expect(html).toContain('id="table-partners"');
    expect(html).toContain('<th scope="col">岗位</th>');
    expect(html).toMatch(/<th scope="row" class="row-head">&quot;&gt;&lt;script&gt;/);
    expect(html).toMatch(/<td><a class="fact"[^>]*>305<\/a><\/td>/);
    expect(html).not.toContain('not printed');
  });

  it('should lead from its contents to its sections', () => {
    expect(pageOf()).toContain('href="#section-1.1"');
  });

  it('should keep the room of every photograph', () => {
    for (const [img] of pageOf().matchAll(/<img [^>]*>/g)) {
      expect(img).toMatch(/ width="\d+" height="\d+" /);
      expect(img).toContain('srcSet=');
    }
  });

  it('should print why a value is missing, and no zero in its place', () => {
    expect(pageOf()).toMatch(/class="number is-not-applicable"><span class="value">不适用<\/span>/);
  });

  it('should have no style and no script of its own, as its policy asks', () => {
    const html = pageOf();
    expect(html).not.toMatch(/ style="| on[a-z]+="|<style/);
    expect([...html.matchAll(/<script[^>]*>/g)].map(([script]) => script)).toEqual([
      '<script type="module" src="/reader/0/contents.mjs">',
    ]);
  });

  it('should say on an outdated edition which one there is, and why', () => {
    const editions = [
      edition({ number: 2, note: '更正就业人数' }),
      edition({ number: 1, supersededBy: 2 }),
    ];
    const html = pageOf({ edition: 1, editions });
    expect(html).toContain('这是第 1 版，已有第 2 版。');
    expect(html).toContain('更正就业人数');
    expect(html).toContain(
      `<link rel="canonical" href="https://reports.example.org/${school.code}/${year}"/>`,
    );
  });

  it('should have no such bar on the latest, whatever was withdrawn', () => {
    const withdrawn = { at: '2025-02-01T00:00:00.000Z', reason: '数据有误' };
    const html = pageOf({ editions: [edition({ number: 2, withdrawn }), edition({})] });
    expect(html).not.toContain('edition-bar');
  });

  it('should come in English where the report is English', () => {
    const report = { ...REPORT, report: { ...REPORT.report, language: 'en' } };
    const html = pageOf({ report });
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Edition 1');
  });
});

describe('a report that is too large for one page', () => {
  const content = Array.from({ length: 40 }, () => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text: '字'.repeat(30_000) }],
  }));
  const report = withBlock({ type: 'text', content, html: '' });

  it('should begin with its contents, each chapter a page', () => {
    const html = pageOf({ report });
    expect(html).toContain('全文按章分页');
    expect(html).toContain(`href="/${school.code}/${year}/chapters/1#section-1.1"`);
    expect(html.length).toBeLessThan(50_000);
  });

  it('should show a chapter with the way up and on', () => {
    const html = pageOf({ report, page: { type: 'chapter', number: '1' } });
    expect(html).toContain('字'.repeat(30_000));
    expect(html).toContain('href="#section-1.1"');
    expect(html).toContain(`rel="next" href="/${school.code}/${year}/chapters/2"`);
  });
});

describe('the page of a number', () => {
  const [code = ''] = Object.keys(REPORT.indicators);
  const html = () => pageOf({ page: { type: 'indicator', code } });

  it('should say what it is, how it changed, where it stands and how to cite it', () => {
    for (const heading of ['含义', '历年数值', '出现在', '怎样引用'])
      expect(html()).toContain(`>${heading}</h2>`);
    expect(html()).toContain('比 2023 年增加 25');
  });

  it('should be cited by the address of the edition, which stays', () => {
    const url = `https://reports.example.org/${school.code}/${year}/editions/1/indicators/${code}`;
    expect(html().split(url).length).toBeGreaterThan(2);
  });

  it('should not be there for what is no indicator, whatever objects have', () => {
    const place = { school: school.code, year, edition: null };
    for (const asked of ['no.such', 'constructor', '__proto__']) {
      const page: ReportPage = { type: 'indicator', code: asked };
      const made = renderPage({ report: REPORT, place, page, site: SITE, sha256: SHA });
      expect(made).toEqual({ missing: 'indicator', known: Object.keys(REPORT.indicators) });
    }
  });
});

describe('hostile content', () => {
  const isHarmless = (html: string): void => {
    const body = html.slice(html.indexOf('<body>'));
    expect(body).not.toContain('<script>');
    expect(body).not.toMatch(/<img src=x/);
    expect(body).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
  };

  it('should show a script in a title as words', () => {
    const report = { ...REPORT, report: { ...REPORT.report, title: HOSTILE, subtitle: HOSTILE } };
    const html = pageOf({ report });
    isHarmless(html);
    expect(html).toContain('&lt;script&gt;run()&lt;/script&gt;');
  });

  it.each([
    'javascript:run()',
    ' JaVaScRiPt:run()',
    'java\nscript:run()',
    '\u0001javascript:run()',
    'data:text/html,<script>run()</script>',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'vbscript:run()',
  ])('should print the words of a link that could act, without the link: %j', (url) => {
    const children = [{ type: 'link', url, children: [{ type: 'text', text: '点这里' }] }];
    const html = pageOf({
      report: withBlock({ type: 'text', content: [{ type: 'paragraph', children }], html: '' }),
    });
    isHarmless(html);
    expect(html).toContain('<p>点这里</p>');
  });

  it('should leave out a picture whose address is none', () => {
    const images = REPORT.images.map((image) => ({
      ...image,
      file: { ...image.file, url: 'javascript:run()', formats: {} },
    }));
    const html = pageOf({ report: { ...REPORT, images } });
    isHarmless(html);
    expect(html).toContain('图片没有收进这一版。');
  });

  it('should print the words of a block of a newer kind, and nothing that acts', () => {
    const html = pageOf({
      report: withBlock({ type: 'hologram', html: `<table><tr><td>三${HOSTILE}` }),
    });
    isHarmless(html);
    expect(html).toContain('<td>三');
  });

  it('should say where there is a block of a newer kind that has no HTML', () => {
    expect(pageOf({ report: withBlock({ type: 'hologram' }) })).toContain(
      '较新格式的内容（hologram）',
    );
  });
});

describe('the list of reports', () => {
  const item = (given: Partial<ReportListItem>): ReportListItem => ({
    school: { ...school, code: 'a', name: '甲校', district: '九龙坡区' },
    year: 2024,
    title: '甲校年报',
    edition: 1,
    releasedAt: '2025-01-15T08:00:00.000Z',
    sha256: SHA,
    url: '',
    ...given,
  });
  const other = item({
    school: { ...school, code: 'b', name: '乙校', district: '渝中区' },
    year: 2023,
    title: '乙校年报',
  });
  const NONE = { year: null, school: null, district: null };
  const listed = (filter: object, page = 1): string =>
    renderList({
      list: { reports: [item({}), other], filter: { ...NONE, ...filter }, page },
      site: SITE,
    });

  it('should have the newest year first', () => {
    const html = listed({});
    expect(html.indexOf('甲校年报')).toBeLessThan(html.indexOf('乙校年报'));
  });

  it('should show what fits, and keep what was chosen', () => {
    const html = listed({ district: '渝中区' });
    expect(html).not.toContain('甲校年报');
    expect(html).toContain('<option value="渝中区" selected="">');
    expect(listed({ year: 1999 })).toContain('没有符合条件的报告。');
  });

  it('should say what to expect where nothing is released', () => {
    const html = renderList({ list: { reports: [], filter: NONE, page: 1 }, site: SITE });
    expect(html).toContain('还没有发布任何年度报告。');
  });

  it('should come in pages, with the filter kept from one to the next', () => {
    const reports = Array.from({ length: 61 }, (_, place) =>
      item({ school: { ...school, code: `s${place}`, name: `第${place}校` } }),
    );
    const list = { reports, filter: { ...NONE, year: 2024 }, page: 1 };
    const html = renderList({ list, site: SITE });
    expect(html).toContain('href="/?year=2024&amp;page=2"');
  });
});

describe('the page of an error', () => {
  it('should leave of a withdrawn edition its reason and its hash', () => {
    const withdrawn = { at: '2025-02-01T00:00:00.000Z', reason: '附表 3 填错' };
    const html = renderProblem({
      problem: {
        ...{ status: 410, message: '已撤回', language: 'zh-CN', reports: [] },
        editions: {
          href: '/a/2024',
          asked: 1,
          all: [edition({ number: 2 }), edition({ withdrawn, supersededBy: 2 })],
        },
      },
      site: SITE,
    });
    expect(html).toContain('附表 3 填错');
    expect(html).toContain(SHA);
    expect(html).toContain('<a href="/a/2024">第 2 版（现行版）</a>');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });
});
