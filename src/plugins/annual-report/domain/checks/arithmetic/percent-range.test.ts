import { percentRange } from './bounds';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (text: string, name = '就业率') =>
  findingsOf(
    percentRange,
    numbers({ 'a.rate': { name, kind: 'percent', values: { 2024: text } } }),
  );

describe('percent range', () => {
  it('should pass 0 and 100', () => {
    expect(run('0%')).toEqual([]);
    expect(run('100%')).toEqual([]);
  });

  it('should find a percent above 100', () => {
    expect(run('104%')).toMatchObject([
      { messages: { zh: '2024 年“就业率”为 104%，百分比应在 0 至 100% 之间。' } },
    ]);
  });

  it('should find a percent below 0', () => {
    expect(run('-3%')).toHaveLength(1);
  });

  it('should let rates of change and completion be', () => {
    expect(run('-3%', '招生增长率')).toEqual([]);
    expect(run('104%', '招生计划完成率')).toEqual([]);
  });
});
