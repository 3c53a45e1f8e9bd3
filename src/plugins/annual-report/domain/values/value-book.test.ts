import fc from 'fast-check';
import type { ReportContent } from '../content/report-content';
import { buildValueBook } from './value-book';
import { indicator, observation } from '../../../../../tests/support/builders/content';

const book = ({
  indicators = [],
  observations = [],
  years = [2024],
}: Partial<Pick<ReportContent, 'indicators' | 'observations'>> & { years?: number[] }) =>
  buildValueBook({ indicators, observations, years });

const rate = indicator({
  code: 'graduates.employment-rate',
  kind: 'percent',
  decimals: 1,
  formula: 'percent(graduates.employed,graduates.total)',
});
const total = observation({ indicator: 'graduates.total', value: 305 });
const employed = observation({ indicator: 'graduates.employed', value: 289 });
const RATE = { indicator: rate.code, year: 2024 };

const derivation = {
  formula: 'percent(graduates.employed, graduates.total)',
  inputs: [
    { indicator: 'graduates.employed', year: 2024, value: 289 },
    { indicator: 'graduates.total', year: 2024, value: 305 },
  ],
  rounding: 'half-up:1',
  value: 94.8,
  reason: null,
};

describe('looking values up', () => {
  const values = book({
    indicators: [indicator()],
    observations: [
      observation({ year: 2024, value: 305 }),
      observation({ year: 2022, value: 260 }),
      observation({ indicator: 'staff.total', year: 2024, value: 88.5 }),
      observation({ year: 2023, value: 280 }),
    ],
  });

  it('should find by indicator and year', () => {
    expect(values.find({ indicator: 'graduates.total', year: 2023 })?.value).toBe(280);
  });

  it('should find nothing where there is nothing', () => {
    expect(values.find({ indicator: 'graduates.total', year: 2021 })).toBeUndefined();
    expect(values.find({ indicator: 'unknown.code', year: 2024 })).toBeUndefined();
    expect(values.ofIndicator('unknown.code')).toEqual([]);
    expect(values.indicator('unknown.code')).toBeUndefined();
  });

  it('should give those of an indicator by ascending year', () => {
    expect(values.ofIndicator('graduates.total').map(({ year }) => year)).toEqual([
      2022, 2023, 2024,
    ]);
  });

  it('should give all by code and year', () => {
    expect(values.all().map(({ indicator: code, year }) => `${code} ${year}`)).toEqual([
      'graduates.total 2022',
      'graduates.total 2023',
      'graduates.total 2024',
      'staff.total 2024',
    ]);
  });

  it('should know what an indicator is', () => {
    expect(values.indicator('graduates.total')?.name).toBe('毕业生人数');
  });

  it('should print a number that no dictionary knows as it is', () => {
    expect(values.find({ indicator: 'staff.total', year: 2024 })?.text).toBe('88.5');
  });
});

describe('a reported value', () => {
  it('should keep what was entered, with the text to print', () => {
    const entered = { respondents: 410, method: '问卷', note: '抽样', value: 92.5 };
    const values = book({
      indicators: [indicator({ decimals: 2, kind: 'percent' })],
      observations: [observation({ ...entered, status: 'provisional' })],
    });
    expect(values.all()).toEqual([
      {
        indicator: 'graduates.total',
        year: 2024,
        ...entered,
        text: '92.50%',
        status: 'provisional',
        origin: 'reported',
        derivation: null,
      },
    ]);
  });

  it('should stand before what its formula gives, and carry it', () => {
    const reported = observation({ indicator: rate.code, value: 91, text: '91%' });
    const values = book({ indicators: [rate], observations: [total, employed, reported] });
    expect(values.find(RATE)).toMatchObject({
      value: 91,
      text: '91%',
      origin: 'reported',
      derivation,
    });
  });

  it('should say why its formula gives nothing', () => {
    const reported = observation({ indicator: rate.code, value: 91 });
    const values = book({ indicators: [rate], observations: [total, reported] });
    expect(values.find(RATE)).toMatchObject({
      value: 91,
      derivation: { value: null, reason: 'missing-input' },
    });
  });

  it('should carry nothing when none of the inputs is known', () => {
    const reported = observation({ indicator: rate.code, value: 91 });
    const values = book({ indicators: [rate], observations: [reported] });
    expect(values.find(RATE)?.derivation).toBeNull();
  });

  it('should be compared in a year that it alone was entered for, too', () => {
    const early = { year: 2019 };
    const values = book({
      indicators: [rate],
      observations: [
        { ...total, ...early },
        { ...employed, ...early },
        observation({ indicator: rate.code, value: 91, ...early }),
      ],
    });
    expect(values.find({ indicator: rate.code, year: 2019 })?.derivation?.value).toBe(94.8);
  });

  it('should stay not applicable, though a formula gives a number', () => {
    const reported = observation({ indicator: rate.code, value: null, status: 'not-applicable' });
    const values = book({ indicators: [rate], observations: [total, employed, reported] });
    expect(values.find(RATE)).toMatchObject({
      value: null,
      text: '不适用',
      origin: 'reported',
      derivation: { value: 94.8 },
    });
  });

  it('should stay suppressed, and its derivation must not give it away', () => {
    const reported = observation({ indicator: rate.code, value: null, status: 'suppressed' });
    const values = book({ indicators: [rate], observations: [total, employed, reported] });
    expect(values.find(RATE)).toMatchObject({
      value: null,
      text: '不公开',
      origin: 'reported',
      derivation: null,
    });
  });
});

