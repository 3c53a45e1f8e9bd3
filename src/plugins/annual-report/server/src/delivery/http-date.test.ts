import { readHttpDate } from './preconditions';

const NOW = new Date('2026-01-01T00:00:00Z');

describe('a date of HTTP (RFC 9110 §5.6.7)', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z', 'the preferred form'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z', 'the form of RFC 850'],
    ['Wednesday, 01-Jan-70 00:00:00 GMT', '2070-01-01T00:00:00.000Z', 'at most 50 years ahead'],
    ['Thursday, 01-Jan-77 00:00:00 GMT', '1977-01-01T00:00:00.000Z', 'more than 50 years ahead'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z', 'the form of asctime'],
  ])('should be read from %p', (text, instant) => {
    expect(readHttpDate({ text, now: NOW })?.toISOString()).toBe(instant);
  });

  it.each([
    '',
    '1994-11-06T08:49:37Z',
    'Sun, 06 Nov 1994 08:49:37 +0800',
    'Sun, 06 Nov 1994 25:49:37 GMT',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    '06 Nov 1994',
    '0',
    'yesterday',
  ])('should not be read from %p', (text) => {
    expect(readHttpDate({ text })).toBeNull();
  });
});
