import { VisuallyHidden } from '@strapi/design-system';
import { useEffect, useState, useCallback, useMemo, useRef } from 'react';
import { DataSheetGrid, type DataSheetGridRef } from 'react-datasheet-grid';
import 'react-datasheet-grid/dist/style.css';
import { useTranslate } from '../../../texts/use-texts';
import type { GridRow } from '../values/cells';
import { GridStyle } from './GridStyle';
import { labelColumn, yearColumn, useYearInSight } from './grid-columns';
import type { BlockMatch } from '../paste/match-block';
import type { PastedEntry, PastePlan } from '../paste/plan-paste';
import { useClipboardKeys } from '../paste/use-clipboard-keys';

/** What stands above and below the grid: the head of the report, the bars, the legend. */
const TAKEN = 408;
const LEAST = 320;

const measure = (): number => Math.max(LEAST, window.innerHeight - TAKEN);

/** Height in pixels that a grid may have in the window. */
function useRoom(): number {
  const [height, setHeight] = useState(measure);
  useEffect(() => {
    const onResize = (): void => setHeight(measure());
    window.addEventListener('resize', onResize);
    return () => {
      window.removeEventListener('resize', onResize);
    };
  }, []);
  return height;
}

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
  requested,
  isPaused,
  onEnter,
  onPlan,
  onMatch,
  onPlace,
}: {
  title: string;
  rows: GridRow[];
  years: number[];
  /** The year that is to be in sight at first. */
  ownYear: number;
  /** Where to go; a new object each time. */
  requested: Place | null;
  /** While a dialog is open the keyboard is not the grid's. */
  isPaused: boolean;
  onEnter: (entries: PastedEntry[]) => void;
  onPlan: (plan: PastePlan) => void;
  onMatch: (match: BlockMatch) => void;
  onPlace: (place: Place) => void;
}) {
  const translate = useTranslate();
  const height = useRoom();
  const grid = useRef<DataSheetGridRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const current = useRef(rows);
  current.current = rows;
  const [place, setPlace] = useState<Place | null>(null);
  useClipboardKeys({ grid, rows, years, reportYear: ownYear, onPlan, onMatch });

  const columns = useMemo(
    () => years.map((year) => yearColumn({ year, title: translate('numbers.year', { year }) })),
    [years, translate],
  );
  const label = useMemo(() => labelColumn({ title: translate('numbers.indicator') }), [translate]);

  useEffect(() => {
    const scrolled = frame.current?.querySelector('.dsg-container');
    scrolled?.setAttribute('tabindex', '0');
    scrolled?.setAttribute('role', 'group');
    scrolled?.setAttribute('aria-label', translate('numbers.grid', { title }));
  }, [translate, title]);

  useYearInSight({ frame, years, year: ownYear });

  useEffect(() => {
    if (requested === null) return;
    const row = current.current.findIndex(({ key }) => key === requested.row);
    const col = years.indexOf(requested.year);
    if (row >= 0 && col >= 0) grid.current?.setActiveCell({ col, row });
  }, [requested, years]);

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
          ? translate('numbers.cell-is', {
              label: spoken.label,
              year: place.year,
              text: text === '' ? translate('numbers.empty') : text,
            })
          : ''}
      </VisuallyHidden>
    </GridStyle>
  );
}

export default TableGrid;
