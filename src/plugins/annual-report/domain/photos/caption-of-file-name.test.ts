import { isNoCaption } from './no-caption';
import { captionOfFileName } from './photo-fields';
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

  it.each([
    'IMG_0042.JPG',
    'IMG_20240512_093012_HDR.jpg',
    'IMG20251105093012.jpg',
    'DSC_0001 (2).jpg',
    'DJI_0042.JPG',
    'PXL_20240512_093012345.jpg',
    'P20251105 30.jpg',
    'P1050003.JPG',
    'WechatIMG12.jpeg',
    'wx_camera_1715493012345.jpg',
    '微信图片_20240512103012.jpg',
    '微信图片编辑_20240512103012.jpg',
    '企业微信截图_17154930123456.png',
    'QQ图片20240512093012.jpg',
    'mmexport1715.jpg',
    'Screenshot_20240512-093012.png',
    '屏幕截图 2024-05-12 093012.png',
    'IMG-20240512-WA0001.jpg',
    '新建文件夹1.jpg',
    '新建 BMP 图像 (2).jpg',
    '照片 (3).jpg',
    '未命名.png',
    '扫描件_5.jpg',
    'd41d8cd98f00b204e9800998ecf8427e.jpg',
    '6f1c2a9e-4b7d-4e0a-9c3f-0a1b2c3d4e5f.jpeg',
    'lQDPJxbX7kQ2ab8Nzc9y1w_4032_3024.jpg',
    'FullSizeRender 2.jpg',
    'image_123650291.JPG',
  ])('should leave %s to be seen as no caption', (name) => {
    expect(isNoCaption(captionOfFileName({ name }))).toBe(true);
  });

  it.each([
    '图书馆.jpg',
    '照片墙揭幕.jpg',
    '微信公众号获奖.jpg',
    'Open day 2024 at the school.jpg',
    'VR实训室.jpg',
    'QQ农场实训.jpg',
    'IMG_0042 数控车间.jpg',
    'ISO9001认证.jpg',
    'WorldSkillsCompetition.jpg',
    '2024级1班.jpg',
  ])('should take the words of %s for a caption', (name) => {
    expect(isNoCaption(captionOfFileName({ name }))).toBe(false);
  });

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
