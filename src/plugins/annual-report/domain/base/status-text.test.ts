import { nearestStatusWord, statusOfText, statusText } from './status-text';

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

describe('a word that stands for a status', () => {
  it.each([
    ['不适用', 'not-applicable'],
    ['仅高职填报', 'not-applicable'],
    ['未采集', 'not-collected'],
    ['——', 'not-collected'],
    ['不公开', 'suppressed'],
    ['0', null],
    ['无', null],
    ['------', null],
  ])('should be known: %s', (text, status) => {
    expect(statusOfText({ text })).toBe(status);
  });

  it.each([
    ['未采', '未采集'],
    ['未釆集', '未采集'],
    ['不公开的', '不公开'],
    ['不', null],
    ['不适用', null],
    ['', null],
  ])('should be guessed from one wrong sign, for a message alone: %s', (text, word) => {
    expect(nearestStatusWord({ text })).toBe(word);
  });
});
