import { newRecoveryCodes, readAppCode, readRecoveryCode } from './recovery-codes';

describe('recovery codes', () => {
  it('should be ten, all different, and readable as they are', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(codes.map(readRecoveryCode)).toEqual(codes);
  });

  it.each(['k7qx2-m4zpa', ' K7QX2 M4ZPA ', 'K7QX2M4ZPA', 'Ｋ７ＱＸ２－Ｍ４ＺＰＡ', 'K7QX2–M4ZPA'])(
    'should be read from %s',
    (typed) => {
      expect(readRecoveryCode(typed)).toBe('K7QX2-M4ZPA');
    },
  );

  it.each(['', '123456', 'K7QX2-M4ZP', 'K7QX2-M4ZPAA', 'K7QX2-M4ZP0', 'K7QX2-M4ZPI'])(
    'should not be read from %j',
    (typed) => {
      expect(readRecoveryCode(typed)).toBeNull();
    },
  );
});

describe('codes of an app', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['１２３４５６', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
  ])('should be read from %j', (typed, code) => {
    expect(readAppCode(typed)).toBe(code);
  });
});
