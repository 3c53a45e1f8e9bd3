import { imageCaptions } from './images';
import { image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (caption: string) => findingsOf(imageCaptions, { images: [image({ caption })] });

describe('captions of images', () => {
  it.each([
    '',
    ' ',
    'IMG_20240512_093012',
    'DSC00123.JPG',
    '微信图片_20240512.jpg',
    '照片1',
    '未命名',
    '3',
    'image (2)',
  ])('should find %p', (caption) => {
    expect(run(caption)).toMatchObject([
      { severity: 'warning', place: { type: 'image', field: 'caption' }, quote: caption },
    ]);
  });

  it.each(['照片墙揭幕', '图片展开幕式', '2024 年职业技能活动周', '悦读伴我成长'])(
    'should pass %p',
    (caption) => {
      expect(run(caption)).toEqual([]);
    },
  );
});
