import { saying, sayingAndTelling } from '../../../../../tests/support/builders/saying';
import { prepared } from '../../../../../tests/support/builders/prepared';
import type { ReportContent } from '../content/report-content';
import { accountNumbers, type NumberDeclaration, type NumberSigns } from './declarations';

const numbersOf = (given: Partial<ReportContent>, declarations: NumberDeclaration[] = []) =>
  accountNumbers({ prepared: prepared(given), declarations });

const printedIn = (given: Partial<ReportContent>, printed: string): NumberSigns[] =>
  numbersOf(given)
    .map(({ signs }) => signs)
    .filter((signs) => signs.printed === printed);

const declare = (signs: NumberSigns | undefined): NumberDeclaration => {
  if (!signs) throw new Error('There is no such number.');
  return { ...signs, kind: 'own-figure', reason: '教务处统计', name: '李主任', at: '2026-01-01' };
};

const declaredIn = (given: Partial<ReportContent>, declaration: NumberDeclaration): string[] =>
  numbersOf(given, [declaration])
    .filter(({ account }) => account.kind === 'declared')
    .map(({ told }) => told.statement.passage.text.slice(0, told.end));

const VISITORS = '开放日接待来访家长 4127 人，反响热烈。';
const [visitors] = printedIn(saying(VISITORS), '4127人');

describe('a number that somebody declared', () => {
  it('is known by its document, by itself and by eight signs on each side', () => {
    expect(visitors).toMatchObject({
      type: 'chapter',
      printed: '4127人',
      before: '开放日接待来访家长'.slice(-8),
      after: '，反响热烈。',
      ordinal: 0,
    });
  });

  it('has what was said of it behind it', () => {
    const [number] = numbersOf(saying(VISITORS), [declare(visitors)]);
    expect(number?.account).toMatchObject({
      kind: 'declared',
      declaration: { kind: 'own-figure', reason: '教务处统计', name: '李主任' },
    });
  });

  it.each<[string, string[]]>([
    ['another paragraph comes before it', ['学校历史悠久。', VISITORS]],
    ['words far from it change', [`这一年，${VISITORS}`]],
    ['blanks come and go', ['开放日接待来访 家长4127人，反响热烈。']],
  ])('keeps it when %s', (_what, texts) => {
    expect(declaredIn(saying(...texts), declare(visitors))).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['the number changes', '开放日接待来访家长 4128 人，反响热烈。'],
    ['its unit changes', '开放日接待来访家长 4127 人次，反响热烈。'],
    ['the words before it change', '开放日接待来访学生 4127 人，反响热烈。'],
    ['the words after it change', '开放日接待来访家长 4127 人，反响冷淡。'],
  ])('loses it when %s', (_what, text) => {
    expect(declaredIn(saying(text), declare(visitors))).toEqual([]);
  });

  it('loses it in another document', () => {
    const told = { chapter: '学校历史悠久。', story: VISITORS };
    expect(declaredIn(sayingAndTelling(told), declare(visitors))).toEqual([]);
  });

  it('is told from its equals by its place among them', () => {
    const text = '开放日接待来访家长 40 人，反响热烈。';
    const said = saying(text, '当天天气晴好。', text);
    const signs = printedIn(said, '40人');
    expect(signs.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    const second = accountNumbers({ prepared: prepared(said), declarations: [declare(signs[1])] });
    expect(second.map(({ account }) => account.kind)).toEqual(['open', 'declared']);
  });
});
