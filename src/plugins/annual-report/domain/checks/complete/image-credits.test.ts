import { imageCredits } from './images';
import { image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (...credits: (string | null)[]) =>
  findingsOf(imageCredits, {
    images: credits.map((credit, index) => image({ documentId: `image-${index}`, credit })),
  });

describe('credits of images', () => {
  it('should find the ones without where others have one', () => {
    expect(run('校团委', null, '')).toMatchObject([
      { severity: 'note', place: { id: 'image-1', field: 'credit' } },
      { place: { id: 'image-2' } },
    ]);
  });

  it('should ask for none where no image has one', () => {
    expect(run(null, null)).toEqual([]);
  });

  it('should pass where all have one', () => {
    expect(run('校团委', '教务处')).toEqual([]);
  });
});
