import type { PackChapter } from '../../../contract/pack';
import { packChapters } from './structure';
import type { ChapterContent } from '../../content/report-content';
import { chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const asked = (given: Partial<PackChapter> = {}): PackChapter => ({
  key: 'training',
  title: '人才培养',
  required: true,
  ...given,
});

const run = (outline: PackChapter[], chapters: ChapterContent[] = []) =>
  findingsOf(packChapters, {
    chapters,
    pack: { code: 'cq-2024', rules: [], aliases: {}, bounds: {}, outline },
  });

describe('chapters that the pack asks for', () => {
  it('should find one that the outline lacks', () => {
    expect(run([asked()])).toMatchObject([
      { severity: 'warning', place: { type: 'report' }, quote: '人才培养' },
    ]);
  });

  it.each([
    ['key', { key: 'training', title: '育人' }],
    ['title', { key: 'other', title: '人才 培养' }],
  ])('should know a chapter by its %s', (_what, given) => {
    expect(run([asked()], [chapter(given)])).toEqual([]);
  });

  it('should ask for nothing that is not required', () => {
    expect(run([asked({ required: false })])).toEqual([]);
  });

  it('should look below a chapter that is there', () => {
    const outline = [asked({ chapters: [asked({ key: 'quality', title: '就业质量' })] })];
    expect(run(outline, [chapter({ key: 'training' })])).toMatchObject([{ quote: '就业质量' }]);
  });

  it('should name the highest missing chapter alone', () => {
    const outline = [asked({ chapters: [asked({ key: 'quality', title: '就业质量' })] })];
    expect(run(outline)).toHaveLength(1);
  });

  it('should ask for nothing without a pack', () => {
    expect(findingsOf(packChapters, { pack: null })).toEqual([]);
  });
});
