import type { CellProblem } from '../../../../../contract/admin/values';

export type CellKey = { indicator: string; year: number };

/** The natural key of a value within a report's school. */
export function cellKey({ indicator, year }: CellKey): string {
  return `${indicator}@${year}`;
}

/** Why a cell takes no entry. */
export type Lock = 'group' | 'year' | 'derived';

/** What stands out at a cell, the most urgent first. */
export type Mark = 'problem' | 'conflict' | 'edited' | 'changed' | 'unreviewed';

export type CellView = {
  key: string;
  indicator: string;
  year: number;
  /** What the cell shows: what is entered, else what stands, else what is derived. */
  text: string;
  lock: Lock | null;
  mark: Mark | null;
  isDerived: boolean;
  /** Whether a required value is missing here. */
  isMissing: boolean;
  /** Whether there is a note, a method or respondents. */
  hasRemark: boolean;
  /** Whether there is a private remark. */
  hasPrivateRemark: boolean;
  /** What is wrong with what is entered. */
  problem: CellProblem['messages'] | null;
  /** What the table prints itself instead. */
  typed: string | null;
};

export type GridRow = {
  key: string;
  label: string;
  level: number;
  isGroup: boolean;
  isRequired: boolean;
  unit: string | null;
  seq: number | null;
  footnote: string | null;
  /** By year; none in a row that only groups. */
  cells: Record<string, CellView>;
  /** What the grid hands back of an entry, before it is taken in. */
  entered?: Record<string, string>;
};
