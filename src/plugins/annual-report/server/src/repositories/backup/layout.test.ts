import { compareLayouts } from './layout';

const LAYOUT = {
  tables: [
    {
      name: 'schools',
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'code', type: 'text' },
      ],
    },
  ],
  sequences: ['schools_id_seq'],
  migrations: ['5.0.0-first'],
};

describe('two layouts', () => {
  it('should be alike whatever the order of columns', () => {
    const [table] = LAYOUT.tables;
    const turned = { name: 'schools', columns: table?.columns.toReversed() ?? [] };
    expect(compareLayouts(LAYOUT, { ...LAYOUT, tables: [turned] })).toEqual([]);
  });

  it('should differ by a column, its type, a sequence or a migration, on either side', () => {
    const other = {
      tables: [
        { name: 'schools', columns: [{ name: 'id', type: 'bigint' }] },
        { name: 'cases', columns: [{ name: 'id', type: 'integer' }] },
      ],
      sequences: [],
      migrations: ['5.0.0-first', '5.0.0-second'],
    };
    const differences = [
      'cases.id integer',
      'migration 5.0.0-second',
      'schools.code text',
      'schools.id bigint',
      'schools.id integer',
      'sequence schools_id_seq',
    ];
    expect(compareLayouts(LAYOUT, other)).toEqual(differences);
    expect(compareLayouts(other, LAYOUT)).toEqual(differences);
  });
});
