import { numberForms } from './number-forms';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(numberForms, saying(...texts)).map(({ quote }) => quote);

describe('forms of numbers', () => {
  it.each([
    ['招生 1２3 人。', '招生 1２3 人。'],
    ['招生 ４１０ 人。', '招生 ４１０ 人。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each(['招生 410 人。', '师生比 1：20。', '上课时间 8：30。'])(
    'should leave %p alone',
    (text) => {
      expect(quotes(text)).toEqual([]);
    },
  );

  it('should find a ratio that is written otherwise elsewhere', () => {
    expect(quotes('师生比 1：20。', '生师比 20:1。')).toEqual(['师生比 1：20。']);
  });
});
