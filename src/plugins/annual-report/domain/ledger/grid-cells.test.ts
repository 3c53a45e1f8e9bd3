import { ledgerOf } from './accounts';
import {
  chapter,
  grid,
  indicator,
  observation,
} from '../../../../../tests/support/builders/content';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { paragraph } from '../../../../../tests/support/builders/text';

const numbersOf = (cells: string[][], text = '') =>
  ledgerOf(
    prepared({
      chapters: [
        chapter({
          blocks: [grid({ cells }), { type: 'text', content: [paragraph({ text })] }],
        }),
      ],
      indicators: [indicator()],
      observations: [observation({ year: 2024, value: 305 })],
    }),
  ).numbers.map(({ told, account }) => [
    told.statement.passage.place.field,
    told.printed,
    account.kind,
  ]);

describe('numbers in the cells of a table', () => {
  it('should stand in the ledger with their cell', () => {
    expect(numbersOf([['甲公司', '合作学生 120 人']])).toEqual([
      ['content.0.cells.0.1', 120, 'open'],
    ]);
  });

  it('should be bound where a token prints them', () => {
    expect(numbersOf([['毕业生', '{{graduates.total}} 人']])).toEqual([
      ['content.0.cells.0.1', 305, 'bound'],
    ]);
  });

  it('should say nothing of a sentence behind them, and it nothing of them', () => {
    const sum = '其中男生 100 人，女生 20 人。';
    expect(numbersOf([['合作学生 120 人']], sum)).toEqual(
      expect.arrayContaining([['content.0.cells.0.0', 120, 'open']]),
    );
  });
});
