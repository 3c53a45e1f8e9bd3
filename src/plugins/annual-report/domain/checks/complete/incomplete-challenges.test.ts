import { incompleteChallenges } from './empty-sections';
import { chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (given: { problem?: string; cause?: string; measures?: string }) =>
  findingsOf(incompleteChallenges, {
    chapters: [
      chapter({
        blocks: [
          { type: 'challenge', problem: '问题。', cause: '原因。', measures: '措施。', ...given },
        ],
      }),
    ],
  });

describe('incomplete challenges', () => {
  it('should pass one that says all three', () => {
    expect(run({})).toEqual([]);
  });

  it('should say which part is missing', () => {
    expect(run({ cause: ' ' })).toMatchObject([
      {
        severity: 'warning',
        place: { field: 'content.0.cause' },
        messages: { zh: '挑战 1 没有写“原因分析”。' },
      },
    ]);
  });
});
