import { layoutSchema, yearsSchema } from './layout';
import { layoutRow } from '../../../../tests/support/builders/content';

const isLayout = (rows: unknown) => layoutSchema.safeParse(rows).success;

describe('the layout of a table', () => {
  it('should take rows below a row above them', () => {
    expect(
      isLayout([
        layoutRow({ indicator: null, key: 'students' }),
        layoutRow({ parent: 'students', level: 1 }),
      ]),
    ).toBe(true);
  });

  it('should take typed cells by year', () => {
    expect(isLayout([layoutRow({ cells: { '2024': { text: '约 300', value: null } } })])).toBe(
      true,
    );
  });

  it('should name a row that stands twice', () => {
    const { error } = layoutSchema.safeParse([layoutRow(), layoutRow()]);
    expect(error?.issues).toMatchObject([
      { path: [1, 'key'], message: 'duplicate row "graduates.total"' },
    ]);
  });

  it.each(['gone', 'graduates.total', 'later'])('should refuse the parent %s', (parent) => {
    const rows = [layoutRow({ parent }), layoutRow({ indicator: null, key: 'later' })];
    const { error } = layoutSchema.safeParse(rows);
    expect(error?.issues).toMatchObject([{ path: [0, 'parent'] }]);
  });

  it.each([
    ['a typed cell without text', { cells: { '2024': { text: '', value: 1 } } }],
    ['a typed cell under what is no year', { cells: { total: { text: '1', value: 1 } } }],
    ['a row without a label', { label: '' }],
    ['a fifth level', { level: 4 }],
    ['what is no indicator code', { indicator: '毕业生' }],
  ])('should refuse %s', (_, row) => {
    expect(isLayout([layoutRow(row)])).toBe(false);
  });
});

describe('the years of a table', () => {
  it('should be at least one', () => {
    expect(yearsSchema.safeParse([2024]).success).toBe(true);
    expect(yearsSchema.safeParse([]).success).toBe(false);
  });
});
