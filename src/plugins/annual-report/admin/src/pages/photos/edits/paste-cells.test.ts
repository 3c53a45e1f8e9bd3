import type { AdminPhoto } from '../../../../../contract/admin/photos';
import { pasteCells } from './paste-cells';

const photo = (id: string): AdminPhoto => ({
  id,
  rowId: 1,
  version: '2024-05-12T08:00:00.000Z',
  caption: `IMG_${id}`,
  alt: null,
  credit: null,
  takenOn: null,
  consent: 'pending',
  file: null,
  figure: null,
  places: [],
  isUsedElsewhere: false,
  missing: [],
});

const PHOTOS = ['1', '2', '3'].map(photo);

const paste = (block: string[][], row = 0, field = 'caption') =>
  pasteCells({ block, photos: PHOTOS, edits: {}, row, field });

const wordsOf = (pasted: ReturnType<typeof pasteCells>) =>
  pasted?.changes.map(({ photo: { id }, words }) => [id, words]);

describe('a column pasted over photographs', () => {
  it('should fill the captions downwards', () => {
    expect(wordsOf(paste([['校门'], ['操场'], ['图书馆']]))).toEqual([
      ['1', { caption: '校门' }],
      ['2', { caption: '操场' }],
      ['3', { caption: '图书馆' }],
    ]);
  });

  it('should begin where it is pasted, and say how many rows are left', () => {
    const pasted = paste([['操场'], ['图书馆'], ['食堂'], ['宿舍']], 1);
    expect(wordsOf(pasted)?.map(([id]) => id)).toEqual(['2', '3']);
    expect(pasted).toMatchObject({ row: 1, left: 2, skipped: 0 });
  });

  it('should fill further columns to the right, days too', () => {
    const [first] = wordsOf(paste([['校门', '红砖校门', '张三', '2025/11/5']])) ?? [];
    expect(first?.[1]).toEqual({
      caption: '校门',
      alt: '红砖校门',
      credit: '张三',
      takenOn: '2025-11-05',
    });
  });

  it('should leave photographs alone whose cell is empty', () => {
    expect(wordsOf(paste([['校门'], [''], ['图书馆']]))?.map(([id]) => id)).toEqual(['1', '3']);
  });

  it.each([
    ['a text that is too long', '长'.repeat(301), 'caption'],
    ['a day that does not exist', '2025-02-30', 'takenOn'],
    ['a day in words', '去年秋天', 'takenOn'],
  ])('should leave out %s, and say so', (_what, text, field) => {
    expect(paste([[text]], 0, field)).toMatchObject({ changes: [], skipped: 1 });
  });

  it('should be taken back to what stood there', () => {
    expect(paste([['校门']])?.undo).toEqual([{ photo: PHOTOS[0], words: { caption: 'IMG_1' } }]);
  });

  it('should be nothing where no text goes', () => {
    expect(paste([['校门']], 0, 'consent')).toBeNull();
  });
});
