import type { LayoutRow } from '../../../contract/layout';
import type { Pack, PackIndicator } from '../../../contract/pack';
import type { TableKind } from '../../../contract/table';
import type { ValueStatus } from '../../../contract/value';
import type { CaseFrontMatter, DemoImage, DemoWaiver, ReportFile, TableFile } from './demo-schema';
import type { DemoBlock } from './markdown-to-blocks';

export type DemoChapter = {
  key: string;
  title: string;
  blocks: DemoBlock[];
  /** Keys of its cases, in order. */
  cases: string[];
  chapters: DemoChapter[];
};

export type DemoCase = CaseFrontMatter & { key: string; blocks: DemoBlock[] };

export type DemoTable = Pick<TableFile, 'key' | 'title' | 'display' | 'years'> & {
  kind: TableKind;
  layout: LayoutRow[];
};

/** A printed value as it was read; `value` is null where the status or the kind text says why. */
export type DemoValue = {
  text: string | null;
  value: number | null;
  status: ValueStatus;
  note: string | null;
};

export type DemoObservation = DemoValue & {
  indicator: string;
  year: number;
  respondents: number | null;
  method: string | null;
};

/** The whole demo, checked: every key that it names exists, and every value could be read. */
export type DemoReport = {
  school: ReportFile['school'];
  report: ReportFile['report'];
  chapters: DemoChapter[];
  /** In reading order. */
  cases: DemoCase[];
  images: DemoImage[];
  /** The annexes of its packs, then the charts of the text. */
  tables: DemoTable[];
  /** The pack that it follows, after those that this one builds on. */
  packs: Pack[];
  /** Those of its packs. */
  indicators: PackIndicator[];
  observations: DemoObservation[];
  /** Findings that are accepted. */
  waivers: DemoWaiver[];
};
