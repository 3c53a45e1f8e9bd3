import { readQuantities } from './quantities';

const cues = (text: string) =>
  readQuantities({ text }).map(({ text: printed, cue }) => [printed, cue]);

describe('quantities of a running text', () => {
  it.each([
    ['现有在校生 2415 人，比上年增加 85 人，增长 3.6%。', ['plain', 'delta', 'growth']],
    ['升学率 71.2%，较上届提高 2.1 个百分点。', ['rate', 'points']],
    ['专任教师由上年的 118 人增至 131 人。', ['last', 'to']],
    ['硕士 26 人，占专任教师的 19.8%。', ['plain', 'share']],
    ['藏书 98000 册，生均 40.6 册。', ['plain', 'per']],
    ['全年收入 5120 万元，结余 86 万元。', ['plain', 'balance']],
    ['三个年级共计 2415 人。', ['total']],
    ['学生分成 12 个小组，每组 6 人。', ['plain', 'per']],
    ['去年同期为 640 人次。', ['last']],
    ['能耗下降 8%。', ['growth']],
  ])('should be told by their words: %s', (text, expected) => {
    const figures = cues(text).filter(([printed]) => !/^三个$/.test(String(printed)));
    expect(figures.map(([, cue]) => cue)).toEqual(expected);
  });

  it('should know whether a change goes up or down', () => {
    const [up, down] = readQuantities({ text: '招生比上年多招 40 人，辍学比上年减少 6 人。' });
    expect(up?.sign).toBe(1);
    expect(down?.sign).toBe(-1);
  });

  it('should lie where rounding allows', () => {
    const [share] = readQuantities({ text: '占 31.9%' });
    expect(share?.span.low).toBeCloseTo(31.85, 3);
    expect(share?.span.high).toBeCloseTo(32, 3);
  });

  it('should be exact where things are counted', () => {
    expect(readQuantities({ text: '教师 131 人' })[0]?.span).toEqual({ low: 131, high: 131 });
  });

  it('should be comparable over units of one dimension', () => {
    const [acres, metres] = readQuantities({ text: '占地 405 亩，合 27 万平方米' });
    expect(acres?.dimension).toBe(metres?.dimension);
    expect(acres?.amount).toBeCloseTo(metres?.amount ?? 0, 0);
  });

  it.each([
    ['models', '采用 VR-860 型终端'],
    ['standards', '执行 GB/T 14225—2008 标准'],
    ['telephones', '电话 0231-8612358'],
    ['documents', '（教职成〔2022〕31 号）'],
    ['years and days', '2024 年 5 月 6 日'],
    ['ordinals', '第 3 名'],
  ])('should not be made of %s', (_what, text) => {
    expect(readQuantities({ text }).filter(({ kind }) => kind === 'quantity')).toEqual([]);
  });

  it('should take no more than twice the time for twice the text', () => {
    const timeOf = (text: string): number => {
      const started = performance.now();
      readQuantities({ text });
      return performance.now() - started;
    };
    const hostile = '其中123（（，占45%比上年增加'.repeat(3000);
    timeOf(hostile);
    const times = [1, 2, 3].map(() => timeOf(hostile + hostile) / timeOf(hostile));
    expect(Math.min(...times)).toBeLessThan(2.5);
  });
});
