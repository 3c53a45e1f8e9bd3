import type { Check } from '../check';
import { printedYears } from '../support/printed-years';
import { quoted } from '../support/words';

type YearsOfRow = { label: string; key: string; years: number[] };

const isWithin = (some: number[], all: number[]): boolean =>
  some.every((year) => all.includes(year));

const clash = (one: YearsOfRow, other: YearsOfRow): boolean =>
  !isWithin(one.years, other.years) && !isWithin(other.years, one.years);

/** The rows of a chart speak of the same years. */
export const rowYears: Check = {
  id: 'row-years',
  family: 'time',
  severity: 'warning',
  name: { zh: '同一图表各行年份不同', en: 'Rows of different years' },
  advice: {
    zh: '请统一各行的年份；确实不同的，请写明理由后豁免。',
    en: 'Bring the rows to the same years; if they differ rightly, waive this with the reason.',
  },
  limits: {
    zh: '某行只是缺少一些年份的不算，各有对方没有的年份才算。',
    en: 'A row that merely lacks some years is fine; two rows clash when each has a year that the other lacks.',
  },
  run: ({ content, values, places }) =>
    content.tables
      .filter(({ kind }) => kind === 'trend')
      .flatMap((table) => {
        const rows = table.layout
          .map((row): YearsOfRow => ({
            label: row.label,
            key: row.key,
            years: printedYears({ table, row, values }),
          }))
          .filter(({ years }) => years.length > 0);
        const groups = new Map<string, YearsOfRow[]>();
        for (const row of rows) {
          const key = row.years.join('、');
          groups.set(key, [...(groups.get(key) ?? []), row]);
        }
        const sets = [...groups.values()].flatMap(([first]) => first ?? []);
        const odd = sets.find((one) => sets.some((other) => clash(one, other)));
        if (!odd) return [];
        const members = [...groups.values()].map((group) => ({
          names: group.map(({ label }) => quoted(label)),
          years: group[0]?.years ?? [],
        }));
        const zh = members.map(
          ({ names, years }) => `${names.join('、')}为 ${years.join('、')} 年`,
        );
        const en = members.map(({ names, years }) => `${names.join(', ')}: ${years.join(', ')}`);
        return [
          {
            place: places.table(table, { row: odd.key }),
            messages: {
              zh: `《${table.title}》各行的年份不同：${zh.join('；')}。`,
              en: `The rows of "${table.title}" are of different years: ${en.join('; ')}.`,
            },
          },
        ];
      }),
};
