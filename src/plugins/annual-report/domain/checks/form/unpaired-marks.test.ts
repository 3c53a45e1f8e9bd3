import { unpairedMarks } from './unpaired-marks';
import { chapter, image } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(unpairedMarks, saying(...texts)).map(({ quote }) => quote);

describe('marks in pairs', () => {
  it.each([
    ['青春之声·唱响校园”校园歌手大赛。', '青春之声·唱响校园”校园歌手大赛。'],
    ['开展“未来工匠读书活动。', '开展“未来工匠读书活动。'],
    ['《通知》（渝人社发〔2024〕13 号等文件。', '《通知》（渝人社发〔2024〕13'],
    ['学习《语文》、数学》。', '学习《语文》、数学》。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '举办“青春之声·唱响校园”大赛。',
    '《通知》(渝人社发〔2024〕13 号）等。',
    '1）教学；2）科研。',
    'the school’s teachers',
    '《关于印发〈办法〉的通知》',
    '“他说：‘很好。’”',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should let a quotation over several paragraphs open each of them', () => {
    expect(quotes('“第一段话。', '“第二段话。”')).toEqual([]);
  });

  it('should find the last of them that stays open', () => {
    expect(quotes('“第一段话。', '第二段话。')).toEqual(['“第一段话。']);
  });

  it('should find a caption', () => {
    const blocks = [{ type: 'images' as const, images: ['image-1'] }];
    expect(
      findingsOf(unpairedMarks, {
        chapters: [chapter({ blocks })],
        images: [image({ caption: '歌手大赛”' })],
      }),
    ).toMatchObject([{ place: { type: 'image', field: 'caption' } }]);
  });
});
