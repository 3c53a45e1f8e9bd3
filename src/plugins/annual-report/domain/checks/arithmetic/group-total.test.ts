import { groupTotal } from './group-total';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

type Year = [whole: string, ...parts: string[]];

/** Names that exclude each other: nobody is counted in two of them. */
const GRADES = ['学生', '一年级', '二年级', '三年级', '四年级'];

const run = (
  before: Year,
  after: Year,
  kind: 'annex' | 'trend' = 'annex',
  names: string[] = GRADES,
) => {
  const codes = after.map((_text, index) => (index === 0 ? 'a.all' : `a.part-${index}`));
  return findingsOf(groupTotal, {
    ...numbers(
      Object.fromEntries(
        codes.map((code, index) => [
          code,
          {
            name: names[index] ?? code,
            values: { 2023: before[index] ?? '', 2024: after[index] ?? '' },
          },
        ]),
      ),
    ),
    tables: [
      table({
        documentId: 'annex-4',
        kind,
        layout: codes.map((indicator, index) =>
          layoutRow({ indicator, ...(index > 0 ? { level: 1, parent: 'a.all' } : {}) }),
        ),
      }),
    ],
  });
};

describe('group total', () => {
  it('should pass rows that add up in both years', () => {
    expect(run(['131', '0', '45', '86'], ['143', '0', '47', '96'])).toEqual([]);
  });

  it('should find rows that add up in one year only', () => {
    expect(run(['131', '45', '80'], ['143', '47', '96'])).toMatchObject([
      {
        place: { id: 'annex-4', row: 'a.part-1', year: 2023 },
        messages: { zh: expect.stringContaining('合计 125') },
      },
    ]);
  });

  it('should leave to chance what adds up in one year, where the names do not exclude each other', () => {
    const names = ['就业', '留在当地就业', '到中小微企业就业'];
    expect(run(['131', '112', '10'], ['143', '130', '13'], 'annex', names)).toEqual([]);
  });

  it('should say nothing of rows that add up in no year', () => {
    expect(run(['85', '42', '15'], ['96', '44', '13'])).toEqual([]);
  });

  it('should not take a single row that equals the whole for a division', () => {
    expect(run(['85', '85', '2'], ['96', '40', '3'])).toEqual([]);
  });

  it('should not take rows beside a complete division for one', () => {
    expect(run(['131', '45', '80', '7'], ['143', '47', '96', '9'])).toEqual([]);
  });

  it('should leave small groups to chance', () => {
    expect(run(['3', '2', '0'], ['5', '2', '3'])).toEqual([]);
  });

  it('should look at annex tables alone', () => {
    expect(run(['131', '45', '80'], ['143', '47', '96'], 'trend')).toEqual([]);
  });
});
