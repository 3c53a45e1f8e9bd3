import { identityNumbers } from './identity-documents';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(identityNumbers, saying(...texts)).map(({ quote }) => quote);

describe('identity numbers', () => {
  it.each([
    ['身份证号 11010519491231002X。', '1101************2X'],
    ['身份证号 110105 19491231 002x。', '1101************2X'],
    ['身份证号１１０１０５１９４９１２３１００２Ｘ。', '1101************2X'],
    ['旧证号 110105491231002。', '1101*********02'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '编号 110105194912310021。',
    '编号 990105194912310028。',
    '流水号 110105491231002。',
    '身份证号 1101**********002X。',
    '统一社会信用代码 91500107MA5U000000。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it.each([
    ['身份证号 11010519491231002X。', 'error'],
    ['旧证号 110105491231002。', 'warning'],
  ])('should be sure only with a valid check sign: %p is of severity %s', (text, severity) => {
    expect(findingsOf(identityNumbers, saying(text))).toMatchObject([{ severity }]);
  });
});
