import { labelBefore, plainLabel } from './number-label';

const labelOf = (text: string, from = 0) =>
  labelBefore({ text, from, until: text.search(/\d+(?= ?[人个%万])/) }).text;

describe('the name of a number', () => {
  it.each([
    ['学校教职员工 96 人', '教职员工'],
    ['2024 年招生 410 人', '招生'],
    ['，其中专任教师 44 人', '专任教师'],
    ['现有团员人数 129 人', '团员人数'],
    ['实训工位新增至 683 个', '实训工位'],
    ['企业满意度达到 99%', '企业满意度'],
    ['一体化（双师型）教师 11 人', '一体化（双师型）教师'],
    ['有党员（正式党员 13 人', '正式党员'],
    ['资助金总额达 126 万元', '资助金总额'],
  ])('should be found in %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it('should begin after the number before', () => {
    expect(labelBefore({ text: '3 个校内基地和 1 个', from: 3, until: 9 }).text).toBe('校内基地和');
  });

  it('should keep what was taken off before it', () => {
    expect(labelBefore({ text: '，其中本科 1 人', from: 0, until: 6 })).toMatchObject({
      text: '本科',
      lead: '其中',
    });
  });

  it('should be compared without marks and blanks', () => {
    expect(plainLabel({ text: '“双师型” 教师（专任）' })).toBe('双师型教师专任');
  });
});
