import { subset } from './parts-of-a-whole';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const count = (name: string, text: string) => ({ name, values: { 2024: text } });

const run = (whole: string, one: string, two: string, disjoint = false) =>
  findingsOf(subset, {
    ...numbers({
      'a.all': count('专任教师', whole),
      'a.one': count('双师型教师', one),
      'a.two': count('高级职称', two),
    }),
    pack: packOf({
      id: 'all',
      kind: 'subset',
      whole: 'a.all',
      parts: ['a.one', 'a.two'],
      disjoint,
    }),
  });

describe('subset', () => {
  it('should pass parts within the whole, whatever they make together', () => {
    expect(run('44', '40', '30')).toEqual([]);
  });

  it('should pass a part as large as the whole', () => {
    expect(run('44', '44', '1')).toEqual([]);
  });

  it('should find a part greater than the whole', () => {
    expect(run('44', '47', '6')).toMatchObject([
      {
        messages: {
          zh: '“专任教师”的各部分不应多于它：2024 年“双师型教师”为 47 人，多于 44 人。',
        },
      },
    ]);
  });

  it('should find disjoint parts that exceed the whole together', () => {
    expect(run('44', '40', '6', true)).toHaveLength(1);
  });

  it('should pass disjoint parts that leave something of the whole', () => {
    expect(run('44', '11', '6', true)).toEqual([]);
  });
});
