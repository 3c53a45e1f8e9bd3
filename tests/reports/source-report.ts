import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, '../fixtures/source-report.txt');
const PAGE_NUMBER = /^- \d+ -$/;

export function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The printed lines of the source report; lines without print and page numbers are left out. */
export function sourceLines(): string[] {
  return readFileSync(SOURCE, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !PAGE_NUMBER.test(line));
}

/** The lines between two lines that begin with the given words. */
export function linesBetween({ after, before }: { after: string; before: string }): string[] {
  const lines = sourceLines();
  const start = lines.findIndex((line) => line.startsWith(after));
  const end = lines.findIndex((line, index) => index > start && line.startsWith(before));
  if (start === -1 || end === -1) throw new Error(`no lines between "${after}" and "${before}"`);
  return lines.slice(start + 1, end);
}

/** What charts 1 and 6 print: the text of the report stands around it. */
export const CHART_1 = { after: '表 1 学生规模', before: '1.4 师资队伍' };
export const CHART_6 = { after: '按照“立足发展', before: '施建设力度' };

const ANNEX_HEADERS = ['序号 指标 单位 2023 年 2024 年', '调查', '人数', '调查方式'];

/** The lines of the report's text, cases, captions and annex rows, without charts and column headers. */
export function textLines(): string[] {
  const lines = sourceLines();
  const annexes = lines.indexOf('8 附表');
  const chartLines = [CHART_1, CHART_6].map((chart) => linesBetween(chart));
  const chartStarts = [CHART_1, CHART_6].map(
    ({ after }) => lines.findIndex((line) => line.startsWith(after)) + 1,
  );
  return lines.filter((line, index) => {
    const isInChart = chartStarts.some(
      (start, chart) => index >= start && index < start + (chartLines[chart]?.length ?? 0),
    );
    return !isInChart && !(index > annexes && ANNEX_HEADERS.includes(line));
  });
}
