import type { GridBlockJson } from '../../contract/block';
import { escapeHtml, renderInlines } from './render-html';

type Grid = Pick<GridBlockJson, 'label' | 'caption' | 'head' | 'rows'>;

const renderRow = (
  row: Grid['rows'][number],
  { isHead, headColumn }: { isHead: boolean; headColumn: boolean },
): string => {
  const cells = row.map(({ content }, column) => {
    const html = renderInlines(content);
    if (isHead) return `<th scope="col">${html}</th>`;
    return headColumn && column === 0 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
};

/** A table of plain cells as HTML, for readers that do not know its kind of block. Safe as `renderHtml` is. */
export function renderGrid({ label, caption, head, rows }: Grid): string {
  const headRows = head.row ? rows.slice(0, 1) : [];
  const bodyRows = rows.slice(headRows.length);
  const part = (tag: 'thead' | 'tbody', of: Grid['rows']): string => {
    const isHead = tag === 'thead';
    const html = of.map((row) => renderRow(row, { isHead, headColumn: head.column })).join('');
    return of.length === 0 ? '' : `<${tag}>${html}</${tag}>`;
  };
  const title = escapeHtml([label, caption].filter((text) => text !== '').join(' '));
  const body = part('thead', headRows) + part('tbody', bodyRows);
  return `<table><caption>${title}</caption>${body}</table>`;
}
