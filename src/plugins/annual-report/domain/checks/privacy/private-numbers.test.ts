import { holdsPrivateNumber } from './private-numbers';

describe('a text that holds a private number', () => {
  it.each([
    '身份证 11010519491231002X 是样例',
    '身份证１１０１０５１９４９１２３１００２Ｘ',
    '卡号 6222 0200 0000 0000 000',
  ])('should be known: %p', (text) => {
    expect(holdsPrivateNumber(text)).toBe(true);
  });

  it.each([
    '证号 110105194912310021 的校验码不对',
    '卡号 4111111111111112 的校验位不对',
    '流水 110105491231002，没有校验码',
    '核实过，是学校公开的样例',
    '1101************2X',
  ])('should not be suspected: %p', (text) => {
    expect(holdsPrivateNumber(text)).toBe(false);
  });
});
