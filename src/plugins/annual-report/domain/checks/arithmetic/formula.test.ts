import { formula } from './formula';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const teachers = (rate: string, dual: string, all: string) =>
  numbers({
    'a.rate': {
      name: '双师比例',
      kind: 'percent',
      formula: 'a.dual / a.all * 100',
      values: { 2024: rate },
    },
    'a.dual': { name: '双师型教师', values: { 2024: dual } },
    'a.all': { name: '专任教师', values: { 2024: all } },
  });

describe('formula', () => {
  it('should pass a value that its formula gives', () => {
    expect(findingsOf(formula, teachers('25%', '11', '44'))).toEqual([]);
  });

  it('should pass a value that is rounded as printed', () => {
    expect(findingsOf(formula, teachers('14%', '6', '44'))).toEqual([]);
  });

  it('should find a value that its formula does not give', () => {
    expect(findingsOf(formula, teachers('37%', '11', '44'))).toMatchObject([
      {
        place: { id: 'a.rate', year: 2024 },
        numbers: [{ text: '37%' }, { text: '11' }, { text: '44' }],
        messages: {
          zh: '“双师比例”应等于“双师型教师” ÷ “专任教师” × 100：2024 年填报 37%，按双师型教师 11 人、专任教师 44 人计算为 25%。',
        },
      },
    ]);
  });

  it('should allow for inputs that were rounded themselves', () => {
    const books = numbers({
      'a.per-head': {
        kind: 'amount',
        unit: '册',
        decimals: 1,
        formula: 'a.books * 10000 / a.students',
        values: { 2024: '29.8' },
      },
      'a.books': { unit: '万册', decimals: 1, values: { 2024: '2.9' } },
      'a.students': { values: { 2024: '988' } },
    });
    expect(findingsOf(formula, books)).toEqual([]);
  });

  it('should say nothing over zero or without an input', () => {
    expect(findingsOf(formula, teachers('37%', '11', '0'))).toEqual([]);
    expect(
      findingsOf(
        formula,
        numbers({ 'a.rate': { formula: 'a.dual / a.all', values: { 2024: '1' } } }),
      ),
    ).toEqual([]);
  });
});
