import { toldAge } from './told-age';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (text: string) => findingsOf(toldAge, saying(text));

describe('ages and years of service', () => {
  it.each([
    '王海明 1984 年到校任教，三十年没有离开过车间。',
    '李师傅 2004 年参加工作，至今已 30 年。',
    '学校 2010 年与港口集团携手，走过 24 年的合作历程。',
    '她 1993 年出生，今年 41 岁，是最年轻的带头人。',
    '张老师生于 1968 年，现年 46 岁。',
    '陈工今年 31 岁，1998 年参加工作。',
    '2001 年从教，一干就是十三年。',
  ])('should fit the years beside them: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '王海明今年 52 岁，1994 年到校任教，三十年没有离开过车间。',
    '李师傅 2004 年参加工作，至今已 20 年。',
    '2003 年从教，一干就是二十余年。',
    '2019 年到校任教，此前有 15 年企业经历。',
    '2015 年合作开办三年制订单班。',
    '2008 年合作，计划五年后建成。',
    '她 1993 年出生，31 岁。',
    '2019 年到校，已从教 15 年。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
