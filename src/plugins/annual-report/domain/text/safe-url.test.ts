import fc from 'fast-check';
import { isSafeUrl } from './safe-url';
import { anyUrl } from '../../../../../tests/support/builders/arbitraries';

describe('a safe address', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG',
    'mailto:office@example.org',
    'tel:+862012345678',
    '/uploads/report.pdf',
    '/',
    '#chapter-1',
    '  https://example.org  ',
  ])('should be %s', (url) => {
    expect(isSafeUrl({ url })).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<b>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'example.org',
    'https://',
    '',
  ])('should not be %j', (url) => {
    expect(isSafeUrl({ url })).toBe(false);
  });

  it('should lead nowhere but to a harmless scheme when a browser resolves it', () => {
    fc.assert(
      fc.property(anyUrl(), (url) => {
        fc.pre(isSafeUrl({ url }));
        const resolved = new URL(url, 'https://school.example/report');
        expect(['https:', 'http:', 'mailto:', 'tel:']).toContain(resolved.protocol);
      }),
    );
  });
});
