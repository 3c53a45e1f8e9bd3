import { misspeltWords } from './misspelt-words';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(misspeltWords, saying(...texts)).map(({ quote }) => quote);

describe('words often written wrong', () => {
  it.each([
    ['详见案列 11：安全培训。', '详见案列 11：安全培训。'],
    ['与企业签定协议。', '与企业签定协议。'],
    ['实物台帐制度。', '实物台帐制度。'],
    ['截止 2024 年 8 月，党员 14 人。', '截止 2024 年 8 月，'],
    ['技能竟赛获奖。', '技能竟赛获奖。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '学校将其备案列入计划。',
    '截至 2024 年 8 月。',
    '报名截止 2024 年 8 月。',
    '截止日期已过。',
    '搭起帐篷。',
    '校园满意度高。',
    '究竟争取到多少？',
    '实物台账。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should say how it is written', () => {
    const [finding] = findingsOf(misspeltWords, saying('实物台帐制度。'));
    expect(finding?.messages.zh).toBe('“台帐”应写作“台账”。');
  });
});
