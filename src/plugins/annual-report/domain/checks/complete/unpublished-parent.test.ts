import { unpublishedParent } from './structure';
import { chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (chapters: ReturnType<typeof chapter>[]) => findingsOf(unpublishedParent, { chapters });

describe('unpublished parent', () => {
  it('should pass when the chapter above is published', () => {
    expect(
      run([chapter({ documentId: 'top' }), chapter({ documentId: 'below', parent: 'top' })]),
    ).toEqual([]);
  });

  it('should name a published chapter below one that is not', () => {
    expect(run([chapter({ documentId: 'below', title: '就业质量', parent: 'top' })])).toMatchObject(
      [
        {
          check: 'unpublished-parent',
          severity: 'error',
          place: { type: 'chapter', id: 'below', title: '就业质量' },
        },
      ],
    );
  });
});
