import { typedLabels } from './typed-labels';
import { caseStory, chapter, image, table } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const ofChapter = (title: string) => findingsOf(typedLabels, { chapters: [chapter({ title })] });

const ofCaption = (caption: string) =>
  findingsOf(typedLabels, {
    chapters: [chapter({ blocks: [{ type: 'images', images: ['image-1'] }] })],
    images: [image({ caption })],
  });

describe('numbers typed by hand', () => {
  it.each([
    '1.2 专业建设',
    '第三章 人才培养',
    '一、学校概况',
    '（一）基本情况',
    '2.“三教”改革',
    '1 学校概况',
  ])('should be found in chapter title %p', (title) => {
    expect(ofChapter(title)).toMatchObject([{ severity: 'warning', quote: title }]);
  });

  it.each(['学校概况', '2024 年工作', '3.0 时代的教育', '“三教”改革', '5 个一工程', '十四五规划'])(
    'should not be seen in chapter title %p',
    (title) => {
      expect(ofChapter(title)).toEqual([]);
    },
  );

  it.each(['图 12 诗歌朗诵比赛', '图12诗歌朗诵比赛'])(
    'should be found in caption %p',
    (caption) => {
      expect(ofCaption(caption)).toMatchObject([
        { place: { label: '图 1' }, messages: { zh: expect.stringContaining('图 1') } },
      ]);
    },
  );

  it.each(['图书馆', '图 2024 年活动', '拼图 3 件'])(
    'should not be seen in caption %p',
    (caption) => {
      expect(ofCaption(caption)).toEqual([]);
    },
  );

  it.each(['案例 3：技能阅兵', '案列 11：安全培训'])(
    'should be found in case title %p',
    (title) => {
      expect(
        findingsOf(typedLabels, {
          chapters: [chapter({ documentId: 'top' })],
          cases: [caseStory({ chapter: 'top', title })],
        }),
      ).toHaveLength(1);
    },
  );

  it('should be found in the title of a table', () => {
    expect(
      findingsOf(typedLabels, {
        chapters: [chapter({ blocks: [{ type: 'table', table: 'table-1' }] })],
        tables: [table({ title: '表 1 满意度调查表' })],
      }),
    ).toHaveLength(1);
  });

  it('should be found in a paragraph that is a caption', () => {
    expect(findingsOf(typedLabels, saying('图 12 诗歌朗诵比赛'))).toHaveLength(1);
  });

  it('should not be seen in a sentence', () => {
    expect(findingsOf(typedLabels, saying('图 12 展示了比赛。'))).toEqual([]);
  });
});
