import { titleYear } from './titles';
import { reportContent } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (title: string, subtitle: string | null = null) =>
  findingsOf(titleYear, { report: { ...reportContent().report, title, subtitle } });

describe('title year', () => {
  it.each([
    '质量年度报告（2024年）',
    '2024 年度质量报告',
    '二〇二四年质量报告',
    '2023-2024 学年质量报告',
  ])('should pass %s', (title) => {
    expect(run(title)).toEqual([]);
  });

  it('should find a title of another year', () => {
    expect(run('质量年度报告（2023年）')).toMatchObject([
      {
        place: { type: 'report', field: 'title' },
        messages: {
          zh: '标题“质量年度报告（2023年）”写的是 2023 年，报告年度却是 2024 年。',
        },
      },
    ]);
  });

  it('should read years written in Chinese', () => {
    expect(run('二○二三年质量报告')).toHaveLength(1);
  });

  it('should read the subtitle too', () => {
    expect(run('质量年度报告', '（2024）')).toEqual([]);
    expect(run('质量年度报告', '（2022）')).toHaveLength(1);
  });

  it('should leave a title without a year to its own check', () => {
    expect(run('质量年度报告')).toEqual([]);
  });
});
