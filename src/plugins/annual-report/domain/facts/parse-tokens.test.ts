import fc from 'fast-check';
import { parseTokens } from './parse-tokens';
import { formText } from './token';

const parse = (text: string) => parseTokens({ text });

const only = (text: string) => {
  expect(parse(text)).toHaveLength(1);
  return parse(text)[0];
};

const fact = (text: string) => {
  const segment = only(text);
  if (segment?.type !== 'token' || segment.token.type !== 'fact') {
    throw new Error(`"${text}" is no fact`);
  }
  const { code, year, form } = segment.token;
  return { code, year, form: formText({ form }) };
};

const flaw = (text: string) => {
  const segment = parse(text).find(({ type }) => type !== 'text');
  return segment?.type === 'broken' ? segment.flaw : null;
};

/** Milliseconds of the processor, the best of five: other work on the machine is not what is measured. */
const timeOf = (work: () => void): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      work();
      return process.cpuUsage(start).user / 1000;
    }),
  );

describe('tokens of a text', () => {
  it('should leave a text without tokens whole', () => {
    expect(parse('毕业生 305 人')).toEqual([{ type: 'text', start: 0, end: 9 }]);
    expect(parse('')).toEqual([]);
  });

  it('should leave single braces alone', () => {
    expect(parse('{ a } {b}')).toEqual([{ type: 'text', start: 0, end: 9 }]);
  });

  it('should say where each token stands', () => {
    expect(parse('共{{a.b}}人，{{image:c}}')).toMatchObject([
      { type: 'text', start: 0, end: 1 },
      { type: 'token', start: 1, end: 8 },
      { type: 'text', start: 8, end: 10 },
      { type: 'token', start: 10, end: 21 },
    ]);
  });

  it('should cover any text without gaps', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '{{a.b}}',
      'x',
      '｛｛',
      '|',
      '@',
      ' ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const segments = parse(text);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(segments.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });

  describe('facts', () => {
    it.each([
      ['{{graduates.total}}', 'graduates.total', null, 'text'],
      ['{{graduates.total@2023}}', 'graduates.total', 2023, 'text'],
      ['{{graduates.total|value}}', 'graduates.total', null, 'value'],
      ['{{graduates.total@2023|wan.1}}', 'graduates.total', 2023, 'wan.1'],
      ['{{a.b|yi}}', 'a.b', null, 'yi'],
      ['{{a.b|percent.2}}', 'a.b', null, 'percent.2'],
      ['{{a.b|change.up}}', 'a.b', null, 'change.up'],
      ['{{a.b|percent.down.0}}', 'a.b', null, 'percent.down.0'],
      ['{{ graduates.total @2023 | wan.1 }}', 'graduates.total', 2023, 'wan.1'],
      ['{{\u00a0a.b\u200b}}', 'a.b', null, 'text'],
      ['{{a.b|share:students.total}}', 'a.b', null, 'share:students.total'],
      ['｛｛ａ.b＠２０２３｜value｝｝', 'a.b', 2023, 'value'],
      ['{{a。b｜share：c。d。1}}', 'a.b', null, 'share:c.d.1'],
    ])('should read %s', (text, code, year, form) => {
      expect(fact(text)).toEqual({ code, year, form });
    });

    it('should take a name where a code should stand, to be answered later', () => {
      expect(fact('{{毕业生人数}}').code).toBe('毕业生人数');
    });
  });

  describe('decimals of a share', () => {
    const share = (text: string) => {
      const segment = only(`{{a.b|share:${text}}}`);
      return segment?.type === 'token' && segment.token.type === 'fact' ? segment.token.form : null;
    };

    it('should be a last part of one digit', () => {
      expect(share('students.total.1')).toMatchObject({ over: 'students.total', decimals: 1 });
    });

    it('should not be taken from a code that would be none without it', () => {
      expect(share('students.1')).toMatchObject({ over: 'students.1', decimals: null });
    });

    it('should stand behind a code that ends in a digit itself', () => {
      expect(share('students.grade.1.0')).toMatchObject({ over: 'students.grade.1', decimals: 0 });
    });

    it('should have one digit only', () => {
      expect(share('students.total.12')).toMatchObject({
        over: 'students.total.12',
        decimals: null,
      });
    });
  });

  describe('references', () => {
    it.each(['image', 'case', 'table', 'chapter'])('should read %s:KEY', (kind) => {
      expect(only(`{{ ${kind} : some-key }}`)).toMatchObject({
        type: 'token',
        token: { type: 'reference', kind, key: 'some-key' },
      });
    });

    it.each(['{{figure:a}}', '{{image:}}', '{{image:a@2023}}', '{{image:a|value}}'])(
      'should refuse %s',
      (text) => {
        expect(flaw(text)).toBe('syntax');
      },
    );
  });

  describe('flaws', () => {
    it.each([
      ['{{graduates.total', 'unclosed'],
      ['{{a.b {{c.d}}', 'unclosed'],
      ['graduates.total}}', 'unopened'],
      ['{{{a.b}}}', 'braces'],
      ['{{{{', 'unclosed'],
      ['{{ }}', 'empty'],
      ['{{@2023}}', 'syntax'],
      ['{{a.b|value|text}}', 'syntax'],
      ['{{a.b@2023@2024}}', 'syntax'],
      ['{{a.b{c}}', 'syntax'],
      ['{{a.b@23}}', 'year'],
      ['{{a.b@}}', 'year'],
      ['{{a.b@9999}}', 'year'],
      ['{{a.b|}}', 'form'],
      ['{{a.b|thousand}}', 'form'],
      ['{{a.b|wan.12}}', 'form'],
      ['{{a.b|value.up}}', 'form'],
      ['{{a.b|share}}', 'form'],
      ['{{a.b|constructor}}', 'form'],
      ['{{a.b|wan.7}}', 'decimals'],
      ['{{a.b|text.1}}', 'decimals'],
      [`{{${'a'.repeat(300)}}}`, 'long'],
      ['｛｛a.b', 'unclosed'],
    ])('should name what is wrong with %s', (text, expected) => {
      expect(flaw(text)).toBe(expected);
    });

    it('should read the token behind one that was never closed', () => {
      expect(parse('{{a.b {{c.d}}').map(({ type }) => type)).toEqual(['broken', 'token']);
    });
  });

  describe('hostile texts', () => {
    it.each([
      ['one token of a megabyte', `{{${'a'.repeat(1_000_000)}}}`],
      ['a megabyte of blanks in a token', `{{${' '.repeat(1_000_000)}}}`],
      ['a megabyte of opening braces', '{'.repeat(1_000_000)],
      ['thousands of tokens that are never closed', '{{a'.repeat(5000)],
      ['thousands of braces in turn', '{{}}'.repeat(2500)],
      ['a megabyte of full-width braces', '｛'.repeat(1_000_000)],
      ['thousands of years', `{{a.b${'@'.repeat(20_000)}}}`],
    ])('should read %s in a moment', (_, text) => {
      expect(timeOf(() => parse(text))).toBeLessThan(100);
    });
  });
});
