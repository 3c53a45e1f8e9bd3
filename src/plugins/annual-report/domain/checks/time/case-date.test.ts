import { caseDate } from './dates';
import { caseStory, chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (date: string | null) =>
  findingsOf(caseDate, { chapters: [chapter()], cases: [caseStory({ title: '技能周', date })] });

describe('case date', () => {
  it.each([null, '2023-10-01', '2024-05-20', '2024-12-31'])('should pass %s', (date) => {
    expect(run(date)).toEqual([]);
  });

  it('should find a case of the school year before', () => {
    expect(run('2023-05-20')).toMatchObject([
      {
        place: { type: 'case', field: 'date' },
        quote: '2023-05-20',
        messages: {
          zh: '案例“技能周”的日期是 2023-05-20，不在报告期（2023-08-01 至 2024-12-31）内。',
        },
      },
    ]);
  });

  it('should find a case after the report', () => {
    expect(run('2026-01-05')).toHaveLength(1);
  });
});
