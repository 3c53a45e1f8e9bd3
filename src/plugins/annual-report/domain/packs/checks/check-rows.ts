import type { PackTable } from '../../../contract/pack';
import { type PackContext, type PackProblem, type Path, unknownIndicator } from './pack-context';
import { packRowKey } from '../table-layout';
type Row = PackTable['rows'][number];

const nameProblems = (row: Row, path: Path): PackProblem[] => {
  if (row.indicator === null && row.key === undefined) {
    const messages = {
      zh: '没有指标的分组行需要 key',
      en: 'a row that groups has no indicator and needs a key',
    };
    return [{ path, messages }];
  }
  if (row.indicator === null || row.key === undefined) return [];
  const messages = {
    zh: '有指标的行以指标代码为名，请去掉 key',
    en: 'a row with an indicator is named by its code; take the key away',
  };
  return [{ path: [...path, 'key'], messages }];
};

const placeProblems = (row: Row, path: Path, above: Map<string, number>): PackProblem[] => {
  const parentLevel = row.parent === null ? -1 : above.get(row.parent);
  if (parentLevel === undefined) {
    const messages = {
      zh: `上级“${row.parent ?? ''}”不是本行之前的行`,
      en: `the parent "${row.parent ?? ''}" is no row above this one`,
    };
    return [{ path: [...path, 'parent'], messages }];
  }
  if (row.level === parentLevel + 1) return [];
  const messages = {
    zh: `本行在第 ${row.level} 级，按它的上级应为第 ${parentLevel + 1} 级：请改 level 或 parent`,
    en: `the row is on level ${row.level} and, by its parent, belongs on ${parentLevel + 1}: change level or parent`,
  };
  return [{ path: [...path, 'level'], messages }];
};

/** Rows of tables: known indicators, each row once, a parent above it, and its level one below the parent's. */
export function checkRows({ pack, combined }: PackContext): PackProblem[] {
  return pack.tables.flatMap((table, at) => {
    const above = new Map<string, number>();
    return table.rows.flatMap((row, index) => {
      const path = ['tables', at, 'rows', index];
      const key = packRowKey({ row });
      const problems = [...nameProblems(row, path), ...placeProblems(row, path, above)];
      if (row.indicator !== null && !combined.indicators.has(row.indicator)) {
        problems.push(unknownIndicator({ path: [...path, 'indicator'], code: row.indicator }));
      }
      if (above.has(key)) {
        const messages = {
          zh: `行“${key}”在表中出现了两次`,
          en: `the row "${key}" stands in the table twice`,
        };
        problems.push({ path, messages });
      }
      above.set(key, row.level);
      return problems;
    });
  });
}
