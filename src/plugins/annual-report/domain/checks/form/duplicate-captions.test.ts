import { duplicateCaptions } from './duplicate-names';
import { caseStory, chapter, image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (...captions: string[]) => {
  const images = captions.map((caption, index) => image({ documentId: `image-${index}`, caption }));
  const blocks = [{ type: 'images' as const, images: images.map(({ documentId }) => documentId) }];
  return findingsOf(duplicateCaptions, { chapters: [chapter({ blocks })], images });
};

describe('captions used twice', () => {
  it('should be found', () => {
    expect(run('主题班会', '开学第一课', '主题班会')).toMatchObject([
      {
        severity: 'note',
        place: { label: '图 3' },
        messages: { zh: '图 3 与图 1 的图注都是“主题班会”。' },
      },
    ]);
  });

  it('should not be seen where captions differ', () => {
    expect(run('心理健康主题班会', '安全主题班会')).toEqual([]);
  });

  it('should be no matter between a caption and its case', () => {
    const blocks = [{ type: 'images' as const, images: ['image-1'] }];
    expect(
      findingsOf(duplicateCaptions, {
        chapters: [chapter({ documentId: 'top' })],
        cases: [caseStory({ chapter: 'top', title: '青春奉献', blocks })],
        images: [image({ caption: '青春奉献' })],
      }),
    ).toEqual([]);
  });
});
