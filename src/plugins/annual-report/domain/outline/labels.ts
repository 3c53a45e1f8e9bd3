import type { TableKind } from '../../contract/table';

/** Printed labels of numbered things in a report written in Chinese. */
export function caseLabel({ number }: { number: number }): string {
  return `案例 ${number}`;
}

export function figureLabel({ number }: { number: number }): string {
  return `图 ${number}`;
}

/** Annex tables are counted apart from the tables and charts of the text. */
export function tableLabel({ kind, number }: { kind: TableKind; number: number }): string {
  return kind === 'annex' ? `附表 ${number}` : `表 ${number}`;
}
