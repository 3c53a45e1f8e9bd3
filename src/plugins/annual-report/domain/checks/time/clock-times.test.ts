import { clockTimes } from './clock-times';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (text: string) => findingsOf(clockTimes, saying(text));

describe('times of day', () => {
  it.each([
    '仪式历时 90 分钟，从 14 时 30 分开始，至 15 时结束。',
    '夜校班 18：30 开课，20：30 下课，每晚 3 小时。',
    '比赛从上午 9:00 至 11:30，持续 3 个小时。',
    '讲座于下午两点半开始，四点结束，为期两个小时。',
    '理论考试 9:00—10:30，时长 120 分钟。',
    '每天 19:00—20:00 开放（2 小时）。',
    '演练从 16 时开始，至 15 时结束。',
    '两小时的直播从 19 点开始，20 点结束，共 2 小时。',
  ])('should fit how long it took: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '仪式历时 90 分钟，从 14 时 30 分开始，至 16 时结束。',
    '夜校班 18：30 开课，20：30 下课，每晚 2 小时。',
    '每天 9 点到 5 点值守，共 8 小时。',
    '上午 8:00—11:30 上课，其中实操 2 小时。',
    '图书馆开放时间为 8:00—21:00，比上年延长 1 小时。',
    '值班从 20 时到次日 8 时，共 12 小时。',
    '生师比为 17:40，平均每天 2 小时。',
    '师生比由 1:14 提高到 1:13，每人 40 分钟。',
    '2,400 余名师生在 3 分 40 秒内疏散完毕。',
    '热水供应时间由每日 4 小时延长至 6 小时。',
    '护考于 4 月 13 日至 14 日进行，每场 100 分钟。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
