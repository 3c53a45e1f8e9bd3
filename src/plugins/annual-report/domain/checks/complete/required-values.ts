import type { Value } from '../../content/value';
import type { Check } from '../check';

/** A formula that lacks an input answers nothing; who reports that a value was not collected does. */
const isAnswer = (found: Value | undefined): boolean =>
  found !== undefined && !(found.origin === 'derived' && found.status === 'not-collected');

/** Every required row of an annex table has a value, entered or derived, or a named status in the report's year. */
export const requiredValues: Check = {
  id: 'required-values',
  family: 'complete',
  severity: 'error',
  name: { zh: '必填指标缺值', en: 'Required values' },
  advice: {
    zh: '请填写数值，或注明状态（如“不适用”）。',
    en: 'Enter it, or state why there is none.',
  },
  limits: {
    zh: '“未采集”也算注明了状态。',
    en: '"Not collected" counts as a stated status.',
  },
  run: ({ content, values, places }) => {
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
            place: places.table(table, { row: row.key, year }),
            messages: {
              zh: `《${table.title}》中的必填指标“${row.label}”没有 ${year} 年的值。`,
              en: `Required indicator "${row.label}" of "${table.title}" has no value for ${year}.`,
            },
          })),
      );
  },
};
