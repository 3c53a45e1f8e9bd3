import { evaluatePreconditions } from './preconditions';

const ETAG = '"abc"';
const CHANGED = 'Tue, 03 Mar 2026 10:00:00 GMT';
const BEFORE = 'Tue, 03 Mar 2026 09:59:59 GMT';
const AFTER = 'Tue, 03 Mar 2026 10:00:01 GMT';

const verdict = (headers: Record<string, string>, lastModified: Date | null = new Date(CHANGED)) =>
  evaluatePreconditions({ headers, etag: ETAG, lastModified }).is;

describe('the conditions of a request (RFC 9110 §13)', () => {
  it('should let a request without any through', () => {
    expect(verdict({})).toBe('send');
  });

  describe('If-None-Match (§13.1.2)', () => {
    it.each(['"abc"', 'W/"abc"', '"x", "abc"', '"x",W/"abc"', '*', ' * '])(
      'should find nothing modified for %p',
      (held) => {
        expect(verdict({ 'if-none-match': held })).toBe('not-modified');
      },
    );

    it.each(['"abd"', 'abc', '""', 'W/"ab"', '"x", "y"', ''])('should send for %p', (held) => {
      expect(verdict({ 'if-none-match': held })).toBe('send');
    });

    it('should decide alone where it stands, whatever the date says (§13.2.2)', () => {
      expect(verdict({ 'if-none-match': '"x"', 'if-modified-since': AFTER })).toBe('send');
      expect(verdict({ 'if-none-match': '"abc"', 'if-modified-since': BEFORE })).toBe(
        'not-modified',
      );
    });
  });

  describe('If-Modified-Since (§13.1.3)', () => {
    it.each([CHANGED, AFTER])('should find nothing modified since %p', (since) => {
      expect(verdict({ 'if-modified-since': since })).toBe('not-modified');
    });

    it.each([BEFORE, 'yesterday', '2026-03-04T00:00:00Z', ''])('should send for %p', (since) => {
      expect(verdict({ 'if-modified-since': since })).toBe('send');
    });

    it('should send where no moment of change is known', () => {
      expect(verdict({ 'if-modified-since': AFTER }, null)).toBe('send');
    });
  });

  describe('If-Match (§13.1.1)', () => {
    it.each(['"abc"', '"x", "abc"', '*'])('should hold for %p', (held) => {
      expect(verdict({ 'if-match': held })).toBe('send');
    });

    it.each(['W/"abc"', '"x"'])('should fail for %p, compared strongly', (held) => {
      expect(verdict({ 'if-match': held })).toBe('failed');
    });

    it('should come before If-None-Match and decide over the date (§13.2.2)', () => {
      expect(verdict({ 'if-match': '"x"', 'if-none-match': '"abc"' })).toBe('failed');
      expect(verdict({ 'if-match': '"abc"', 'if-unmodified-since': BEFORE })).toBe('send');
      expect(verdict({ 'if-match': '"abc"', 'if-none-match': '"abc"' })).toBe('not-modified');
    });
  });

  describe('If-Unmodified-Since (§13.1.4)', () => {
    it('should fail when it was changed since', () => {
      expect(verdict({ 'if-unmodified-since': BEFORE })).toBe('failed');
    });

    it.each([CHANGED, AFTER, 'yesterday'])('should let %p through', (since) => {
      expect(verdict({ 'if-unmodified-since': since })).toBe('send');
    });
  });
});
