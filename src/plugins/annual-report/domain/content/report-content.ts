import type { GridCellJson } from '../../contract/block';
import type { CaseText } from '../../contract/case-texts';
import type { IndicatorKind, IndicatorEntryJson } from '../../contract/indicator';
import type { LayoutRow } from '../../contract/layout';
import type { TableDisplay, TableKind } from '../../contract/table';
import type { PackChapter, PackRule } from '../../contract/pack';
import type { ReportJson } from '../../contract/report';
import type { TextContent } from '../../contract/text';
import type { ValueStatus } from '../../contract/value';
import type { UnreadableNode } from '../text/read-text';

/** Everything a report is compiled from, as the repositories read it: flat lists, joined by `documentId`. */
export type ReportContent = {
  school: SchoolContent;
  report: ReportHeadContent;
  chapters: ChapterContent[];
  cases: CaseContent[];
  images: ImageContent[];
  tables: TableContent[];
  indicators: IndicatorContent[];
  observations: ObservationContent[];
  /** The pack that the report follows, with what it includes; null for a report without one. */
  pack: PackContent | null;
  /** Names for indicators that administrators added, by code. */
  aliases?: Record<string, string[]>;
  /** The latest readable edition of the school's report of the year before. */
  lastYear: ReportJson | null;
  /** What stands in the stored statement and cannot be shown. */
  unreadableStatement?: UnreadableNode[];
};

export type PackContent = {
  code: string;
  rules: PackRule[];
  outline: PackChapter[];
  /** Other names that running text uses for an indicator, by code. */
  aliases: Record<string, string[]>;
  /** Smallest and largest value that can be, of those indicators that have them, by code. */
  bounds: Record<string, [number, number]>;
};

export type SchoolContent = {
  code: string;
  name: string;
  type: string;
  district: string | null;
  city: string | null;
  province: string | null;
};

export type ReportHeadContent = {
  documentId: string;
  year: number;
  title: string;
  subtitle: string | null;
  language: string;
  statement: TextContent;
  signatory: string | null;
};

export type BlockContent =
  /** `unreadable`: what stands in the stored text and cannot be shown; the checks name it. */
  | { type: 'text'; content: TextContent; unreadable?: UnreadableNode[] }
  | { type: 'images'; images: string[] }
  | { type: 'table'; table: string | null }
  | { type: 'challenge'; problem: string; cause: string; measures: string }
  | GridContent;

/** A table of plain cells; every row has as many. */
export type GridContent = {
  type: 'grid';
  /** Unique in the report, with the keys of its indicator tables; empty before it is saved. */
  key: string;
  caption: string;
  head: { row: boolean; column: boolean };
  rows: GridCellJson[][];
};

export type ChapterContent = {
  documentId: string;
  key: string;
  title: string;
  parent: string | null;
  position: number;
  blocks: BlockContent[];
};

export type CaseContent = Record<CaseText, string | null> & {
  documentId: string;
  key: string;
  title: string;
  date: string | null;
  partners: string[];
  tags: string[];
  cover: string | null;
  chapter: string | null;
  position: number;
  blocks: BlockContent[];
};

export type ImageFileContent = {
  url: string;
  width: number;
  height: number;
  mime: string;
  bytes: number;
  /** Null until the file has been copied for an edition. */
  sha256: string | null;
};

export type ImageContent = {
  documentId: string;
  key: string;
  caption: string;
  alt: string | null;
  credit: string | null;
  takenOn: string | null;
  consent: 'not-needed' | 'obtained' | 'pending';
  file: (ImageFileContent & { formats: Record<string, ImageFileContent> }) | null;
  /** Codes of the schools that the image and its file belong to; null for what belongs to none. */
  schools: { image: string | null; file: string | null };
};

export type TableContent = {
  documentId: string;
  key: string;
  kind: TableKind;
  title: string;
  display: TableDisplay;
  years: number[];
  layout: LayoutRow[];
};

export type IndicatorContent = {
  code: string;
  name: string;
  unit: string | null;
  kind: IndicatorKind;
  decimals: number;
  definition: string | null;
  source: string | null;
  formula: string | null;
  aggregation: IndicatorEntryJson['aggregation'];
  aggregationWeight: string | null;
  direction: IndicatorEntryJson['direction'];
};

export type ObservationContent = {
  indicator: string;
  year: number;
  value: number | null;
  text: string | null;
  status: ValueStatus;
  respondents: number | null;
  method: string | null;
  note: string | null;
};
