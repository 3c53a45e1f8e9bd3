import { photoDate } from './dates';
import { image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (takenOn: string | null) => findingsOf(photoDate, { images: [image({ takenOn })] });

describe('photo date', () => {
  it.each([null, '2023-09-01', '2024-06-01'])('should pass %s', (takenOn) => {
    expect(run(takenOn)).toEqual([]);
  });

  it('should note a photograph of another year', () => {
    expect(run('2021-06-01')).toMatchObject([
      { severity: 'note', place: { type: 'image', field: 'takenOn' } },
    ]);
  });
});
