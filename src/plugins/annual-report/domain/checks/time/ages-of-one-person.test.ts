import { agesOfOnePerson } from './ages-of-one-person';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(agesOfOnePerson, saying(...texts));

describe('two ages of one person', () => {
  it.each([
    [
      '55 岁的周连山弯腰看着百分表。',
      '周连山 1987 年 7 月进机床厂，那年他 28 岁；2004 年调到学校。',
    ],
    ['陈海生今年 45 岁，是船长。', '2003 年，陈海生走上讲台，那年他才 34 岁。'],
    ['34 岁的高志远回到校园。', '高志远生于 1980 年，是家里的老大。'],
    ['林秀梅现年 50 岁。', '1996 年林秀梅师范毕业，当时她 32 岁。'],
    ['40 岁的韩涛是车间主任。', '韩涛 18 岁那年进厂，那是 1992 年的夏天。'],
  ])('should give one year of birth: %s %s', (one, other) => {
    expect(run(one, other)).toHaveLength(1);
  });

  it.each([
    ['55 岁的周连山弯腰看着百分表。', '周连山 1987 年 7 月进机床厂，那年他 18 岁。'],
    ['55 岁的周连山看着徒弟。', '徒弟 2019 年进厂，那年他 18 岁。'],
    ['学员平均 34 岁。', '2019 年，学员中最小的 18 岁。'],
    ['34 岁的高志远回到校园。', '高志远和 19 岁的同学住一间宿舍。'],
    ['34 岁的高志远回到校园。', '高志远的师傅生于 1958 年，今年 66 岁。'],
  ])('should be left alone: %s %s', (one, other) => {
    expect(run(one, other)).toEqual([]);
  });
});
