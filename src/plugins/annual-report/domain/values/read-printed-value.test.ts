import { readPrintedValue } from './read-printed-value';

const read = readPrintedValue;

describe('readPrintedValue', () => {
  it.each([
    ['305', 305],
    ['0', 0],
    ['89.32', 89.32],
    ['417,822', 417822],
    ['1,234,567.5', 1234567.5],
    ['-12.5', -12.5],
    ['−3', -3],
    ['-0', 0],
    ['３０５', 305],
    ['１，２３４．５', 1234.5],
    [' 410 ', 410],
    ['14.000000', 14],
    ['123456789012345', 123456789012345],
    ['0.123456', 0.123456],
  ])('should read the number %s', (text, value) => {
    expect(read({ text, kind: 'amount' })).toEqual({ ok: true, value });
    expect(read({ text, kind: 'count' })).toEqual({ ok: true, value });
  });

  it.each([
    ['2.9 万', 29000],
    ['3万', 30000],
    ['1.5 亿', 150000000],
    ['0.00000001亿', 1],
  ])('should multiply %s by its 万 or 亿', (text, value) => {
    expect(read({ text, kind: 'count' })).toEqual({ ok: true, value });
  });

  it.each([
    ['58%', 58],
    ['91.2%', 91.2],
    ['95 ％', 95],
    ['0', 0],
  ])('should read the percentage %s as the number before the sign', (text, value) => {
    expect(read({ text, kind: 'percent' })).toEqual({ ok: true, value });
  });

  it.each([
    ['20:1', 20],
    ['1：20', 0.05],
    ['1 : 3', 0.333333],
    ['2:3', 0.666667],
    ['0:5', 0],
    ['1.5:0.5', 3],
    ['16', 16],
  ])('should read the ratio %s as its quotient', (text, value) => {
    expect(read({ text, kind: 'ratio' })).toEqual({ ok: true, value });
  });

  it('should have no number for the kind text', () => {
    expect(read({ text: '仅高职填报', kind: 'text' })).toEqual({ ok: true, value: null });
  });

  it.each([
    ['', 'amount'],
    ['   ', 'text'],
    ['两', 'count'],
    ['305 人', 'count'],
    ['约 300', 'count'],
    ['1-3', 'count'],
    ['1,23', 'count'],
    ['0,123', 'count'],
    ['007', 'count'],
    ['1 234', 'count'],
    ['1e3', 'amount'],
    ['.5', 'amount'],
    ['5.', 'amount'],
    ['10²', 'count'],
    ['½', 'count'],
    ['58%', 'count'],
    ['20:1', 'count'],
    ['万', 'count'],
    ['2.9 万', 'percent'],
    ['58%%', 'percent'],
    ['1:0', 'ratio'],
    ['1:2:3', 'ratio'],
    ['-1:2', 'ratio'],
    ['a:b', 'ratio'],
    ['仅高职填报', 'count'],
    ['0.1234567', 'amount'],
    ['1234567890123456', 'amount'],
    ['1234567890.123456', 'amount'],
    ['99999999999999 亿', 'amount'],
  ] as const)('should refuse to guess "%s" of kind %s', (text, kind) => {
    expect(read({ text, kind })).toEqual({
      ok: false,
      code: expect.stringMatching(/^value-/),
      reason: expect.stringMatching(/\w/),
    });
  });
});
