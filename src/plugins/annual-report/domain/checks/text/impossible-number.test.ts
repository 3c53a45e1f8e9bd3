import { impossibleNumber } from './impossible-number';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(impossibleNumber, saying(...texts));

describe('numbers that cannot be', () => {
  it.each(['社团参与率达 101%。', '本科学历占 120%。', '现有教师 44.5 人。'])(
    'should name %s',
    (text) => {
      expect(run(text)).toHaveLength(1);
    },
  );

  it.each([
    ['all of them', '专业对口率 100%。'],
    ['growth', '收入同比增长率 120%。'],
    ['a plan that was exceeded', '招生计划完成率 102.5%。'],
    ['a mean', '生均图书 30.5 册，每班平均 44.5 人。'],
    ['ten thousands', '累计培养 3.3 万人。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
