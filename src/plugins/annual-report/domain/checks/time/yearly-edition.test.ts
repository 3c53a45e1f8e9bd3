import { yearlyEdition } from './yearly-edition';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying, sayingAndTelling } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) =>
  findingsOf(yearlyEdition, saying(...texts)).map(({ numbers }) => numbers.at(-1)?.text);

describe('editions of a yearly event', () => {
  it.each([
    ['学校自 2011 年起每年举办一届技能节，2024 年为第十三届。', '第十三届'],
    ['读书节从 2018 年开始一年一届，今年是第 9 届。', '第 9 届'],
    ['2015 年首次举办校园科技节，此后每年一届，2024 年举办第十二届。', '第十二届'],
    ['一年一度的体育文化节始于 2010 年，2024 年迎来第十六届。', '第十六届'],
    ['自 2020 年起每年举办一届职业体验周，已连续举办 7 届。', '连续举办 7 届'],
    ['学校自 2016 年起每年举办一次职教活动周，2024 年是第七次。', '第七次'],
    ['冰雪节从 2013 年办到现在，一年一届，2024 年 1 月已是第十五届。', '第十五届'],
    ['授帽仪式自 2005 年举办以来，至今年已连续举办 22 届。', '连续举办 22 届'],
    ['招聘会自2015年创办以来连续举办13届。', '连续举办13届'],
    ['技能节每年一届，首届于 2012 年举办，今年为第十五届。', '第十五届'],
  ])('should fit the first year: %s', (text, found) => {
    expect(run(text)).toEqual([found]);
  });

  it.each([
    '学校自 2011 年起每年举办一届技能节，2024 年为第十四届。',
    '冰雪节从 2013 年办到现在，一年一届，2024 年 1 月已是第十二届。',
    '授帽仪式自 2005 年举办以来，至今年已连续举办 20 届。',
    '自 2005 年以来，学校连续举办招聘会，2024 年举办 2 届。',
    '自 2011 年起每年举办一届技能节，2020 年因疫情停办，2024 年为第十三届。',
    '自 2011 年起每年举办一届技能节，2024 年召开第三届教代会。',
    '2023 年 11 月举办第五届艺术节。艺术节 2019 年起每年一届。',
    '自 2019 年起每年举办两届招聘会，2024 年已是第十二届。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it('should be found in other places that name the event', () => {
    const texts = sayingAndTelling({
      chapter: '2024 年 9 月举办第七届校园丰收节。',
      story: '校园丰收节从 2019 年起每年一届，2024 年为第六届。',
    });
    expect(findingsOf(yearlyEdition, texts)).toMatchObject([
      { numbers: [{ value: 2019 }, { value: 7 }] },
    ]);
  });
});
