import { editionSequence } from './edition-sequence';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { lastYearReport } from '../../../../../../tests/support/builders/last-year';
import { saying } from '../../../../../../tests/support/builders/saying';

const LAST_YEAR = lastYearReport(
  saying(
    '校内第十六届技能节于 4 月举行。',
    '第 8 届“药香校园”文化节历时三天。',
    '召开第八届教职工代表大会第二次会议。',
    '2019 年举办第二届读书活动周，去年举办第五届读书活动周。',
  ),
);
const run = (text: string) => findingsOf(editionSequence, { ...saying(text), lastYear: LAST_YEAR });

describe('the editions of two years', () => {
  it.each([
    '校内第十八届技能节于 4 月 15 日开幕。',
    '第二十三届技能节设 38 个项目。',
    '第十五届技能节设 38 个项目。',
    '学校举办第七届“药香校园”文化节。',
  ])('should follow each other: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '校内第十七届技能节于 4 月 15 日开幕。',
    '第九届“药香校园”文化节历时三天。',
    '校内第十六届技能节被评为优秀活动。',
    '2010 年举办第二届技能节。',
    '第五届教职工代表大会第三次会议召开。',
    '第三届田径运动会举行。',
    '学校举办第九届读书活动周。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
