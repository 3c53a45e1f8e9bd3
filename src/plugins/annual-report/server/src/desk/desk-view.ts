import type { Message } from '../messages/message';

/** One field of a form: what it is called, what the editor reads below it, and how wide it stands. */
export type DeskField = {
  name: string;
  label: Message;
  /** A sentence that says what to write, with an example; never with ` / ` in it. */
  hint: Message;
  /** Of the 12 columns of a row. */
  width: number;
  isReadOnly?: true;
  /** For a relation: the attribute of the other type by which its entries are shown. */
  shownBy?: string;
};

/** How the content manager shows a component: its fields in rows. */
export type ComponentView = {
  uid: string;
  rows: DeskField[][];
  /** The attribute by which one block is told from the next. */
  mainField: string;
};

/** How the content manager shows a content type: its form and its list. */
export type TypeView = ComponentView & {
  columns: string[];
  pageSize: number;
  sort: { by: string; order: 'ASC' | 'DESC' };
};
