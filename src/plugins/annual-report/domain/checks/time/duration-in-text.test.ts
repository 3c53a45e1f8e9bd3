import { durationInText } from './duration-in-text';
import { caseStory } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';
import { paragraph } from '../../../../../../tests/support/builders/text';

const run = (text: string) => findingsOf(durationInText, saying(text)).map(({ quote }) => quote);

describe('how long something took', () => {
  it.each([
    '7 月 6 日至 7 月 24 日连续集训 29 天。',
    '培训从 2024 年 5 月 6 日至 17 日，为期 22 天。',
    '2023 年 11 月 20 日，选手进驻训练基地，到 2024 年 1 月 31 日结束，一共 83 天。',
    '系统 2023 年 3 月开工，2023 年 10 月投入使用，历时 10 个多月。',
    '2024 年 3 月 1 日至 6 月 1 日在企业跟岗，为期五个月。',
    '12 月 18 日至次年 3 月 12 日，前后 96 天。',
    '为期 10 天的训练营于 8 月 1 日至 8 月 5 日举行。',
    '援建自 2022 年 3 月 1 日至 2024 年 3 月 1 日，历时三年。',
    '二〇二四年三月二日至三月九日，持续 18 天。',
    '二期工程于 2022 年 11 月动工，历时 26 个月，于 2024 年 3 月 18 日正式启用。',
    '实训楼 2023 年 4 月奠基，工期 8 个月，2024 年 8 月竣工验收。',
    '2023 年 9 月 12 日，学校与某养老集团有限公司（以下简称“集团”）签订协议，合作期限为五年，至 2026 年 9 月止。',
    '双方于 2022 年 6 月签署协议，有效期三年，2027 年 6 月到期。',
    '他 2008 年 12 月入伍，2020 年 12 月退役，当兵 22 年。',
    '她 2015 年入伍，2020 年退役，服役八年。',
    '课题 2022 年 3 月立项，为期两年，2023 年 3 月结题。',
    '聘期三年，自 2022 年 9 月 1 日至 2027 年 8 月 31 日。',
    '2021 年 7 月派驻黄泥岭村，历时四年，2023 年 7 月期满返校。',
  ])('should be named where the dates say otherwise: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '7 月 6 日至 7 月 24 日连续集训 19 天。',
    '7 月 6 日至 7 月 24 日连续集训 18 天。',
    '12 月 18 日至次年 3 月 12 日，前后 86 天，近三个月。',
    '系统 2023 年 9 月开工，2024 年 4 月 10 日投入使用，历时 7 个多月。',
    '3 月至 6 月在企业跟岗，为期三个月。',
    '2024 年 3 月 4 日至 6 月 28 日，为期约 4 个月。',
    '7 月 1 日至 7 月 31 日分三批培训，每批连续 7 天。',
    '7 月 10 日至 8 月 25 日暑假期间，教师参加为期 5 天的培训。',
    '7 月 1 日至 7 月 31 日，共 23 天。',
    '2021 年至 2024 年，历时三年。',
    '二期工程于 2022 年 11 月动工，历时 16 个月，于 2024 年 3 月 18 日正式启用。',
    '2023 年 9 月 12 日，学校与某养老集团有限公司（以下简称“集团”）签订协议，合作期限为五年，至 2028 年 9 月止。',
    '他 2008 年 12 月入伍，2020 年 12 月退役，当兵 12 年。',
    '聘期三年，自 2022 年 9 月 1 日至 2025 年 8 月 31 日。',
    '2021 年 9 月开工，其中主体施工历时 8 个月，2024 年 3 月启用。',
    '2023 年 9 月入学，学制三年，2024 年 6 月获评优秀学员。',
    '2022 年签订协议，每期为期一年，至 2025 年已合作三期。',
    '9 月 2 日开学。为期两周的军训很辛苦。',
    '5 月 6 日至 5 月 17 日举行，设 32 个项目，共 1352 人参加。',
  ])('should be left alone where they agree, or speak of something else: %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it.each([
    ['一共 96 天', 1],
    ['一共 86 天', 0],
  ])('should agree with the title of a case: %s', (words, count) => {
    const content = [paragraph({ text: `选手住进实训楼，${words}。` })];
    const cases = [caseStory({ title: '八十六天的集训', blocks: [{ type: 'text', content }] })];
    expect(findingsOf(durationInText, { cases, ...saying('见案例。') })).toHaveLength(count);
  });
});
