import { VisuallyHidden } from '@strapi/design-system';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { DataSheetGrid, type DataSheetGridRef } from 'react-datasheet-grid';
import 'react-datasheet-grid/dist/style.css';
import { useWords } from '../../words/use-words';
import { labelColumn, yearColumn } from './grid-columns';
import type { GridRow } from './grid-row';
import { GridStyle } from './GridStyle';
import type { PastedEntry, PastePlan } from './plan-paste';
import { useClipboardKeys } from './use-clipboard-keys';
import { useRoom } from './use-room';
import { useYearInSight } from './use-year-in-sight';

/** A place in the table: its row and, where the row has values, the year. */
export type Place = { row: string; year: number };

const ROW_PX = 36;

const enteredIn = (next: GridRow[], rows: GridRow[]): PastedEntry[] =>
  next.flatMap((row, index) => {
    if (row === rows[index] || row.entered === undefined) return [];
    return Object.entries(row.entered).flatMap(([year, text]) => {
      const view = row.cells[year];
      return view ? [{ indicator: view.indicator, year: view.year, text }] : [];
    });
  });

/** One table as a spreadsheet. It shows what it is given and tells what is entered. */
function TableGrid({
  title,
  rows,
  years,
  ownYear,
  wanted,
  isPaused,
  onEnter,
  onPlan,
  onPlace,
}: {
  title: string;
  rows: GridRow[];
  years: number[];
  /** The year that is to be in sight at first. */
  ownYear: number;
  /** Where to go; a new object each time. */
  wanted: Place | null;
  /** While a dialog is open the keyboard is not the grid's. */
  isPaused: boolean;
  onEnter: (entries: PastedEntry[]) => void;
  onPlan: (plan: PastePlan) => void;
  onPlace: (place: Place) => void;
}) {
  const say = useWords();
  const height = useRoom();
  const grid = useRef<DataSheetGridRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const current = useRef(rows);
  current.current = rows;
  const [place, setPlace] = useState<Place | null>(null);
  useClipboardKeys({ grid, rows, years, onPlan });

  const columns = useMemo(
    () => years.map((year) => yearColumn({ year, title: say('numbers.year', { year }) })),
    [years, say],
  );
  const label = useMemo(() => labelColumn({ title: say('numbers.indicator') }), [say]);

  useEffect(() => {
    const scrolled = frame.current?.querySelector('.dsg-container');
    scrolled?.setAttribute('tabindex', '0');
    scrolled?.setAttribute('role', 'group');
    scrolled?.setAttribute('aria-label', say('numbers.grid', { title }));
  }, [say, title]);

  useYearInSight({ frame, years, year: ownYear });

  useEffect(() => {
    if (wanted === null) return;
    const row = current.current.findIndex(({ key }) => key === wanted.row);
    const col = years.indexOf(wanted.year);
    if (row >= 0 && col >= 0) grid.current?.setActiveCell({ col, row });
  }, [wanted, years]);

  useEffect(() => {
    if (isPaused) grid.current?.setActiveCell(null);
  }, [isPaused]);

  const onChange = useCallback(
    (next: GridRow[]) => onEnter(enteredIn(next, current.current)),
    [onEnter],
  );
  const onActiveCellChange = ({ cell }: { cell: { row: number; col: number } | null }): void => {
    const row = current.current[cell?.row ?? -1];
    const year = years[cell?.col ?? -1];
    if (!row || year === undefined) return;
    setPlace({ row: row.key, year });
    onPlace({ row: row.key, year });
  };

  const spoken = rows.find(({ key }) => key === place?.row);
  const text = spoken?.cells[String(place?.year)]?.text ?? '';
  return (
    <GridStyle ref={frame}>
      <DataSheetGrid<GridRow>
        ref={grid}
        value={rows}
        onChange={onChange}
        columns={columns}
        gutterColumn={label}
        height={height}
        rowHeight={ROW_PX}
        rowClassName={({ rowData }) => (rowData.isGroup ? 'annals-group' : '')}
        lockRows
        disableSmartDelete
        onActiveCellChange={onActiveCellChange}
      />
      <VisuallyHidden aria-live="polite">
        {spoken && place
          ? say('numbers.cell-is', {
              label: spoken.label,
              year: place.year,
              text: text === '' ? say('numbers.empty') : text,
            })
          : ''}
      </VisuallyHidden>
    </GridStyle>
  );
}

export default TableGrid;
