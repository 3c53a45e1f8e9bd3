import { enumerationGaps } from './enumeration-gaps';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(enumerationGaps, saying(...texts)).map(({ quote }) => quote);

describe('enumerations', () => {
  it.each([
    ['一是抓教学；三是抓管理。', '三是抓管理。'],
    ['二是抓管理。', '二是抓管理。'],
    ['第一，抓教学。第三，抓管理。', '第三，抓管理。'],
    ['一是抓教学；二是抓管理；二是抓安全。', '二是抓安全。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '一是抓教学；二是抓管理；三是抓安全。',
    '统一是关键，二者兼顾。',
    '1.5 万人参加培训。',
    '一是抓教学，其中：一是备课，二是上课；二是抓管理。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should count over the paragraphs of a chapter', () => {
    expect(quotes('一是抓教学。', '抓得很实。', '二是抓管理。')).toEqual([]);
  });

  it('should find a number that is left out between paragraphs', () => {
    expect(quotes('1.办学条件达标；', '2.实习管理规范；', '4.收费公开。')).toHaveLength(1);
  });

  it('should let an enumeration begin anew', () => {
    expect(quotes('1.甲', '2.乙', '1.丙', '2.丁')).toEqual([]);
  });

  it('should let a chapter go on where another stopped', () => {
    expect(quotes('（三）安全管理', '（四）后勤管理')).toEqual([]);
  });

  it('should say what is missing', () => {
    const [finding] = findingsOf(enumerationGaps, saying('一是抓教学；三是抓管理。'));
    expect(finding?.messages.zh).toBe('列举到了“三是”，却没有“二是”。');
  });
});
