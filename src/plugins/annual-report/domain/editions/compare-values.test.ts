import type { ReportContent } from '../content/report-content';
import { compareEditions } from './compare-editions';
import { layoutRow, table } from '../../../../../tests/support/builders/content';
import {
  changesAfter,
  edited,
  editionContent,
  editionOf,
} from '../../../../../tests/support/builders/editions';

const observe = (
  given: ReportContent,
  indicator: string,
  year: number,
  edit: Partial<ReportContent['observations'][number]>,
): ReportContent => ({
  ...given,
  observations: given.observations.map((item) =>
    item.indicator === indicator && item.year === year ? { ...item, ...edit } : item,
  ),
});

const withTyped = (given: ReportContent, text: string): ReportContent =>
  edited(given, 'tables', 'trend', {
    layout: [layoutRow({ cells: { 2024: { text, value: Number(text) } } })],
  });

describe('what differs in values', () => {
  const correct = (given: ReportContent) =>
    observe(given, 'graduates.employed', 2024, { value: 295 });

  it('should be a corrected number with what it was and where it stands', () => {
    expect(changesAfter(correct).values[0]).toEqual({
      kind: 'changed',
      indicator: 'graduates.employed',
      name: '就业人数',
      unit: '人',
      year: 2024,
      typedIn: null,
      before: {
        value: 290,
        text: '290',
        status: 'final',
        origin: 'reported',
        note: null,
        respondents: null,
        method: null,
      },
      after: {
        value: 295,
        text: '295',
        status: 'final',
        origin: 'reported',
        note: null,
        respondents: null,
        method: null,
      },
      inputs: [],
      cells: [
        {
          table: { key: 'annex-1', label: '附表 1', title: '计分卡' },
          row: { key: 'employed', label: '就业人数' },
          chapter: '3',
        },
      ],
    });
  });

  it('should say of a derived value which corrected ones it follows from', () => {
    expect(changesAfter(correct).values[1]).toMatchObject({
      indicator: 'graduates.rate',
      year: 2024,
      before: { text: '95.1%', origin: 'derived' },
      after: { text: '96.7%', origin: 'derived' },
      inputs: [{ indicator: 'graduates.employed', year: 2024 }],
    });
  });

  it('should be these two and nothing else', () => {
    const changes = changesAfter(correct);
    expect(changes.counts).toMatchObject({ values: 2, total: 2 });
  });

  it('should come in the order of the tables, then by year', () => {
    const changes = changesAfter((given) =>
      observe(
        observe(correct(given), 'graduates.total', 2024, { value: 310 }),
        'graduates.total',
        2023,
        { value: 281 },
      ),
    );
    expect(changes.values.map(({ indicator, year }) => `${indicator} ${year}`)).toEqual([
      'graduates.total 2023',
      'graduates.total 2024',
      'graduates.employed 2024',
      'graduates.rate 2023',
      'graduates.rate 2024',
    ]);
  });

  it('should tell a change of status, also where the number stayed', () => {
    const changes = changesAfter((given) =>
      observe(given, 'graduates.total', 2023, { status: 'provisional' }),
    );
    expect(changes.values[0]).toMatchObject({
      before: { value: 280, status: 'final' },
      after: { value: 280, status: 'provisional' },
    });
  });

  it('should tell a value that became a named status', () => {
    const changes = changesAfter((given) =>
      observe(given, 'graduates.total', 2023, { value: null, status: 'suppressed' }),
    );
    expect(changes.values[0]).toMatchObject({ kind: 'changed', after: { value: null } });
  });

  it.each([
    ['note', { note: '含春招' }],
    ['respondents', { respondents: 120 }],
    ['method', { method: '问卷' }],
  ])('should tell another %s beside a value', (field, edit) => {
    const changes = changesAfter((given) => observe(given, 'graduates.total', 2024, edit));
    expect(changes.values).toMatchObject([{ kind: 'changed', after: edit }]);
    expect(changes.values[0]?.before).toMatchObject({ [field]: null });
  });

  it('should tell values that came and values that went', () => {
    const given = editionContent();
    const less = {
      ...given,
      observations: given.observations.filter(({ year }) => year !== 2023),
    };
    const came = changesAfter(() => given, less).values;
    const went = changesAfter(() => less, given).values;
    expect(came).toMatchObject([
      { kind: 'added', before: null, after: { value: 280 } },
      { kind: 'added', before: null, after: { value: 270 } },
      { kind: 'added', before: null, after: { origin: 'derived' } },
    ]);
    expect(went.map(({ kind, after }) => [kind, after])).toEqual(came.map(() => ['removed', null]));
  });

  describe('typed cells', () => {
    it('should be reported with the cell that prints them', () => {
      const changes = changesAfter(
        (given) => withTyped(given, '307'),
        withTyped(editionContent(), '306'),
      );
      expect(changes.values).toMatchObject([
        {
          kind: 'changed',
          indicator: 'graduates.total',
          year: 2024,
          typedIn: { table: { key: 'trend' }, row: { key: 'graduates.total' } },
          before: { text: '306', origin: 'typed' },
          after: { text: '307', origin: 'typed' },
        },
      ]);
    });

    it('should be reported where a cell begins to print a number of its own', () => {
      const changes = changesAfter((given) => withTyped(given, '306'));
      expect(changes.values).toMatchObject([
        { before: { text: '305', origin: 'reported' }, after: { text: '306', origin: 'typed' } },
      ]);
    });

    it('should not be reported where the value behind them changed', () => {
      const given = withTyped(editionContent(), '306');
      const changes = changesAfter(
        (content) => observe(content, 'graduates.total', 2024, { value: 299 }),
        given,
      );
      const own = changes.values.filter(({ indicator }) => indicator === 'graduates.total');
      expect(own).toMatchObject([{ typedIn: null, after: { value: 299 } }]);
      expect(own[0]?.cells.map((cell) => cell.table.key)).toEqual(['annex-1']);
    });

    it('should come with a table that brings them', () => {
      const given = withTyped(editionContent(), '306');
      const changes = compareEditions({
        before: editionOf({
          ...given,
          tables: given.tables.filter((item) => item.documentId !== 'trend'),
        }),
        after: editionOf(given, 2),
      });
      expect(changes.values).toMatchObject([
        { kind: 'added', before: null, after: { value: 306 } },
      ]);
    });
  });
});