describe('a derived value', () => {
  it('should stand where nothing was reported', () => {
    const values = book({ indicators: [rate], observations: [total, employed] });
    expect(values.find(RATE)).toEqual({
      ...RATE,
      value: 94.8,
      text: '94.8%',
      status: 'final',
      origin: 'derived',
      respondents: null,
      method: null,
      note: null,
      derivation,
    });
  });

  it('should stand where the value was not collected, and keep the note', () => {
    const reported = observation({
      indicator: rate.code,
      value: null,
      status: 'not-collected',
      note: '未做调查',
    });
    const values = book({ indicators: [rate], observations: [total, employed, reported] });
    expect(values.find(RATE)).toMatchObject({ value: 94.8, origin: 'derived', note: '未做调查' });
  });

  it.each([
    ['ratio(a.a, b.b)', 1, 3, 2, 0.33],
    ['ratio(a.a, b.b)', 1, 8, 2, 0.13],
    ['ratio(a.a, b.b)', -1, 8, 2, -0.13],
    ['a.a - b.b', 0.3, 0.1, 6, 0.2],
    ['percent(a.a, b.b)', 1, 3, 0, 33],
    ['a.a - b.b', 1, 1.4, 0, 0],
  ])('should be rounded half up: %s of %d and %d with %#', (formula, a, b, decimals, expected) => {
    const values = book({
      indicators: [indicator({ code: 'c.c', decimals, formula })],
      observations: [
        observation({ indicator: 'a.a', value: a }),
        observation({ indicator: 'b.b', value: b }),
      ],
    });
    expect(values.find({ indicator: 'c.c', year: 2024 })?.value).toBe(expected);
  });

  it('should be as sure as the least sure of its inputs', () => {
    const observations = [total, { ...employed, status: 'estimated' as const }];
    expect(book({ indicators: [rate], observations }).find(RATE)?.status).toBe('estimated');
  });

  it('should be an input of others as it is rounded', () => {
    const double = indicator({ code: 'c.double', decimals: 3, formula: 'c.third * 2' });
    const third = indicator({ code: 'c.third', decimals: 1, formula: 'c.one / 3' });
    const values = book({
      indicators: [double, third],
      observations: [observation({ indicator: 'c.one', value: 1 })],
    });
    expect(values.find({ indicator: 'c.double', year: 2024 })).toMatchObject({
      value: 0.6,
      text: '0.600',
      derivation: { inputs: [{ indicator: 'c.third', year: 2024, value: 0.3 }] },
    });
  });

  it('should take what is reported before what is derived as an input', () => {
    const double = indicator({ code: 'c.double', formula: 'graduates.employment-rate * 2' });
    const reported = observation({ indicator: rate.code, value: 91 });
    const values = book({ indicators: [double, rate], observations: [total, employed, reported] });
    expect(values.find({ indicator: 'c.double', year: 2024 })?.value).toBe(182);
  });

  it('should reach back to the year before', () => {
    const growth = indicator({
      code: 'c.growth',
      formula: 'graduates.total - prev(graduates.total)',
    });
    const values = book({
      indicators: [growth],
      observations: [total, { ...total, year: 2023, value: 280 }],
      years: [2023, 2024],
    });
    expect(values.ofIndicator('c.growth')).toMatchObject([
      { year: 2023, value: null, status: 'not-collected', derivation: { reason: 'missing-input' } },
      { year: 2024, value: 25, status: 'final' },
    ]);
  });

  it('should add up over the years from the first that is reported', () => {
    const stock = indicator({ code: 'c.stock', formula: 'prev(c.stock) + c.new' });
    const values = book({
      indicators: [stock],
      observations: [
        observation({ indicator: 'c.stock', year: 2021, value: 100 }),
        ...[2021, 2022, 2023, 2024].map((year) =>
          observation({ indicator: 'c.new', year, value: 5 }),
        ),
      ],
      years: [2022, 2023, 2024],
    });
    expect(values.ofIndicator('c.stock').map(({ value }) => value)).toEqual([100, 105, 110, 115]);
  });

  it('should take a fixed year as a base', () => {
    const base = indicator({
      code: 'c.index',
      formula: 'percent(graduates.total, graduates.total@2023)',
    });
    const values = book({
      indicators: [base],
      observations: [total, { ...total, year: 2023, value: 244 }],
      years: [2022, 2023, 2024],
    });
    expect(values.ofIndicator('c.index').map(({ year, value }) => [year, value])).toEqual([
      [2023, 100],
      [2024, 125],
    ]);
  });
});

