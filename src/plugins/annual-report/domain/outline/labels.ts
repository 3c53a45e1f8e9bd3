import type { TableKind } from '../../contract/table';

/** Printed labels of numbered things in a report written in Chinese. */
export const caseLabel = ({ number }: { number: number }): string => `案例 ${number}`;

export const figureLabel = ({ number }: { number: number }): string => `图 ${number}`;

/** Annex tables are counted apart from the tables and charts of the text. */
export const tableLabel = ({ kind, number }: { kind: TableKind; number: number }): string =>
  kind === 'annex' ? `附表 ${number}` : `表 ${number}`;
