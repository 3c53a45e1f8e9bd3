import { zeroBase } from './zero-base';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const report = (
  tested: string,
  rate: NonNullable<Parameters<typeof numbers>[0][string]>['values'],
) =>
  numbers({
    'a.tested': { name: '测试人数', values: { 2024: tested } },
    'a.rate': { name: '合格率', kind: 'percent', values: rate },
  });

const pack = packOf({ id: 'fitness', kind: 'base', rate: 'a.rate', over: 'a.tested' });

describe('zero base', () => {
  it('should find a rate over nobody, even a rate of 0', () => {
    expect(findingsOf(zeroBase, { ...report('0', { 2024: '0' }), pack })).toMatchObject([
      {
        place: { id: 'a.rate', year: 2024 },
        messages: { zh: expect.stringContaining('“测试人数”为 0 人，却填了 0%') },
      },
    ]);
  });

  it('should pass a rate that does not apply', () => {
    const none = { value: null, text: null, status: 'not-applicable' as const };
    expect(findingsOf(zeroBase, { ...report('0', { 2024: none }), pack })).toEqual([]);
  });

  it('should pass a rate over somebody', () => {
    expect(findingsOf(zeroBase, { ...report('988', { 2024: '0' }), pack })).toEqual([]);
  });

  const annex = table({
    layout: [
      layoutRow({ indicator: 'a.tested' }),
      layoutRow({ indicator: 'a.rate', level: 1, parent: 'a.tested' }),
    ],
  });

  it('should know a percent below a count in an annex without a rule', () => {
    expect(findingsOf(zeroBase, { ...report('0', { 2024: '0' }), tables: [annex] })).toHaveLength(
      1,
    );
  });

  it('should report it once where a rule says the same', () => {
    expect(
      findingsOf(zeroBase, { ...report('0', { 2024: '0' }), tables: [annex], pack }),
    ).toHaveLength(1);
  });
});
