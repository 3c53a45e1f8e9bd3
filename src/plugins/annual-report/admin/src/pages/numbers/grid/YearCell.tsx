import { memo, useLayoutEffect, useRef } from 'react';
import type { CellProps } from 'react-datasheet-grid';
import { useTranslate, useLanguage } from '../../../texts/use-texts';
import type { CellView, GridRow } from '../values/cells';

type Column = { year: number };
type Props = CellProps<GridRow, Column>;

/** The field in which a value is typed. It hands over what it has whenever it loses the focus, but for Escape. */
function CellField({
  view,
  label,
  onEnter,
}: {
  view: CellView;
  label: string;
  onEnter: (text: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const currentValues = useRef(view.text);
  const enter = useRef(onEnter);
  enter.current = onEnter;
  const handOver = (text: string): void => {
    if (text === currentValues.current) return;
    currentValues.current = text;
    enter.current(text);
  };

  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    input?.select();
    return () => {
      if (input) handOver(input.value);
    };
  }, []);

  return (
    <input
      ref={field}
      className="annals-input"
      defaultValue={view.text}
      aria-label={label}
      autoComplete="off"
      onBlur={(event) => handOver(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = currentValues.current;
        // The grid takes it for Enter and goes to the next row.
        if (event.key === 'F2') event.stopPropagation();
      }}
    />
  );
}

const Value = memo(({ rowData, columnData, focus, setRowData }: Props) => {
  const translate = useTranslate();
  const language = useLanguage();
  const { year } = columnData;
  const view = rowData.cells[String(year)];
  if (view === undefined) return <span />;
  if (focus) {
    return (
      <CellField
        view={view}
        label={translate('numbers.cell', { label: rowData.label, year })}
        onEnter={(text) => setRowData({ ...rowData, entered: { [String(year)]: text } })}
      />
    );
  }
  return (
    <span
      title={view.problem?.[language]}
      className={view.isDerived ? 'annals-derived' : undefined}
      style={{
        flex: 1,
        minWidth: 0,
        padding: '0 10px',
        textAlign: 'right',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {view.hasPrivateRemark && <span aria-hidden>✎ </span>}
      {view.hasRemark && <span aria-hidden>◦ </span>}
      {view.typed !== null && <span aria-hidden>※ </span>}
      {view.isDerived && <span aria-hidden>ƒ </span>}
      {view.text}
    </span>
  );
});
Value.displayName = 'Value';

/** One value: shown, or typed in. */
export function YearCell(props: Props) {
  return <Value {...props} />;
}
