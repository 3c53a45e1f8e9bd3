import { percentRange } from './bounds';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
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

  it('should only warn where it goes by the name', () => {
    expect(run('104%')).toMatchObject([{ severity: 'warning', canBeOverridden: false }]);
  });

  describe('with bounds of the pack', () => {
    const bounded = (text: string, bounds: [number, number], name = '就业率') =>
      findingsOf(percentRange, {
        ...numbers({ 'a.rate': { name, kind: 'percent', values: { 2024: text } } }),
        pack: { ...packOf(), bounds: { 'a.rate': bounds } },
      });

    it('should pass what stands at the bounds', () => {
      expect(bounded('0%', [0, 100])).toEqual([]);
      expect(bounded('100%', [0, 100])).toEqual([]);
    });

    it.each(['100.01%', '-0.01%'])('should find %s, an error that can be overridden', (text) => {
      expect(bounded(text, [0, 100])).toMatchObject([{ severity: 'error', canBeOverridden: true }]);
    });

    it('should keep to the bounds, whatever the name lets one think', () => {
      expect(bounded('-3%', [0, 100], '招生增长率')).toMatchObject([{ severity: 'error' }]);
      expect(bounded('130%', [0, 200])).toEqual([]);
    });

    it('should only warn of a year that the report does not speak of', () => {
      const values = { 2015: '104%' };
      expect(
        findingsOf(percentRange, {
          ...numbers({ 'a.rate': { name: '就业率', kind: 'percent', values } }),
          pack: { ...packOf(), bounds: { 'a.rate': [0, 100] } },
        }),
      ).toMatchObject([{ severity: 'warning' }]);
    });

    it('should say the bounds', () => {
      expect(bounded('230%', [0, 200])).toMatchObject([
        { messages: { zh: '2024 年“就业率”为 230%，百分比应在 0 至 200% 之间。' } },
      ]);
    });
  });

  it('should let rates of change and completion be', () => {
    expect(run('-3%', '招生增长率')).toEqual([]);
    expect(run('104%', '招生计划完成率')).toEqual([]);
  });
});
