import { statusText } from '../../../../src/plugins/annual-report/domain/values/status-text';

describe('the text of a status', () => {
  it.each([
    ['not-applicable', '不适用'],
    ['not-collected', '未采集'],
    ['suppressed', '不公开'],
  ] as const)('should stand in place of a number for %s', (status, text) => {
    expect(statusText({ status })).toBe(text);
  });

  it.each(['final', 'provisional', 'estimated'] as const)(
    'should be none for %s, which carries a number',
    (status) => {
      expect(statusText({ status })).toBeNull();
    },
  );
});
