import { imageReadiness } from './images';
import { image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (given: Parameters<typeof image>[0]) =>
  findingsOf(imageReadiness, { images: [image(given)] });

describe('readiness of images', () => {
  it.each(['obtained', 'not-needed'] as const)('should pass a photo with consent %s', (consent) => {
    expect(run({ consent })).toEqual([]);
  });

  it('should name a photo without a file', () => {
    expect(run({ documentId: 'a', file: null })).toMatchObject([
      { check: 'image-readiness', severity: 'error', place: { type: 'image', id: 'a' } },
    ]);
  });

  it('should name a photo whose consent is pending', () => {
    expect(run({ documentId: 'a', consent: 'pending' })).toMatchObject([
      { check: 'image-readiness', severity: 'error', place: { type: 'image', id: 'a' } },
    ]);
  });

  it('should say both where both are missing', () => {
    expect(run({ file: null, consent: 'pending' })).toHaveLength(2);
  });
});
