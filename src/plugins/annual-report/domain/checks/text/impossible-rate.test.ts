import { impossibleRate } from './impossible-rate';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(impossibleRate, saying(...texts));

describe('a rate that its base cannot give', () => {
  it('should give the two shares that are nearest', () => {
    const found = run('共组织培训 143人次，组织技能等级评价考试 137人次，评价考试通过率 97.62%。');
    expect(found).toMatchObject([
      {
        numbers: [{ value: 137 }, { value: 97.62 }],
        messages: {
          zh: '“评价考试通过率 97.62%”按 137人次 算不出来：最接近的是 133/137=97.08%、134/137=97.81%。',
        },
      },
    ]);
  });

  it('should see a whole percent of few people', () => {
    expect(run('参加考核 12 人，合格率 95%。')).toHaveLength(1);
  });

  it.each([
    ['a rate that a whole number gives', '参加考试 137 人，通过率 97.81%。'],
    ['a rate that was cut, not rounded', '参加考试 137 人，通过率 97.08%。'],
    ['a rate that any count of the sentence gives', '培训 143 人，考试 137 人，合格率 97.20%。'],
    ['a rate without a base', '在校生满意度 91.2%，家长满意度 93%。'],
    ['a rate over something else', '招生 410 人，学生巩固率 95.3%。'],
    ['a whole percent of many', '全日制在校生 988 人，学生巩固率 95%。'],
    ['a degree of satisfaction', '调查学生 633 人，满意度 91.23%。'],
    ['growth', '招生 410 人，招生增长率 18.84%。'],
    ['a base in another sentence', '参加考试 137 人。通过率 97.62%。'],
    ['things that are no base', '学生社团 15 个，社团参与率 91%。'],
    ['an approximate base', '参加考试约 140 人，通过率 97.62%。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
