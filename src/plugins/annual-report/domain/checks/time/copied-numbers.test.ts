import { copiedNumbers } from './copied-from-last-year';
import { lastYearReport } from '../../../../../../tests/support/builders/last-year';
import { chapterOf } from '../../../../../../tests/support/builders/passages';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (before: string, now: string) =>
  findingsOf(copiedNumbers, {
    chapters: [chapterOf(now)],
    lastYear: lastYearReport({ chapters: [chapterOf(before)] }),
  });

const TEXT =
  '学校定期组织专业教师到企业实践，全年共有 36 人次参加，开展教研活动 48 次，教师获得市级以上奖项 5 项，教学质量稳步提升，得到了学生和家长的一致认可。';

describe('copied numbers', () => {
  it('should find a paragraph of last year that kept its numbers', () => {
    expect(run(TEXT, TEXT)).toMatchObject([
      {
        severity: 'warning',
        quote: TEXT,
        messages: { zh: expect.stringContaining('36 人次、48 次、5 项') },
      },
    ]);
  });

  it('should see through other blanks', () => {
    expect(run(TEXT, TEXT.replaceAll(' ', ''))).toHaveLength(1);
  });

  it('should pass a paragraph whose numbers were brought up to date', () => {
    expect(run(TEXT, TEXT.replace('36 人次', '41 人次'))).toEqual([]);
  });

  it('should pass a short sentence', () => {
    expect(run('学生 36 人，教师 5 人。', '学生 36 人，教师 5 人。')).toEqual([]);
  });

  it('should let addresses, years and areas stay', () => {
    const history =
      '学校创办于 1996 年，是一所民办非营利性技工学校，总校区位于共和新村 10 号，分校区位于垄安大道 546 号，占地 68478 平方米，环境优美，交通便利，配套齐全。';
    expect(run(history, history)).toEqual([]);
  });
});
