import { mobileNumbers } from './contact-details';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(mobileNumbers, saying(...texts)).map(({ quote }) => quote);

describe('mobile numbers', () => {
  it.each([
    ['联系电话 13812345678。', '1381*****78'],
    ['联系电话 138-1234-5678。', '1381*****78'],
    ['手机+86 13812345678', '1381*****78'],
    ['手机：１３８１２３４５６７８', '1381*****78'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '金额 13812345678 元。',
    '文号〔2024〕29 号。',
    '编号 213812345678。',
    '热线 12345。',
    '系数 0.13812345678。',
    '电话 12812345678。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
