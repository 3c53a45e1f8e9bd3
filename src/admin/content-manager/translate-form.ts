import { currentLanguage, type Language } from '../language';
import { pickLanguage } from './pick-language';
import { isYear, type EditLayout, type Field } from './layouts';

/** What a new document may be given before it is saved; afterwards it moves in the outline alone. */
const PLACES: Record<string, string[]> = {
  'api::chapter.chapter': ['report', 'parent'],
  'api::case.case': ['report', 'chapter'],
  'api::indicator-table.indicator-table': ['report'],
};

const CREATION = /\/content-manager\/collection-types\/([^/]+)\/create$/;

/** Where an administrator arranges a form, both halves are shown: what is saved there replaces them. */
const isConfiguring = (): boolean => location.pathname.includes('/configurations/');

/** The fields that are open only while the page creates a document. */
const openPlaces = (): string[] => {
  const [, uid = ''] = CREATION.exec(decodeURIComponent(location.pathname)) ?? [];
  return PLACES[uid] ?? [];
};

/** Numbers are written with thousands separators, a year as 2,024; Spanish leaves four digits alone. */
const YEAR_LOCALE = 'es';

const translateField = (field: Field, language: Language): Field => ({
  ...field,
  label: pickLanguage({ text: field.label, language }),
  ...(field.hint && { hint: pickLanguage({ text: field.hint, language }) }),
  ...(field.placeholder && { placeholder: pickLanguage({ text: field.placeholder, language }) }),
  ...(isYear(field) && { locale: YEAR_LOCALE }),
});

/** The page keeps the form that it made for the creation: once it has saved, the field closes by itself. */
const openField = (field: Field): Field => ({
  ...field,
  get disabled() {
    return openPlaces().includes(field.name) ? false : field.disabled;
  },
  get placeholder() {
    return openPlaces().includes(field.name) ? '' : field.placeholder;
  },
});

/** Labels and hints of a form and of its blocks in the reader's language. */
export function translateForm<Given extends { layout: EditLayout }>(given: Given): Given {
  if (isConfiguring()) return given;
  const language = currentLanguage();
  const places = openPlaces();
  const inRows = (rows: Field[][]): Field[][] =>
    rows.map((row) => row.map((field) => translateField(field, language)));
  const open = (field: Field): Field => (places.includes(field.name) ? openField(field) : field);
  const { layout, components } = given.layout;
  return {
    ...given,
    layout: {
      ...given.layout,
      layout: layout.map((panel) => inRows(panel).map((row) => row.map(open))),
      components: Object.fromEntries(
        Object.entries(components).map(([uid, component]) => [
          uid,
          { ...component, layout: inRows(component.layout) },
        ]),
      ),
    },
  };
}
