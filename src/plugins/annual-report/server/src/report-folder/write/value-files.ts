import type { IndicatorKind } from '../../../../contract/indicator';
import { readPrintedValue } from '../../../../domain/values/read-printed-value';
import type { FolderObservation, FolderTable } from '../folder-report';
import { observationKey } from '../read/read-values';

type Values = Map<string, FolderObservation>;
type Entry = string | Record<string, unknown> | null;
type ValueFile = Record<string, Record<string, Entry>>;

/** A value as a person would write it: its text alone where nothing else is to be said. */
const entryOf = (value: FolderObservation, kind: IndicatorKind | undefined): Entry => {
  const { text, value: number, status, note, respondents, method, reviewed } = value;
  const printed = kind === undefined || text === null ? null : readPrintedValue({ text, kind });
  const isReadable = number === null || (printed?.ok === true && printed.value === number);
  const fields = {
    ...(text !== null && { text }),
    ...(!isReadable && { value: number }),
    ...(status !== 'final' && { status }),
    ...(note !== null && { note }),
    ...(respondents !== null && { respondents }),
    ...(method !== null && { method }),
    ...(!reviewed && { reviewed }),
  };
  return text !== null && Object.keys(fields).length === 1 ? text : fields;
};

/** Cells of a table whose values its rows take: those that print nothing of their own. */
const cellsOf = ({ layout, years }: FolderTable): { code: string; year: number }[] =>
  layout.flatMap(({ indicator: code, cells = {} }) =>
    code === null
      ? []
      : years.filter((year) => !(String(year) in cells)).map((year) => ({ code, year })),
  );

/** The files of values: one for each annex as its pack has it, in its order, and one for all others. */
export function valueFiles({
  annexes,
  tables,
  values,
  kinds,
}: {
  annexes: FolderTable[];
  tables: FolderTable[];
  values: Values;
  kinds: Map<string, IndicatorKind>;
}): Map<string, ValueFile> {
  const files = new Map<string, ValueFile>();
  const written = new Set<string>();
  const add = (file: ValueFile, code: string, year: number): void => {
    const key = observationKey({ code, year });
    const value = values.get(key);
    written.add(key);
    (file[code] ??= {})[String(year)] = value ? entryOf(value, kinds.get(code)) : null;
  };
  for (const annex of annexes) {
    const file: ValueFile = {};
    for (const { code, year } of cellsOf(annex)) add(file, code, year);
    files.set(`values/${annex.key}.yaml`, file);
  }
  const others: ValueFile = {};
  const rest = [
    ...[...values.values()].map(({ indicator: code, year }) => ({ code, year })),
    ...tables.filter((table) => !annexes.includes(table)).flatMap(cellsOf),
  ]
    .filter((cell) => !written.has(observationKey(cell)))
    .sort((one, other) =>
      one.code < other.code ? -1 : one.code > other.code ? 1 : one.year - other.year,
    );
  for (const { code, year } of rest) add(others, code, year);
  if (rest.length > 0) files.set('values/text.yaml', others);
  return files;
}
