import type {
  DemoCase,
  DemoChapter,
  DemoReport,
  DemoTable,
} from '../../../src/plugins/annual-report/server/src/demo/demo-report';
import type { DemoBlock } from '../../../src/plugins/annual-report/server/src/demo/markdown-to-blocks';

type Row = DemoTable['layout'][number];

const byKey = <T extends { key: string }>(items: T[], key: string): T => {
  const found = items.find((item) => item.key === key);
  if (!found) throw new Error(`nothing has the key ${key}`);
  return found;
};

type PrintedNode = { text: string } | { children: readonly PrintedNode[] };

const nodeText = (node: PrintedNode): string =>
  'text' in node ? node.text : node.children.map(nodeText).join('');

const rowText = ({ demo, row, above }: { demo: DemoReport; row: Row; above: Row | undefined }) => {
  const unit = demo.indicators.find(({ code }) => code === row.indicator)?.unit ?? '——';
  const values = demo.observations.filter(({ indicator }) => indicator === row.indicator);
  const printed = [2023, 2024].map((year) => values.find((value) => value.year === year)?.text);
  const reported = values.find(({ year }) => year === 2024);
  const isSameSeq = above?.seq === row.seq;
  const name = `${row.label}${row.required ? '*' : ''}${row.footnote ?? ''}`;
  return [
    isSameSeq ? '' : row.seq,
    isSameSeq && above.label === row.label ? '' : name,
    unit,
    ...printed,
    reported?.respondents ?? '',
    reported?.method ?? '',
  ].join('');
};

/**
 * The demo as the source prints it, in reading order: numbers of headings, figures, cases, tables and
 * challenges are counted here, so that they are compared with the printed ones.
 */
export const readingOrderText = ({ demo }: { demo: DemoReport }): string => {
  const parts: string[] = [demo.report.title];
  const count = { image: 0, case: 0, trend: 0, annex: 0, challenge: 0 };

  const addTable = (table: DemoTable): void => {
    count[table.kind] += 1;
    parts.push(`表 ${count[table.kind]} ${table.title}`);
    if (table.kind === 'trend') return;
    table.layout.forEach((row, index) =>
      parts.push(rowText({ demo, row, above: table.layout[index - 1] })),
    );
  };
  const addBlock = (block: DemoBlock): void => {
    switch (block.__component) {
      case 'report.text':
        parts.push(...block.content.map(nodeText));
        break;
      case 'report.images':
        for (const key of block.images) {
          count.image += 1;
          parts.push(`图 ${count.image} ${byKey(demo.images, key).caption}`);
        }
        break;
      case 'report.table':
        addTable(byKey(demo.tables, block.table));
        break;
      case 'report.challenge':
        count.challenge += 1;
        parts.push(`挑战 ${count.challenge}：`, `存在的问题：${block.problem}`);
        parts.push(`原因分析：${block.cause}`, `应对举措：${block.measures}`);
    }
  };
  const addCase = (story: DemoCase): void => {
    count.case += 1;
    const label = count.case === 11 ? '案列' : '案例';
    parts.push(`${label} ${count.case}：${story.title}`);
    story.blocks.forEach(addBlock);
  };
  const addChapters = (chapters: DemoChapter[], prefix: string): void =>
    chapters.forEach((chapter, index) => {
      const number = `${prefix}${index + 1}`;
      parts.push(`${number} ${chapter.title}`);
      chapter.blocks.forEach(addBlock);
      chapter.cases.forEach((key) => addCase(byKey(demo.cases, key)));
      addChapters(chapter.chapters, `${number}.`);
    });

  addChapters(demo.chapters, '');
  return parts.join('');
};
