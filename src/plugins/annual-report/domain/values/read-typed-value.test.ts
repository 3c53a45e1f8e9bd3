import fc from 'fast-check';
import { INDICATOR_KINDS } from '../../contract/indicator';
import { readTypedValue, type TypedIndicator } from './read-typed-value';
import { valueText } from './value-text';
import { anyText, exactNumber } from '../../../../../tests/support/builders/arbitraries';

const COUNT: TypedIndicator = { kind: 'count', unit: '个' };
const PEOPLE: TypedIndicator = { kind: 'count', unit: '人' };
const YUAN: TypedIndicator = { kind: 'amount', unit: '元' };
const WAN_YUAN: TypedIndicator = { kind: 'amount', unit: '万元' };
const WAN_PEOPLE: TypedIndicator = { kind: 'amount', unit: '万人' };
const PERCENT: TypedIndicator = { kind: 'percent', unit: '%' };
const RATIO: TypedIndicator = { kind: 'ratio', unit: null };
const TEXT: TypedIndicator = { kind: 'text', unit: null };
const PLAIN: TypedIndicator = { kind: 'count', unit: null };

const read = (text: string, indicator: TypedIndicator) => readTypedValue({ text, indicator });

describe('reading a typed value', () => {
  it.each([
    ['305', PEOPLE, 305],
    ['417,822', YUAN, 417822],
    ['１２３', COUNT, 123],
    ['１，２３４．５', YUAN, 1234.5],
    ['−3', COUNT, -3],
    ['58%', PERCENT, 58],
    ['58 ％', { kind: 'percent', unit: null }, 58],
    ['91.2', PERCENT, 91.2],
    ['20:1', RATIO, 20],
    ['1：20', RATIO, 0.05],
    ['2∶3', RATIO, 0.666667],
    ['16', RATIO, 16],
  ] as const)('should read %s', (text, indicator, value) => {
    expect(read(text, indicator)).toMatchObject({ ok: true, value, text, status: 'final' });
  });

  it.each([
    ['1 个', COUNT, 1, '个'],
    ['1200元/生', { kind: 'amount', unit: '元/生' }, 1200, '元/生'],
    ['100 Mbps', { kind: 'amount', unit: 'Mbps' }, 100, 'Mbps'],
    ['2.9 万', PEOPLE, 29000, '万'],
    ['3.3万人', PEOPLE, 33000, '万人'],
    ['3.3万人', WAN_PEOPLE, 3.3, '万人'],
    ['1.5 亿元', YUAN, 150_000_000, '亿元'],
    ['1.5 亿元', WAN_YUAN, 15000, '亿元'],
    ['48.94万元', YUAN, 489400, '万元'],
    ['489400元', WAN_YUAN, 48.94, '元'],
    ['0.000001亿元', WAN_YUAN, 0.01, '亿元'],
  ] as const)('should read the unit of %s', (text, indicator, value, unit) => {
    expect(read(text, indicator)).toMatchObject({ ok: true, value, unit, isApproximate: false });
  });

  it.each([
    ['约 12', COUNT, 12],
    ['大约12个', COUNT, 12],
    ['近 30', PEOPLE, 30],
    ['将近30人', PEOPLE, 30],
    ['12 余', COUNT, 12],
    ['30余万元', YUAN, 300_000],
    ['12人左右', PEOPLE, 12],
    ['约58%', PERCENT, 58],
    ['约20:1', RATIO, 20],
  ] as const)('should take %s for an estimate', (text, indicator, value) => {
    const estimate = { ok: true, value, text, status: 'estimated', isApproximate: true };
    expect(read(text, indicator)).toMatchObject(estimate);
  });

  it.each([
    ['——', 'not-collected'],
    ['—', 'not-collected'],
    ['-', 'not-collected'],
    ['－', 'not-collected'],
    ['未采集', 'not-collected'],
    ['不适用', 'not-applicable'],
    ['仅高职填报', 'not-applicable'],
    ['不公开', 'suppressed'],
  ])('should take %s for a status of every kind of indicator, never for zero', (text, status) => {
    for (const kind of INDICATOR_KINDS) {
      const reading = read(` ${text} `, { kind, unit: null });
      expect(reading).toMatchObject({ ok: true, value: null, text, status });
    }
  });

  it.each(['', '   ', '　', '\n', '\u200b', '\ufeff'])('should find nothing in %j', (text) => {
    for (const kind of INDICATOR_KINDS) expect(read(text, { kind, unit: null })).toBeNull();
  });

  it('should take zero for a number', () => {
    expect(read('0', COUNT)).toMatchObject({ ok: true, value: 0, status: 'final' });
  });

  it.each(['二年制', '无', '12-15', '共 3 类'])('should keep %s of kind text as a text', (text) => {
    expect(read(text, TEXT)).toMatchObject({ ok: true, value: null, text, status: 'final' });
  });

  it('should leave out what nobody sees', () => {
    expect(read('\u202a305\u202c\u200b', PEOPLE)).toMatchObject({ text: '305', value: 305 });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['12-15', COUNT, 'value-several-numbers'],
    ['12人/3人', PEOPLE, 'value-several-numbers'],
    ['1 234', COUNT, 'value-several-numbers'],
    ['10²', COUNT, 'value-unit'],
    ['1.2.3', COUNT, 'value-not-number'],
    ['007', COUNT, 'value-not-number'],
    ['1e3', YUAN, 'value-several-numbers'],
    ['.5', YUAN, 'value-not-number'],
    ['两', COUNT, 'value-not-number'],
    ['人12', PEOPLE, 'value-not-number'],
    ['超过 12', COUNT, 'value-not-number'],
    ['1,23', YUAN, 'value-thousands'],
    ['12,34,567', YUAN, 'value-thousands'],
    ['1:0', RATIO, 'value-not-ratio'],
    ['1:2:3', RATIO, 'value-not-ratio'],
    ['20:1', COUNT, 'value-several-numbers'],
    ['5%', COUNT, 'value-unit'],
    ['5%', PLAIN, 'value-unit-none'],
    ['58%%', PERCENT, 'value-unit'],
    ['5个百分点', PERCENT, 'value-unit'],
    ['2万', PERCENT, 'value-unit'],
    ['2万', RATIO, 'value-unit'],
    ['12 人', COUNT, 'value-unit'],
    ['12 人次', PEOPLE, 'value-unit'],
    ['12 个', PLAIN, 'value-unit-none'],
    ['3.3万', WAN_YUAN, 'value-unit-unclear'],
    ['1亿', WAN_PEOPLE, 'value-unit-unclear'],
    ['/', COUNT, 'value-ambiguous'],
    ['无', COUNT, 'value-ambiguous'],
    ['N/A', COUNT, 'value-ambiguous'],
    ['未采用', COUNT, 'value-status-misspelt'],
    ['不适', COUNT, 'value-status-misspelt'],
    ['不适用的', COUNT, 'value-status-misspelt'],
    ['不用适', COUNT, 'value-not-number'],
    ['1234567890123456', COUNT, 'value-digits'],
    ['0.1234567', YUAN, 'value-digits'],
    ['99999999999999 亿', COUNT, 'value-digits'],
    ['0.01元', WAN_YUAN, null],
    ['0.001元', WAN_YUAN, 'value-digits'],
    ['1\u00002', COUNT, 'value-unprintable'],
  ] as const)('should be a problem with words in both languages: %s', (text, indicator, code) => {
    const reading = read(text, indicator);
    expect(reading?.ok === false ? reading.problem.code : null).toBe(code);
  });

  it('should name both units', () => {
    const problem = read('12 人', COUNT);
    const zh = expect.stringMatching(/“人”.*“个”/);
    const en = expect.stringMatching(/"人".*"个"/);
    expect(problem).toMatchObject({ ok: false, problem: { messages: { zh, en } } });
  });

  it('should name the status that was meant', () => {
    const messages = { zh: expect.stringContaining('是否要写“未采集”') };
    expect(read('未采', COUNT)).toMatchObject({ problem: { messages } });
  });

  it.each([
    '9'.repeat(1_000_000),
    '1,'.repeat(500_000),
    `${'9'.repeat(199)},`,
    ' '.repeat(1_000_000) + '1',
    `约${'近'.repeat(500_000)}`,
    `1${'万'.repeat(190)}`,
    '1:'.repeat(99),
    '1.'.repeat(100),
  ])('should be refused without a long search, whatever its length (case %#)', (text) => {
    const start = performance.now();
    for (const kind of INDICATOR_KINDS) readTypedValue({ text, indicator: { kind, unit: '人' } });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('should never throw, and never give a number of too many digits', () => {
    const kinds = fc.constantFrom(...INDICATOR_KINDS);
    const units = fc.constantFrom(null, '人', '万元', '%');
    const numberLike = fc
      .array(fc.constantFrom('1', '0', '.', ',', '-', '万', '亿', '元', ':', '%', ' ', '约', '余'))
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText(), numberLike), kinds, units, (text, kind, unit) => {
        const reading = readTypedValue({ text, indicator: { kind, unit } });
        const value = reading?.ok === true ? reading.value : null;
        expect(Math.abs(value ?? 0)).toBeLessThan(1e15);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a number that was printed', () => {
  const kinds = fc.constantFrom('count', 'amount', 'percent', 'ratio' as const);
  const print = (value: number, kind: TypedIndicator['kind'], decimals: number) =>
    valueText({ text: null, value, status: 'final', decimals, kind });
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const byThousands = (text: string) => {
    const [whole = '', ...fraction] = text.split('.');
    return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','), ...fraction].join('.');
  };

  it('should be read as the same number, plain or in full-width signs', () => {
    fc.assert(
      fc.property(exactNumber(), kinds, ({ value, decimals }, kind) => {
        const number = kind === 'ratio' ? Math.abs(value) : value;
        const text = print(number, kind, decimals);
        const indicator = { kind, unit: kind === 'percent' ? '%' : null };
        expect(read(text, indicator)).toMatchObject({ ok: true, value: number });
        expect(read(fullWidth(text), indicator)).toMatchObject({ ok: true, value: number });
      }),
    );
  });

  it('should be read as the same number with its unit and with commas between thousands', () => {
    fc.assert(
      fc.property(exactNumber(), ({ value, decimals }) => {
        const text = byThousands(print(value, 'amount', decimals));
        expect(read(`${text} 万元`, WAN_YUAN)).toMatchObject({ ok: true, value });
      }),
    );
  });

  it('should be the same amount in 元 and in 万元', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
        const yuan = print(cents / 100, 'amount', 2);
        const inYuan = read(`${yuan}元`, YUAN);
        const inWan = read(`${yuan}元`, WAN_YUAN);
        expect(inYuan).toMatchObject({ ok: true, value: cents / 100 });
        expect(inWan).toMatchObject({ ok: true, value: Number(`${cents}e-6`) + 0 });
      }),
    );
  });
});
