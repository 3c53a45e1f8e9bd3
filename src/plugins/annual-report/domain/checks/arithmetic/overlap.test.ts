import { overlap } from './parts-of-a-whole';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (whole: string, parts: Record<string, string>) =>
  findingsOf(overlap, {
    ...numbers({
      'a.all': { values: { 2024: whole } },
      'a.one': { values: {} },
      'a.two': { values: {} },
      ...Object.fromEntries(
        Object.entries(parts).map(([code, text]) => [code, { values: { 2024: text } }]),
      ),
    }),
    pack: packOf({ id: 'all', kind: 'overlap', whole: 'a.all', parts: ['a.one', 'a.two'] }),
  });

describe('overlap', () => {
  it('should pass parts that share members', () => {
    expect(run('100', { 'a.one': '80', 'a.two': '60' })).toEqual([]);
  });

  it('should find parts that do not cover the whole', () => {
    expect(run('100', { 'a.one': '50', 'a.two': '40' })).toHaveLength(1);
  });

  it('should say nothing where a part is missing', () => {
    expect(run('100', { 'a.one': '50' })).toEqual([]);
  });
});
