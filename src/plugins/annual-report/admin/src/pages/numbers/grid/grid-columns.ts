import { useEffect, type RefObject } from 'react';
import type { Column } from 'react-datasheet-grid';
import type { GridRow } from '../values/cells';
import { LabelCell } from './LabelCell';
import { YearCell } from './YearCell';

const YEAR_WIDTH_PX = 112;
const LABEL_WIDTH_PX = 300;

/** How far a grid of a width is scrolled to the right for a year to be in sight. */
function leftOf({ years, year, width }: { years: number[]; year: number; width: number }): number {
  return Math.max(0, LABEL_WIDTH_PX + (years.indexOf(year) + 1) * YEAR_WIDTH_PX - width);
}

const entered = (row: GridRow, year: number, text: string): GridRow => ({
  ...row,
  entered: { ...row.entered, [String(year)]: text },
});

const classOf = (row: GridRow, year: number): string => {
  const view = row.cells[String(year)];
  if (view === undefined) return '';
  return [view.mark ? `annals-${view.mark}` : '', view.isMissing ? 'annals-wanted' : ''].join(' ');
};

/** The column of one year. What is entered is handed back in the row, to be taken in by who owns the values. */
export function yearColumn({ year, title }: { year: number; title: string }): Column<GridRow> {
  return {
    id: String(year),
    title,
    component: YearCell,
    columnData: { year },
    basis: YEAR_WIDTH_PX,
    minWidth: YEAR_WIDTH_PX,
    maxWidth: 2 * YEAR_WIDTH_PX,
    grow: 1,
    shrink: 0,
    disabled: ({ rowData }) => rowData.cells[String(year)]?.lock !== null,
    copyValue: ({ rowData }) => rowData.cells[String(year)]?.text ?? '',
    deleteValue: ({ rowData }) => entered(rowData, year, ''),
    pasteValue: ({ rowData, value }) => entered(rowData, year, value),
    isCellEmpty: ({ rowData }) => (rowData.cells[String(year)]?.text ?? '') === '',
    cellClassName: ({ rowData }) => classOf(rowData, year),
  };
}

/** What stands before the numbers; it stays in sight when the years are scrolled. */
export function labelColumn({ title }: { title: string }) {
  return {
    title,
    component: LabelCell,
    basis: LABEL_WIDTH_PX,
    minWidth: LABEL_WIDTH_PX,
    grow: 3,
    shrink: 0,
  };
}

/** What people do to a grid; from then on it is theirs to scroll. */
const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const;

/** Scrolls a grid to a year, again whenever it finds its width, until somebody touches it. */
export function useYearInSight({
  frame,
  years,
  year,
}: {
  frame: RefObject<HTMLElement>;
  years: number[];
  year: number;
}): void {
  useEffect(() => {
    const scrolled = frame.current?.querySelector('.dsg-container');
    const inside = scrolled?.firstElementChild;
    if (!scrolled || !inside) return undefined;
    const follow = new ResizeObserver(() => {
      scrolled.scrollTo({ left: leftOf({ years, year, width: scrolled.clientWidth }) });
    });
    follow.observe(scrolled);
    follow.observe(inside);
    const stop = (): void => {
      follow.disconnect();
    };
    for (const touch of TOUCHES) window.addEventListener(touch, stop, { once: true });
    return () => {
      stop();
      for (const touch of TOUCHES) window.removeEventListener(touch, stop);
    };
  }, [frame, years, year]);
}
