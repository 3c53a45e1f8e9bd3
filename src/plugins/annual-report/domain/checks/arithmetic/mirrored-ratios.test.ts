import { mirroredRatios } from './mirrored-ratios';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (one: string, other: string, names: [string, string] = ['生师比', '师生比']) =>
  findingsOf(
    mirroredRatios,
    numbers({
      'a.one': { name: names[0], kind: 'ratio', unit: null, values: { 2024: one } },
      'a.other': { name: names[1], kind: 'ratio', unit: null, values: { 2024: other } },
    }),
  );

describe('mirrored ratios', () => {
  it('should pass one ratio seen from both sides', () => {
    expect(run('20:1', '1：20')).toEqual([]);
  });

  it('should allow for rounding', () => {
    expect(run('19.8:1', '1：20')).toEqual([]);
  });

  it('should find two ratios', () => {
    expect(run('20:1', '1：15')).toMatchObject([
      {
        messages: {
          zh: '2024 年“生师比”为 20:1，“师生比”却是 1：15，两者应互为倒数。',
        },
      },
    ]);
  });

  it('should find sides that are swapped', () => {
    expect(run('20:1', '20:1')).toHaveLength(1);
  });

  it('should know names of two words', () => {
    expect(run('3:1', '1:5', ['学生与教师之比', '教师与学生之比'])).toHaveLength(1);
  });

  it('should not compare ratios of other things', () => {
    expect(run('20:1', '1：15', ['生师比', '男女比'])).toEqual([]);
  });
});
