import { sameDigitsOtherUnit } from './same-digits-other-unit';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(sameDigitsOtherUnit, saying(...texts));

describe('the same digits in another unit', () => {
  it('should be reported', () => {
    expect(run('安全投入 417822 元。', '安全投入资金达 417822 万元。')).toMatchObject([
      {
        place: { field: 'content.0.content.1' },
        numbers: [{ value: 417822 }, { value: 4178220000 }],
      },
    ]);
  });

  it.each([
    ['the same amount again', ['投入 417822 元。', '投入 417822 元。']],
    ['the same amount in 万元', ['投入 417822 元。', '投入 41.7822 万元。']],
    ['digits that many amounts share', ['投入 200 元。', '投入 200 万元。']],
    ['round amounts', ['月薪 3000 元。', '投入 3000 万元。']],
    ['other units', ['占地 68478 平方米。', '投入 68478 元。']],
  ])('should be silent on %s', (_, texts) => {
    expect(run(...texts)).toEqual([]);
  });
});
