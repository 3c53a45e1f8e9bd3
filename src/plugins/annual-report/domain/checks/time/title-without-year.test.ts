import { titleWithoutYear } from './titles';
import { reportContent } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (title: string, subtitle: string | null = null) =>
  findingsOf(titleWithoutYear, { report: { ...reportContent().report, title, subtitle } });

describe('title without year', () => {
  it('should note a title that names no year', () => {
    expect(run('质量年度报告')).toMatchObject([{ severity: 'note', place: { field: 'title' } }]);
  });

  it('should pass a title or a subtitle with a year', () => {
    expect(run('质量年度报告（2024年）')).toEqual([]);
    expect(run('质量年度报告', '二〇二四年')).toEqual([]);
  });
});
