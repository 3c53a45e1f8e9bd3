import { placeholders } from './placeholders';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(placeholders, saying(...texts)).map(({ quote }) => quote);

describe('places still to be filled', () => {
  it.each([
    ['本学年经费为（待补充）。', '本学年经费为（待补充）。'],
    ['学校现有教师 XX 人。', '学校现有教师 XX 人。'],
    ['合作企业××家。', '合作企业××家。'],
    ['负责人：____', '负责人：____'],
    ['【此处插入照片说明】', '【此处插入照片说明】'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '制度建设有待补充。',
    '设备型号为 XXE 与 X。',
    '他们问：为什么？？',
    '招生 410 人（含春季）。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
