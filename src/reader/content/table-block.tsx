import type { ReactNode } from 'react';
import type { Table } from '../../../client/src/types';
import { isDrawn } from '../charts/chart-data';
import { TableChart } from '../charts/table-chart';
import { tableId } from '../links';
import type { View } from '../view';
import { DataTable, unitOfAll } from './data-table';

/** A table with its number and title; a trend is drawn, with its table behind the chart. */
export function TableBlock({ table, view }: { table: Table; view: View }): ReactNode {
  const { texts, links, place, report } = view;
  const id = tableId(table.key);
  const unit = unitOfAll(table);
  const base = `/reports/${place.school}/${place.year}${
    place.edition === null ? '' : `/editions/${place.edition}`
  }`;
  const data = <DataTable table={table} view={view} id={id} />;
  const drawn = isDrawn(table);
  return (
    <div className={`table-block ${table.kind}`} id={id}>
      <header>
        <p className="table-title" id={`${id}-title`}>
          <span className="label">{table.label}</span>
          <span className="caption">{table.title}</span>
        </p>
        <p className="table-aside" data-ui="">
          {unit !== null && <span>{texts('unitIs', { unit })}</span>}
          {report.edition !== null && (
            <a href={links.api(`${base}/tables/${table.key}.csv`)} download="" rel="nofollow">
              CSV
            </a>
          )}
          {report.edition !== null && (
            <a href={links.api(`${base}/tables/${table.key}.xlsx`)} download="" rel="nofollow">
              Excel
            </a>
          )}
        </p>
      </header>
      {drawn && <TableChart table={table} view={view} />}
      {drawn ? (
        <details className="chart-data">
          <summary data-ui="">{texts('chartData')}</summary>
          {data}
        </details>
      ) : (
        data
      )}
    </div>
  );
}
