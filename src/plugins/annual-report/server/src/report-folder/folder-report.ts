import type { LayoutRow } from '../../../contract/layout';
import type { Pack, PackIndicator } from '../../../contract/pack';
import type { TableKind } from '../../../contract/table';
import type { TextContent } from '../../../contract/text';
import type { ValueStatus } from '../../../contract/value';
import type { FolderBlock } from './markdown/folder-block';
import type {
  CaseFrontMatter,
  FolderDeclaration,
  FolderImage,
  FolderIndicator,
  FolderWaiver,
  ReportFile,
  TableFile,
} from './read/folder-schema';

export type FolderChapter = {
  key: string;
  title: string;
  /** Nobody has said that it is ready. */
  draft: boolean;
  blocks: FolderBlock[];
  /** Keys of its cases, in order. */
  cases: string[];
  chapters: FolderChapter[];
};

export type FolderCase = CaseFrontMatter & { key: string; blocks: FolderBlock[] };

export type FolderTable = Pick<TableFile, 'key' | 'title' | 'display' | 'years'> & {
  kind: TableKind;
  layout: LayoutRow[];
};

/** A printed value as it was read; `value` is null where the status or the kind text says why. */
export type FolderValue = {
  text: string | null;
  value: number | null;
  status: ValueStatus;
  note: string | null;
};

export type FolderObservation = FolderValue & {
  indicator: string;
  year: number;
  respondents: number | null;
  method: string | null;
  /** Whether a reviewer has looked at it. */
  reviewed: boolean;
};

/** The head of the report without what stands in files of its own. */
type FolderHead = Pick<
  ReportFile['report'],
  'year' | 'title' | 'subtitle' | 'signatory' | 'pack' | 'numberCoverage'
> & { statement: TextContent };

/** A whole report as its folder holds it, checked: every key that it names exists, and every value could be read. */
export type FolderReport = {
  school: ReportFile['school'];
  report: FolderHead;
  chapters: FolderChapter[];
  /** In reading order. */
  cases: FolderCase[];
  images: FolderImage[];
  /** The annexes, then the charts of the text. */
  tables: FolderTable[];
  /** The pack that it follows, after those that this one builds on; none without a pack. */
  packs: Pack[];
  /** Those of its packs. */
  indicators: PackIndicator[];
  /** Those that no pack of it defines, or only without a definition in words. */
  ownIndicators: FolderIndicator[];
  observations: FolderObservation[];
  /** Findings that are accepted. */
  waivers: FolderWaiver[];
  /** Errors that are let pass, with reasons that are published. */
  overrides: FolderWaiver[];
  /** What open numbers are. */
  declarations: FolderDeclaration[];
};