describe('a value that cannot be derived', () => {
  it('should be a named status with its reason where anything that it needs is known', () => {
    expect(book({ indicators: [rate], observations: [total] }).find(RATE)).toEqual({
      ...RATE,
      value: null,
      text: '未采集',
      status: 'not-collected',
      origin: 'derived',
      respondents: null,
      method: null,
      note: null,
      derivation: {
        ...derivation,
        inputs: [
          { indicator: 'graduates.employed', year: 2024, value: null },
          { indicator: 'graduates.total', year: 2024, value: 305 },
        ],
        value: null,
        reason: 'missing-input',
      },
    });
  });

  it('should not be there at all where nothing is known that it needs', () => {
    const observations = [observation({ indicator: 'staff.total' })];
    expect(book({ indicators: [rate], observations }).find(RATE)).toBeUndefined();
  });

  it('should not be there where what it needs was not collected either', () => {
    const missing = { value: null, status: 'not-collected' as const };
    const observations = [
      { ...total, ...missing },
      { ...employed, ...missing },
    ];
    expect(book({ indicators: [rate], observations }).find(RATE)).toBeUndefined();
  });

  it('should stay reported as not collected, with the reason', () => {
    const reported = observation({ indicator: rate.code, value: null, status: 'not-collected' });
    expect(book({ indicators: [rate], observations: [total, reported] }).find(RATE)).toMatchObject({
      text: '未采集',
      origin: 'reported',
      derivation: { reason: 'missing-input' },
    });
  });

  it.each([
    ['not-applicable', 'not-applicable-input', '不适用'],
    ['suppressed', 'suppressed-input', '不公开'],
  ] as const)('should follow an input that is %s', (status, reason, text) => {
    const observations = [total, { ...employed, value: null, status }];
    expect(book({ indicators: [rate], observations }).find(RATE)).toMatchObject({
      value: null,
      text,
      status,
      origin: 'derived',
      derivation: { value: null, reason },
    });
  });

  it('should not apply over zero', () => {
    const observations = [
      { ...total, value: 0 },
      { ...employed, value: 0 },
    ];
    expect(book({ indicators: [rate], observations }).find(RATE)).toMatchObject({
      value: null,
      text: '不适用',
      status: 'not-applicable',
      derivation: { value: null, reason: 'division-by-zero' },
    });
  });

  it('should be handed on to what is derived from it', () => {
    const gap = indicator({ code: 'c.gap', formula: '100 - graduates.employment-rate' });
    const observations = [
      { ...total, value: 0 },
      { ...employed, value: 0 },
    ];
    expect(
      book({ indicators: [gap, rate], observations }).find({ indicator: 'c.gap', year: 2024 }),
    ).toMatchObject({ status: 'not-applicable', derivation: { reason: 'not-applicable-input' } });
  });

  it('should be refused when it has more digits than can be kept', () => {
    const exact = indicator({ code: 'c.c', decimals: 6, formula: 'a.a / 3' });
    const observations = [observation({ indicator: 'a.a', value: 100_000_000_000 })];
    expect(
      book({ indicators: [exact], observations }).find({ indicator: 'c.c', year: 2024 }),
    ).toMatchObject({ value: null, status: 'not-collected', derivation: { reason: 'too-large' } });
  });

  it('should not arise from a formula that cannot be read, has no input, or is of words', () => {
    const indicators = [
      indicator({ code: 'c.broken', formula: 'graduates.total +' }),
      indicator({ code: 'c.constant', formula: '100' }),
      indicator({ code: 'c.words', kind: 'text', formula: 'graduates.total' }),
    ];
    expect(
      book({ indicators, observations: [total] })
        .all()
        .map((value) => value.indicator),
    ).toEqual(['graduates.total']);
  });
});

