import { weightsOfHundred } from './weights-of-hundred';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(weightsOfHundred, saying(...texts));

describe('weights of a mark', () => {
  it('should pass weights of 100 % in each part of a sentence', () => {
    expect(
      run(
        '操作技能分占 30%，卷面分占 20%，平时考核占 50%；考察学科的平时考核占 50%，撰写总结或拟定计划占 50%。',
      ),
    ).toEqual([]);
  });

  it('should add up those that are not', () => {
    const [finding] = run('操作技能分占 30%，卷面分占 20%，平时考核占 60%。');
    expect(finding?.messages.zh).toBe('各项权重相加应为 100%，这里是 30%+20%+60%=110%。');
  });

  it.each([
    ['shares that are no weights', '对工作环境满意的占比 90%，对薪资待遇满意的占比 95%。'],
    ['a mark that is divided further', '平时考核占 50%，其中考勤分占 20%，作业分占 40%。'],
    ['a list that leaves some out', '期中考试占 30%，期末考试占 40%。'],
    ['rates of marks', '考核合格率占 96%，考试优秀率占 45%。'],
    ['one weight', '平时考核占 50%。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
