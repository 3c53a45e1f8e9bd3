import type { Message } from '../messages/message';
import { bilingual } from './bilingual';
import type { ComponentView, DeskField, TypeView } from './desk-view';
import { SYSTEM_COLUMNS } from './system-columns';

/** One value of a content-manager configuration and where it stands in it. */
export type Part = { path: string[]; value: unknown };

/** Stands where a relation would invite to choose something. */
const READ_ONLY: Message = { zh: '（只读）', en: '(read only)' };

const fieldParts = ({ name, label, hint, isReadOnly, shownBy }: DeskField): Part[] => {
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
export const componentParts = (view: ComponentView): Part[] => formParts(view);

/** All that is shipped for a content type, part by part. */
export const typeParts = (view: TypeView): Part[] => [...formParts(view), ...listParts(view)];
