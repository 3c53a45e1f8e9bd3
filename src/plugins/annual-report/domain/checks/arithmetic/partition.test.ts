import { partition } from './parts-of-a-whole';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const rule = { id: 'all', kind: 'partition', whole: 'a.all', parts: ['a.one', 'a.two'] } as const;

const run = (values: Parameters<typeof numbers>[0]) =>
  findingsOf(partition, { ...numbers(values), pack: packOf({ ...rule, parts: [...rule.parts] }) });

const all = (text: string) => ({ name: '在校生', values: { 2024: text } });

describe('partition', () => {
  it('should pass parts that add up to the whole', () => {
    expect(
      run({
        'a.all': all('988'),
        'a.one': { values: { 2024: '380' } },
        'a.two': { values: { 2024: '608' } },
      }),
    ).toEqual([]);
  });

  it('should find parts that do not add up to the whole, with all numbers', () => {
    const findings = run({
      'a.all': all('988'),
      'a.one': { name: '一年级', values: { 2024: '380' } },
      'a.two': { name: '其他年级', values: { 2024: '600' } },
    });
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        place: { type: 'indicator', id: 'a.all', year: 2024 },
        numbers: [{ text: '988' }, { text: '380' }, { text: '600' }],
        messages: {
          zh: '“在校生”应等于各分项之和：2024 年为 988 人，而一年级 380 人、其他年级 600 人，合计 980。',
        },
      },
    ]);
  });

  it('should report two years in one finding', () => {
    const findings = run({
      'a.all': { values: { 2023: '107', 2024: '107' } },
      'a.one': { values: { 2023: '0', 2024: '0' } },
      'a.two': { values: { 2023: '0', 2024: '0' } },
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.messages.zh).toMatch(/2023 年为 107 人.*；2024 年为 107 人/);
  });

  it('should say nothing of a sum that lacks a part', () => {
    expect(run({ 'a.all': all('988'), 'a.one': { values: { 2024: '380' } }, 'a.two': {} })).toEqual(
      [],
    );
  });

  it('should find parts that exceed the whole even where one is missing', () => {
    expect(
      run({ 'a.all': all('305'), 'a.one': { values: { 2024: '380' } }, 'a.two': {} }),
    ).toHaveLength(1);
  });

  it('should leave out a part that does not apply', () => {
    const none = { value: null, text: null, status: 'not-applicable' as const };
    expect(
      run({
        'a.all': all('380'),
        'a.one': { values: { 2024: '380' } },
        'a.two': { values: { 2024: none } },
      }),
    ).toEqual([]);
  });

  it('should add parts in other units of money', () => {
    const money = { kind: 'amount' as const };
    expect(
      run({
        'a.all': { ...money, unit: '万元', decimals: 1, values: { 2024: '3.5' } },
        'a.one': { ...money, unit: '元', values: { 2024: '15000' } },
        'a.two': { ...money, unit: '万元', values: { 2024: '2' } },
      }),
    ).toEqual([]);
  });

  it('should add the note of the rule to its message', () => {
    const note = { zh: '不含休学学生', en: 'Without students on leave' };
    const findings = findingsOf(partition, {
      ...numbers({
        'a.all': all('9'),
        'a.one': { values: { 2024: '1' } },
        'a.two': { values: { 2024: '2' } },
      }),
      pack: packOf({ ...rule, parts: [...rule.parts], note }),
    });
    expect(findings[0]?.messages).toEqual({
      zh: expect.stringMatching(/合计 3。不含休学学生。$/),
      en: expect.stringMatching(/make 3\. Without students on leave\.$/),
    });
  });

  it('should find nothing in a report without a pack', () => {
    expect(findingsOf(partition, numbers({ 'a.all': all('1') }))).toEqual([]);
  });
});
