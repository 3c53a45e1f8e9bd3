import { thisYearInText } from './years-in-text';
import { chapterOf } from '../../../../../../tests/support/builders/passages';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (text: string) => findingsOf(thisYearInText, { chapters: [chapterOf(text)] });

describe('this year in the text', () => {
  it('should find a sentence that calls another year this year', () => {
    expect(run('学校发展良好。今年（2023 年）学校有 1 名学生获国家奖学金。')).toHaveLength(1);
    expect(run('学校发展良好。2023 年本年度共开展培训 12 场。')).toMatchObject([
      {
        place: { field: 'content.0.content.0' },
        quote: '2023 年本年度共开展培训 12 场。',
        messages: { zh: expect.stringContaining('写的却是 2023 年') },
      },
    ]);
  });

  it.each([
    '今年，学校 1 名学生获得奖学金。',
    '陈师傅今年 47 岁，1998 年到校工作。',
    '2024 年，学校今年共开展培训 12 场。',
    '今年培训人数与 2023 年相比增长 5%。',
    '本学年（2023-2024 学年）合作企业 4 家。',
    '本学年 2023 年 9 月开展了新生军训。',
    '今年全面落实《重庆市“十四五”规划（2021—2025 年）》。',
    '今年共有 2022 级学生 120 人参加实习。',
    '本年级学生 2023 年参加了测试。',
  ])('should pass %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
