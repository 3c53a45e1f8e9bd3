import { similarNames } from './varied-names';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(similarNames, saying(...texts)).map(({ quote }) => quote);

describe('names that look alike', () => {
  it.each([
    [
      '开展“传承工匠文化，争做技能先锋”和“传承工匠精神，争做技能先锋”班会。',
      '传承工匠精神，争做技能先锋',
    ],
    ['开展“未来工匠”读书活动，即“未来工匠”读书行动。', '“未来工匠”读书行动'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '开展“珍爱生命，预防溺水”和“珍爱生命，拒绝毒品”班会。',
    '举办“技能成才”系列活动和“技能成才”系列比赛。',
    '“人人讲安全，事事讲安全”。',
    '开展“未来工匠”读书活动和“未来工匠”读书活动。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
