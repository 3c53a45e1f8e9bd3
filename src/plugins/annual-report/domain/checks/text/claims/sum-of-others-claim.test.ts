import { findingsIn } from '../../../../../../../tests/support/builders/claims';
import { sumOfOthersClaim } from './sum-of-others-claim';

const run = (text: string) => findingsIn(sumOfOthersClaim, text);

describe('one of a list against all others', () => {
  it.each([
    '三项合计 74 万元，其中食用菌占 51.9%，低于另两项之和。',
    '茶叶占 42.3%，超过其余三类的总和。',
    '县内 212 人，市内 198 人，省外 158 人，县内超过另外两项之和。',
    '绘画 12 件，雕塑 40 件，陶艺 11 件，雕塑低于其他两类之和。',
    '甲班 30 人，乙班 32 人，丙班 29 人，乙班多于其余两个相加。',
  ])('should be more or less: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '三项合计 74 万元，其中食用菌占 51.9%，超过另两项之和。',
    '绘画 12 件，雕塑 40 件，陶艺 11 件，雕塑多于其他两类之和。',
    '雕塑多于其他两类之和。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
