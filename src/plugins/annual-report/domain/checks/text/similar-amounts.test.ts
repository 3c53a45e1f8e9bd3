import { similarAmounts } from './similar-amounts';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { sayingAndTelling } from '../../../../../../tests/support/builders/saying';

const run = (story: string, chapter: string) =>
  findingsOf(similarAmounts, sayingAndTelling({ chapter, story, title: '不断改善办学条件' }));

describe('amounts that are almost the same', () => {
  it('should be noted where rare words are shared', () => {
    const found = run(
      '学校不断加大基础设施建设力度，累计投入 90.6 万元。',
      '为改善办学条件在校园基础设施维修改造上投入费用 93 万元。',
    );
    expect(found).toMatchObject([
      {
        severity: 'note',
        numbers: [{ value: 930000 }, { value: 906000 }],
        messages: { zh: expect.stringContaining('“改善办学条件”') },
      },
    ]);
  });

  it.each([
    ['equal amounts', '基础设施建设投入 93 万元。', '改善办学条件的基础设施建设投入 93 万元。'],
    ['amounts far apart', '基础设施建设投入 50 万元。', '改善办学条件的基础设施建设投入 93 万元。'],
    ['other words', '安全工作投入 90.6 万元。', '教师培训投入 93 万元。'],
    [
      'an amount that both sentences name',
      '基础设施建设投入 90.6 万元，合计投入 93 万元。',
      '改善办学条件的基础设施建设投入 93 万元。',
    ],
    ['other units', '基础设施建设投入 90 人。', '改善办学条件的基础设施建设投入 93 人。'],
  ])('should be silent on %s', (_, story, chapter) => {
    expect(run(story, chapter)).toEqual([]);
  });
});
