import type { ReactNode } from 'react';
import type { Cell, Row, Table } from '../../../client/src/types';
import type { TextName } from '../texts/texts';
import type { View } from '../view';

const STATUS: Record<Cell['status'], { name: TextName; short: TextName | null } | null> = {
  final: null,
  provisional: { name: 'statusProvisional', short: 'statusShortProvisional' },
  estimated: { name: 'statusEstimated', short: 'statusShortEstimated' },
  'not-applicable': { name: 'statusNotApplicable', short: null },
  'not-collected': { name: 'statusNotCollected', short: null },
  suppressed: { name: 'statusSuppressed', short: null },
};

/** What a status is called; null for a final value, which needs no word. */
export const statusName = (status: Cell['status']): TextName | null => STATUS[status]?.name ?? null;

type Note = { mark: number; text: string };

/** What a note under the table says of a cell. */
const noteOf = (cell: Cell, { texts }: View): string =>
  [
    cell.note,
    cell.method === null ? null : texts('method', { method: cell.method }),
    cell.respondents === null ? null : texts('respondents', { count: cell.respondents }),
  ]
    .filter((part): part is string => part !== null)
    .join('；');

/** Numbers notes in the order in which they are met; the same words have the same number. */
const collectNotes = (table: Table, view: View): ReadonlyMap<string, Note> => {
  const notes = new Map<string, Note>();
  const add = (text: string): void => {
    if (text !== '' && !notes.has(text)) notes.set(text, { mark: notes.size + 1, text });
  };
  for (const row of table.rows) {
    for (const year of table.years) {
      const cell = row.cells[String(year)];
      if (cell) add(noteOf(cell, view));
    }
  }
  return notes;
};

function CellContent({
  cell,
  view,
  notes,
  id,
}: {
  cell: Cell;
  view: View;
  notes: ReadonlyMap<string, Note>;
  /** Of the table. */
  id: string;
}): ReactNode {
  const { texts } = view;
  const status = STATUS[cell.status];
  const note = notes.get(noteOf(cell, view));
  return (
    <>
      <span className="value">{cell.text}</span>
      {status !== null && status.short !== null && (
        <abbr data-ui="" title={texts(status.name)}>
          {texts(status.short)}
        </abbr>
      )}
      {note && (
        <sup data-ui="">
          <a href={`#${id}-note-${note.mark}`} aria-label={`${texts('note')} ${note.mark}`}>
            {note.mark}
          </a>
        </sup>
      )}
    </>
  );
}

const cellClass = (cell: Cell | undefined): string =>
  ['number', cell && cell.status !== 'final' ? `is-${cell.status}` : '']
    .filter((name) => name !== '')
    .join(' ');

const levelClass = ({ level }: Row): string =>
  level > 0 ? `row-head level-${Math.min(level, 3)}` : 'row-head';

function RowHead({ row, view }: { row: Row; view: View }): ReactNode {
  const { indicator } = row;
  const isKnown = indicator !== null && indicator in view.report.indicators;
  return (
    <th scope="row" className={levelClass(row)}>
      {isKnown ? (
        <a href={view.links.indicator(indicator)} data-indicator={indicator}>
          {row.label}
        </a>
      ) : (
        row.label
      )}
      {row.footnote !== null && <small className="footnote">{row.footnote}</small>}
    </th>
  );
}

/** One unit for all rows is said once, above the table. */
export function unitOfAll({ rows }: Table): string | null {
  const units = new Set(rows.filter(({ indicator }) => indicator !== null).map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 ? (unit ?? null) : null;
}

/** Rows with their years. What has no number says why not; notes stand below, each once. */
export function DataTable({
  table,
  view,
  id,
}: {
  table: Table;
  view: View;
  id: string;
}): ReactNode {
  const { texts } = view;
  const { rows, years } = table;
  const notes = collectNotes(table, view);
  const hasUnits = unitOfAll(table) === null && rows.some(({ unit }) => unit !== null);
  const hasNumbers = rows.some(({ seq }) => seq !== null);
  return (
    <>
      <div className="table-scroll" role="region" tabIndex={0} aria-labelledby={`${id}-title`}>
        <table aria-labelledby={`${id}-title`}>
          <thead data-ui="">
            <tr>
              {hasNumbers && (
                <th scope="col" className="seq">
                  #
                </th>
              )}
              <th scope="col" className="row-head">
                {texts('indicator')}
              </th>
              {hasUnits && <th scope="col">{texts('unit')}</th>}
              {years.map((year) => (
                <th key={year} scope="col" className="number">
                  {texts('year', { year })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr
                key={row.key}
                id={`${id}-row-${place + 1}`}
                className={row.indicator === null ? 'group' : undefined}
              >
                {hasNumbers && (
                  <td className="seq" data-ui="">
                    {row.seq !== rows[place - 1]?.seq && row.seq}
                  </td>
                )}
                <RowHead row={row} view={view} />
                {hasUnits && (
                  <td className="unit" data-ui="">
                    {row.unit}
                  </td>
                )}
                {years.map((year) => {
                  const cell = row.cells[String(year)];
                  return (
                    <td key={year} className={cellClass(cell)}>
                      {cell && <CellContent cell={cell} view={view} notes={notes} id={id} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.size > 0 && (
        <ol className="notes" data-ui="" aria-label={texts('notes')}>
          {[...notes.values()].map(({ mark, text }) => (
            <li key={mark} id={`${id}-note-${mark}`}>
              {text}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
