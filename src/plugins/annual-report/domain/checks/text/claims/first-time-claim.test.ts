import { firstTimeClaim } from './first-time-claim';
import { findingsOf } from '../../../../../../../tests/support/builders/prepared';
import { lastYearReport } from '../../../../../../../tests/support/builders/last-year';
import { saying } from '../../../../../../../tests/support/builders/saying';

const LAST_YEAR = lastYearReport(
  saying(
    '4 月，学校举办“匠心杯”创客大赛，120 人参加。',
    '全年承办全市社区老年教育展演。',
    '计划明年招收中高职贯通班。',
    '学生获省级一等奖 2 项。',
  ),
);
const run = (text: string) => findingsOf(firstTimeClaim, { ...saying(text), lastYear: LAST_YEAR });

describe('what is said to be the first time', () => {
  it.each([
    '2024 年学校首次举办“匠心杯”创客大赛。',
    '学校第一次承办全市社区老年教育展演，观众 300 人。',
  ])('should be named where last year’s edition tells it already: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '学校首次招收中高职贯通班。',
    '学生首次获得省级一等奖。',
    '2023 年学校首次举办“匠心杯”创客大赛。',
    '学校首次举办“春晓杯”创客大赛。',
    '学生第一次体会到直播背后的忙乱。',
  ])('should be passed where it does not, or does not say: %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it('should be passed without an edition of last year', () => {
    expect(findingsOf(firstTimeClaim, saying('学校首次举办“匠心杯”创客大赛。'))).toEqual([]);
  });
});
