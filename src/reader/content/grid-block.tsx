import type { ReactNode } from 'react';
import type { Block } from '../../../client/src/types';
import { tableId } from '../links';
import type { View } from '../view';
import { InlineText } from './rich-text';

type Grid = Extract<Block, { type: 'grid' }>;

/** A table of plain cells with its number and caption. */
export function GridBlock({ block, view }: { block: Grid; view: View }): ReactNode {
  const { label, caption, head, rows } = block;
  const id = tableId(block.key);
  const lines = rows.map((cells, row) => (
    <tr key={row}>
      {cells.map(({ content }, column) => {
        const inner = <InlineText nodes={content} view={view} />;
        if (head.row && row === 0) {
          return (
            <th key={column} scope="col" className={column === 0 ? 'row-head' : undefined}>
              {inner}
            </th>
          );
        }
        return head.column && column === 0 ? (
          <th key={column} scope="row" className="row-head">
            {inner}
          </th>
        ) : (
          <td key={column}>{inner}</td>
        );
      })}
    </tr>
  ));
  return (
    <div className="table-block grid" id={id}>
      <header>
        <p className="table-title" id={`${id}-title`}>
          <span className="label">{label}</span>
          <span className="caption">{caption}</span>
        </p>
      </header>
      <div className="table-scroll" role="region" tabIndex={0} aria-labelledby={`${id}-title`}>
        <table aria-labelledby={`${id}-title`}>
          {head.row && <thead>{lines.slice(0, 1)}</thead>}
          <tbody>{head.row ? lines.slice(1) : lines}</tbody>
        </table>
      </div>
    </div>
  );
}
