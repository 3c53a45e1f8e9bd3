import type { ChangePlace } from '../../../contract/changes/change-kinds';
import { textFieldOf } from '../../../contract/changes/text-change';
import type { CaseJson, ChapterJson, ReportJson } from '../../../contract/report';
import { CASE_FIELDS, REPORT_FIELDS } from '../../content/content-fields';
import { fieldsWhere } from '../../content/field-facts';
import { contentPassages, type Keys, readBlocks } from './read-blocks';
import type { Field, Section } from './section';
export const NOWHERE: ChangePlace = { chapter: null, case: null, block: null, paragraph: null };

const SCHOOL_FIELDS: ('name' | 'type' | 'district' | 'city' | 'province')[] = [
  'name',
  'type',
  'district',
  'city',
  'province',
];

const placedInChapter = ({ key, number, title }: ChapterJson): ChangePlace => ({
  ...NOWHERE,
  chapter: { key, number, title },
});

/** What an edition of an earlier contract does not have yet is no text. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' ? value : '';
};

/** The fields of a thing that hold a text. */
const fieldsOf = <Name extends string>(
  thing: Partial<Record<Name, unknown>>,
  names: Name[],
  place: ChangePlace,
  prefix = '',
): Field[] =>
  names.flatMap((own) => {
    const [name, text] = [`${prefix}${own}`, textOf(thing[own])];
    return text.trim() === '' ? [] : [{ name, field: textFieldOf(name), text, place }];
  });

const readReport = ({ report }: ReportJson): Section => {
  const { school, statement } = report;
  return {
    id: 'report',
    fields: [
      ...fieldsOf(school, SCHOOL_FIELDS, NOWHERE, 'school.'),
      ...fieldsOf(
        { ...report, signatory: statement.signatory },
        fieldsWhere(REPORT_FIELDS, { compared: 'as-is' }),
        NOWHERE,
      ),
    ],
    passages: contentPassages({ content: statement.content, field: 'statement', place: NOWHERE }),
    uses: [],
  };
};

const readCase = (item: CaseJson, above: ChangePlace, keys: Keys): Section => {
  const { key, number, title } = item;
  const place = { ...above, case: { key, number, title } };
  const { passages, uses } = readBlocks({ blocks: item.blocks, place, keys });
  const cover = item.cover === null ? undefined : keys.image.get(item.cover);
  return {
    id: `case ${key}`,
    fields: fieldsOf(item, fieldsWhere(CASE_FIELDS, { compared: 'as-is' }), place),
    passages,
    uses:
      cover === undefined
        ? uses
        : [{ type: 'image', key: cover, isCover: true, place, passagesBefore: 0 }, ...uses],
  };
};

/** The report, its chapters and its cases with their texts, images and tables, in reading order. */
export function readSections({ report }: { report: ReportJson }): Section[] {
  const cases = new Map(report.cases.map((item) => [item.id, item]));
  const keys: Keys = {
    image: new Map(report.images.map(({ id, key }) => [id, key])),
    table: new Map(report.tables.map(({ id, key }) => [id, key])),
  };
  const readChapter = (chapter: ChapterJson): Section[] => {
    const place = placedInChapter(chapter);
    const own: Section = {
      id: `chapter ${chapter.key}`,
      fields: [],
      ...readBlocks({ blocks: chapter.blocks, place, keys }),
    };
    const stories = chapter.cases.flatMap((id) => {
      const item = cases.get(id);
      return item ? [readCase(item, place, keys)] : [];
    });
    return [own, ...stories, ...chapter.chapters.flatMap(readChapter)];
  };
  return [readReport(report), ...report.chapters.flatMap(readChapter)];
}
