import { reportValues } from '../values/report-values';
import type { Value } from '../values/value-book';
import type { Check } from './finding';

/** A formula that lacks an input answers nothing; who reports that a value was not collected does. */
const isAnswer = (found: Value | undefined): boolean =>
  found !== undefined && !(found.origin === 'derived' && found.status === 'not-collected');

/** Every required row of an annex table has a value, entered or derived, or a named status in the report's year. */
export const requiredValues: Check = {
  id: 'required-values',
  severity: 'error',
  run: ({ content }) => {
    const values = reportValues({ content });
    const { year } = content.report;
    return content.tables
      .filter((table) => table.kind === 'annex')
      .flatMap((table) =>
        table.layout
          .filter(
            ({ required, indicator, cells }) =>
              required &&
              indicator !== null &&
              !cells?.[String(year)] &&
              !isAnswer(values.find({ indicator, year })),
          )
          .map((row) => ({
            check: 'required-values',
            severity: 'error' as const,
            place: {
              type: 'indicator-table' as const,
              id: table.documentId,
              title: table.title,
              row: row.key,
              year,
            },
            messages: {
              zh: `《${table.title}》中的必填指标“${row.label}”没有 ${year} 年的值。请填写数值，或注明状态（如“不适用”）。`,
              en: `Required indicator "${row.label}" of "${table.title}" has no value for ${year}. Enter it, or state why there is none.`,
            },
          })),
      );
  },
};
