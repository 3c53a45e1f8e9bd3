import { messageOf } from '../texts';
import { isRecord } from './form-content';

type Header = {
  name: string;
  label: unknown;
  attribute: { type: string };
  searchable: boolean;
  sortable: boolean;
  cellFormatter?: (document: unknown) => string;
};

type List = { displayedHeaders: Header[]; layout: { options?: Record<string, unknown> } };

const isNumbered = ({ options }: List['layout']): boolean => {
  const own = options?.['annual-report'];
  return isRecord(own) && own.isNumbered === true;
};

const numberOf = (document: unknown): string =>
  isRecord(document) && typeof document.outlineNumber === 'string' ? document.outlineNumber : '—';

/** Hook of the content manager's lists: after the title, the number that a document has in its report. */
export function addNumberColumn(list: List): List {
  if (!isNumbered(list.layout)) return list;
  const [title, ...others] = list.displayedHeaders;
  const number: Header = {
    name: 'outlineNumber',
    label: messageOf('list.number'),
    attribute: { type: 'custom' },
    searchable: false,
    sortable: false,
    cellFormatter: numberOf,
  };
  return { ...list, displayedHeaders: title ? [title, number, ...others] : [number] };
}
