import { shareClaim } from './share-claim';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(shareClaim, ...texts);

describe('a share in words', () => {
  it.each([
    '苹果占 47.9%，超过一半。',
    '涉农专业占 53.2%，接近一半。',
    '本地就业占 68.4%，占七成以上。',
    '中小企业占 31.5%，不足三成。',
    '女生占 46.1%，已过半。',
    '近半数（56.3%）的学生参加了社团。',
    '在校生 988 人，其中住校生 450 人，占在校生的一半以上。',
    '双师型教师占比 72.5%，超过四分之三。',
    '住校生 550 人，约占全校在校生的三分之一。',
    '住校生 450 人，超过在校生的一半。',
    '升学的 205 人占毕业生的 67.2%，不到三分之二。',
  ])('should be named where the numbers refute it: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '苹果占 47.9%，接近一半。',
    '涉农专业占 53.2%，超过一半。',
    '本地就业占 71.4%，占七成以上。',
    '就业率 97.2%，其中超过一半在本市就业。',
    '满意度 93.6%，近三成学生提出了建议。',
    '女生占 46.1%，约占一半。',
    '住校生 330 人，约占全校在校生的三分之一。',
    '住校生 550 人，超过在校生的一半。',
    '在校生 988 人，其中住校生 550 人，占在校生的一半以上。',
    '农场收入增长 9.5%，超过一半的班级参加劳动。',
    '一半以上的教师参加了培训，培训合格率 98%。',
  ])('should be passed where they do not, or do not say: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
