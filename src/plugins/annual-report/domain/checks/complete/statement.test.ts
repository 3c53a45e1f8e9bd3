import { statement } from './structure';
import { reportContent } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { paragraph } from '../../../../../../tests/support/builders/text';

const run = (words: string[], signatory: string | null) =>
  findingsOf(statement, {
    report: {
      ...reportContent().report,
      statement: words.map((text) => paragraph({ text })),
      signatory,
    },
  });

describe('the statement of truthfulness', () => {
  it('should pass when it is signed', () => {
    expect(run(['内容真实。'], '校长')).toEqual([]);
  });

  it.each([[[]], [[' ']]])('should be missed in %p', (words) => {
    expect(run(words, null)).toMatchObject([
      { severity: 'warning', place: { type: 'report', field: 'statement' } },
    ]);
  });

  it.each([null, ' '])('should be missed a signatory in %p', (signatory) => {
    expect(run(['内容真实。'], signatory)).toMatchObject([{ place: { field: 'signatory' } }]);
  });
});
