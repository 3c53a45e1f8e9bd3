import { respondents } from './respondents';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const survey = (name: string, count: number) => ({
  name,
  kind: 'percent' as const,
  values: { 2024: { text: '95%', respondents: count } },
});

const group = (whole: number, one: number, two: number) =>
  findingsOf(respondents, {
    ...numbers({
      'a.all': survey('毕业生满意度', whole),
      'a.one': survey('应届', one),
      'a.two': survey('往届', two),
    }),
    tables: [
      table({
        layout: [
          layoutRow({ indicator: 'a.all' }),
          layoutRow({ indicator: 'a.one', level: 1, parent: 'a.all' }),
          layoutRow({ indicator: 'a.two', level: 1, parent: 'a.all' }),
        ],
      }),
    ],
  });

describe('respondents', () => {
  it('should pass parts that add up', () => {
    expect(group(1187, 305, 882)).toEqual([]);
  });

  it('should pass questions put to the same people', () => {
    expect(group(633, 633, 633)).toEqual([]);
  });

  it('should find parts that nearly add up', () => {
    expect(group(1187, 305, 880)).toMatchObject([
      { messages: { zh: '2024 年“毕业生满意度”调查 1187 人，各部分（305、880）合计 1185 人。' } },
    ]);
  });

  it('should find more people asked for a part than for the whole', () => {
    expect(group(300, 305, 20)).toMatchObject([
      { place: { row: 'a.one' }, messages: { zh: expect.stringContaining('多于') } },
    ]);
  });

  it('should say nothing of parts that are something else', () => {
    expect(group(1187, 305, 200)).toEqual([]);
  });

  const overBase = (count: number, base: string) =>
    findingsOf(respondents, {
      ...numbers({ 'a.rate': survey('教职工满意度', count), 'a.base': { values: { 2024: base } } }),
      pack: packOf({ id: 'staff', kind: 'base', rate: 'a.rate', over: 'a.base' }),
    });

  it('should find more people asked than there are', () => {
    expect(overBase(102, '96')).toHaveLength(1);
  });

  it('should pass a survey of everybody', () => {
    expect(overBase(96, '96')).toEqual([]);
  });
});
