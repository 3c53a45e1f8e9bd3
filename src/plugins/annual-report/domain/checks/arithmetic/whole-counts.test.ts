import { wholeCounts } from './whole-counts';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (text: string, spec: Parameters<typeof numbers>[0][string] = {}) =>
  findingsOf(
    wholeCounts,
    numbers({ 'a.count': { name: '教师数', ...spec, values: { 2024: text } } }),
  );

describe('whole counts', () => {
  it('should pass whole numbers and zero', () => {
    expect(run('44')).toEqual([]);
    expect(run('0')).toEqual([]);
  });

  it('should find a negative count', () => {
    expect(run('-4')).toMatchObject([
      {
        severity: 'error',
        canBeOverridden: true,
        messages: { zh: '2024 年“教师数”为 -4 人，数量不应为负。' },
      },
    ]);
  });

  it('should only warn of a year that the report does not speak of', () => {
    const inYear = (year: number) =>
      findingsOf(wholeCounts, numbers({ 'a.count': { name: '教师数', values: { [year]: '-4' } } }));
    expect(inYear(2023)).toMatchObject([{ severity: 'error' }]);
    expect(inYear(2015)).toMatchObject([{ severity: 'warning', canBeOverridden: false }]);
    expect(inYear(2025)).toMatchObject([{ severity: 'warning', canBeOverridden: false }]);
  });

  it('should warn of half a person', () => {
    expect(run('4.5')).toMatchObject([
      { severity: 'warning', messages: { zh: expect.stringContaining('应为整数') } },
    ]);
  });

  it('should call a broken negative count negative', () => {
    expect(run('-4.5')).toMatchObject([{ severity: 'error' }]);
  });

  it('should let tens of thousands have decimals', () => {
    expect(run('2.9', { unit: '万册', decimals: 1 })).toEqual([]);
  });

  it('should let a difference be negative', () => {
    expect(run('-4', { name: '教师增减数' })).toEqual([]);
  });

  it('should let amounts be broken', () => {
    expect(run('4.5', { kind: 'amount', unit: '万元' })).toEqual([]);
  });
});
