import { orderTables } from './order-tables';

describe('the order of tables', () => {
  it('should put a table after all that it refers to', () => {
    const references = [
      { table: 'cases_chapter', refersTo: 'cases' },
      { table: 'cases_chapter', refersTo: 'chapters' },
      { table: 'cases', refersTo: 'users' },
      { table: 'chapters', refersTo: 'users' },
    ];
    const tables = ['cases', 'cases_chapter', 'chapters', 'users'];
    expect(orderTables({ tables, references })).toEqual([
      'users',
      'cases',
      'chapters',
      'cases_chapter',
    ]);
  });

  it('should take a table that refers to itself, and one that refers to a table left out', () => {
    const references = [
      { table: 'users', refersTo: 'users' },
      { table: 'users', refersTo: 'sessions' },
    ];
    expect(orderTables({ tables: ['users'], references })).toEqual(['users']);
  });

  it('should name tables that refer to each other', () => {
    const references = [
      { table: 'a', refersTo: 'b' },
      { table: 'b', refersTo: 'a' },
    ];
    expect(() => orderTables({ tables: ['a', 'b', 'c'], references })).toThrow('a, b');
  });
});
