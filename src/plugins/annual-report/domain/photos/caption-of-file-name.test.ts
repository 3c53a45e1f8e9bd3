import { captionOfFileName, isNoCaption } from './photo-fields';
describe('a caption to begin with', () => {
  it.each([
    ['学生在数控车间实训.jpg', '学生在数控车间实训'],
    ['开学典礼_全体师生.JPEG', '开学典礼 全体师生'],
    ['01-开学典礼.png', '开学典礼'],
    ['3、升旗仪式.jpg', '升旗仪式'],
    ['图12 校门.jpg', '校门'],
    ['2024-05-12 运动会.jpg', '运动会'],
    ['20240512运动会.webp', '运动会'],
    ['2024年5月12日 职教周.jpg', '职教周'],
    ['技能大赛 (2).jpg', '技能大赛'],
    ['技能大赛（1）.jpg', '技能大赛'],
    ['技能大赛 - 副本.jpg', '技能大赛'],
    ['2024级新生报到.jpg', '2024级新生报到'],
    ['12人接力赛.jpg', '12人接力赛'],
    ['没有扩展名', '没有扩展名'],
  ])('should make of %s: %s', (name, caption) => {
    expect(captionOfFileName({ name })).toBe(caption);
  });

  it.each(['IMG_0042.JPG', 'DSC_0001 (2).jpg', '微信图片_20240512103012.jpg', 'mmexport1715.jpg'])(
    'should leave %s to be seen as no caption',
    (name) => {
      expect(isNoCaption(captionOfFileName({ name }))).toBe(true);
    },
  );

  it.each(['', '.jpg', '   .png', '20240512.jpg', '(1).jpg'])(
    'should never be empty, as for “%s”',
    (name) => {
      expect(captionOfFileName({ name }).trim()).not.toBe('');
    },
  );

  it('should be no longer than a caption may be', () => {
    expect(captionOfFileName({ name: `${'长'.repeat(400)}.jpg` })).toHaveLength(300);
  });
});
