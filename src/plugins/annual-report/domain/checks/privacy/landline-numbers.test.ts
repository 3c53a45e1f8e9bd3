import { landlineNumbers } from './contact-details';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(landlineNumbers, saying(...texts)).map(({ quote }) => quote);

describe('landline numbers', () => {
  it.each([
    ['电话 023-68412345。', '023-68412345'],
    ['电话（023）68412345。', '(023)68412345'],
    ['招生电话：68412345。', '68412345'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each(['热线 12345。', '客服 400-820-8820。', '年份 2023-2024。', '占地 68412345 平方米。'])(
    'should leave %p alone',
    (text) => {
      expect(quotes(text)).toEqual([]);
    },
  );
});
