import { titlePeriod } from './titles';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (title: string, years: number[], values: Record<number, string>) =>
  findingsOf(titlePeriod, {
    ...numbers({ 'a.total': { values } }),
    tables: [
      table({
        documentId: 'chart',
        kind: 'trend',
        title,
        years,
        layout: [layoutRow({ indicator: 'a.total' })],
      }),
    ],
  });

const three = { 2022: '997', 2023: '956', 2024: '988' };

describe('title period', () => {
  it('should pass a table with as many years as its title says', () => {
    expect(run('学生规模近三年变化趋势', [2022, 2023, 2024], three)).toEqual([]);
    expect(run('近 3 年学生规模', [2022, 2023, 2024], three)).toEqual([]);
  });

  it('should find a table with more years', () => {
    expect(run('办学条件近两年变化趋势', [2022, 2023, 2024], three)).toMatchObject([
      {
        quote: '近两年',
        place: { field: 'title' },
        messages: {
          zh: '《办学条件近两年变化趋势》的标题说“近两年”，表中却有 3 个年份（2022、2023、2024）。',
        },
      },
    ]);
  });

  it('should pass a year that stands in the table but was not collected', () => {
    expect(run('学生规模近三年变化趋势', [2022, 2023, 2024], { 2023: '956', 2024: '988' })).toEqual(
      [],
    );
  });

  it('should pass years of the table without values', () => {
    expect(run('办学条件近两年变化趋势', [2022, 2023, 2024], { 2023: '956', 2024: '988' })).toEqual(
      [],
    );
  });

  it('should pass a title that names no period', () => {
    expect(run('近年学生规模', [2022, 2023, 2024], three)).toEqual([]);
  });
});
