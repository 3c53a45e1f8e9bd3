import { fileInfo, mediaId } from './media-ids';

describe('ids of the media library', () => {
  it.each([
    [7, 7],
    ['7', 7],
    [2_147_483_647, 2_147_483_647],
  ])('should read %p', (given, id) => {
    expect(mediaId.parse(given)).toBe(id);
  });

  it.each(['x', '', ' 7', '1.5', 1.5, 0, -1, '99999999999', 2_147_483_648, null, [7], { id: 7 }])(
    'should read no id in %p',
    (given) => {
      expect(mediaId.safeParse(given).error?.issues.map(({ message }) => message)).toContain(
        'media-id',
      );
    },
  );

  it('should read what a form says of a file, as an object and as its JSON', () => {
    const info = { name: 'a.jpg', folder: 7 };
    expect(fileInfo.parse(info)).toEqual(info);
    expect(fileInfo.parse(JSON.stringify({ ...info, folder: '7' }))).toEqual(info);
    expect(fileInfo.parse('{"folder":null}')).toEqual({ folder: null });
  });

  it.each(['{', '[]', 'null', '7', '{"folder":"x"}', [], 7])('should refuse %p', (given) => {
    expect(fileInfo.safeParse(given).success).toBe(false);
  });
});
