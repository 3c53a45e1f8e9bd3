import { clausesOf, segmentsOf, sentencesOf } from './split-text';

describe('parts of a text', () => {
  it('should part sentences at full stops, question marks and line breaks', () => {
    const parts = sentencesOf({ text: '招生 410 人。巩固率 95%！\n如何？好' });
    expect(parts.map(({ text }) => text)).toEqual(['招生 410 人', '巩固率 95%', '如何', '好']);
  });

  it('should say where each part stands', () => {
    const text = '甲。 乙丙。';
    expect(sentencesOf({ text }).map(({ start, end }) => text.slice(start, end))).toEqual([
      '甲',
      '乙丙',
    ]);
  });

  it('should keep what stands between semicolons together with its sentence', () => {
    const text = '其中甲 82 人；乙 76 人。';
    expect(sentencesOf({ text })).toHaveLength(1);
    expect(segmentsOf({ text: '其中甲 82 人；乙 76 人' })).toHaveLength(2);
  });

  it('should part clauses at commas, colons and brackets', () => {
    const parts = clausesOf({ text: '党员 14 人（正式党员 13 人、流动党员 1 人），合计：14 人' });
    expect(parts.map(({ text }) => text)).toEqual([
      '党员 14 人',
      '正式党员 13 人',
      '流动党员 1 人',
      '合计',
      '14 人',
    ]);
  });

  it('should not part a number at its own comma or colon', () => {
    expect(clausesOf({ text: '共 12,345 元,生师比 20:1' }).map(({ text }) => text)).toEqual([
      '共 12,345 元',
      '生师比 20:1',
    ]);
  });

  it('should give nothing for a text of blanks', () => {
    expect(sentencesOf({ text: ' \n 。' })).toEqual([]);
  });
});