describe('what differs in definitions', () => {
  const redefine = (edit: Partial<ReportContent['indicators'][number]>) =>
    changesAfter((given) => ({
      ...given,
      indicators: given.indicators.map((item) =>
        item.code === 'graduates.total' ? { ...item, ...edit } : item,
      ),
    }));

  it.each([
    ['name', '毕业人数', '毕业生人数'],
    ['definition', '当年取得毕业证书的人数', null],
    ['source', '学籍系统', null],
    ['direction', 'higher', 'neither'],
    ['aggregation', 'none', 'sum'],
    ['aggregationWeight', 'respondents', null],
  ])('should be another %s', (field, after, before) => {
    expect(redefine({ [field]: after }).definitions).toMatchObject([
      { kind: 'changed', indicator: 'graduates.total', field, before, after },
    ]);
  });

  it('should be another unit, also in the rows that print it', () => {
    const changes = redefine({ unit: '名' });
    expect(changes.definitions).toMatchObject([{ field: 'unit', before: '人', after: '名' }]);
    expect(changes.tables.map(({ table: { key }, field }) => [key, field])).toEqual([
      ['trend', 'unit'],
      ['annex-1', 'unit'],
    ]);
  });

  it('should be indicators that the report begins or ceases to use', () => {
    const less = edited(editionContent(), 'tables', 'annex-1', { layout: [layoutRow()] });
    const small = { ...less, observations: less.observations.slice(0, 2) };
    const [grown, shrunk] = [
      compareEditions({ before: editionOf(small), after: editionOf(editionContent(), 2) }),
      compareEditions({ before: editionOf(editionContent()), after: editionOf(small, 2) }),
    ];
    expect(grown.definitions).toMatchObject([
      { kind: 'added', indicator: 'graduates.employed', field: null },
      { kind: 'added', indicator: 'graduates.rate', field: null },
    ]);
    expect(shrunk.definitions.map(({ kind }) => kind)).toEqual(['removed', 'removed']);
  });

  it('should not be a field that an edition of an earlier version does not have', () => {
    const [before, after] = [editionOf(editionContent()), editionOf(editionContent(), 2)];
    Object.values(before.indicators).forEach((entry) => {
      delete entry.aggregationWeight;
      delete entry.change?.reason;
    });
    Object.values(after.indicators).forEach((entry) => {
      entry.aggregationWeight = 'respondents';
    });
    const changes = compareEditions({ before: { ...before, schemaVersion: '1.0.0' }, after });
    expect(changes.counts.total).toBe(0);
  });
});

describe('what differs in the layout of tables', () => {
  const relaid = (edit: Partial<ReportContent['tables'][number]>) =>
    changesAfter((given) => edited(given, 'tables', 'annex-1', edit)).tables;
  const rows = editionContent().tables.find(({ key }) => key === 'annex-1')?.layout ?? [];

  it.each([
    ['label', '毕业生总数', '毕业生人数'],
    ['seq', 7, 1],
    ['level', 1, 0],
    ['required', true, false],
    ['footnote', '注 1', null],
  ])('should be another %s of a row', (field, after, before) => {
    const layout = rows.map((row, index) => (index === 0 ? { ...row, [field]: after } : row));
    expect(relaid({ layout })).toMatchObject([
      { kind: 'changed', row: { key: 'graduates.total' }, field, before, after, chapter: '3' },
    ]);
  });

  it('should be rows that came, at their place', () => {
    const added = layoutRow({ key: 'group', indicator: null, label: '合计' });
    expect(relaid({ layout: [rows[0] ?? added, added, ...rows.slice(1)] })).toMatchObject([
      { kind: 'added', row: { key: 'group', label: '合计' }, field: null },
    ]);
  });

  it('should be rows that went', () => {
    expect(relaid({ layout: rows.slice(1) })).toMatchObject([
      { kind: 'removed', row: { key: 'graduates.total' } },
    ]);
  });

  it('should be the one row that moved', () => {
    expect(relaid({ layout: [...rows.slice(1), ...rows.slice(0, 1)] })).toMatchObject([
      { kind: 'moved', row: { key: 'graduates.total' } },
    ]);
  });

  it('should be other years and another display', () => {
    expect(relaid({ years: [2022, 2023, 2024], display: 'line' })).toMatchObject([
      { row: null, field: 'years', before: [2023, 2024], after: [2022, 2023, 2024] },
      { row: null, field: 'display', before: 'table', after: 'line' },
    ]);
  });

  it('should not be listed row by row of a table that came', () => {
    const more = editionContent();
    more.tables.push(table({ documentId: 'annex-2', kind: 'annex' }));
    more.chapters = edited(more, 'chapters', 'annexes', {
      blocks: [
        { type: 'table', table: 'annex-1' },
        { type: 'table', table: 'annex-2' },
      ],
    }).chapters;
    const changes = changesAfter(() => more);
    expect(changes.tables).toEqual([]);
    expect(changes.structure).toMatchObject([{ kind: 'added', type: 'table', key: 'annex-2' }]);
  });
});
