import { supersededBy } from './superseded-by';

const withdrawn = { at: '2025-01-01T00:00:00.000Z', reason: '有误' };
const list = (...states: ('readable' | 'withdrawn')[]) =>
  states.map((state, index) => ({
    number: index + 1,
    withdrawn: state === 'withdrawn' ? withdrawn : null,
  }));

describe('the edition that supersedes another', () => {
  it('should be the next one', () => {
    expect(supersededBy({ number: 1, editions: list('readable', 'readable', 'readable') })).toBe(2);
  });

  it('should be none for the newest', () => {
    expect(supersededBy({ number: 2, editions: list('readable', 'readable') })).toBeNull();
  });

  it('should not be one that was withdrawn, but the next that can be read', () => {
    expect(supersededBy({ number: 1, editions: list('readable', 'withdrawn', 'readable') })).toBe(
      3,
    );
  });

  it('should be none where all later ones were withdrawn, for it is the latest again', () => {
    expect(supersededBy({ number: 1, editions: list('readable', 'withdrawn') })).toBeNull();
  });

  it('should also be named of one that was withdrawn itself', () => {
    expect(supersededBy({ number: 1, editions: list('withdrawn', 'readable') })).toBe(2);
  });

  it('should not depend on the order of the list', () => {
    const editions = list('readable', 'readable', 'readable').reverse();
    expect(supersededBy({ number: 1, editions })).toBe(2);
  });
});
