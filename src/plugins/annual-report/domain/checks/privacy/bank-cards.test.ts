import { bankCards } from './identity-documents';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(bankCards, saying(...texts)).map(({ quote }) => quote);

describe('bank cards', () => {
  it.each([
    ['卡号 6222 0200 0000 0000 000。', '6222*************00'],
    ['卡号 4111111111111111。', '4111**********11'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '卡号 4111111111111112。',
    '账号 3100021009024000000。',
    '身份证号 11010519491231002X。',
    '共 1234567890123456 次。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
