import type { Check } from '../../../src/plugins/annual-report/domain/checks/check';
import type { Finding } from '../../../src/plugins/annual-report/domain/checks/finding';
import { indicator, layoutRow, observation, table } from './content';
import { findingsOf } from './prepared';
import { saying } from './saying';

/** Code, name and the values of 2022, 2023 and 2024. */
type Row = [string, string, [number, number, number]];

const COUNTS: Row[] = [
  ['students.total', '在校生人数', [900, 956, 988]],
  ['students.intake', '招生人数', [363, 345, 410]],
  ['graduates.total', '毕业生人数', [330, 312, 305]],
  ['staff.teachers', '专任教师人数', [42, 42, 42]],
];
const PERCENTS: Row[] = [
  ['satisfaction', '学生满意度', [90, 91, 93]],
  ['satisfaction.class', '课堂教学满意度', [89, 90.5, 92.1]],
  ['satisfaction.canteen', '食堂服务满意度', [84, 86.2, 88.3]],
  ['satisfaction.dormitory', '宿舍管理满意度', [88, 87.1, 89.6]],
  ['satisfaction.parents', '家长满意度', [94, 95, 94.2]],
];

const rowOf = ([indicatorCode, label]: Row, parent: string | null) =>
  layoutRow({ key: indicatorCode, indicator: indicatorCode, label, parent });

/** A report with the values of three years that says some paragraphs, and what a check finds in it. */
export function findingsIn(check: Check, ...texts: string[]): Finding[] {
  const rows = [...COUNTS, ...PERCENTS];
  return findingsOf(check, {
    ...saying(...texts),
    indicators: [
      ...COUNTS.map(([code, name]) => indicator({ code, name })),
      ...PERCENTS.map(([code, name]) =>
        indicator({ code, name, unit: '%', kind: 'percent', decimals: 1 }),
      ),
    ],
    tables: [
      table({
        title: '规模与满意度',
        years: [2022, 2023, 2024],
        layout: rows.map((row) =>
          rowOf(row, /^satisfaction\.(?!parents)/.test(row[0]) ? 'satisfaction' : null),
        ),
      }),
    ],
    observations: rows.flatMap(([code, , values]) =>
      values.map((value, index) =>
        observation({ indicator: code, year: 2022 + index, value, text: String(value) }),
      ),
    ),
  });
}
