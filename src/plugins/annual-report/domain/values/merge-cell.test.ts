import { isSameCell, mergeCell, type CellChange, type CellContent } from './merge-cell';

const PEOPLE = { kind: 'count' as const, unit: '人' };
const STORED: CellContent = {
  value: 305,
  text: '305',
  status: 'final',
  respondents: 633,
  method: '问卷',
  note: '说明',
};

const merge = (
  change: CellChange,
  stored: CellContent | null = STORED,
  kind: 'count' | 'text' = 'count',
) => mergeCell({ change, stored, indicator: { ...PEOPLE, kind } });

const codeOf = (result: ReturnType<typeof merge>): string | null =>
  result.ok ? null : result.problem.code;

describe('a change of a value', () => {
  it('should read a text that is given alone', () => {
    const cell = { ...STORED, value: 12, text: '约 12', status: 'estimated' };
    expect(merge({ text: ' 约 12 ' })).toEqual({ ok: true, cell });
  });

  it('should leave what is not named, and empty what is null', () => {
    const cell = { ...STORED, method: null, note: '新' };
    expect(merge({ method: null, note: ' 新 ' })).toEqual({ ok: true, cell });
  });

  it.each([
    [{ text: '不适用' }, { value: null, text: null, status: 'not-applicable' }],
    [{ text: '——' }, { value: null, text: '——', status: 'not-collected' }],
    [{ text: '仅高职填报' }, { value: null, text: '仅高职填报', status: 'not-applicable' }],
    [{ status: 'suppressed' }, { value: null, text: null, status: 'suppressed' }],
    [
      { status: 'final', text: '未采集' },
      { value: null, text: null, status: 'not-collected' },
    ],
    [
      { status: 'not-applicable', text: '本校无此项' },
      { value: null, text: '本校无此项' },
    ],
    [{ value: 7 }, { value: 7, text: null, status: 'final' }],
    [{ value: 305 }, { value: 305, text: '305' }],
    [
      { value: 2, text: '两' },
      { value: 2, text: '两', status: 'final' },
    ],
    [
      { value: 12, text: '约12' },
      { value: 12, text: '约12', status: 'estimated' },
    ],
    [{ status: 'provisional' }, { value: 305, text: '305', status: 'provisional' }],
    [
      { status: 'provisional', text: '7' },
      { value: 7, text: '7', status: 'provisional' },
    ],
  ] as [CellChange, CellChange][])('should make %j into %j', (change, cell) => {
    expect(merge(change)).toMatchObject({ ok: true, cell });
  });

  it('should keep a number provisional that nobody made final', () => {
    const stored = { ...STORED, status: 'provisional' as const };
    expect(merge({ text: '306' }, stored)).toMatchObject({ cell: { status: 'provisional' } });
    expect(merge({ value: 306 }, stored)).toMatchObject({ cell: { status: 'provisional' } });
  });

  it('should make a new value', () => {
    const cell = {
      value: 1,
      text: '1人',
      status: 'final',
      respondents: null,
      method: null,
      note: null,
    };
    expect(merge({ text: '1人' }, null)).toEqual({ ok: true, cell });
  });

  it('should keep a text of kind text', () => {
    expect(merge({ text: '二年制' }, null, 'text')).toMatchObject({
      cell: { value: null, text: '二年制', status: 'final' },
    });
  });

  it.each([
    [{ text: '12人/3人' }, 'value-several-numbers'],
    [{ text: '' }, 'value-or-status'],
    [{ text: null }, 'value-or-status'],
    [{ value: null }, 'value-or-status'],
    [{ text: '二年制', value: null }, 'value-not-number'],
    [{ value: 2, text: '3' }, 'value-text-disagrees'],
    [{ value: 2, text: '不适用' }, 'value-text-disagrees'],
    [{ value: 2, status: 'suppressed' }, 'value-with-status'],
    [{ text: '2', status: 'suppressed' }, 'value-with-status'],
    [{ value: 0.1234567 }, 'value-digits'],
    [{ value: Number.NaN }, 'value-digits'],
    [{ text: 'x'.repeat(201), value: 2 }, 'value-text-long'],
    [{ text: 'x'.repeat(201), status: 'suppressed' }, 'value-text-long'],
    [{ text: '\u00001', value: 2 }, 'value-unprintable'],
    [{ respondents: 1.5 }, 'respondents-not-whole'],
    [{ respondents: -1 }, 'respondents-not-whole'],
    [{ respondents: 2 ** 31 }, 'respondents-not-whole'],
    [{ method: 'x'.repeat(201) }, 'method-long'],
    [{ note: '\u0000' }, 'note-long'],
  ] as [CellChange, string][])('should refuse %j: %s', (change, code) => {
    expect(codeOf(merge(change))).toBe(code);
  });

  it.each([{ note: '说明' }, { status: 'final' }] as CellChange[])(
    'should refuse %j where there is no value yet',
    (change) => {
      expect(codeOf(merge(change, null))).toBe('value-or-status');
    },
  );

  it('should refuse to make a missing value final without one', () => {
    const stored = { ...STORED, value: null, text: '——', status: 'not-collected' as const };
    expect(codeOf(merge({ status: 'final' }, stored))).toBe('value-or-status');
  });

  it('should refuse a number for kind text', () => {
    expect(codeOf(merge({ value: 1, text: '一' }, null, 'text'))).toBe('value-for-text');
  });
});

describe('two values', () => {
  it('should be the same only in every field', () => {
    expect(isSameCell(STORED, { ...STORED })).toBe(true);
    expect(isSameCell(STORED, { ...STORED, note: null })).toBe(false);
    expect(isSameCell(STORED, { ...STORED, text: '305.0' })).toBe(false);
  });
});
