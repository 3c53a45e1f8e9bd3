import type { IndicatorKind } from '../../../contract/indicator';
import type { ReportJson } from '../../../contract/report';
import type { FindingPlace } from '../../base/finding-place';
import type { Check, CheckContext, FindingDraft } from '../check';
import type { FindingNumber } from '../finding';
import { type Interval, meet, printedInterval, scale } from '../support/expressions/intervals';
import { allReadings } from '../support/expressions/reading';
import { typedNumber, typedRows } from '../support/table-cells';
import { unitFactor } from '../support/expressions/unit-scale';
import { findingNumber, quoted, withUnit } from '../support/words';

/** A number that last year's edition prints. */
type PrintedNumber = {
  text: string;
  value: number;
  kind: IndicatorKind;
  unit: string | null;
};

/**
 * The numbers of last year's edition by `code@year`: the values of its indicators, and what its tables print
 * where there is none.
 */
const lastYearNumbers = ({ lastYear }: { lastYear: ReportJson }): Map<string, PrintedNumber> => {
  const numbers = new Map<string, PrintedNumber>();
  const add = (code: string, year: string, text: string, value: number | null): void => {
    const indicator = lastYear.indicators[code];
    const key = `${code}@${year}`;
    if (!indicator || value === null || numbers.has(key)) return;
    numbers.set(key, { text, value, kind: indicator.kind, unit: indicator.unit });
  };
  for (const [code, { values }] of Object.entries(lastYear.indicators)) {
    for (const [year, { text, value }] of Object.entries(values)) add(code, year, text, value);
  }
  for (const { indicator, cells } of lastYear.tables.flatMap(({ rows }) => rows)) {
    if (indicator === null) continue;
    for (const [year, { text, value }] of Object.entries(cells)) add(indicator, year, text, value);
  }
  return numbers;
};

type Now = Interval & {
  code: string;
  name: string;
  unit: string | null;
  year: number;
  text: string;
  place: FindingPlace;
  number: FindingNumber;
};

const valuesNow = ({ values, places }: CheckContext): Now[] =>
  allReadings({ values })
    .filter(({ value }) => value.note === null)
    .map((reading) => {
      const { indicator, value } = reading;
      return {
        ...reading,
        code: indicator.code,
        name: indicator.name,
        unit: indicator.unit,
        year: value.year,
        text: value.text,
        place: places.value({ indicator: indicator.code, year: value.year }),
        number: findingNumber(reading),
      };
    });

const cellsNow = ({ content, values, places }: CheckContext): Now[] =>
  typedRows({ tables: content.tables, values })
    .flat()
    .filter(
      ({ indicator, year, number }) =>
        number !== null && !values.find({ indicator: indicator.code, year }),
    )
    .map((cell) => ({
      ...cell,
      code: cell.indicator.code,
      name: cell.row.label,
      unit: cell.indicator.unit,
      place: places.table(cell.table, { row: cell.row.key, year: cell.year }),
      number: typedNumber(cell),
    }));

const compare = (now: Now, before: PrintedNumber, edition: number): FindingDraft[] => {
  const factor = unitFactor({ from: before.unit, to: now.unit });
  const was = printedInterval(before);
  if (factor !== null && meet(now, scale(was, factor))) return [];
  const [old, current] = [withUnit(before), withUnit(now)];
  return [
    {
      place: now.place,
      numbers: [
        now.number,
        {
          label: `${edition} 年年报：${now.name}`,
          text: before.text,
          value: before.value,
          indicator: now.code,
          year: now.year,
        },
      ],
      messages: {
        zh: `${now.year} 年${quoted(now.name)}在去年的年报中为 ${old}，本年报却印为 ${current}，没有说明。`,
        en: `${quoted(now.name)} of ${now.year} was ${old} in last year's report and is ${current} in this one, without a note.`,
      },
    },
  ];
};

/** What this report prints for earlier years is what last year's edition printed for them. */
export const lastYearValues: Check = {
  id: 'last-year-values',
  family: 'time',
  severity: 'warning',
  name: { zh: '往年数值与去年年报不符', en: "Earlier years against last year's report" },
  advice: {
    zh: '请核对是否抄错；确有更正的，请在该值的说明中写明原因。',
    en: 'See whether it was copied wrongly; if it was corrected, say why in the note of the value.',
  },
  limits: {
    zh: '去年的年报没有在本系统发布时无法比较；有说明的值不比较；按印出的位数允许四舍五入。',
    en: "Needs last year's edition in this system; leaves out values with a note; allows for rounding as printed.",
  },
  run: (context) => {
    const { lastYear, report } = context.content;
    if (!lastYear) return [];
    const printed = lastYearNumbers({ lastYear });
    return [...valuesNow(context), ...cellsNow(context)]
      .filter(({ year }) => year < report.year)
      .flatMap((now) => {
        const before = printed.get(`${now.code}@${now.year}`);
        return before ? compare(now, before, lastYear.report.year) : [];
      });
  },
};
