import type { components } from './schema.ts';

type Schemas = components['schemas'];

/** A complete report: a tree for reading, registries for things, every list in reading order. */
export type Report = Schemas['report'];
export type School = Report['report']['school'];
export type Chapter = Schemas['chapter'];
export type Case = Schemas['case'];
export type Image = Schemas['image'];
export type ImageFile = Image['file'];
export type Table = Schemas['table'];
export type Row = Table['rows'][number];
export type Cell = Schemas['cell'];
export type Indicator = Schemas['indicator'];
/** A value of an indicator with where it comes from. */
export type Value = Indicator['values'][string];
export type Derivation = NonNullable<Value['derivation']>;
export type Change = NonNullable<Indicator['change']>;
export type ValueStatus = Value['status'];
/** A block of a kind that these types know; what a newer server may send besides is a `LaterBlock`. */
export type Block = Schemas['block'];
export type LaterBlock = Schemas['laterBlock'];
export type TextContent = Schemas['textContent'];

/** Answers, as they are served: `{ data, meta }`. */
export type ReportAnswer = Schemas['reportResponse'];
export type EditionAnswer = Schemas['editionResponse'];
export type ReportListAnswer = Schemas['reportListResponse'];
export type ChangesAnswer = Schemas['changesResponse'];
export type EditionListAnswer = Schemas['editionListResponse'];
export type ChapterAnswer = Schemas['chapterResponse'];
export type CaseAnswer = Schemas['caseResponse'];
export type TableAnswer = Schemas['tableResponse'];
export type RollupAnswer = Schemas['rollupResponse'];
export type SchoolSeriesAnswer = Schemas['schoolSeriesResponse'];
export type AllSchoolsSeriesAnswer = Schemas['allSchoolsSeriesResponse'];
export type ErrorAnswer = Schemas['errorResponse'];

/** What differs between two editions, each difference with its place. */
export type Changes = ChangesAnswer['data'];
export type ReportListItem = ReportListAnswer['data'][number];
export type EditionListItem = EditionListAnswer['data'][number];
export type RollupRow = RollupAnswer['data']['rows'][number];
export type RollupBy = RollupAnswer['data']['by'];
/** A value over schools, with how it was made and of how many schools. */
export type AggregateCell = Schemas['aggregateCell'];
export type AggregatedIndicator = Schemas['aggregatedIndicator'];
