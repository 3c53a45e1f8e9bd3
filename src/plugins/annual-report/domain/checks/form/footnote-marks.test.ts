import { footnoteMarks } from './footnote-marks';
import { chapter, layoutRow, table } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { paragraph } from '../../../../../../tests/support/builders/text';

const run = (row: Parameters<typeof layoutRow>[0], ...notes: string[]) =>
  findingsOf(footnoteMarks, {
    chapters: [
      chapter({
        blocks: [
          { type: 'table', table: 'table-1' },
          { type: 'text', content: notes.map((text) => paragraph({ text })) },
        ],
      }),
    ],
    tables: [table({ layout: [layoutRow(row)] })],
  });

describe('footnote marks', () => {
  it('should be found where there is no note', () => {
    expect(run({ label: '专业群数量', footnote: '1' })).toMatchObject([
      { severity: 'warning', quote: '专业群数量', place: { row: 'graduates.total' } },
    ]);
  });

  it.each(['专业群数量1', '专业群数量*1', '经费（万元）②'])(
    'should be found glued to %p',
    (label) => {
      expect(run({ label })).toHaveLength(1);
    },
  );

  it.each(['专业群数量', '巴渝工匠2025', 'PM2', '二级学院'])(
    'should not be seen in %p',
    (label) => {
      expect(run({ label })).toEqual([]);
    },
  );

  it.each(['注：专业群指……', '注1：专业群指……', '1 专业群指同类专业。', '①专业群'])(
    'should pass with the note %p beside the table',
    (note) => {
      expect(run({ footnote: '1' }, note)).toEqual([]);
    },
  );

  it('should pass where the footnote is the note itself', () => {
    expect(run({ footnote: '专业群指同类专业的集合' })).toEqual([]);
  });
});
