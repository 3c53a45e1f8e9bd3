import { anniversaries } from './anniversaries';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (text: string) => findingsOf(anniversaries, saying(text));

describe('anniversaries', () => {
  it.each([
    '为庆祝新中国成立 85 周年，学校举办合唱比赛。',
    '学校开展庆祝中国共产党成立一百一十三周年活动。',
    '2024 年是红军长征胜利 98 周年。',
    '纪念五四运动115周年主题团日。',
  ])('should be those of the year: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '为庆祝新中国成立 75 周年，学校举办合唱比赛。',
    '学校开展庆祝中国共产党成立一百零三周年活动。',
    '2024 年是红军长征胜利 88 周年，也是长征出发 90 周年。',
    '2019 年，学校参加新中国成立 70 周年庆祝活动。',
    '学校举办建校 65 周年庆典。',
    '企业成立 30 周年。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