describe('formulas that need each other', () => {
  const left = indicator({ code: 'c.left', formula: 'c.right + graduates.total' });
  const right = indicator({ code: 'c.right', formula: 'c.left' });

  it('should end, and give nothing', () => {
    const values = book({ indicators: [left, right], observations: [total] });
    expect(values.find({ indicator: 'c.left', year: 2024 })).toMatchObject({
      value: null,
      derivation: { reason: 'missing-input' },
    });
    expect(values.find({ indicator: 'c.right', year: 2024 })).toBeUndefined();
  });

  it('should be resolved by what is reported', () => {
    const observations = [total, observation({ indicator: 'c.left', value: 500 })];
    const values = book({ indicators: [left, right], observations });
    expect(values.find({ indicator: 'c.right', year: 2024 })?.value).toBe(500);
  });

  it('should end for a chain of thousands through indicators and years', () => {
    const names = Array.from({ length: 200 }, (_, at) => `c.x${at}`);
    const indicators = names.map((code, at) =>
      indicator({ code, formula: at === 0 ? 'prev(c.x199) + 1' : `c.x${at - 1} + 1` }),
    );
    const values = book({
      indicators,
      observations: [observation({ indicator: 'c.x199', year: 2000, value: 0 })],
      years: Array.from({ length: 24 }, (_, at) => 2001 + at),
    });
    expect(values.find({ indicator: 'c.x199', year: 2024 })?.value).toBe(24 * 200);
  });
});

describe('any values and formulas', () => {
  const codes = ['a.a', 'b.b', 'c.c', 'd.d'];
  const formulas = fc.constantFrom(
    null,
    'a.a + b.b',
    'prev(c.c) + a.a',
    'ratio(b.b, d.d)',
    'c.c - d.d@2023',
    'a.a',
    'percent(prev(a.a), b.b)',
  );
  const statuses = fc.constantFrom(
    'final' as const,
    'estimated' as const,
    'not-collected' as const,
    'not-applicable' as const,
    'suppressed' as const,
  );
  const given = fc.record({
    formulas: fc.tuple(formulas, formulas, formulas, formulas),
    entries: fc.uniqueArray(
      fc.record({
        indicator: fc.constantFrom(...codes),
        year: fc.integer({ min: 2022, max: 2024 }),
        number: fc.integer({ min: -3, max: 100 }),
        status: statuses,
      }),
      { selector: ({ indicator: code, year }) => `${code}@${year}`, maxLength: 12 },
    ),
  });
  const carries = ['final', 'provisional', 'estimated'];

  const build = ({
    formulas: texts,
    entries,
  }: typeof given extends fc.Arbitrary<infer T> ? T : never) =>
    book({
      indicators: codes.map((code, at) =>
        indicator({ code, decimals: 2, formula: texts[at] ?? null }),
      ),
      observations: entries.map(({ number, ...entry }) =>
        observation({ ...entry, value: carries.includes(entry.status) ? number : null }),
      ),
      years: [2022, 2023, 2024],
    });

  it('should have a number exactly where the status carries one, and never a blank', () => {
    fc.assert(
      fc.property(given, (input) => {
        for (const { value, status, text } of build(input).all()) {
          expect(Number.isFinite(value)).toBe(carries.includes(status));
          expect(text).not.toBe('');
        }
      }),
    );
  });

  it('should say for every derived value from what, or why not', () => {
    fc.assert(
      fc.property(given, (input) => {
        const derived = build(input)
          .all()
          .filter(({ origin }) => origin === 'derived');
        for (const { value, derivation: how } of derived) {
          expect(how?.value).toBe(value);
          expect(how?.reason === null).toBe(value !== null);
        }
      }),
    );
  });

  it('should keep every number and status that was entered, but for what was not collected', () => {
    fc.assert(
      fc.property(given, (input) => {
        const values = build(input);
        for (const entry of input.entries.filter(({ status }) => status !== 'not-collected')) {
          expect(values.find(entry)).toMatchObject({ origin: 'reported', status: entry.status });
        }
      }),
    );
  });

  it('should be the same whatever the order of what was entered', () => {
    fc.assert(
      fc.property(given, (input) => {
        const turned = { ...input, entries: input.entries.toReversed() };
        expect(build(turned).all()).toEqual(build(input).all());
      }),
    );
  });
});
