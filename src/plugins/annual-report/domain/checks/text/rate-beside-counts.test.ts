import { rateBesideCounts } from './rate-beside-counts';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(rateBesideCounts, saying(...texts));

describe('a rate beside the counts that it is of', () => {
  it.each([
    '共 200 人参加考试，通过 180 人，通过率 95%。',
    '共 143 人参加考试，137 人通过，通过率 97.62%。',
  ])('should name the rate of other counts: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it('should say what the counts give', () => {
    const [finding] = run('共 200 人参加考试，通过 180 人，通过率 95%。');
    expect(finding?.messages.zh).toBe('句中写“通过率 95%”，但 180/200=90%。');
  });

  it.each([
    ['counts that give it', '共 200 人参加考试，通过 190 人，通过率 95%。'],
    ['counts whose sum gives it', '毕业生 305 人，就业 143 人，升学 162 人，就业率 100%。'],
    ['the rate of a narrower thing', '毕业生 305 人，就业 143 人，一次性就业率 98%。'],
    ['a rate whose part is not named', '毕业生 305 人，升学 162 人，就业率 98%。'],
    ['a rate that stands before the counts', '合格率 98%，另有 200 人参加培训，合格 100 人。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
