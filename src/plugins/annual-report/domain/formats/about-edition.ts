import { VALUE_STATUSES, type ValueStatus } from '../../contract/value';
import type { TableJson } from '../../contract/table';
import type { Column } from './columns';
import { editionUrl, releasedAt, type FormatSource } from './format-source';

/** Name, meaning in Chinese, meaning in English. */
export type AboutRow = [string, string, string];

const STATUSES: Record<ValueStatus, [string, string]> = {
  final: ['正式数值', 'Final'],
  provisional: ['暂定数值，以后可能修订', 'Provisional: may be revised'],
  estimated: ['估计数值', 'Estimated'],
  'not-applicable': ['不适用', 'Does not apply to this school'],
  'not-collected': ['未采集，不是零', 'Was not collected; this is not zero'],
  suppressed: ['不公开，不是零', 'Is not published; this is not zero'],
};

/** What a workbook says of itself: which edition it holds, what its columns and statuses mean. */
export function aboutEdition({
  source,
  table,
  columns,
}: {
  source: FormatSource;
  table: TableJson | null;
  columns: Column[];
}): AboutRow[] {
  const { school, year } = source.report.report;
  const same = (name: string, zh: string, en: string, value: string): AboutRow => [
    name,
    value,
    `${zh} ${en}`,
  ];
  return [
    ['项目 Item', '内容 Content', '说明 Meaning'],
    same('school', '学校', 'School', `${school.name} (${school.code})`),
    same('report_year', '报告年份', 'Year of the report', String(year)),
    same('report', '报告', 'Report', source.report.report.title),
    ...(table
      ? [
          same('table', '表标识', 'Key of the table', table.key),
          same('title', '表', 'Table', `${table.label} ${table.title}`),
        ]
      : []),
    same('edition', '版次', 'Edition', String(source.edition.number)),
    same('released', '发布时间', 'Released at', releasedAt(source) ?? ''),
    same('sha256', '版次校验值', 'SHA-256 of the edition', source.edition.sha256),
    same('source', '出处', 'Source', editionUrl(source)),
    ['', '', ''],
    ['状态 Status', '含义', 'Meaning'],
    ...VALUE_STATUSES.map((status): AboutRow => [status, ...STATUSES[status]]),
    ['', '', ''],
    ['列 Column', '含义', 'Meaning'],
    ...columns.map(({ name, zh, en }): AboutRow => [name, zh, en]),
  ];
}
