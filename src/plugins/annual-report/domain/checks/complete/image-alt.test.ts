import { imageAlt } from './images';
import { image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (alt: string | null) => findingsOf(imageAlt, { images: [image({ alt })] });

describe('alternative text of images', () => {
  it.each([null, '', ' '])('should miss it in %p', (alt) => {
    expect(run(alt)).toMatchObject([{ severity: 'warning', place: { field: 'alt' } }]);
  });

  it('should pass a text', () => {
    expect(run('学生在操场列队')).toEqual([]);
  });
});
