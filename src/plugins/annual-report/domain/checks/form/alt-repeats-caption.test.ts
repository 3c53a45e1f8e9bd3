import { altRepeatsCaption } from './duplicate-names';
import { image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (caption: string, alt: string | null) =>
  findingsOf(altRepeatsCaption, { images: [image({ caption, alt })] });

describe('alternative text that repeats the caption', () => {
  it('should be found, whatever the punctuation', () => {
    expect(run('青春 奉献', '青春，奉献。')).toMatchObject([
      { severity: 'note', quote: '青春，奉献。' },
    ]);
  });

  it.each(['学生在养老院扫地', null, ''])('should not be seen in %p', (alt) => {
    expect(run('青春奉献', alt)).toEqual([]);
  });
});
