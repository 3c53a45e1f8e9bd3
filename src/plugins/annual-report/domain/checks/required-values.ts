import { indexObservations } from '../values/observation-index';
import type { Check } from './finding';

/** Every required row of an annex table has a value or a named status in the report's year. */
export const requiredValues: Check = {
  id: 'required-values',
  severity: 'error',
  run: ({ content }) => {
    const observations = indexObservations(content);
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
              !observations.find({ indicator, year }),
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
