import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';
import { ordinalYears } from './ordinal-years';

const run = (text: string) => findingsOf(ordinalYears, saying(text));

describe('which year it is of what began in a year', () => {
  it.each([
    '这是家访活动的第 8 个夏天，活动从 2019 年开始。',
    '自 2019 年起，2024 年已是第八个年头。',
    '支教始于 2018 年，今年是第九年。',
    '2016 年启动的读书会走到了第十二个年头。',
    '社团从 2020 年开办至今，迎来第 8 个春天。',
    '从 2019 年 7 月开始，这是第九个暑假。',
    '自 2018 年首次送戏下乡以来，这是第 10 个冬天。',
    '非遗工坊 2020 年创办，今年进入第七年。',
  ])('should fit: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '这是家访活动的第 6 个夏天，活动从 2019 年开始。',
    '自 2019 年起，2024 年已是第五个年头。',
    '活动从 2015 年开始，中断两年，2024 年是第八个年头。',
    '协议从 2021 年开始，第一年投入 50 万元。',
    '工龄从 2001 年开始算，这是第 20 年。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
