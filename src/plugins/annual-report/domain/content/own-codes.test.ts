import { codeSchema } from '../../contract/primitives';
import { isCodeFor, isOwnCode, ownCode } from './own-codes';

describe('the code of an indicator of a school’s own', () => {
  const code = ownCode({ school: 'small-1', sign: 'k3m9x2ab' });

  it('should be a code that names its school', () => {
    expect(code).toBe('own.small-1.k3m9x2ab');
    expect(codeSchema.safeParse(code).success).toBe(true);
    expect(isOwnCode(code)).toBe(true);
  });

  it('should be for its own school alone', () => {
    expect(isCodeFor({ code, school: 'small-1' })).toBe(true);
    for (const school of ['small', 'small-10', 'own', 'k3m9x2ab']) {
      expect(isCodeFor({ code, school })).toBe(false);
    }
  });

  it('should leave all other codes to everybody', () => {
    for (const other of ['students.total', 'owned.by.us', 'ownership.total']) {
      expect(isOwnCode(other)).toBe(false);
      expect(isCodeFor({ code: other, school: 'small-1' })).toBe(true);
    }
  });
});
