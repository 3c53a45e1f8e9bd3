import { refusalOf } from './other-formats';
import { formatOfExtension, isHeif, isPictureExtension } from './photograph-format';

const ftyp = (brand: string) => Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0`, 'latin1');
const hex = (bytes: string) => Buffer.from(bytes, 'hex');

describe('a file that is no photograph to be taken', () => {
  it.each<[string, Buffer, string, string]>([
    ['表情.gif', Buffer.from('GIF89a'), 'photo-animation', 'GIF'],
    ['画图.bmp', Buffer.from('BM6'), 'photo-other-format', 'BMP'],
    ['扫描.tif', hex('49492a0008000000'), 'photo-other-format', 'TIFF'],
    ['网页.avif', ftyp('avif'), 'photo-other-format', 'AVIF'],
    ['IMG_1.DNG', hex('4d4d002a00000008'), 'photo-raw', 'RAW'],
    ['DSC1.CR3', ftyp('crx '), 'photo-raw', 'RAW'],
    ['DSCF1.RAF', Buffer.from('FUJIFILMCCD-RAW 0201'), 'photo-raw', 'RAW'],
    ['IMG_0001.MOV', ftyp('qt  '), 'photo-film', 'MP4 / MOV'],
    ['VID_1.mp4', ftyp('isom'), 'photo-film', 'MP4 / MOV'],
    ['报告.pdf', Buffer.from('%PDF-1.7'), 'photo-document', 'PDF'],
    ['材料.docx', hex('504b030414000600'), 'photo-document', 'ZIP / Word / PPT'],
    ['旧材料.doc', hex('d0cf11e0a1b11ae1'), 'photo-document', 'Word / PPT'],
    ['照片.rar', hex('526172211a070100'), 'photo-document', 'RAR / 7z'],
  ])('should be called what it is: %s', (name, head, code, format) => {
    expect(refusalOf({ head, name })).toEqual({ code, format });
  });

  it('should be left alone where nobody can tell', () => {
    expect(refusalOf({ head: Buffer.from('<!doctype html>'), name: 'a.jpg' })).toBeNull();
  });
});

describe('names of photographs', () => {
  it.each(['.jpg', '.JPEG', '.jfif', '.jpe', '.pjpeg'])('should know %s as JPEG', (extension) => {
    expect(formatOfExtension(extension)?.id).toBe('jpeg');
  });

  it.each(['.heic', '.HEIF', '.hif', '.gif', '.dng'])(
    'should know %s as a picture',
    (extension) => {
      expect(isPictureExtension(extension)).toBe(true);
    },
  );

  it.each(['.html', '.svg', '.exe', ''])('should not take “%s” for one', (extension) => {
    expect(isPictureExtension(extension)).toBe(false);
  });

  it.each(['heic', 'heix', 'mif1', 'hevc'])('should know the brand %s of phones', (brand) => {
    expect(isHeif(ftyp(brand))).toBe(true);
  });

  it('should not take a film for a photograph of a phone', () => {
    expect(isHeif(ftyp('qt  '))).toBe(false);
  });
});
