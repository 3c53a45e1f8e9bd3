import { ageInText } from './age-in-text';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (text: string) => findingsOf(ageInText, saying(text));

describe('ages and years of service', () => {
  it.each([
    '王海明 1984 年到校任教，三十年没有离开过车间。',
    '李师傅 2004 年参加工作，至今已 30 年。',
    '学校 2010 年与港口集团携手，走过 24 年的合作历程。',
    '她 1993 年出生，今年 41 岁，是最年轻的带头人。',
    '张老师生于 1968 年，现年 46 岁。',
    '陈工今年 31 岁，1998 年参加工作。',
    '2001 年从教，一干就是十三年。',
    '陈海生今年 45 岁，2003 年参加工作，已在教学一线工作 31 年。',
    '林师傅 1999 年进厂，在码头干了 35 年。',
    '他 2001 年毕业留校，从教 33 年。',
    '她从 2004 年开始当班主任，三十年来带了 7 届学生。',
    '合作始于 2014 年，二十年来共培养 300 人。',
    '订单班自 2017 年开办，已连续招生十一年。',
  ])('should fit the years beside them: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '王海明今年 52 岁，1994 年到校任教，三十年没有离开过车间。',
    '李师傅 2004 年参加工作，至今已 20 年。',
    '2003 年从教，一干就是二十余年。',
    '2019 年到校任教，此前有 15 年企业经历。',
    '2015 年合作开办三年制订单班。',
    '专业自 2012 年开设，三年来共招生 600 人。',
    '2016 年到校，此前在造船厂工作 12 年。',
    '自 2018 年起实施，近五年来合作企业不断增加。',
    '2008 年合作，计划五年后建成。',
    '她 1993 年出生，31 岁。',
    '2019 年到校，已从教 15 年。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
