import { MAX_REMARK, type ValueRemark } from '../../../../contract/admin/remarks';
import type { RemarkDifference } from '../../../../contract/admin/value-import';
import { cellKey } from '../../repositories/values/value-row';
import { importProblem, type ImportProblem } from './import-problem';
import type { EnteredRow } from './read-value-sheet';

/** What private remarks of sheets would add or change. An empty cell says nothing, as of values. */
export function compareRemarks({
  sheets,
  remarks,
}: {
  sheets: { rows: EnteredRow[]; surveyYear: number }[];
  remarks: ValueRemark[];
}): { differences: RemarkDifference[]; problems: ImportProblem[] } {
  const stored = new Map(remarks.map((remark) => [cellKey(remark), remark]));
  const differences = new Map<string, RemarkDifference>();
  const problems: ImportProblem[] = [];
  for (const { rows, surveyYear: year } of sheets) {
    for (const { indicator, label, remark } of rows) {
      const key = cellKey({ indicator: indicator.code, year });
      const old = stored.get(key)?.text ?? '';
      const { text, place } = remark;
      if (text === '' || text === old) continue;
      if (text.length > MAX_REMARK) {
        const params = { limit: MAX_REMARK };
        problems.push(importProblem({ code: 'remark-long', place, params }));
      }
      differences.set(key, { indicator: indicator.code, year, label, old, new: text });
    }
  }
  return { differences: [...differences.values()], problems };
}
