import { numbersIn } from './numbers-in';

const only = (text: string) => {
  const [number] = numbersIn({ text });
  return number;
};
const kinds = (text: string) => numbersIn({ text }).map(({ kind }) => kind);
const values = (text: string) => numbersIn({ text }).map(({ value }) => value);

describe('numbers in a text', () => {
  it.each([
    ['招生 410 人', 410, '人'],
    ['1 名学生', 1, '人'],
    ['培训 143人次', 143, '人次'],
    ['满意度 91.2%', 91.2, '%'],
    ['满意度 ９１．２％', 91.2, '%'],
    ['投入 417,822 元', 417822, '元'],
    ['仪器设备总值 1063.8 万元', 10638000, '元'],
    ['人才 3.3 万人', 33000, '人'],
    ['图书 2.9 万册', 29000, '册'],
    ['占地 68478 平方米', 68478, '平方米'],
    ['资源 1.2T', 1.2, 'T'],
    ['涵盖 8 大类', 8, '大类'],
    ['不少于 6 个月', 6, '个月'],
    ['提升 2 个百分点', 2, '百分点'],
    ['两个校区', 2, '个'],
    ['六大类', 6, '大类'],
    ['三十年', 30, '年'],
    ['叉车工 11 参加培训', 11, null],
  ])('should read %s', (text, value, unit) => {
    expect(only(text)).toMatchObject({ kind: 'quantity', value, unit });
  });

  it('should keep the digits as printed beside what they mean', () => {
    expect(only('累计投入 90.6万元，')).toMatchObject({
      text: '90.6万元',
      printed: 90.6,
      value: 906000,
      decimals: 1,
      magnitude: 10000,
    });
  });

  it('should say where the number stands', () => {
    const text = '今年招生 410 人。';
    const number = only(text);
    expect(text.slice(number?.start, number?.end)).toBe('410 人');
  });

  it.each([
    ['2024 年招生', 'year'],
    ['“巴渝工匠 2025”行动计划', 'year'],
    ['2024学年', 'year'],
    ['每月 25 号检查', 'label'],
    ['第 31 名', 'ordinal'],
    ['师生比 1：20', 'ratio'],
    ['图 3 学校', 'label'],
    ['表 1 人才培养', 'label'],
    ['1.学校办学条件达标', 'label'],
    ['见 2.1.3', 'label'],
    ['“33618”规划目标', 'label'],
    ['5G 实训室', 'label'],
    ['“1+X”证书', 'label'],
    ['23 级汽修', 'label'],
    ['每 5 年必须', 'label'],
    ['共和新村 10 号', 'label'],
    ['电话 02312345678', 'label'],
  ])('should see that %s holds a %s', (text, kind) => {
    expect(kinds(text)[0]).toBe(kind);
  });

  it.each([
    ['渝人社〔2017〕184 号', ['document-number', 'document-number']],
    ['2024 年 8 月', ['year', 'date']],
    ['2023 年 10 月 1 日', ['year', 'date', 'date']],
    ['今年 6-8 月', ['date', 'date']],
    ['2021—2025年', ['year', 'year']],
    ['3-5 人', ['range', 'range']],
    ['50%至60%', ['range', 'range']],
    ['纪念“11·27”', ['label', 'label']],
  ])('should leave %s alone', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    '近 30 年',
    '约 100 人',
    '超过 100 人',
    '100 余人',
    '3 万余人',
    '100 人左右',
    '5 年以上',
  ])('should know that %s is not exact', (text) => {
    expect(only(text)).toMatchObject({ isApproximate: true });
  });

  it('should divide a ratio', () => {
    expect(only('师生比 1：20。')).toMatchObject({ text: '1：20', value: 0.05, unit: null });
  });

  it('should not take a colon before a number for a ratio', () => {
    expect(kinds('2022 年：964.2 万元')).toEqual(['year', 'quantity']);
  });

  it.each(['二十大精神', '一年级', '第三产业', '十分重要', '统一要求', '一个学校'])(
    'should count nothing in %s',
    (text) => {
      expect(numbersIn({ text })).toEqual([]);
    },
  );

  it.each([
    ['表 1 人才培养质量计分卡', null],
    ['3 分校', null],
    ['2 本科生', null],
    ['4 部门', null],
  ])('should not take the beginning of a word for a unit: %s', (text, unit) => {
    expect(only(text)).toMatchObject({ unit });
  });

  it('should read every number of a sentence in order', () => {
    expect(values('其中一年级 380 人、二年级 303 人、三年级 305 人')).toEqual([380, 303, 305]);
  });

  it.each([
    ['digits', '1'.repeat(1_000_000)],
    ['groups of three', ',222'.repeat(250_000)],
    ['points', '1.'.repeat(500_000)],
    ['numerals', '三'.repeat(1_000_000)],
    ['brackets', '（'.repeat(1_000_000)],
  ])('should end soon on a megabyte of %s', (_, text) => {
    const start = process.cpuUsage();
    numbersIn({ text });
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(30);
  });
});
