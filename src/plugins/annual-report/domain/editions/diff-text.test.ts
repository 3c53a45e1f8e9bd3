import fc from 'fast-check';
import type { TextDiff } from '../../contract/changes/change-kinds';
import { createTextDiffer } from './diff-text';
import { anyText } from '../../../../../tests/support/builders/arbitraries';

const diff = (before: string, after: string) => createTextDiffer().diff({ before, after });
const side = (parts: TextDiff | null, without: 'added' | 'removed'): string =>
  (parts ?? [])
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('should compare Chinese by characters', () => {
    expect(diff('学校教师共 12 人。', '学校专任教师共 12 人。')).toEqual([
      { op: 'same', text: '学校' },
      { op: 'added', text: '专任' },
      { op: 'same', text: '教师共 12 人。' },
    ]);
  });

  it('should replace numbers whole, with decimals and percent sign', () => {
    expect(diff('就业率 95.12%', '就业率 96.12%')).toEqual([
      { op: 'same', text: '就业率 ' },
      { op: 'removed', text: '95.12%' },
      { op: 'added', text: '96.12%' },
    ]);
  });

  it('should replace words of letters whole', () => {
    expect(diff('通过 ISO9001 audit', '通过 ISO9001 audits')).toEqual([
      { op: 'same', text: '通过 ISO9001 ' },
      { op: 'removed', text: 'audit' },
      { op: 'added', text: 'audits' },
    ]);
  });

  it('should not be torn by a single character that stayed by chance', () => {
    expect(diff('甲乙的丙丁', '戊己的庚辛')).toEqual([
      { op: 'removed', text: '甲乙的丙丁' },
      { op: 'added', text: '戊己的庚辛' },
    ]);
  });

  it('should never cut a character in two', () => {
    expect(diff('𠀀好', '𠀁好')).toEqual([
      { op: 'removed', text: '𠀀' },
      { op: 'added', text: '𠀁' },
      { op: 'same', text: '好' },
    ]);
  });

  it('should give both texts back, whatever they are', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (before, after) => {
        const parts = diff(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('should be left out where the texts are very long', () => {
    expect(diff('一'.repeat(2001), '二'.repeat(2000))).toBeNull();
  });

  it('should be left out where hardly anything stayed of long texts', () => {
    expect(diff('一'.repeat(600), '二'.repeat(600))).toBeNull();
  });

  it('should be left out once very many texts differ very much', () => {
    const differ = createTextDiffer();
    const all = Array.from({ length: 40 }, () =>
      differ.diff({ before: '一'.repeat(140), after: '二'.repeat(140) }),
    );
    expect(all[0]).not.toBeNull();
    expect(all.at(-1)).toBeNull();
  });
});
