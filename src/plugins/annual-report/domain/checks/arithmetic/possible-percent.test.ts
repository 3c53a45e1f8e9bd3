import { possiblePercent } from './possible-percent';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const asked = (text: string, respondents: number) =>
  findingsOf(
    possiblePercent,
    numbers({
      'a.rate': { name: '单位满意度', kind: 'percent', values: { 2024: { text, respondents } } },
    }),
  );

const overBase = (
  text: string,
  base: string,
  spec: Partial<Parameters<typeof numbers>[0][string]> = {},
) =>
  findingsOf(possiblePercent, {
    ...numbers({
      'a.rate': {
        name: '通过率',
        kind: 'percent',
        ...spec,
        values: { 2024: text, ...spec.values },
      },
      'a.base': { name: '考试人次', unit: '人次', values: { 2024: base } },
    }),
    pack: packOf({ id: 'base', kind: 'base', rate: 'a.rate', over: 'a.base' }),
  });

describe('possible percent', () => {
  it('should find a percent that no number of people makes', () => {
    expect(asked('99%', 3)).toMatchObject([
      {
        numbers: [{ text: '99%' }, { label: '调查人数', value: 3 }],
        messages: {
          zh: '2024 年“单位满意度”为 99%，但调查 3 人，没有哪个人数能得出这个比例（2 → 66.67%，3 → 100%）。',
        },
      },
    ]);
  });

  it.each([
    ['100%', 3],
    ['67%', 3],
    ['0%', 3],
    ['91.2%', 633],
    ['98%', 96],
    ['97.2%', 118],
    ['93%', 120],
  ])('should pass %s of %i', (text, respondents) => {
    expect(asked(text, respondents)).toEqual([]);
  });

  it('should pass a percent that was cut off instead of rounded', () => {
    expect(asked('66.6%', 3)).toEqual([]);
  });

  it('should take a rate over the base that a rule names', () => {
    expect(overBase('97.62%', '137')).toMatchObject([
      { messages: { zh: expect.stringContaining('“考试人次”为 137 人次') } },
    ]);
    expect(overBase('97.81%', '137')).toEqual([]);
  });

  it('should not take the answers of a sample over the whole', () => {
    const values = { 2023: { text: '98%', respondents: 50 } };
    expect(overBase('97.62%', '137', { values })).toEqual([]);
  });

  it('should leave a rate with a formula to its formula', () => {
    expect(overBase('97.62%', '137', { formula: 'a.passed / a.base * 100' })).toEqual([]);
  });

  it('should say nothing of a percent without people', () => {
    expect(
      findingsOf(
        possiblePercent,
        numbers({ 'a.rate': { kind: 'percent', values: { 2024: '99%' } } }),
      ),
    ).toEqual([]);
  });
});
