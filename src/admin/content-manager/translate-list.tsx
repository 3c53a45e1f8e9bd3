import { currentLanguage, type Language } from '../language';
import { termFor } from '../translations';
import { pickLanguage } from './pick-language';
import { isYear, type Column, type Filter, type Row } from './layouts';

/** As the cells beside it. */
const CELL = { fontSize: '1.4rem' };

/** A year would be printed as 2,024, and the value of an enumeration as its code. */
const formatterOf = (column: Column, language: Language): Partial<Column> => {
  const textOf = (row: Row): string => {
    const value = row[column.name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? termFor({ value, language }) : '-';
  };
  const isCode = column.attribute.type === 'enumeration';
  if (!isCode && !isYear(column)) return {};
  return { cellFormatter: (row) => <span style={CELL}>{textOf(row)}</span> };
};

const translateLabel = <Labelled extends { label: unknown }>(
  item: Labelled,
  language: Language,
): Labelled =>
  typeof item.label === 'string'
    ? { ...item, label: pickLanguage({ text: item.label, language }) }
    : item;

/** Columns of a list in the reader's language, with years and enumerations as people write them. */
export function translateColumns<Given extends { displayedHeaders: Column[] }>(
  given: Given,
): Given {
  const language = currentLanguage();
  return {
    ...given,
    displayedHeaders: given.displayedHeaders.map((column) => ({
      ...translateLabel(column, language),
      ...formatterOf(column, language),
    })),
  };
}

/** What nobody who writes a report looks for. */
const INTERNAL = ['id', 'documentId'];

/** A list's filters in the reader's language, without Strapi's own ids. */
export function translateFilters<Given extends { displayedFilters: Filter[] }>(
  given: Given,
): Given {
  const language = currentLanguage();
  const displayedFilters = given.displayedFilters
    .filter(({ name }) => !INTERNAL.includes(name))
    .map((filter) => translateLabel(filter, language));
  return { ...given, displayedFilters };
}
