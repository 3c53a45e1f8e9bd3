/** Where a finding stands: a document and, where it is known, the field, row, year or indicator inside it. */
export type FindingPlace = {
  type: 'report' | 'chapter' | 'case' | 'image' | 'indicator-table' | 'indicator';
  /** Document id; of an indicator, its code. */
  id: string;
  /** Key that stays over publishes and years; of an indicator, its code. */
  key: string;
  title: string;
  /** As printed: 1.3, 案例 5, 图 3, 附表 2; null where nothing is printed. */
  label: string | null;
  /** Number of the chapter in which it stands. */
  chapter: string | null;
  /** Path of the field in the document, such as `title`, `content.2.content.0`, `caption`. */
  field?: string;
  /** Key of the row of an indicator table. */
  row?: string;
  /** Code of the indicator of that row. */
  indicator?: string;
  year?: number;
};

/** What may be said about a place inside a document. */
export type PlaceInside = Pick<FindingPlace, 'field' | 'row' | 'year'>;
