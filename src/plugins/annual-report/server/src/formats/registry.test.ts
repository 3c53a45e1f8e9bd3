import fc from 'fast-check';
import type { TableJson } from '../../../contract/table';
import type { FormatSource } from '../../../domain/formats/format-source';
import { indicatorCells, reportCells, tableCells } from '../../../domain/formats/printed-cell';
import { FORMAT_REGISTRY, type Format } from './registry';
import {
  annex,
  formatSource,
  sourceWith,
} from '../../../../../../tests/support/builders/format-source';

const NAMED = FORMAT_REGISTRY.map((format): [string, Format] => [
  `${format.scope}.${format.extension}`,
  format,
]);

/** The clock alone is another one. */
const TIMERS: FakeableAPI[] = [
  'nextTick',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
];

const tableFor = ({ scope }: Format, source: FormatSource): TableJson | null =>
  scope === 'table' ? annex(source) : null;

const CELLS = {
  table: (source: FormatSource) => tableCells({ table: annex(source) }),
  indicators: indicatorCells,
  report: reportCells,
};

const render = (format: Format, source: FormatSource, bom = false) =>
  format.render({ ...source, table: tableFor(format, source), bom });

const byPlace = (cells: { table: string | null; row: string; year: number }[]) =>
  new Map(cells.map((cell) => [`${cell.table} ${cell.row} ${cell.year}`, cell]));

const expectSame = async (format: Format, source: FormatSource, bom = false): Promise<void> => {
  const reading = await format.readNumbers({ bytes: await render(format, source, bom) });
  expect(reading).toMatchObject({ edition: 2, sha256: 'a'.repeat(64) });
  expect(byPlace(reading.cells)).toEqual(byPlace(CELLS[format.scope](source)));
};

describe.each(NAMED)('%s', (_name, format) => {
  it('should hold the numbers, statuses and texts of the edition, and its hash', () =>
    expectSame(format, formatSource()));

  it('should come out byte for byte the same, also at another time', async () => {
    const first = await render(format, formatSource());
    jest.useFakeTimers({ now: new Date('2031-06-01T10:20:30Z'), doNotFake: TIMERS });
    const second = await render(format, formatSource());
    jest.useRealTimers();
    expect(second.equals(first)).toBe(true);
  });

  it('should keep any number and any text as they are', () => {
    const number = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat(6));
    const text = fc
      .oneof(
        fc.constantFrom('=1+1', '-', '-5', "'=x", "'-5", '+1', '@a', '\t=1', '20:1', '——', '58%'),
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.constantFrom('a,b', 'a"b', 'x\ny', ' ', '　缩进'),
      )
      .filter((candidate) => !/(?![\t\n])\p{Cc}|_x[0-9a-f]{4}_/iu.test(candidate));
    return fc.assert(
      fc.asyncProperty(number, text, ([digits, places], printed) =>
        expectSame(
          format,
          sourceWith((table) => {
            for (const cell of table.rows.flatMap(({ cells }) => Object.values(cells))) {
              cell.value = digits / 10 ** places;
              cell.text = printed;
            }
          }),
        ),
      ),
      { numRuns: 25 },
    );
  });
});

describe('a byte order mark', () => {
  it('should stand before CSV where it is asked for, and be no part of a name', async () => {
    const [csv] = FORMAT_REGISTRY.filter(({ name }) => name === 'csv');
    if (!csv) throw new Error('There is no CSV.');
    const bytes = await render(csv, formatSource(), true);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    await expectSame(csv, formatSource(), true);
  });
});
