import { layoutSchema } from '../../src/plugins/annual-report/contract/layout';
import { textContentSchema } from '../../src/plugins/annual-report/contract/text';
import type {
  FolderChapter,
  FolderReport,
} from '../../src/plugins/annual-report/server/src/report-folder/folder-report';
import { readFolder } from '../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import { DEMO_FOLDER } from './demo-folder';

const flatten = (chapters: FolderChapter[]): FolderChapter[] =>
  chapters.flatMap((chapter) => [chapter, ...flatten(chapter.chapters)]);

describe('the content of the demo', () => {
  let demo: FolderReport;

  beforeAll(async () => {
    demo = await readFolder({ folder: DEMO_FOLDER });
  });

  const table = (key: string) => demo.tables.find((candidate) => candidate.key === key);
  const rows = (key: string) => table(key)?.layout ?? [];
  const row = (key: string, indicator: string) =>
    rows(key).find((candidate) => candidate.indicator === indicator);
  const value = (indicator: string, year: number) =>
    demo.observations.find(
      (candidate) => candidate.indicator === indicator && candidate.year === year,
    );
  const indicator = (code: string) => demo.indicators.find((candidate) => candidate.code === code);
  const chapter = (key: string) =>
    flatten(demo.chapters).find((candidate) => candidate.key === key);
  const story = (key: string) => demo.cases.find((candidate) => candidate.key === key);
  const blocks = () =>
    [...flatten(demo.chapters), ...demo.cases].flatMap((holder) => holder.blocks);

  describe('counts', () => {
    it('should have 57 sections, 28 cases and 50 pictures', () => {
      expect(flatten(demo.chapters)).toHaveLength(57);
      expect(demo.chapters).toHaveLength(8);
      expect(demo.cases).toHaveLength(28);
      expect(demo.images).toHaveLength(50);
    });

    it('should have ten charts and five annex tables', () => {
      expect(demo.tables.filter(({ kind }) => kind === 'trend')).toHaveLength(10);
      expect(demo.tables.filter(({ kind }) => kind === 'annex')).toHaveLength(5);
    });

    it.each([
      ['annex-1', 12],
      ['annex-2', 12],
      ['annex-3', 46],
      ['annex-4', 18],
      ['annex-5', 22],
    ])('should have in %s %i rows', (key, count) => {
      expect(rows(key)).toHaveLength(count);
    });

    it('should have two challenges', () => {
      expect(blocks().filter(({ __component }) => __component === 'report.challenge')).toHaveLength(
        2,
      );
    });

    it('should give every indicator a value and every annex row its own indicator', () => {
      const valued = new Set(demo.observations.map((observation) => observation.indicator));
      const annexRows = demo.tables
        .filter(({ kind }) => kind === 'annex')
        .flatMap(({ layout }) => layout.map((line) => line.indicator));
      expect(demo.indicators.filter(({ code }) => !valued.has(code))).toEqual([]);
      expect(new Set(annexRows).size).toBe(110);
    });

    it('should fit what the content types store', () => {
      for (const { layout } of demo.tables) expect(layoutSchema.parse(layout)).toEqual(layout);
      const texts = blocks().flatMap((block) =>
        block.__component === 'report.text' ? [block.content] : [],
      );
      for (const content of texts) expect(textContentSchema.parse(content)).toEqual(content);
    });

    it('should hold more than a hundred numbers of the text beside the annexes', () => {
      expect(
        demo.indicators.filter(({ source }) => !source?.startsWith('附表')).length,
      ).toBeGreaterThan(100);
    });
  });

  describe('text', () => {
    it('should keep the word that the heading 3.4.1 swallowed', () => {
      expect(chapter('industry-professors')).toMatchObject({
        title: '产业教授选聘和兼职教师队伍建设学校',
        blocks: [
          {
            content: [
              { children: [{ text: expect.stringMatching(/^校企共同制定产业教授选拔标准/) }] },
            ],
          },
        ],
      });
    });

    it('should keep the odd blanks inside a line', () => {
      expect(JSON.stringify(chapter('further-study')?.blocks)).toContain(
        '2024年对口高考上线 {{graduates.entrance-exam.qualified}}人，其中专科 {{',
      );
    });

    it('should keep printed list numbers as text', () => {
      const [text] = chapter('policy-implementation')?.blocks ?? [];
      expect(text).toMatchObject({
        content: [
          {},
          { type: 'paragraph', children: [{ text: '1.学校办学条件达标工作全面合格；' }] },
          { type: 'paragraph' },
          { type: 'paragraph' },
          { type: 'paragraph' },
        ],
      });
    });

    it.each([
      ['special-operations-licence', '强化安全生产意识  助推“特种作业证”培训'],
      ['infrastructure', '加强基础设施建设 不断改善办学条件'],
      ['future-craftsman-reading', '“未来工匠”读书行动∙探索《习近平的七年知青岁月》'],
      ['lei-feng-spirit', '“雷锋精神我传承 扬帆筑梦新学期”主题升旗仪式'],
      ['national-day-blessing', '开展“红心向党，喜迎国庆 不忘初心，牢记使命”为祖国送祝福活动'],
    ])('should keep the title of the case %s as printed', (key, title) => {
      expect(story(key)?.title).toBe(title);
    });

    it('should keep the labels of chart 6 out of the case that surrounds them', () => {
      expect(story('infrastructure')?.blocks).toEqual([
        {
          __component: 'report.text',
          content: [
            {
              type: 'paragraph',
              children: [{ type: 'text', text: expect.stringMatching(/不断加大基础设施建设力度/) }],
            },
          ],
        },
      ]);
    });

    it('should place the figures of 2.1.6 in three groups and one alone', () => {
      const groups = (chapter('three-all-education')?.blocks ?? []).flatMap((block) =>
        block.__component === 'report.images' ? [block.images.length] : [],
      );
      expect(groups).toEqual([6, 3, 1]);
    });

    it('should interrupt case 6 by its first picture', () => {
      expect(story('smart-hardware-community')?.blocks.map((block) => block.__component)).toEqual([
        'report.text',
        'report.images',
        'report.text',
        'report.images',
      ]);
    });

    it('should split the first challenge into problem, cause and measures', () => {
      expect(chapter('challenges')?.blocks[0]).toEqual({
        __component: 'report.challenge',
        problem: expect.stringMatching(/^近年来生源竞争激烈.*分流严重。$/),
        cause: '生源分配不均衡。',
        measures: expect.stringMatching(/^提升教育质量：.*九龙坡区招生平台。$/),
      });
    });

    it('should know the date and the partners that a case names', () => {
      expect(story('national-day-blessing')?.date).toBe('2023-10-01');
      expect(story('cruise-order-class')?.partners).toEqual(['重庆冠达世纪游轮有限公司']);
      expect(story('one-enterprise-one-plan')?.partners).toHaveLength(4);
    });
  });

  describe('pictures', () => {
    it('should keep the stray quotation mark in the caption of figure 49', () => {
      expect(demo.images[48]?.caption).toBe('青春之声·唱响校园”校园歌手大赛评委打分、现场观众投票');
    });

    it('should give each an honest alternative text of its own', () => {
      expect(new Set(demo.images.map(({ alt }) => alt)).size).toBe(50);
      for (const { alt, caption } of demo.images) {
        expect(alt).toMatch(/^占位图：/);
        expect(alt?.replace('占位图：', '').replace('，画面未随文本留存', '')).not.toBe(caption);
      }
    });
  });

  describe('numbers of the annexes', () => {
    it.each([
      ['graduates.local-placement-rate', 2023, '58%', 58],
      ['satisfaction.students', 2024, '91.2%', 91.2],
      ['staff.student-teacher-ratio', 2024, '20:1', 20],
      ['teaching.planned.hours', 2024, '16472', 16472],
      ['facilities.workstations-per-student', 2024, '0.7', 0.7],
      ['training.non-degree.income', 2023, '89.32', 89.32],
      ['finance.public-funding-per-student', 2023, '2600', 2600],
      ['students.certificates.obtained', 2024, '228', 228],
      ['cooperation.internship-insurance', 2024, '0.8', 0.8],
    ])('should read %s %i as %s', (code, year, text, number) => {
      expect(value(code, year)).toMatchObject({ text, value: number, status: 'final' });
    });

    it('should hold respondents and method with the value of the report year', () => {
      expect(value('satisfaction.graduates.recent', 2024)).toMatchObject({
        respondents: 882,
        method: '问卷、访谈',
      });
      expect(value('satisfaction.graduates.recent', 2023)).toMatchObject({
        respondents: null,
        method: null,
      });
    });

    it('should know what is filled in by other schools only', () => {
      expect(value('staff.counsellors', 2024)).toMatchObject({
        text: '仅高职填报',
        value: null,
        status: 'not-applicable',
      });
    });

    it('should tell footnote digits from names', () => {
      expect(row('annex-3', 'programmes.clusters')).toMatchObject({
        label: '专业群数量',
        required: true,
        footnote: '1',
      });
      expect(row('annex-4', 'services.horizontal.benefit')).toMatchObject({
        label: '横向技术服务产生的经济效益',
        required: false,
        footnote: '2',
      });
    });

    it('should keep courses and hours apart', () => {
      const planned = rows('annex-3').filter(({ label }) => label === '教学计划内课程总数');
      expect(planned.map((line) => indicator(line.indicator ?? '')?.unit)).toEqual(['门', '学时']);
    });

    it('should give each of the ten smart platform rows a code of its own', () => {
      const platform = rows('annex-3').filter(({ label }) => label === '接入国家智慧教育平台数');
      expect(platform).toHaveLength(10);
      expect(new Set(platform.map((line) => line.indicator)).size).toBe(10);
    });

    it('should nest rows by meaning', () => {
      expect(row('annex-1', 'graduates.further-study.undergraduate')).toMatchObject({
        level: 2,
        parent: 'graduates.further-study',
      });
    });
  });

  describe('numbers of the text', () => {
    it.each([
      ['students.intake.culture-arts', 2024, '162', '人'],
      ['students.total', 2022, '997', '人'],
      ['facilities.printed-books', 2024, '2.9', '万册'],
      ['facilities.site-area', 2024, '68478', '平方米'],
      ['staff.teacher-student-ratio', 2024, '1：20', null],
      ['training.skill-assessment.pass-rate', 2024, '97.62%', '%'],
      ['student-aid.free-tuition', 2024, '903', '人'],
      ['finance.income.tuition-subsidy', 2023, '160.32', '万元'],
      ['finance.spending.teachers', 2023, '248', '万元'],
      ['safety.investment', 2024, '417822', '元'],
      ['cooperation.cruise-class.interns', 2023, '7', '人'],
    ])('should hold %s %i as %s', (code, year, text, unit) => {
      expect(value(code, year)?.text).toBe(text);
      expect(indicator(code)?.unit).toBe(unit);
    });

    it('should read a number written in Chinese by its given value', () => {
      expect(value('school.campuses', 2024)).toMatchObject({ text: '两', value: 2 });
    });
  });

  describe('charts', () => {
    it('should keep the other years of chart 6 as typed cells beside the annex', () => {
      expect(row('trend-6', 'facilities.equipment-per-student')?.cells).toEqual({
        '2022': { text: '10086', value: 10086 },
        '2023': { text: '10767', value: 10767 },
      });
      expect(value('facilities.equipment-per-student', 2023)?.text).toBe('10086');
      expect(value('facilities.equipment-per-student', 2024)?.text).toBe('10767');
    });

    it('should not invent what the source lost', () => {
      expect(value('staff.total', 2022)).toMatchObject({
        text: null,
        value: null,
        status: 'not-collected',
      });
      expect(table('trend-9')?.years).toEqual([2022, 2023]);
      expect(value('finance.income.tuition', 2022)?.status).toBe('not-collected');
    });
  });
});
