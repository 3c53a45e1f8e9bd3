import Decimal from 'decimal.js';
import type { ImportDifference, ImportSide } from '../../../../contract/admin/value-import';
import {
  isSameCell,
  mergeCell,
  type CellChange,
  type CellContent,
} from '../../../../domain/values/merge-cell';
import { valueText } from '../../../../domain/values/value-text';
import type { TableIndicator } from '../../repositories/values/value-read-repository';
import { cellKey } from '../../repositories/values/value-row';
import { importProblem, placedProblem, type ImportProblem, type Place } from './import-problem';
import type { Entered, EnteredRow } from './read-value-sheet';
import type { GridCell } from './value-grid-service';

export type Compared = { difference: ImportDifference; change: CellChange };

const PLAIN = /^(-?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,15})?)(%?)$/;

/** A number with other grouping or other zeros at its end is the same: a spreadsheet keeps neither. */
const saysTheSame = (entered: string, printed: string): boolean => {
  if (entered === printed) return true;
  const [, left, leftSign] = PLAIN.exec(entered) ?? [];
  const [, right, rightSign] = PLAIN.exec(printed) ?? [];
  if (left === undefined || right === undefined || leftSign !== rightSign) return false;
  const plain = (number: string): string => number.replaceAll(',', '');
  return new Decimal(plain(left)).equals(plain(right));
};

const SURVEY_FIELDS = ['method', 'note'] as const;

const checkNumber = (
  { value, text }: CellContent,
  { kind, decimals }: TableIndicator,
  place: Place,
): ImportProblem[] => {
  if (value === null) return [];
  const problems: ImportProblem[] = [];
  if (kind === 'percent' && (value < 0 || value > 100)) {
    problems.push(importProblem({ code: 'percent-range', place }));
  }
  const isFraction = value > 0 && value < 1 && text !== null && !/[%％]/.test(text);
  if (kind === 'percent' && isFraction) {
    const params = { percent: new Decimal(value).times(100).toFixed() };
    problems.push(importProblem({ code: 'percent-fraction', place, params, severity: 'warning' }));
  }
  if (kind !== 'ratio' && new Decimal(value).decimalPlaces() > decimals) {
    const params = { decimals };
    problems.push(importProblem({ code: 'more-decimals', place, params, severity: 'warning' }));
  }
  return problems;
};

const sideOf = (content: CellContent, { kind, decimals }: TableIndicator): ImportSide => ({
  value: content.value,
  text: content.text,
  status: content.status,
  respondents: content.respondents,
  method: content.method,
  note: content.note,
  printed: valueText({ ...content, kind, decimals }),
});

/** What a row says of one year that is not stored already. An empty cell says nothing. */
const changeOf = (
  row: EnteredRow,
  entered: Entered,
  stored: GridCell | undefined,
  isSurveyYear: boolean,
): { change: CellChange; place: Place } => {
  const change: CellChange = {};
  const places: Place[] = [];
  if (entered.text !== '' && !saysTheSame(entered.text, stored?.printed.trim() ?? '')) {
    change.text = entered.text;
    places.push(entered.place);
  }
  if (!isSurveyYear) return { change, place: places[0] ?? entered.place };
  if (row.respondents && row.respondents.number !== stored?.respondents) {
    change.respondents = row.respondents.number;
    places.push(row.respondents.place);
  }
  for (const field of SURVEY_FIELDS) {
    const { text, place } = row[field];
    if (text === '' || text === stored?.[field]?.trim()) continue;
    change[field] = text;
    places.push(place);
  }
  return { change, place: places[0] ?? entered.place };
};

/** Compares the rows of sheets with the values that stand: what would be added, changed, or is the same. */
export function compareValues({
  sheets,
  cells,
}: {
  sheets: { rows: EnteredRow[]; surveyYear: number }[];
  cells: GridCell[];
}): { compared: Compared[]; problems: ImportProblem[] } {
  const stored = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const known = new Map<string, Compared>();
  const problems: ImportProblem[] = [];

  const compare = (
    row: EnteredRow,
    year: number,
    entered: Entered,
    isSurveyYear: boolean,
  ): void => {
    const { indicator, label } = row;
    const key = { indicator: indicator.code, year };
    const current = stored.get(cellKey(key));
    const { change, place } = changeOf(row, entered, current, isSurveyYear);
    const isUntouched = Object.keys(change).length === 0;
    if (isUntouched && (!current || entered.text === '')) return;
    const merged = isUntouched ? null : mergeCell({ change, stored: current ?? null, indicator });
    if (merged?.ok === false) {
      problems.push(placedProblem({ problem: merged.problem, place }));
      return;
    }
    const content = merged?.cell ?? current;
    if (!content) return;
    const isSame = current !== undefined && isSameCell(current, content);
    if (!isSame && change.text !== undefined) {
      problems.push(...checkNumber(content, indicator, place));
    }
    const old = current ? sideOf(current, indicator) : null;
    const difference: ImportDifference = {
      ...key,
      label,
      unit: indicator.unit,
      sheet: place.sheet,
      row: (place.row ?? 0) + 1,
      kind: isSame ? 'same' : current ? 'changed' : 'added',
      revision: current?.revision ?? null,
      old,
      new: isSame && old ? old : sideOf(content, indicator),
    };
    const other = known.get(cellKey(key));
    if (!other) known.set(cellKey(key), { difference, change: isSame ? {} : change });
    else if (!isSameCell(other.difference.new, difference.new)) {
      const { sheet, row: otherRow, new: side } = other.difference;
      const params = { sheet, row: otherRow, other: side.printed };
      problems.push(importProblem({ code: 'value-contradicts', place, params }));
    }
  };

  for (const { rows, surveyYear } of sheets) {
    for (const row of rows) {
      for (const [year, entered] of row.years) compare(row, year, entered, year === surveyYear);
      // What belongs to the report's own year counts even where its column was taken out.
      if (!row.years.has(surveyYear)) {
        compare(row, surveyYear, { text: '', place: row.note.place }, true);
      }
    }
  }
  return { compared: [...known.values()], problems };
}
