import { imagesOfOtherSchools } from './images';
import { image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (schools: { image: string | null; file: string | null }) =>
  findingsOf(imagesOfOtherSchools, { images: [image({ documentId: 'a', schools })] });

describe('images of other schools', () => {
  it('should pass what is of the school, and what is of none', () => {
    expect(run({ image: 'juying', file: 'juying' })).toEqual([]);
    expect(run({ image: null, file: null })).toEqual([]);
  });

  it('should name an image of another school', () => {
    expect(run({ image: 'elsewhere', file: null })).toMatchObject([
      {
        check: 'images-of-other-schools',
        severity: 'error',
        place: { type: 'image', id: 'a', field: 'school' },
      },
    ]);
  });

  it('should name an image whose file stands in the folder of another school', () => {
    expect(run({ image: 'juying', file: 'elsewhere' })).toMatchObject([
      { severity: 'error', place: { type: 'image', id: 'a', field: 'file' } },
    ]);
  });
});
