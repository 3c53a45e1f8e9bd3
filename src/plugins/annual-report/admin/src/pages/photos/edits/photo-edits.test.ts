import {
  afterSaving,
  editsOf,
  joinEdits,
  missingNow,
  rebased,
  theirTexts,
  toChanges,
  toUndo,
  withoutCaption,
  withTexts,
} from './photo-edits';
import type { AdminPhoto } from '../../../../../contract/admin/photos';

const photo = (change: Partial<AdminPhoto> = {}): AdminPhoto => ({
  id: 'one',
  rowId: 1,
  version: '2024-05-12T08:00:00.000Z',
  caption: '校门',
  alt: null,
  credit: null,
  takenOn: null,
  consent: 'pending',
  file: null,
  figure: null,
  places: [],
  isUsedElsewhere: false,
  missing: ['file', 'consent', 'alt', 'credit', 'takenOn'],
  ...change,
});

const LATER = '2024-05-12T09:00:00.000Z';

describe('unsaved changes of photographs', () => {
  const edits = withTexts({}, photo(), { caption: '新校门', credit: '张三' });

  it('should be sent with the version that was seen', () => {
    expect(toChanges(edits)).toEqual([
      { id: 'one', version: photo().version, caption: '新校门', credit: '张三' },
    ]);
  });

  it('should be none when everything is typed back', () => {
    expect(withTexts(edits, photo(), { caption: '校门', credit: null })).toEqual({});
  });

  it('should stay meant for the version on which they were begun', () => {
    const more = withTexts(edits, photo({ version: LATER }), { alt: '红砖' });
    expect(toChanges(more)).toMatchObject([{ version: photo().version, alt: '红砖' }]);
  });

  it('should be meant for what stands now once that was looked at', () => {
    expect(toChanges(rebased(edits, [photo({ version: LATER })]))).toMatchObject([
      { version: LATER },
    ]);
  });

  it('should be gone once they are saved', () => {
    const saved = [photo({ version: LATER, caption: '新校门', credit: '张三' })];
    expect(afterSaving(edits, edits, saved)).toEqual({});
  });

  it('should keep what was typed while they were saved', () => {
    const now = withTexts(edits, photo(), { caption: '新校门，东侧' });
    const saved = [photo({ version: LATER, caption: '新校门', credit: '张三' })];
    expect(toChanges(afterSaving(now, edits, saved))).toEqual([
      { id: 'one', version: LATER, caption: '新校门，东侧' },
    ]);
  });

  it('should stand beside those of an earlier visit, which give way to newer ones', () => {
    const earlier = withTexts(
      withTexts({}, photo(), { caption: '旧' }),
      photo({ id: 'two', caption: '操场' }),
      { caption: '新操场' },
    );
    const joined = joinEdits(earlier, edits);
    expect(joined['one']?.words.caption).toBe('新校门');
    expect(joined['two']?.words.caption).toBe('新操场');
    expect(Object.keys(editsOf(joined, [{ id: 'two' }]))).toEqual(['two']);
  });

  it('should be taken back to what was there before', () => {
    const saved = [photo({ version: LATER, caption: '新校门', credit: '张三' })];
    expect(toUndo(edits, saved)).toEqual([
      { id: 'one', version: LATER, caption: '校门', credit: null },
    ]);
  });
});

describe('what somebody else wrote', () => {
  const edits = withTexts({}, photo(), { caption: '我写的' });

  it('should be shown beside a field that is being changed', () => {
    expect(theirTexts(photo({ caption: '别人写的' }), edits.one, 'caption')).toBe('别人写的');
  });

  it('should not be shown where nobody wrote', () => {
    expect(theirTexts(photo(), edits.one, 'caption')).toBeUndefined();
  });

  it('should not be shown beside a field that is left alone', () => {
    expect(theirTexts(photo({ alt: '别人写的' }), edits.one, 'alt')).toBeUndefined();
  });
});

describe('what a photograph lacks while it is being described', () => {
  const missingWith = (words: Parameters<typeof withTexts>[2]) =>
    missingNow(photo(), withTexts({}, photo(), words).one);

  it('should be what the server said where nothing was typed', () => {
    expect(missingNow(photo(), undefined)).toEqual(photo().missing);
  });

  it('should be less with every field that is filled', () => {
    expect(missingWith({ alt: '红砖', consent: 'obtained' })).toEqual([
      'file',
      'credit',
      'takenOn',
    ]);
  });

  it('should be more when a caption is emptied, which cannot be saved', () => {
    const edits = withTexts({}, photo(), { caption: ' ' });
    expect(missingNow(photo(), edits.one)).toContain('caption');
    expect(withoutCaption(edits)).toEqual(['one']);
  });
});
