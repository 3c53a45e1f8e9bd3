import { Field } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { useMemo, useRef } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';
import { gridCellsSchema, gridFlaw, squareCells, type GridCells } from '../../../../contract/grid';
import { emptyCells } from '../../grids/grid-edits';
import { GridEditor } from '../../grids/GridEditor';
import { useTranslate } from '../../texts/use-texts';
import type { DayInputProps } from './DayInput';

const EMPTY = emptyCells();

const readCells = (value: unknown): GridCells => {
  const read = gridCellsSchema.safeParse(value);
  return read.success && read.data.some((row) => row.length > 0) ? squareCells(read.data) : EMPTY;
};

/** What keeps the cells from being saved, in words. */
function useFlaw(value: unknown): string | undefined {
  const translate = useTranslate();
  const flaw = value === null || value === undefined ? null : gridFlaw(value);
  if (flaw === null) return undefined;
  const { flaw: name, ...counts } = flaw;
  return translate(`grid.flaw.${name}`, counts);
}

/** The cells of a table in the form of a chapter or a case; its headings and caption are fields beside it. */
function GridInput({ name, label, labelAction, hint, required, disabled }: DayInputProps) {
  const block = name.slice(0, name.lastIndexOf('.'));
  const { value, error, onChange } = useField(name);
  const headRow = useField<boolean | null>(`${block}.headRow`);
  const headColumn = useField<boolean | null>(`${block}.headColumn`);
  const caption = useField<string | null>(`${block}.caption`);
  const grid = useRef<DataSheetGridRef>(null);
  const anchor = useFocusInputField<HTMLButtonElement>(name);
  const flaw = useFlaw(value);
  const cells = useMemo(() => readCells(value), [value]);
  const set = useMemo(() => (next: GridCells) => onChange(name, next), [name, onChange]);
  return (
    <Field.Root name={name} hint={hint} required={required ?? false} error={error ?? flaw}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <button
        ref={anchor}
        type="button"
        name={name}
        tabIndex={-1}
        aria-label={typeof label === 'string' ? label : undefined}
        style={{ position: 'absolute', width: 1, height: 1, opacity: 0, border: 0, padding: 0 }}
        onFocus={() => grid.current?.setActiveCell({ col: 0, row: 0 })}
      />
      <GridEditor
        grid={grid}
        cells={cells}
        head={{ row: headRow.value === true, column: headColumn.value === true }}
        isDisabled={disabled ?? false}
        onChange={set}
        onTable={(table) => {
          if (table.head.row) headRow.onChange(`${block}.headRow`, true);
          if (table.head.column) headColumn.onChange(`${block}.headColumn`, true);
          if (table.caption !== null && !caption.value)
            caption.onChange(`${block}.caption`, table.caption);
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Strapi types no props of such inputs. */
function GridInputSlot({ name, label, ...props }: Partial<DayInputProps>) {
  return name === undefined ? null : <GridInput name={name} label={label} {...props} />;
}

export default GridInputSlot;
