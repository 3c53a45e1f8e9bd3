import { perHeadUnit } from './per-head-unit';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (name: string, unit: string, text: string) =>
  findingsOf(
    perHeadUnit,
    numbers({ 'a.value': { name, kind: 'amount', unit, values: { 2023: text } } }),
  );

describe('per head unit', () => {
  it('should find a total that is named per head', () => {
    expect(run('生均经费拨款', '万元', '57.54')).toMatchObject([
      {
        messages: {
          zh: '2023 年“生均经费拨款”为 57.54 万元，按名称是每人 575400 元，数额过大，更像是总额。',
        },
      },
    ]);
  });

  it('should pass values per head', () => {
    expect(run('生均教学仪器设备值', '元/生', '10767')).toEqual([]);
    expect(run('生均教学仪器设备值', '万元/生', '1.08')).toEqual([]);
  });

  it('should pass a total that is named so', () => {
    expect(run('拨款总额', '万元', '57.54')).toEqual([]);
  });

  it('should let areas be', () => {
    expect(run('生均占地面积', '平方米', '400000')).toEqual([]);
  });
});
