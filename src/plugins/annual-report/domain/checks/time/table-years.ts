import type { Check, CheckContext } from '../check';
import type { TableContent } from '../../content/report-content';
import { unitScale } from '../support/unit-scale';

/** Accounts are closed after the report: tables of money alone may end a year before it. */
const isMoney = ({ values }: CheckContext, { layout }: TableContent): boolean =>
  layout.every(({ indicator }) => {
    const unit = indicator === null ? '元' : (values.indicator(indicator)?.unit ?? null);
    return unitScale({ unit }).base.startsWith('元');
  });

/** A table covers the year that the report is about. */
export const tableYears: Check = {
  id: 'table-years',
  family: 'time',
  severity: 'warning',
  name: { zh: '表中没有报告年度', en: "Table without the report's year" },
  advice: {
    zh: '请在表的年份中加入报告年度。',
    en: "Add the report's year to the years of the table.",
  },
  limits: {
    zh: '全是金额的收支表可以只到上一会计年度，不提示。',
    en: 'Tables of money alone may end with the last accounting year.',
  },
  run: (context) => {
    const { year } = context.content.report;
    return context.content.tables
      .filter((table) => !table.years.includes(year) && !isMoney(context, table))
      .map((table) => ({
        place: context.places.table(table, { field: 'years' }),
        messages: {
          zh: `《${table.title}》的年份是 ${table.years.join('、')}，没有报告年度 ${year}。`,
          en: `"${table.title}" has the years ${table.years.join(', ')}, but not ${year}, the year of the report.`,
        },
      }));
  },
};
