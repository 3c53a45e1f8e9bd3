import { unshownTables } from './tables';
import { chapter, table } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

describe('tables that no block shows', () => {
  it('should find one', () => {
    expect(findingsOf(unshownTables, { tables: [table({ title: '满意度' })] })).toMatchObject([
      { severity: 'warning', place: { type: 'indicator-table', label: null } },
    ]);
  });

  it('should pass one that a chapter shows', () => {
    const chapters = [chapter({ blocks: [{ type: 'table', table: 'table-1' }] })];
    expect(findingsOf(unshownTables, { chapters, tables: [table()] })).toEqual([]);
  });
});
