import { hasWords } from '../../content/grid-content';
import type { GridContent } from '../../content/report-content';
import type { Check, CheckContext, FindingDraft } from '../check';
import { sections } from '../support/sections';

type Placed = {
  grid: GridContent;
  title: string;
  /** Place of the block, or of a field of it. */
  at: (field?: string) => FindingDraft['place'];
};

const grids = (context: CheckContext): Placed[] =>
  sections(context).flatMap(({ blocks, place, title }) =>
    blocks.flatMap((grid, index): Placed[] =>
      grid.type === 'grid'
        ? [
            {
              grid,
              title,
              at: (field) => place(['content', index, ...(field ? [field] : [])].join('.')),
            },
          ]
        : [],
    ),
  );

/** A table of plain cells says something. */
export const emptyGrids: Check = {
  id: 'empty-grids',
  reads: 'report',
  family: 'complete',
  severity: 'warning',
  name: { zh: '表格是空的', en: 'Tables without words' },
  advice: {
    zh: '请填写表格，或删除这个表格块。空表格不会出现在报告里，也不编号。',
    en: 'Fill it in, or remove the block. An empty table is not printed and bears no number.',
  },
  limits: {
    zh: '只看是否有文字，不看填得是否完整。',
    en: 'Looks only whether there are any words.',
  },
  run: (context) =>
    grids(context)
      .filter(({ grid }) => !hasWords(grid))
      .map(({ grid, title, at }) => ({
        place: at('cells'),
        messages: {
          zh: `“${title}”中的表格${grid.caption === '' ? '' : `《${grid.caption}》`}没有内容。`,
          en: `A table${grid.caption === '' ? '' : ` "${grid.caption}"`} in "${title}" has no words in it.`,
        },
      })),
};

/** A printed table has a caption. */
export const gridCaptions: Check = {
  id: 'grid-captions',
  reads: 'report',
  family: 'complete',
  severity: 'warning',
  name: { zh: '表格没有表题', en: 'Tables without a caption' },
  advice: {
    zh: '请写一个表题，如“2024 年合作企业一览”；“表 3”这样的编号自动加上。',
    en: 'Write what the table shows; its number is added by itself.',
  },
  limits: {
    zh: '只看“表格”块；指标表的标题另有检查。',
    en: 'Looks at tables of plain cells alone.',
  },
  run: (context) =>
    grids(context)
      .filter(({ grid }) => hasWords(grid) && grid.caption.trim() === '')
      .map(({ grid, title, at }) => {
        const number = context.numbering.grids.get(grid)?.number ?? '';
        return {
          place: at('caption'),
          messages: {
            zh: `“${title}”中的表 ${number} 没有表题。`,
            en: `Table ${number} in "${title}" has no caption.`,
          },
        };
      }),
};
