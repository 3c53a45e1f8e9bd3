import type { TableJson } from '../../../../contract/table';
import type { FormatSource } from '../../../../domain/formats/format-source';
import {
  indicatorCells,
  reportCells,
  tableCells,
  type FormatReading,
  type PrintedCell,
} from '../../../../domain/formats/printed-cell';
import { compareCells } from '../../../../domain/verification/compare-cells';
import { differing, type Difference } from '../../../../domain/verification/difference';
import { FORMAT_REGISTRY, type Format } from '../../formats/registry';
import type { FileAnswer, FileAnswers } from './answers';

const expectedOf = (
  source: FormatSource,
  format: Format,
  table: TableJson | null,
): PrintedCell[] => {
  if (table) return tableCells({ table });
  return format.scope === 'indicators' ? indicatorCells(source) : reportCells(source);
};

/** A file without any line cannot name its edition. */
const compareOrigin = (
  where: string,
  { edition, sha256, cells }: FormatReading,
  source: FormatSource,
): Difference[] =>
  edition === null && cells.length === 0
    ? []
    : differing({
        code: 'format-edition',
        where,
        expected: `${source.edition.number} ${source.edition.sha256}`,
        found: `${edition ?? ''} ${sha256 ?? ''}`,
      });

const compareFile = async (
  { address: file, bytes }: FileAnswer,
  format: Format,
  source: FormatSource,
  expected: PrintedCell[],
): Promise<Difference[]> => {
  try {
    if (bytes instanceof Error) throw bytes;
    const reading = await format.readNumbers({ bytes });
    return [
      ...compareOrigin(file, reading, source),
      ...compareCells({ file, expected, found: reading.cells }),
    ];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{ code: 'format-unreadable', where: file, expected: null, found }];
  }
};

/** Reads every file of an edition back and compares it with the edition, cell by cell. */
export const checkFormats = async ({
  source,
  isLatest,
  answers,
}: {
  source: FormatSource;
  isLatest: boolean;
  answers: FileAnswers;
}): Promise<{ count: number; differences: Difference[] }> => {
  const differences: Difference[] = [];
  let count = 0;
  for (const format of FORMAT_REGISTRY) {
    const tables = format.scope === 'table' ? source.report.tables : [null];
    for (const table of tables) {
      const expected = expectedOf(source, format, table);
      for (const file of await answers({ source, format, table, isLatest })) {
        count += 1;
        differences.push(...(await compareFile(file, format, source, expected)));
      }
    }
  }
  return { count, differences };
};
