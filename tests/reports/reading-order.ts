import type { BlockJson } from '../../src/plugins/annual-report/contract/block';
import type {
  CaseJson,
  ChapterJson,
  ReportJson,
} from '../../src/plugins/annual-report/contract/report';
import type { RowJson, TableJson } from '../../src/plugins/annual-report/contract/table';

const byId = <T extends { id: string }>(items: T[], id: string): T => {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found;
};

type PrintedNode = { text: string } | { children: readonly PrintedNode[] };

const nodeText = (node: PrintedNode): string =>
  'text' in node ? node.text : node.children.map(nodeText).join('');

const rowText = ({ row, above }: { row: RowJson; above: RowJson | undefined }): string => {
  const reported = row.cells['2024'];
  const isSameSeq = above?.seq === row.seq;
  const name = `${row.label}${row.required ? '*' : ''}${row.footnote ?? ''}`;
  return [
    isSameSeq ? '' : row.seq,
    isSameSeq && above.label === row.label ? '' : name,
    row.unit ?? '——',
    row.cells['2023']?.text,
    reported?.text,
    reported?.respondents ?? '',
    reported?.method ?? '',
  ].join('');
};

const tableText = ({ kind, number, title, rows }: TableJson): string[] => [
  // The source counts the annexes as 表 too.
  `表 ${number} ${title}`,
  ...(kind === 'trend' ? [] : rows.map((row, index) => rowText({ row, above: rows[index - 1] }))),
];

/** The report as the source prints it, in reading order, with the numbers that were computed for it. */
export function readingOrderText({ report }: { report: ReportJson }): string {
  const blockText = (block: BlockJson): string[] => {
    switch (block.type) {
      case 'text':
        return block.content.map(nodeText);
      case 'images':
        return block.images.map((id) => {
          const { label, caption } = byId(report.images, id);
          return `${label} ${caption}`;
        });
      case 'table':
        return tableText(byId(report.tables, block.table));
      case 'challenge':
        return [
          `挑战 ${block.number}：`,
          `存在的问题：${block.problem}`,
          `原因分析：${block.cause}`,
          `应对举措：${block.measures}`,
        ];
      case 'grid':
        return [
          `${block.label} ${block.caption}`,
          ...block.rows.flatMap((row) => row.map(({ text }) => text)),
        ];
    }
  };
  const caseText = ({ number, title, blocks }: CaseJson): string[] => [
    `${number === 11 ? '案列' : '案例'} ${number}：${title}`,
    ...blocks.flatMap(blockText),
  ];
  const chapterText = ({ number, title, blocks, cases, chapters }: ChapterJson): string[] => [
    `${number} ${title}`,
    ...blocks.flatMap(blockText),
    ...cases.flatMap((id) => caseText(byId(report.cases, id))),
    ...chapters.flatMap(chapterText),
  ];
  return [report.report.title, ...report.chapters.flatMap(chapterText)].join('');
}
