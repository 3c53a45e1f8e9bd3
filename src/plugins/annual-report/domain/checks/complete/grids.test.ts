import type { BlockContent } from '../../content/report-content';
import { duplicateTitles } from '../form/duplicate-names';
import { mobileNumbers } from '../privacy/contact-details';
import { emptyGrids, gridCaptions } from './grids';
import { chapter, grid } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const showing = (...blocks: BlockContent[]) => ({
  chapters: [chapter({ title: '校企合作', blocks })],
});

describe('tables without words', () => {
  it('should be found, with the field to write in', () => {
    const found = findingsOf(emptyGrids, showing(grid(), grid({ cells: [['', ' ']] })));
    expect(found).toMatchObject([
      {
        severity: 'warning',
        place: { type: 'chapter', field: 'content.1.cells' },
        messages: { zh: '“校企合作”中的表格《合作企业》没有内容。' },
      },
    ]);
  });

  it('should not be those with one word', () => {
    expect(findingsOf(emptyGrids, showing(grid({ cells: [['', '一']] })))).toEqual([]);
  });
});

describe('tables without a caption', () => {
  it('should be found by their number', () => {
    const found = findingsOf(gridCaptions, showing(grid(), grid({ caption: ' ' })));
    expect(found).toMatchObject([
      { place: { field: 'content.1.caption' }, messages: { zh: '“校企合作”中的表 2 没有表题。' } },
    ]);
  });

  it('should not be those that are not printed', () => {
    expect(findingsOf(gridCaptions, showing(grid({ caption: '', cells: [] })))).toEqual([]);
  });
});

describe('captions of tables', () => {
  it('should not be used twice', () => {
    const found = findingsOf(duplicateTitles, showing(grid(), grid({ key: 'other' })));
    expect(found).toMatchObject([{ place: { field: 'content.1.caption' }, quote: '合作企业' }]);
  });
});

describe('what stands in a cell', () => {
  it('should be looked through for what must not be published', () => {
    const cells = [['联系人', '13812345678']];
    expect(findingsOf(mobileNumbers, showing(grid({ cells })))).toMatchObject([
      { place: { field: 'content.0.cells.0.1' } },
    ]);
  });
});
