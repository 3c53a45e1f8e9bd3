import { relation } from './relation';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

type Operator = '=' | '<=' | '>=';

const run = (
  [left, operator, right]: [string, Operator, string],
  values: Parameters<typeof numbers>[0],
) =>
  findingsOf(relation, {
    ...numbers(values),
    pack: packOf({ id: 'relation', kind: 'relation', left, operator, right }),
  });

const rate = (text: string) => ({
  name: '获取率',
  kind: 'percent' as const,
  values: { 2024: text },
});
const people = (name: string, text: string) => ({ name, values: { 2024: text } });
const certificates: [string, Operator, string] = ['a.rate', '=', 'a.obtained / a.all * 100'];

describe('relation', () => {
  it('should pass a rate that its counts make', () => {
    expect(
      run(certificates, {
        'a.rate': rate('74.8%'),
        'a.obtained': people('获取人数', '228'),
        'a.all': people('毕业生', '305'),
      }),
    ).toEqual([]);
  });

  it('should find a rate that its counts do not make, in words', () => {
    expect(
      run(certificates, {
        'a.rate': rate('90%'),
        'a.obtained': people('获取人数', '228'),
        'a.all': people('毕业生', '305'),
      }),
    ).toMatchObject([
      {
        place: { id: 'a.rate', year: 2024 },
        numbers: [{ text: '90%' }, { text: '228' }, { text: '305' }],
        messages: {
          zh: '“获取率”应等于“获取人数” ÷ “毕业生” × 100：2024 年前者为 90%，后者为 74.75（获取人数 228 人、毕业生 305 人）。',
        },
      },
    ]);
  });

  it('should say nothing over zero', () => {
    expect(
      run(certificates, {
        'a.rate': rate('90%'),
        'a.obtained': people('获取人数', '0'),
        'a.all': people('毕业生', '0'),
      }),
    ).toEqual([]);
  });

  it('should say nothing where a value is missing', () => {
    expect(run(certificates, { 'a.rate': rate('90%'), 'a.all': people('毕业生', '305') })).toEqual(
      [],
    );
  });

  it('should pass shares that make 100 and find shares that do not', () => {
    const shares: [string, Operator, string] = ['a.one + a.two + a.three', '=', '100'];
    const of = (third: string) => ({
      'a.one': rate('30%'),
      'a.two': rate('20%'),
      'a.three': rate(third),
    });
    expect(run(shares, of('50%'))).toEqual([]);
    expect(run(shares, of('45%'))).toHaveLength(1);
  });

  it('should find a value below the one it should not be less than', () => {
    const bandwidth = (text: string) => ({
      kind: 'amount' as const,
      unit: 'Mbps',
      values: { 2024: text },
    });
    const wider: [string, Operator, string] = ['a.backbone', '>=', 'a.internet'];
    expect(
      run(wider, { 'a.backbone': bandwidth('20'), 'a.internet': bandwidth('30') }),
    ).toHaveLength(1);
    expect(run(wider, { 'a.backbone': bandwidth('30'), 'a.internet': bandwidth('30') })).toEqual(
      [],
    );
  });

  it.each([
    ['4236', 0],
    ['4120', 1],
  ])('should pass what a rate nearly leaves, and no less: %s', (text, count) => {
    const retained: [string, Operator, string] = ['a.now', '>=', 'a.before * a.rate / 100'];
    const values = {
      'a.now': people('在校生', text),
      'a.before': people('应在校', '4414'),
      'a.rate': rate('96.2%'),
    };
    expect(run(retained, values)).toHaveLength(count);
  });

  it('should leave a rule aside that cannot be read', () => {
    expect(run(['a.rate +', '=', '100'], { 'a.rate': rate('90%') })).toEqual([]);
  });
});
