import type { ChangePlace } from '../../../contract/changes/change-kinds';
import type { TextField } from '../../../contract/changes/text-change';

/** A paragraph, heading, item of a list or part of a challenge. */
export type Passage = {
  field: TextField;
  text: string;
  /** Everything of it that is not its words. */
  node: unknown;
  place: ChangePlace;
};

/** A place that shows an image or a table, of indicators or of plain cells. */
export type Use = {
  type: 'image' | 'table' | 'grid';
  key: string;
  isCover: boolean;
  place: ChangePlace;
  /** How many passages of the holder stand before it. */
  passagesBefore: number;
};

/** A text that there is once, such as a title. */
export type Field = {
  /** Its own, by which two editions are compared. */
  name: string;
  /** Under which the change is told. */
  field: TextField;
  text: string;
  place: ChangePlace;
};

/** What holds texts and images: the report itself, a chapter or a case. */
export type Section = {
  /** The same in both editions. */
  id: string;
  fields: Field[];
  passages: Passage[];
  uses: Use[];
};
