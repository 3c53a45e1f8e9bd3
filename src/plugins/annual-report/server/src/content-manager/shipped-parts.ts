import type { Message } from '../messages/message';

/**
 * Both languages in the one string that Strapi keeps for a label or a hint. The admin panel shows the half
 * that belongs to the reader's language; where it cannot, both are read.
 */
const bilingual = ({ zh, en }: Message): string => `${zh} / ${en}`;

/** What Strapi keeps about every document, as list columns are called. */
const SYSTEM_COLUMNS: Record<string, Message> = {
  createdAt: { zh: '创建时间', en: 'Created' },
  updatedAt: { zh: '更新时间', en: 'Updated' },
  publishedAt: { zh: '发布时间', en: 'Published' },
  createdBy: { zh: '创建人', en: 'Created by' },
  updatedBy: { zh: '更新人', en: 'Updated by' },
};

/** One field of a form: what it is called, what the editor reads below it, and how wide it stands. */
type ShippedField = {
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
  rows: ShippedField[][];
  /** The attribute by which one block is told from the next. */
  mainField: string;
};

/** How the content manager shows a content type: its form and its list. */
export type TypeView = ComponentView & {
  columns: string[];
  pageSize: number;
  sort: { by: string; order: 'ASC' | 'DESC' };
};

/** One value of a content-manager configuration and where it stands in it. */
export type Part = { path: string[]; value: unknown };

/** Stands where a relation would invite to choose something. */
const READ_ONLY: Message = { zh: '（只读）', en: '(read only)' };

const fieldParts = ({ name, label, hint, isReadOnly, shownBy }: ShippedField): Part[] => {
  const text = bilingual(label);
  const edit: Part[] = [
    { path: ['metadatas', name, 'edit', 'label'], value: text },
    { path: ['metadatas', name, 'edit', 'description'], value: bilingual(hint) },
    { path: ['metadatas', name, 'edit', 'editable'], value: isReadOnly !== true },
    {
      path: ['metadatas', name, 'edit', 'placeholder'],
      value: isReadOnly ? bilingual(READ_ONLY) : '',
    },
    { path: ['metadatas', name, 'list', 'label'], value: text },
  ];
  return shownBy === undefined
    ? edit
    : [...edit, { path: ['metadatas', name, 'edit', 'mainField'], value: shownBy }];
};

const formParts = ({ rows, mainField }: ComponentView): Part[] => [
  {
    path: ['layouts', 'edit'],
    value: rows.map((row) => row.map(({ name, width }) => ({ name, size: width }))),
  },
  { path: ['settings', 'mainField'], value: mainField },
  ...rows.flat().flatMap(fieldParts),
];

const listParts = ({ columns, pageSize, sort }: TypeView): Part[] => [
  { path: ['layouts', 'list'], value: columns },
  { path: ['settings', 'pageSize'], value: pageSize },
  { path: ['settings', 'defaultSortBy'], value: sort.by },
  { path: ['settings', 'defaultSortOrder'], value: sort.order },
  ...Object.entries(SYSTEM_COLUMNS).map(([name, label]) => ({
    path: ['metadatas', name, 'list', 'label'],
    value: bilingual(label),
  })),
];

/** All that is shipped for a component, part by part. */
export function componentParts(view: ComponentView): Part[] {
  return formParts(view);
}

/** All that is shipped for a content type, part by part. */
export function typeParts(view: TypeView): Part[] {
  return [...formParts(view), ...listParts(view)];
}
