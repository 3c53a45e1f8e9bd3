import fc from 'fast-check';
import { formulaInputs } from './formula';
import { orderFormulas } from './order-formulas';
import { formula } from '../../../../../tests/support/builders/formulas';

const order = (texts: Record<string, string>) =>
  orderFormulas({
    formulas: new Map(Object.entries(texts).map(([code, text]) => [code, formula(text)])),
  });

describe('the order of formulas', () => {
  it('should put what is needed first', () => {
    expect(order({ 'a.a': 'b.b + c.c', 'b.b': 'c.c * 2', 'c.c': 'x.x' })).toEqual({
      ok: true,
      order: ['c.c', 'b.b', 'a.a'],
    });
  });

  it('should be by code where nothing is needed', () => {
    expect(order({ 'b.b': 'x.x', 'a.a': 'x.x' })).toEqual({ ok: true, order: ['a.a', 'b.b'] });
  });

  it('should be nothing for nothing', () => {
    expect(order({})).toEqual({ ok: true, order: [] });
  });

  it('should be found for a chain of two thousand', () => {
    const name = (at: number) => `c.x${String(at).padStart(4, '0')}`;
    const chain = Array.from({ length: 2000 }, (_, at) => [name(at), name(at + 1)]);
    const ordered = order(Object.fromEntries(chain) as Record<string, string>);
    expect(ordered.ok && ordered.order.at(0)).toBe(name(1999));
  });

  it.each([
    ['itself', { 'a.a': 'a.a + 1' }, ['a.a']],
    ['itself in a part', { 'a.a': 'x.x / sum(x.x, a.a)' }, ['a.a']],
    ['another', { 'a.a': 'b.b', 'b.b': 'a.a' }, ['a.a', 'b.b']],
    [
      'two others',
      { 'z.z': 'a.a', 'a.a': 'b.b', 'b.b': 'c.c', 'c.c': 'a.a' },
      ['a.a', 'b.b', 'c.c'],
    ],
    [
      'another, whatever the year before adds',
      { 'a.a': 'b.b + prev(a.a)', 'b.b': 'a.a' },
      ['a.a', 'b.b'],
    ],
  ])('should name the cycle through %s', (_what, texts, cycle) => {
    expect(order(texts as Record<string, string>)).toEqual({ ok: false, cycle });
  });

  it('should take the year before of itself as no cycle', () => {
    expect(order({ 'a.a': 'prev(a.a) + x.x' })).toEqual({ ok: true, order: ['a.a'] });
    expect(order({ 'a.a': 'prev(b.b)', 'b.b': 'a.a' })).toMatchObject({ ok: true });
  });

  it.each([
    ['itself', { 'a.a': 'x.x + a.a@2023' }, ['a.a']],
    ['another', { 'a.a': 'b.b@2023', 'b.b': 'a.a' }, ['b.b', 'a.a']],
    ['another, a year back', { 'a.a': 'b.b@2023', 'b.b': 'prev(a.a)' }, ['b.b', 'a.a']],
  ])('should name the cycle of a fixed year through %s', (_what, texts, cycle) => {
    expect(order(texts as Record<string, string>)).toEqual({ ok: false, cycle });
  });

  it('should allow a fixed year of what does not lead back', () => {
    expect(order({ 'a.index': 'a.a / a.a@2020 * 100', 'a.a': 'x.x' })).toMatchObject({ ok: true });
  });

  it('should hold for any formulas: all in order, or a cycle in which each needs the next', () => {
    const codes = ['a.a', 'b.b', 'c.c', 'd.d', 'e.e'];
    const texts = fc.dictionary(
      fc.constantFrom(...codes),
      fc
        .array(fc.constantFrom(...codes, 'x.x', 'prev(a.a)', 'prev(c.c)'), {
          minLength: 1,
          maxLength: 2,
        })
        .map((terms) => terms.join(' + ')),
    );
    const needs = (given: Record<string, string>, code: string): string[] =>
      formulaInputs({ formula: formula(given[code] ?? '0') })
        .filter((input) => input.yearsBack === 0)
        .map((input) => input.indicator);
    fc.assert(
      fc.property(texts, (given) => {
        const ordered = order(given);
        const list = ordered.ok ? ordered.order : ordered.cycle;
        const holds = list.every((code, at) =>
          ordered.ok
            ? needs(given, code).every((needed) => list.indexOf(needed) < at)
            : needs(given, code).includes(list[(at + 1) % list.length] ?? ''),
        );
        expect(holds).toBe(true);
        expect(ordered.ok ? list.toSorted() : []).toEqual(
          ordered.ok ? Object.keys(given).toSorted() : [],
        );
      }),
    );
  });
});
