import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

const canonical = (value: unknown) => canonicalJson({ value });

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same value with the keys of every object put in the opposite order. */
const withKeysReversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, withKeysReversed(item)]));
};

const double = (bits: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
};

describe('canonical JSON', () => {
  it('should sort keys and drop white space', () => {
    expect(canonical({ b: [1, { d: null, c: true }], a: '' })).toBe(
      '{"a":"","b":[1,{"c":true,"d":null}]}',
    );
  });

  it('should leave out what is undefined', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it.each([undefined, NaN, Infinity, -Infinity])('should refuse %p', (value) => {
    expect(() => canonical(value)).toThrow();
  });

  it.each([NaN, Infinity])('should refuse %p anywhere inside', (value) => {
    expect(() => canonical({ a: [value] })).toThrow();
  });

  it('should not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(withKeysReversed(value as Json))).toBe(canonical(value));
      }),
    );
  });

  it('should lose nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonical(value))).toEqual(plain);
      }),
    );
  });

  it('should be its own canonical form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('RFC 8785, section 3.2.2: serialisation', () => {
  it('should write the example of the text', () => {
    const example = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonical(JSON.parse(example))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('should write control characters by their short escapes or in lower-case hexadecimal', () => {
    expect(canonical('\b\t\n\f\r\u0000\u001f\u007f')).toBe('"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f"');
  });

  it('should write letters of any script as they are', () => {
    expect(canonical('年度报告 €😀/')).toBe('"年度报告 €😀/"');
  });
});

describe('RFC 8785, section 3.2.3: sorting', () => {
  it('should sort keys by UTF-16 code units', () => {
    const example = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonical(example)) as Record<string, string>)).toHaveLength(7);
    expect(canonical(example)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('should sort numbers in keys as text', () => {
    expect(canonical({ 10: 'b', 9: 'c', 1: 'a' })).toBe('{"1":"a","10":"b","9":"c"}');
  });
});

describe('RFC 8785, appendix B: numbers', () => {
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('should write the double %s as %s', (bits, text) => {
    expect(canonical(double(bits))).toBe(text);
  });
});
